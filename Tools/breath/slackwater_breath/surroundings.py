# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What else a microphone hears: rooms, fans, typing, rain, hum, traffic, rubbing, waves, drones, music, hearts, talk."""
from __future__ import annotations

import functools
import os
import pathlib

import numpy as np
import scipy.signal

from .sound import SAMPLE_RATE, Random, Sound, add_at, levelled, rms, tilted_noise, time_of, wander


@functools.cache
def speech_bank() -> list[Sound]:
    """The lines that speech.py spoke; the folder is given by SLACKWATER_BREATH_SPEECH."""
    folder = pathlib.Path(os.environ["SLACKWATER_BREATH_SPEECH"])
    lines = [np.load(path) for path in sorted(folder.glob("*.npy"))]
    if not lines:
        raise SystemExit(f"{folder}: no spoken lines; run slackwater_breath.speech first")
    return lines


def clicks(random: Random, samples: int, rate: float) -> Sound:
    """Keys and small impacts, in bursts."""
    sound, time = np.zeros(samples, np.float32), 0.0
    while (time := time + (random.exponential(1 / rate) if random.random() < 0.9 else random.uniform(1, 6))) < samples / SAMPLE_RATE - 0.1:
        length = int(random.uniform(200, 1600))
        add_at(sound, random.standard_normal(length) * np.exp(-np.arange(length) / (length / random.uniform(4, 10))) * random.uniform(0.2, 1), time)
    return levelled(sound)


def heart(random: Random, samples: int) -> Sound:
    beats, time = random.uniform(48, 115) / 60, random.uniform(0, 1)
    low, high = random.uniform(25, 70, 2)
    shape_time = np.arange(int(0.3 * SAMPLE_RATE)) / SAMPLE_RATE
    shape = np.exp(-(((shape_time - 0.06) / random.uniform(0.03, 0.07)) ** 2))
    rustle = scipy.signal.lfilter([1], [1, -0.9], random.standard_normal(len(shape))) * shape * random.uniform(0, 0.3)
    first = np.sin(2 * np.pi * low * shape_time) * shape + rustle
    second = np.sin(2 * np.pi * high * 1.3 * shape_time) * shape * random.uniform(0.2, 1) + rustle * 0.5
    sound = np.zeros(samples, np.float32)
    while time < samples / SAMPLE_RATE - 1:
        strength = random.uniform(0.8, 1.2)
        add_at(sound, strength * first, time)
        add_at(sound, strength * second, time + 0.32)
        time += (1 + 0.04 * random.standard_normal()) / beats
    return levelled(sound)


def harmonics(random: Random, samples: int, fundamental: float, count: int, low: float, high: float) -> Sound:
    time = time_of(samples)
    return sum(random.uniform(low, high) / n * np.sin(2 * np.pi * fundamental * n * time + random.uniform(0, 6)) for n in range(1, count))


def fan(random: Random, samples: int) -> Sound:
    sound = tilted_noise(random, samples, random.uniform(0.3, 1.8)) + harmonics(random, samples, random.uniform(40, 140), 6, 0.1, 1.0)
    if random.random() < 0.5:  # it turns, or beats
        sound = sound * (1 + random.uniform(0.1, 0.7) * np.sin(2 * np.pi * random.uniform(0.03, 0.8) * time_of(samples) + random.uniform(0, 6)))
    return sound


def rain(random: Random, samples: int) -> Sound:
    drops = np.zeros(samples, np.float32)
    at = random.integers(0, samples - 100, int(samples / random.uniform(150, 1500)))
    drops[at] = random.uniform(1, 6, len(at)) * random.standard_normal(len(at))
    return tilted_noise(random, samples, random.uniform(0, 0.8)) + scipy.signal.lfilter([1], [1, -0.93], drops).astype(np.float32)


def hum(random: Random, samples: int) -> Sound:
    return harmonics(random, samples, float(random.choice([50, 60, 100])), 8, 0.1, 1) + tilted_noise(random, samples, 1) * random.uniform(0.05, 0.5)


def traffic(random: Random, samples: int) -> Sound:
    return tilted_noise(random, samples, random.uniform(1, 2)) * 10 ** (wander(random, samples, random.uniform(3, 12), -14, 4) / 20)


def rubbing(random: Random, samples: int) -> Sound:
    moves = np.clip(wander(random, samples, random.uniform(0.2, 0.8), -6, 1), 0, None)
    return tilted_noise(random, samples, 1) * 0.1 + tilted_noise(random, samples, random.uniform(0, 1.5)) * moves


