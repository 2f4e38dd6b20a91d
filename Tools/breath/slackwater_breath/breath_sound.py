# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What breath sounds like at a microphone: coloured noise under an envelope, a breath at a time."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .breathing import EXHALE, INHALE, Breath
from .sound import KNOTS, SAMPLE_RATE, Random, Sound, add_at, band_pass, coloured_noise, gain, rms, room, wander

Spectrum = np.ndarray  # decibels at KNOTS


@dataclass
class Voice:
    """How one person's breath sounds: for in- and out-breath a spectrum, a level in dB, and an envelope."""

    spectra: tuple[Spectrum, Spectrum]
    levels: tuple[float, float]
    envelopes: tuple[tuple[float, float, float], tuple[float, float, float]]
    change: float  # 0..1: how much the colour differs from breath to breath
    missing: float  # share of breaths that cannot be heard
    ripple: float  # how uneven the envelope is


def some_envelope(random: Random) -> tuple[float, float, float]:
    return float(random.uniform(0.02, 0.5)), float(random.uniform(0.2, 1.6)), float(random.uniform(0, 2))


def envelope(samples: int, shape: tuple[float, float, float]) -> Sound:
    """Rises in `attack`, falls as a power, and bulges in the middle; root mean square 1."""
    attack, fall, bulge = shape
    time = np.linspace(0, 1, samples, dtype=np.float32)
    curve = (1 - np.exp(-time / attack)) * (1 - time) ** fall * (1 + bulge * np.sin(np.pi * time))
    return curve / (rms(curve) + 1e-6)


def through_a_body(random: Random) -> Spectrum:
    """A stethoscope or contact microphone: falls steeply from 350-1500 Hz on."""
    corner = random.uniform(350, 1500)
    falling = np.array([0 if hertz < corner else -random.uniform(18, 48) * np.log2(hertz / corner) for hertz in KNOTS])
    falling -= random.uniform(0, 8) * np.log2(KNOTS / 100)
    falling[0] -= random.uniform(0, 20)
    return falling


def through_air(random: Random) -> Spectrum:
    falling = -random.uniform(0, 7) * np.log2(KNOTS / 500)
    for knot, most in enumerate((30, 18, 8)):
        falling[knot] -= random.uniform(0, most)
    if random.random() < 0.3:  # a narrow-band link
        falling -= np.clip(np.log2(KNOTS / random.uniform(1500, 5000)), 0, None) * 40
    return falling


def some_voice(random: Random, contact: bool) -> Voice:
    """Any voice: in and out may differ in anything, or in nothing, and one of them may be inaudible."""
    base = through_a_body(random) if contact else through_air(random)
    unlike = random.uniform(1, 8) if contact else random.uniform(2, 9)
    lean = random.standard_normal(2) * (1.0 if contact else random.choice([1.5, 4]))
    spectra = [base + random.standard_normal(len(KNOTS)) * unlike * 0.7 + lean[kind] * np.log2(KNOTS / 600) for kind in (INHALE, EXHALE)]
    if not contact and random.random() < 0.35:  # duller out than in, as usual at the mouth
        spectra[EXHALE] = spectra[EXHALE] - random.uniform(1, 4) * np.log2(KNOTS / 600)
    for kind in (INHALE, EXHALE):  # a nose that whistles, a throat that resonates
        if random.random() < 0.15:
            spectra[kind] = spectra[kind] + random.uniform(4, 16) * np.exp(-((np.log2(KNOTS / np.exp(random.uniform(np.log(250), np.log(4000)))) / 0.4) ** 2))
    if random.random() < 0.06:
        spectra[INHALE] = spectra[EXHALE].copy()
    pick = random.random()
    levels = [0.0, 0.0] if pick < 0.12 else [random.normal(0, 3), 0.0] if pick < 0.45 else [random.normal(-5, 4), 0.0] if pick < 0.6 else [random.normal(0, 8), 0.0]
    if random.random() < (0.1 if contact else 0.3):
        faint = -random.uniform(9, 45)
        levels = [faint, 0.0] if random.random() < 0.7 else [0.0, faint]
    return Voice((spectra[0], spectra[1]), (float(levels[0]), float(levels[1])), (some_envelope(random), some_envelope(random)),
                 float(random.choice([0, 0.3, 0.7, 1])), float(random.choice([0, 0.03, 0.1], p=[0.7, 0.2, 0.1])), 0.4)


def alike_voice(random: Random) -> Voice:
    """In- and out-breath that can hardly be told apart, at a contact microphone."""
    inhale = through_a_body(random) + random.standard_normal(len(KNOTS)) * random.uniform(1, 6)
    exhale = inhale + random.standard_normal(len(KNOTS)) * random.uniform(0.1, 1.5) + random.normal(0, 0.3) * np.log2(KNOTS / 600)
    shape = (random.uniform(0.03, 0.5), random.uniform(0.2, 1.6), random.uniform(0, 2))
    other = tuple(np.array(shape) * np.exp(random.normal(0, random.uniform(0.05, 0.4), 3)))
    return Voice((inhale, exhale), (0.0, float(random.normal(0, 1))), (shape, other), float(random.choice([0, 0.4, 0.8, 1])), 0.0, 0.25)


