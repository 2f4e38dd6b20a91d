# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies between a microphone and a program: telephone links, automatic gain, noise suppression, mute keys, knobs."""
from __future__ import annotations

import numpy as np
import scipy.signal

from .sound import SAMPLE_RATE, Random, Sound, gain, rms, wander


def telephone(random: Random, sound: Sound) -> Sound:
    """A headset's 8 kHz link: 300-3400 Hz, eight bits by mu-law or coarser, packets lost now and then."""
    narrow = scipy.signal.resample_poly(sound, 1, 2)
    band = scipy.signal.butter(4, [random.uniform(80, 320), random.uniform(2900, 3600)], "band", fs=SAMPLE_RATE // 2, output="sos")
    narrow = scipy.signal.sosfilt(band, narrow)
    level = np.abs(narrow).max() / random.uniform(0.2, 1) + 1e-9
    steps = 2 ** int(random.choice([6, 7, 7]))
    squeezed = np.sign(narrow) * np.log1p(255 * np.minimum(np.abs(narrow) / level, 1)) / np.log(256)
    squeezed = np.round(squeezed * steps) / steps
    narrow = np.sign(squeezed) * np.expm1(np.abs(squeezed) * np.log(256)) / 255 * level
    packet = SAMPLE_RATE // 2 // 50
    if random.random() < 0.4:
        for lost in np.flatnonzero(random.random(len(narrow) // packet) < random.choice([0.002, 0.01, 0.03])):
            narrow[lost * packet:(lost + 1) * packet] *= random.choice([0.0, 0.3])
    return scipy.signal.resample_poly(narrow, 2, 1)[: len(sound)].astype(np.float32)


def automatic_gain(random: Random, sound: Sound) -> Sound:
    """Turns itself up where it is quiet: slowly, as a laptop; or within a second, so that noise swells between breaths."""
    block = SAMPLE_RATE // 20
    blocks = np.sqrt(np.mean(sound[: len(sound) // block * block].reshape(-1, block) ** 2, 1) + 1e-12)
    attack, release = random.uniform(0.02, 0.5), float(np.exp(random.uniform(np.log(0.3), np.log(12))))
    follow, level = np.empty(len(blocks)), float(np.median(blocks))
    for index, loud in enumerate(blocks):
        level += (loud - level) * (1 - np.exp(-0.05 / (attack if loud > level else release)))
        follow[index] = level
    strength, most = random.uniform(0.3, 1.0), gain(random.uniform(10, 30))
    turn = np.clip((np.median(follow) / follow) ** strength, 1 / most, most)
    return (sound * np.interp(np.arange(len(sound)) / block, np.arange(len(turn)) + 0.5, turn)).astype(np.float32)


def suppressed(random: Random, sound: Sound, begin: float, end: float, down: float) -> Sound:
    """A noise gate in every band between two moments: what stays near the band's floor is turned down by `down` dB."""
    hop, length = 128, 512
    _, _, spectrum = scipy.signal.stft(sound, SAMPLE_RATE, nperseg=length, noverlap=length - hop)
    power = np.abs(spectrum)
    floor = np.percentile(power, random.uniform(15, 40), axis=1, keepdims=True)
    over = scipy.signal.lfilter([0.3], [1, -0.7], power, axis=1) / (floor + 1e-12)
    mask = np.clip((over - random.uniform(1.2, 2)) / random.uniform(0.5, 2), gain(-down), 1)
    times = np.arange(power.shape[1]) * hop / SAMPLE_RATE
    mask = np.where((times >= begin) & (times < end), mask, 1)
    return scipy.signal.istft(spectrum * mask, SAMPLE_RATE, nperseg=length, noverlap=length - hop)[1][: len(sound)].astype(np.float32)


def turned(random: Random, sound: Sound) -> Sound:
    """Somebody turns a knob: up to 20 dB, at once or over seconds, once or twice."""
    curve, seconds = np.zeros(len(sound), np.float32), len(sound) / SAMPLE_RATE
    for _ in range(int(random.choice([1, 2]))):
        at, over = random.uniform(8, seconds - 5), random.choice([0.01, random.uniform(0.2, 3)])
        curve += (random.choice([-1, 1]) * random.uniform(6, 20) * np.clip((np.arange(len(sound)) / SAMPLE_RATE - at) / over, 0, 1)).astype(np.float32)
    return (sound * 10 ** (curve / 20)).astype(np.float32)


def muted(random: Random, sound: Sound) -> tuple[Sound, list[tuple[float, float]]]:
    """A mute key, once or twice; gives when nothing came."""
    sound, spans = sound.copy(), []
    for _ in range(int(random.choice([1, 2]))):
        begin = random.uniform(5, len(sound) / SAMPLE_RATE - 5)
        end = begin + random.uniform(1, 15)
        sound[int(begin * SAMPLE_RATE):int(end * SAMPLE_RATE)] = 0
        spans.append((begin, end))
    return sound, spans


def pumped(random: Random, sound: Sound) -> Sound:
    """A compressor that breathes by itself: a slow swell of some decibels."""
    return sound * 10 ** (wander(random, len(sound), random.uniform(0.5, 4), -random.uniform(1, 6), 0) / 20)


def hummed(random: Random, sound: Sound) -> Sound:
    """Mains, and what it does in a cheap socket."""
    time, mains = np.arange(len(sound)) / SAMPLE_RATE, float(random.choice([50, 60]))
    waves = sum(random.uniform(0.1, 1) / n**random.uniform(0, 1) * np.sin(2 * np.pi * mains * n * time + random.uniform(0, 6)) for n in range(1, 9))
    return (sound + waves / rms(waves) * rms(sound) * gain(random.uniform(-25, 5))).astype(np.float32)