def waves(random: Random, samples: int) -> Sound:
    """The sea, which swells as slowly as a breath."""
    speed = wander(random, samples, 5, *sorted(random.uniform(0.06, 0.2, 2)))
    depth = random.uniform(0.4, 0.95)
    swell = (1 - depth) + depth * (0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(speed) / SAMPLE_RATE + random.uniform(0, 6))) ** random.uniform(1, 3)
    return levelled(tilted_noise(random, samples, random.uniform(0.6, 1.6)) * swell)


def drone(random: Random, samples: int) -> Sound:
    time = time_of(samples)
    tones = random.choice([55, 73.4, 82.4, 98, 110, 146.8, 165, 196, 220, 247, 277.2, 330, 392, 440], random.integers(2, 6), replace=False)
    return levelled(sum(np.sin(2 * np.pi * tone * time + random.uniform(0, 6)) * (0.6 + 0.4 * np.sin(2 * np.pi * time * random.uniform(0.03, 0.3))) for tone in tones))


def music(random: Random, samples: int) -> Sound:
    """Chords, arpeggios, pulsing pads: notes each 0.4 to 12 s, often strictly periodic."""
    sound, period = np.zeros(samples, np.float32), float(np.exp(random.uniform(np.log(0.4), np.log(12))))
    root, attack, decay, bright = random.uniform(50, 220), random.uniform(0.01, 0.5), random.uniform(0.3, 3), random.uniform(0, 0.8)
    scale = np.array([0, 2, 3, 5, 7, 9, 10, 12, 14, 15, 19, 24])
    chords = [random.choice(scale, random.integers(1, 4)) for _ in range(random.integers(1, 5))]
    at, played = -random.uniform(0, period), 0
    while at < samples / SAMPLE_RATE:
        time = np.arange(int(min(period * decay, 12) * SAMPLE_RATE) + 800) / SAMPLE_RATE
        shape = (1 - np.exp(-time / (attack * period + 0.005))) * np.exp(-time / (period * decay * 0.35 + 0.05)) * np.clip((time[-1] - time) / 0.1, 0, 1)
        tones = [root * 2 ** (step / 12) * n for step in chords[played % len(chords)] for n in range(1, 5)]
        note = sum(bright ** (i % 4) * np.sin(2 * np.pi * tone * time + random.uniform(0, 6)) for i, tone in enumerate(tones) if tone < 7000)
        add_at(sound, (note * shape).astype(np.float32), at)
        at += period * float(np.exp(0.02 * random.standard_normal()))
        played += 1
    if random.random() < 0.4:
        sound += tilted_noise(random, samples, random.uniform(0, 1.5)) * rms(sound) * random.uniform(0.02, 0.3)
    return levelled(sound)


NOISES = ["steady", "fan", "typing", "rain", "hum", "traffic", "rubbing", "waves", "tones"]
NOISE_SHARES = [0.26, 0.13, 0.14, 0.12, 0.06, 0.08, 0.08, 0.08, 0.05]


def some_noise(random: Random, samples: int, kind: str | None = None) -> Sound:
    """One of NOISES, or the given one, at a root mean square of 1."""
    kind = kind or str(random.choice(NOISES, p=NOISE_SHARES))
    if kind == "steady":
        return tilted_noise(random, samples, random.uniform(-0.3, 2.2))
    if kind == "typing":
        return levelled(clicks(random, samples, random.uniform(2, 9)) + tilted_noise(random, samples, 1.5) * random.uniform(0, 0.3))
    if kind == "tones":
        return levelled(drone(random, samples) + tilted_noise(random, samples, random.uniform(0, 1.5)) * 0.1)
    make = {"fan": fan, "rain": rain, "hum": hum, "traffic": traffic, "rubbing": rubbing, "waves": waves}[kind]
    return levelled(make(random, samples))


def talk(random: Random, samples: int, spans: list[tuple[float, float]] | None = None) -> Sound:
    """Spoken lines: in the given spans, or all the way with pauses. Five neighbouring lines of the bank are one company."""
    bank, sound = speech_bank(), np.zeros(samples, np.float32)
    first, pause = random.integers(len(bank)), random.uniform(0.2, 9)
    line = lambda: bank[(first + random.integers(0, 5)) % len(bank)]
    for begin, end in spans if spans is not None else [(random.uniform(0.2, 6), samples / SAMPLE_RATE)]:
        time = max(begin, 0.0)
        while time < end - 0.5:
            said = line()[: int((end - time) * SAMPLE_RATE)]
            add_at(sound, said, time)
            time += len(said) / SAMPLE_RATE + (0.2 if spans is not None else pause * random.uniform(0.4, 1.8))
    return sound
