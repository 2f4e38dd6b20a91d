# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""What is done to a spoken line after the voice has spoken it: pauses, edges, level. Pure functions on arrays."""
import re
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "sounds"))
import loudness  # noqa: E402

FRAME = 0.01          # seconds: the grain in which silence is found
QUIET = -42.0         # dB below the loudest frame: a pause inside a line
INAUDIBLE = -50.0     # dB below the loudest frame: beyond the edges of a line
BEFORE = 0.04         # seconds kept before the first sound
AFTER = 0.20          # seconds kept after the last
PAUSES = {".": 0.90, "?": 0.90, ";": 0.70, ":": 0.60, ",": 0.50, "…": 1.20}   # seconds, at least, inside a line
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


def silences(audio: np.ndarray, rate: int, least: float = 0.06) -> list[tuple[int, int]]:
    """Pauses between the first and last sound, as (start, end) in samples."""
    size = int(FRAME * rate)
    loud = np.flatnonzero(frame_levels(audio, rate) > QUIET)
    return [((int(a) + 1) * size, int(b) * size) for a, b in zip(loud, loud[1:]) if (b - a - 1) * FRAME >= least]


def lengthen_pauses(text: str, audio: np.ndarray, rate: int, longer: float = 1.0) -> np.ndarray:
    """Give each full stop and comma its time, or `longer` times that.

    The voice makes the pause; this only makes it longer. A mark is expected at its share of the letters, and takes
    the longest silence near there: the short closure before a `t` or `k` is never stretched, and a mark without a
    silence of its own stays as it was spoken.
    """
    letters = len(re.sub(r"\W", "", text))
    first, last = sounding(audio, rate)
    free = silences(audio, rate)
    cuts: list[tuple[int, int]] = []   # where, and how many samples more
    for mark in re.finditer(r"[.?;:,…](?=\s)", text):
        share = len(re.sub(r"\W", "", text[:mark.start()])) / letters
        expected = first + share * (last - first)
        near = [s for s in free if abs((s[0] + s[1]) / 2 - expected) < max(0.15 * (last - first), 0.35 * rate)]
        if not near:
            continue
        chosen = max(near, key=lambda s: (s[1] - s[0]) - 0.3 * abs((s[0] + s[1]) / 2 - expected))
        free = [s for s in free if s[0] > chosen[0]]   # marks come in order
        missing = int(PAUSES[mark.group()] * longer * rate) - (chosen[1] - chosen[0])
        if missing > 0:
            cuts.append(((chosen[0] + chosen[1]) // 2, missing))
    for where, more in reversed(cuts):
        fade = np.linspace(1, 0, min(where, len(audio) - where, int(0.005 * rate)))
        left, right = audio[:where].copy(), audio[where:].copy()
        left[-len(fade):] *= fade
        right[:len(fade)] *= fade[::-1]
        audio = np.concatenate([left, np.zeros(more, audio.dtype), right])
    return audio


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
