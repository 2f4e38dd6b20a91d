# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What swells and falls as a breath does, and is none: wind at a window, a washing machine, a broom, pages, a clock, a purr."""
from __future__ import annotations

import functools
import os
import pathlib

import numpy as np

from .breath_sound import envelope
from .sound import KNOTS, SAMPLE_RATE, Random, Sound, add_at, coloured_noise, gain, levelled, tilted_noise, time_of, wander
from .surroundings import clicks, harmonics


def bursts(random: Random, samples: int, every: tuple[float, float], length: tuple[float, float], uneven: float) -> Sound:
    """An envelope of strokes: so many seconds apart, so long."""
    strength, at = np.zeros(samples, np.float32), random.uniform(-3, 2)
    mean, usual = random.uniform(*every), random.uniform(*length)
    shape = (random.uniform(0.05, 0.6), random.uniform(0.3, 1.8), random.uniform(0, 2))
    while at < samples / SAMPLE_RATE:
        lasts = max(0.1, usual * float(np.exp(uneven * random.standard_normal())))
        add_at(strength, envelope(int(lasts * SAMPLE_RATE), shape) * np.float32(np.exp(uneven * random.standard_normal())), at)
        at += max(0.3, mean * float(np.exp(uneven * random.standard_normal())))
    return strength


def gusts(random: Random, samples: int) -> Sound:
    """Wind on the capsule or at a window: low, in swells of seconds, never twice the same."""
    swell = 10 ** (wander(random, samples, random.uniform(0.6, 5), -random.uniform(15, 40), 0) / 20)
    inner = 10 ** (wander(random, samples, random.uniform(0.05, 0.3), -random.uniform(2, 10), 0) / 20)
    return levelled(tilted_noise(random, samples, random.uniform(1, 2.4)) * swell * inner)


def washing_machine(random: Random, samples: int) -> Sound:
    """A drum that turns one way, rests, and turns the other: every 4 to 25 s; water and a motor."""
    turns = bursts(random, samples, (4, 25), (2, 12), 0.03)
    turning = 1 + random.uniform(0.2, 0.9) * np.sin(2 * np.pi * random.uniform(0.4, 1.2) * time_of(samples))
    motor = harmonics(random, samples, random.uniform(40, 160), 8, 0.1, 1) * random.uniform(0.1, 1)
    return levelled((tilted_noise(random, samples, random.uniform(0.6, 2)) + motor) * turns * turning)


def sweeping(random: Random, samples: int) -> Sound:
    """Strokes of a broom, a brush or a cloth."""
    strokes = bursts(random, samples, (0.8, 4), (0.3, 1.8), random.uniform(0.1, 0.4))
    colour = coloured_noise(random, samples, KNOTS, random.standard_normal(len(KNOTS)) * 4 - random.uniform(-1, 3) * np.log2(KNOTS / 600))
    return levelled(colour * strokes)


def pages(random: Random, samples: int) -> Sound:
    """Leaves of a book, now and then; a hand on cloth."""
    turns = bursts(random, samples, (3, 30), (0.3, 1.5), 0.5)
    return levelled((clicks(random, samples, random.uniform(20, 90)) + tilted_noise(random, samples, random.uniform(-0.3, 0.8))) * turns)


def machine(random: Random, samples: int) -> Sound:
    """Anything that runs in cycles: a pump, a printer, a compressor, a clockwork fan that turns its head."""
    cycle = bursts(random, samples, (1.5, 18), (0.5, 9), random.choice([0.005, 0.03, 0.1]))
    return levelled(tilted_noise(random, samples, random.uniform(-0.2, 2)) * (cycle + random.uniform(0, 0.5)) +
                    harmonics(random, samples, random.uniform(60, 400), 6, 0.1, 1) * cycle * random.uniform(0, 0.6))


def purring(random: Random, samples: int) -> Sound:
    """A cat, which purrs in and out; a dog that pants."""
    at, rate = time_of(samples), random.uniform(22, 30)
    pulses = np.clip(np.sin(2 * np.pi * rate * at + 0.3 * np.sin(2 * np.pi * 0.7 * at)), 0, None) ** random.uniform(2, 8)
    swell = 0.4 + 0.6 * np.abs(np.sin(np.pi * at * random.uniform(0.3, 1.2)))
    return levelled(tilted_noise(random, samples, random.uniform(0.8, 2)) * pulses * swell)


@functools.cache
def session_bank() -> list[Sound]:
    """Our own sessions as they are played, rendered by sessions.py (SLACKWATER_BREATH_SESSIONS)."""
    folder = pathlib.Path(os.environ["SLACKWATER_BREATH_SESSIONS"])
    sessions = [np.load(path, mmap_mode="r") for path in sorted(folder.glob("*.npy"))]
    if not sessions:
        raise SystemExit(f"{folder}: no sessions; run slackwater_breath.sessions first")
    return sessions


def our_session(random: Random, samples: int) -> Sound:
    """A stretch of one of our sessions: bed and pacer swell as slowly as a breath, words lie between."""
    whole = session_bank()[int(random.integers(len(session_bank())))]
    begin = int(random.integers(0, len(whole) - samples))
    return levelled(np.array(whole[begin:begin + samples], np.float32))


def restless(random: Random, samples: int) -> Sound:
    """One of those that are no person, at a root mean square of 1, over a quiet room."""
    make = random.choice(np.array([gusts, washing_machine, sweeping, pages, machine, purring], object), p=[0.28, 0.18, 0.18, 0.1, 0.2, 0.06])
    return make(random, samples) + tilted_noise(random, samples, random.uniform(0, 1.8)) * np.float32(gain(-random.uniform(8, 45)))
