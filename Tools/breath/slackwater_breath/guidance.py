# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a player plays, and how it leaks from the loudspeaker into the microphone."""
from __future__ import annotations

import numpy as np

from .sound import SAMPLE_RATE, Random, Sound, band_pass, levelled, room
from .surroundings import drone, music, talk, waves


def guidance(random: Random, samples: int) -> Sound:
    sound = np.zeros(samples, np.float32)
    speaks = random.random() < 0.78
    if speaks:
        sound += talk(random, samples)
    if random.random() < 0.4:
        sound += levelled(waves(random, samples)) * random.uniform(0.015, 0.12)
    if random.random() < 0.42 or not speaks:
        sound += (drone(random, samples) if random.random() < 0.6 else music(random, samples)) * np.float32(random.uniform(0.02, 0.15))
    return sound


def leak(random: Random, played: Sound) -> Sound:
    """Loudspeaker (some distortion), room, band limits, 0-450 ms of delay, and at times a clock that drifts."""
    drive = random.choice([0, 1, 3, 5])
    sound = np.tanh(drive * played) / drive if drive else played
    sound = room(random, sound, random.uniform(0.02, 0.1), random.uniform(1.5, 10))
    sound = band_pass(sound, random.uniform(80, 300), random.uniform(3500, 7500))
    delay = random.choice([random.uniform(0, 0.06), random.uniform(0.02, 0.3), random.uniform(0.2, 0.45)], p=[0.3, 0.5, 0.2]) * SAMPLE_RATE
    drift = random.uniform(-200e-6, 200e-6) if random.random() < 0.25 else 0.0
    at = np.arange(len(played)) * (1 + drift) - delay
    if drift == 0.0:
        return np.concatenate([np.zeros(int(delay), np.float32), sound])[: len(played)].astype(np.float32)
    return np.interp(at, np.arange(len(played)), sound, left=0, right=0).astype(np.float32)


def late(random: Random, heard: Sound) -> Sound:
    """By a wireless loudspeaker, HDMI or the network: 0.64 to 4 s after it was played, beyond what a canceller reaches."""
    delay = int(random.uniform(0.64, 4.0) * SAMPLE_RATE)
    return np.concatenate([np.zeros(delay, np.float32), heard])[: len(heard)]