def outward_voice(random: Random) -> Voice:
    """A close microphone in a room that is not silent: the in-breath 20-35 dB under the out-breath, or not there at all."""
    voice = some_voice(random, contact=False)
    faint = -random.uniform(20, 35) if random.random() < 0.9 else -60.0
    return Voice(voice.spectra, (float(faint), 0.0), voice.envelopes, voice.change, float(random.choice([0, 0.03], p=[0.8, 0.2])), float(random.uniform(0.2, 0.7)))


def sound_of(random: Random, breaths: list[Breath], voice: Voice, samples: int) -> Sound:
    sound = np.zeros(samples, np.float32)
    for kind in (INHALE, EXHALE):
        if voice.levels[kind] < -38:
            continue
        usual, other = np.zeros(samples, np.float32), np.zeros(samples, np.float32)
        for breath in breaths:
            if breath.kind != kind or random.random() < voice.missing:
                continue
            shape = envelope(max(int(breath.length * SAMPLE_RATE), 800), voice.envelopes[kind]) * breath.strength
            if random.random() < 0.5:
                bumps = np.exp(voice.ripple * random.standard_normal(7))
                shape = shape * np.interp(np.linspace(0, 1, len(shape)), np.linspace(0, 1, 7), bumps)
            share = voice.change * random.random()
            add_at(usual, (shape * np.sqrt(1 - share**2)).astype(np.float32), breath.start)
            add_at(other, (shape * share).astype(np.float32), breath.start)
        both = coloured_noise(random, samples, KNOTS, voice.spectra[kind]) * usual
        if voice.change > 0:
            colour = voice.spectra[kind] + random.standard_normal(len(KNOTS)) * 3 + random.normal(0, 1.5) * np.log2(KNOTS / 600)
            both += coloured_noise(random, samples, KNOTS, colour) * other
        sound += both * np.float32(gain(voice.levels[kind]))
    return sound


def in_a_room(random: Random, sound: Sound) -> Sound:
    return room(random, sound, random.uniform(0.02, 0.12), random.uniform(2, 15)) if random.random() < 0.6 else sound


def wind(random: Random, breaths: list[Breath], sound: Sound, over_all: float | None = None) -> Sound:
    """The out-breath blowing on a close capsule: 8-45 dB over the in-breath below 300 Hz, nothing near 2 kHz; or, where the
    in-breath cannot be heard, `over_all` dB over the breath's own level."""
    samples = len(sound)
    falls = [(0, 0), (0, 3), (1, 8), (6, 16), (12, 26), (18, 38), (28, 50), (45, 65), (75, 75), (85, 85), (90, 90), (90, 90)]
    gusts = coloured_noise(random, samples, KNOTS, np.array([-random.uniform(low, high) for low, high in falls]))
    gusts = gusts * 10 ** (wander(random, samples, random.uniform(0.06, 0.25), -random.uniform(2, 10), 2) / 20)
    strength = np.zeros(samples, np.float32)
    uneven, missing = random.choice([0.2, 0.5, 0.9]), random.choice([0, 0.05, 0.25], p=[0.6, 0.25, 0.15])
    early, share, delay = random.uniform(0.1, 0.8), random.uniform(0.4, 1.05), random.uniform(0, 0.12)
    inhaling = np.zeros(samples, bool)
    for breath in breaths:
        if breath.kind == INHALE:
            inhaling[max(0, int((breath.start + 0.2 * breath.length) * SAMPLE_RATE)):max(0, int((breath.start + 0.8 * breath.length) * SAMPLE_RATE))] = True
            continue
        if random.random() < missing:
            continue
        time = np.linspace(0, 1, max(int(breath.length * share * SAMPLE_RATE), 1600), dtype=np.float32)
        curve = (1 - np.exp(-time / random.uniform(0.01, 0.08))) * (np.exp(-time / early) * (1 - early * 0.5) + 0.3) * np.clip((1 - time) / 0.25, 0, 1)
        curve = curve * np.exp(uneven * random.standard_normal()) * breath.strength**1.5
        if random.random() < 0.6:
            curve = curve * np.interp(time, np.linspace(0, 1, 9), np.exp(random.uniform(0.2, 0.8) * random.standard_normal(9)))
        add_at(strength, curve.astype(np.float32), breath.start + delay)
    if strength.max() <= 0:
        return np.zeros(samples, np.float32)
    low = band_pass(sound, 60, 300)
    reference = rms(low[inhaling]) if inhaling.any() else 0.1
    blowing = gusts * strength
    level = rms(band_pass(blowing, 60, 300)[strength > 0.2 * strength.max()])
    wanted = min(reference * gain(random.uniform(8, 45)), random.uniform(3, 40)) if over_all is None else gain(over_all)
    return (blowing * wanted / (level + 1e-9)).astype(np.float32)
