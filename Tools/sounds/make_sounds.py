#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""Make the sounds of the pack first-light that nobody speaks: two bells and a quiet room.

    make_sounds.py PACK           write PACK/audio/bell-small.flac, bell-low.flac, bed-room.flac
    make_sounds.py PACK --check   make them again in memory; are they what is committed?

Needs numpy and soundfile. Seeded throughout; the generator is RandomState, whose stream numpy has frozen.
Exit: 0 done, 1 the check found a difference.
"""
import argparse
import sys
from pathlib import Path

import numpy as np
import soundfile

import loudness

PEAK = -6.0         # dBFS, at most: nobody is startled
BELL = -24.0        # LUFS in the loudest 400 ms: a little under the voice
ROOM = -23.0        # LUFS: a bed's `level` counts from the voice's own loudness
ONE_STEP = 1.5 / 32768   # how far two machines' sines and cosines may round a 16-bit sample apart


def bell(fundamental: float, partials: list[tuple[float, float, float]], seconds: float, strike: float,
         seed: int, rate: int = 48000) -> np.ndarray:
    """A struck bell: pairs of slightly detuned modes, each dying at its own pace.

    `partials`: ratio to the fundamental, level in dB, time in seconds until 60 dB down. Real bells are never quite
    round, so each mode is two, a fraction of a hertz apart, and the bell beats slowly (Fletcher & Rossing, The Physics
    of Musical Instruments, 2nd ed., ch. 21). `strike`: seconds of soft onset, a felted mallet.
    """
    random = np.random.RandomState(seed)
    t = np.arange(int(seconds * rate)) / rate
    sound = np.zeros((len(t), 2))
    for ratio, level, t60 in partials:
        for detune in (-1, 1):
            frequency = fundamental * ratio + detune * random.uniform(0.12, 0.45)
            phase, place = random.uniform(0, 2 * np.pi), 0.5 + 0.18 * detune * random.uniform(0.3, 1)
            mode = 10 ** (level / 20) * np.sin(2 * np.pi * frequency * t + phase) * 10 ** (-3 * t / t60)
            sound += mode[:, None] * np.sqrt([1 - place, place])
    sound *= (1 - np.exp(-t / strike))[:, None]
    release = int(1.5 * rate)
    sound[-release:] *= (0.5 + 0.5 * np.cos(np.linspace(0, np.pi, release)))[:, None]   # ends in true silence
    return at_loudness(sound, rate, BELL, loudness.loudest)


# Ratios of a small hand bell and of a bowl-like low bell: mode families (2,0), (3,0), (4,0) … measured on such bells
# lie near 1 : 2.7 : 5.1 : 8.0; the higher, the weaker and shorter.
SMALL = [(1.0, 0, 6.5), (2.0, -26, 3.4), (2.71, -9, 4.2), (5.15, -19, 2.2), (8.1, -30, 1.1)]
LOW = [(1.0, 0, 10.0), (1.5, -28, 5.0), (2.66, -10, 6.4), (4.94, -20, 3.2), (7.8, -32, 1.4)]


def slow_wander(length: int, rate: int, slowest: float, depth: float, random: np.random.RandomState) -> np.ndarray:
    """A gain that wanders around 1 by `depth` dB, taking `slowest` seconds for a turn."""
    points = int(length / rate / slowest) + 4
    heights = random.uniform(-depth, depth, points)
    at = np.arange(length) / (rate * slowest) + 1
    i, f = at.astype(int), at % 1
    smooth = 0.5 - 0.5 * np.cos(np.pi * f)
    return 10 ** ((heights[i] * (1 - smooth) + heights[i + 1] * smooth) / 20)


def band(length: int, rate: int, low: float, high: float, slope: float, random: np.random.RandomState) -> np.ndarray:
    """Noise between `low` and `high` Hz whose power falls by `slope` dB an octave."""
    f = np.fft.rfftfreq(length, 1 / rate)
    f[0] = f[1]
    shape = (f / low) ** (-slope / 6.02) / np.sqrt(1 + (low / f) ** 6) / np.sqrt(1 + (f / high) ** 4)
    noise = np.fft.irfft(np.fft.rfft(random.standard_normal(length)) * shape, length)
    return noise / np.sqrt(np.mean(noise ** 2))


def room(seconds: float = 40.0, seed: int = 20260322, rate: int = 24000) -> np.ndarray:
    """A quiet room with a window ajar: low air that hardly moves, and leaves that come and go.

    Four seconds more at either end than the loop uses, so that a crossfade has something to fade with. Left and right
    share the low air and have leaves of their own.
    """
    random = np.random.RandomState(seed)
    length = int(seconds * rate)
    air = band(length, rate, 70, 420, 4.5, random) * slow_wander(length, rate, 9.0, 1.2, random)
    sides = []
    for _ in range(2):
        own_air = band(length, rate, 90, 600, 4.5, random)
        leaves = band(length, rate, 900, 3200, 5.0, random) * slow_wander(length, rate, 4.3, 5.0, random)
        sides.append(0.8 * air + 0.5 * own_air + 0.10 * leaves)
    return at_loudness(np.stack(sides, axis=1), rate, ROOM, loudness.integrated)


def at_loudness(sound: np.ndarray, rate: int, target: float, measure) -> np.ndarray:
    gain = target - measure(sound, rate)
    peak = 20 * np.log10(np.abs(sound).max())
    return sound * 10 ** (min(gain, PEAK - peak) / 20)


def sounds() -> dict[str, tuple[np.ndarray, int]]:
    return {"bell-small": (bell(1174.7, SMALL, 7.0, 0.0012, seed=11), 48000),
            "bell-low": (bell(293.7, LOW, 11.0, 0.006, seed=12), 48000),
            "bed-room": (room(), 24000)}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pack", type=Path)
    options.add_argument("--check", action="store_true")
    chosen = options.parse_args()
    wrong = 0
    for name, (sound, rate) in sounds().items():
        file = chosen.pack / "audio" / f"{name}.flac"
        if not chosen.check:
            soundfile.write(file, sound, rate, subtype="PCM_16")
            print(f"{name:12} {len(sound) / rate:5.1f} s, {file.stat().st_size // 1024} KiB")
            continue
        committed, at = soundfile.read(file, always_2d=True)
        same = at == rate and committed.shape == sound.shape and np.abs(committed - sound).max() <= ONE_STEP
        print(f"{name:12} {'is what is committed' if same else 'differs from what is committed'}")
        wrong += not same
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
