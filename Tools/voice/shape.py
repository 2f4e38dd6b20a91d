# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""What is done to a spoken line after the voice has spoken it: pauses, edges, level. Pure functions on arrays."""
from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "sounds"))
import loudness  # noqa: E402

if TYPE_CHECKING:
    from speaker import Spoken

FRAME = 0.01          # seconds: the grain in which silence is found
QUIET = -42.0         # dB below the loudest frame: a pause inside a line
RUN_OVER = -25.0      # dB below the loudest frame: where a "pause" is louder, there is none
SLACK = 4             # frames around a mark in which its silence may lie
INAUDIBLE = -50.0     # dB below the loudest frame: beyond the edges of a line
BEFORE = 0.04         # seconds kept before the first sound
AFTER = 0.20          # seconds kept after the last
PAUSES = {".": 0.90, "?": 0.90, ";": 0.70, ":": 0.60, ",": 0.50, "…": 1.20, "!": 0.90}   # seconds, at least, inside a line
LOUDNESS = -23.0      # LUFS: EBU R 128
PEAK = -3.0           # dBFS, at most
CODEC = 1.0           # dB that coding may add to a peak
HOLD = 0.008          # seconds on either side of a peak in which the gain comes down and goes up again


def frame_levels(audio: np.ndarray, rate: int) -> np.ndarray:
    """Level of each 10 ms in dB below the loudest."""
    size = int(FRAME * rate)
    frames = audio[:len(audio) // size * size].reshape(-1, size)
    power = 10 * np.log10(np.mean(frames ** 2, axis=1) + 1e-12)
    return power - power.max()


def sounding(audio: np.ndarray, rate: int) -> tuple[int, int]:
    """First and one-past-last sample that can be heard."""
    audible = np.flatnonzero(frame_levels(audio, rate) > INAUDIBLE)
    size = int(FRAME * rate)
    return int(audible[0]) * size, (int(audible[-1]) + 1) * size


def words(text: str) -> int:
    return len(text.split())


def pace(text: str, audio: np.ndarray, rate: int) -> float:
    """Words a minute from the first sound to the last, pauses included."""
    first, last = sounding(audio, rate)
    return words(text) * 60 * rate / (last - first)


def lengthen_pauses(spoken: Spoken, rate: int, longer: float = 1.0) -> np.ndarray:
    """Give each full stop and comma its time, or `longer` times that, by silence at the quietest place of the pause.
    A mark that the voice speaks right over stays as it is."""
    audio, size = spoken.audio, int(FRAME * rate)
    levels = frame_levels(audio, rate)
    for pause in reversed(spoken.pauses):
        first, last = max(pause.start // size - SLACK, 0), min(pause.end // size + SLACK, len(levels))
        quietest = first + int(np.argmin(levels[first:last]))
        if levels[quietest] > RUN_OVER:
            continue
        left, right = quietest, quietest
        while left > 0 and levels[left - 1] < QUIET:
            left -= 1
        while right < len(levels) - 1 and levels[right + 1] < QUIET:
            right += 1
        missing = int(PAUSES[pause.mark] * longer * rate) - (right + 1 - left) * size
        if missing > 0:
            audio = insert_silence(audio, quietest * size + size // 2, missing, size)
    return audio


def insert_silence(audio: np.ndarray, where: int, length: int, fade: int) -> np.ndarray:
    left, right = audio[:where].copy(), audio[where:].copy()
    left[-fade:] *= np.linspace(1, 0, fade)
    right[:fade] *= np.linspace(0, 1, fade)
    return np.concatenate([left, np.zeros(length, audio.dtype), right])


def trim(audio: np.ndarray, rate: int) -> np.ndarray:
    """Exactly BEFORE and AFTER of room around the line, silence where the voice left none, with soft ends."""
    first, last = sounding(audio, rate)
    before, after = int(BEFORE * rate), int(AFTER * rate)
    audio = np.concatenate([np.zeros(before, audio.dtype), audio, np.zeros(after, audio.dtype)])
    audio = audio[first:last + before + after].copy()
    attack, release = int(0.02 * rate), int(0.08 * rate)
    audio[:attack] *= np.linspace(0, 1, attack)
    audio[-release:] *= np.linspace(1, 0, release)
    return audio


def level(audio: np.ndarray, rate: int) -> np.ndarray:
    """At LOUDNESS; the odd hard consonant that would pass PEAK is held down."""
    ceiling = 10 ** ((PEAK - CODEC) / 20)
    audio = audio * 10 ** ((LOUDNESS - loudness.integrated(audio, rate)) / 20)
    return audio if np.abs(audio).max() <= ceiling else hold_down(audio, rate, ceiling)


def hold_down(audio: np.ndarray, rate: int, ceiling: float) -> np.ndarray:
    """Limit, looking HOLD seconds both ways: the gain is the least one needed nearby, smoothed by a window as wide."""
    reach = int(HOLD * rate)
    needed = np.minimum(1.0, ceiling / np.maximum(np.abs(audio), 1e-9))
    around = np.lib.stride_tricks.sliding_window_view(np.pad(needed, 2 * reach, mode="edge"), 2 * reach + 1)
    window = np.hanning(2 * reach + 3)[1:-1]
    return audio * np.convolve(around.min(axis=1), window / window.sum(), mode="valid")
