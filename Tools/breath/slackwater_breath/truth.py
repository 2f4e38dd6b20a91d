# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of a scene, frame by frame, and what kind of scene it is."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .breathing import INHALE, Breathing
from .frontend import FRAMES_PER_SECOND

SECONDS = 80
FRAMES = SECONDS * FRAMES_PER_SECOND
RATE_WINDOW = 15.0  # seconds: a causal tracker knows the past; truth is the mean rate of this long before
PAUSE, IGNORED = 2, 3  # phase labels beside INHALE and EXHALE
UNKNOWN_PRESENCE = -1
# What a scene is, as bits, for validation by kind:
HAS_REFERENCE, CONTACT, ALIKE, WINDY, NOBODY, OUTWARD, LINKED, TWO = 1, 2, 4, 8, 16, 32, 64, 128


@dataclass
class Truth:
    phase: np.ndarray  # per frame: INHALE, EXHALE, PAUSE or IGNORED
    presence: np.ndarray  # per frame: 1 breath, 0 none, UNKNOWN_PRESENCE
    rate: np.ndarray  # per frame: breaths a minute, mean of the last RATE_WINDOW; nan where unknown
    other: np.ndarray  # per frame: likewise, of a second person who can be heard as well; nan where there is none
    faint: np.ndarray  # per frame: an in-breath or a pause, where the one cannot be told from the other

    @staticmethod
    def of_nobody() -> "Truth":
        return Truth(np.full(FRAMES, IGNORED, np.int8), np.zeros(FRAMES, np.int8), unknown(), unknown(), np.zeros(FRAMES, bool))

    @staticmethod
    def of(person: Breathing) -> "Truth":
        times = (np.arange(FRAMES) + 1) / FRAMES_PER_SECOND
        truth = Truth(np.full(FRAMES, PAUSE, np.int8), np.ones(FRAMES, np.int8), rate_of_the_past(person), unknown(), np.zeros(FRAMES, bool))
        for breath in person.breaths:
            truth.phase[(times >= breath.start) & (times < breath.start + breath.length)] = breath.kind
        for begin, end in person.interrupted:
            truth.presence[(times >= begin) & (times < end + 0.3)] = UNKNOWN_PRESENCE
            truth.rate[(times >= begin) & (times < end + 10)] = np.nan
        for begin, end in person.talking:
            truth.phase[(times >= begin) & (times < end + 0.3)] = IGNORED
        return truth

    def hide_inhales(self) -> None:
        """The in-breath is under the noise: that there is no out-breath is all that can be heard."""
        self.faint = (self.phase == INHALE) | (self.phase == PAUSE)

    def lose(self, begin: float, end: float) -> None:
        """Nothing comes through for a while; the rate is known again once a breath or two have been heard."""
        times = (np.arange(FRAMES) + 1) / FRAMES_PER_SECOND
        self.phase[(times >= begin) & (times < end + 0.3)] = IGNORED
        self.presence[(times >= begin) & (times < end + 0.3)] = UNKNOWN_PRESENCE
        self.rate[(times >= begin) & (times < end + 10)] = np.nan


def unknown() -> np.ndarray:
    return np.full(FRAMES, np.nan, np.float32)


def rate_of_the_past(person: Breathing) -> np.ndarray:
    rates, each_second = unknown(), np.full(SECONDS + 1, np.nan)
    for begin, end in person.cycles:
        each_second[max(0, int(np.ceil(begin))):max(0, int(np.ceil(end)))] = 60 / (end - begin)
    for frame in range(FRAMES):
        time = (frame + 1) / FRAMES_PER_SECOND
        window = each_second[max(0, int(time - RATE_WINDOW)):int(time) + 1]
        if np.isfinite(window).any():
            rates[frame] = np.nanmean(window)
    return rates
