# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Noise of any colour, slow curves and levels: what scenes are painted with. Everything is mono float32 at 16 kHz."""
from __future__ import annotations

import numpy as np
import scipy.fft
import scipy.signal

SAMPLE_RATE = 16000
Random = np.random.Generator
Sound = np.ndarray

KNOTS = np.array([60, 120, 250, 400, 600, 900, 1300, 1800, 2500, 3500, 5000, 7500])  # Hz: where breath spectra are given


def gain(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def rms(sound: Sound) -> float:
    return float(np.sqrt(np.mean(np.square(sound)) + 1e-20))


def levelled(sound: Sound) -> Sound:
    return (sound / rms(sound)).astype(np.float32)


def coloured_noise(random: Random, samples: int, hertz: np.ndarray | list[float], decibels: np.ndarray | list[float]) -> Sound:
    """Noise whose spectrum runs through the given points (log frequency), at a root mean square of 1."""
    bins = np.fft.rfftfreq(samples, 1 / SAMPLE_RATE).astype(np.float32)
    # A table of 4097 points is as good as an exact curve, and far cheaper than a logarithm for each of 600,000 bins.
    grid = np.linspace(0, SAMPLE_RATE / 2, 4097)
    curve = 10 ** (np.interp(np.log(grid + 1), np.log(np.asarray(hertz) + 1), decibels) / 20)
    magnitude = np.interp(bins, grid, curve).astype(np.float32)
    spectrum = np.empty(len(bins), np.complex64)
    spectrum.real = random.standard_normal(len(bins), dtype=np.float32) * magnitude
    spectrum.imag = random.standard_normal(len(bins), dtype=np.float32) * magnitude
    return levelled(scipy.fft.irfft(spectrum, samples))


def tilted_noise(random: Random, samples: int, tilt: float) -> Sound:
    """Noise that falls by `tilt` times 3 dB an octave: 0 white, 1 pink, 2 brown."""
    hertz = np.array([20, 60, 200, 600, 2000, 7900])
    return coloured_noise(random, samples, hertz, -10 * tilt * np.log10(hertz / 20))


def wander(random: Random, samples: int, every: float, low: float, high: float) -> Sound:
    """A curve through random points, one each `every` seconds."""
    times = np.arange(0, samples / SAMPLE_RATE + 2 * every, every)
    return np.interp(np.arange(samples) / SAMPLE_RATE, times, random.uniform(low, high, len(times))).astype(np.float32)


def time_of(samples: int) -> Sound:
    return np.arange(samples) / SAMPLE_RATE


def add_at(target: Sound, sound: Sound, at: float) -> None:
    """Adds `sound` from second `at` on; what lies outside of `target` is cut off."""
    begin = int(at * SAMPLE_RATE)
    low, high = max(begin, 0), min(begin + len(sound), len(target))
    if high > low:
        target[low:high] += sound[low - begin:high - begin]


def band_pass(sound: Sound, low: float, high: float) -> Sound:
    return scipy.signal.sosfilt(scipy.signal.butter(2, [low, high], "band", fs=SAMPLE_RATE, output="sos").astype(np.float32), sound).astype(np.float32)


def low_pass(sound: Sound, hertz: float, order: int = 4) -> Sound:
    return scipy.signal.sosfilt(scipy.signal.butter(order, hertz, fs=SAMPLE_RATE, output="sos"), sound).astype(np.float32)


def active_rms(sound: Sound) -> float:
    """Level of the parts that are not pauses."""
    smooth = scipy.signal.lfilter(np.ones(400) / 400, 1, np.abs(sound))
    peak = smooth.max()
    return rms(sound[smooth > 0.2 * peak]) if peak > 0 else 1e-6


def mid_band_rms(sound: Sound) -> float:
    """Level at 200-4000 Hz, where breath is heard, from the first 20 s."""
    return rms(band_pass(sound[: 20 * SAMPLE_RATE], 200, 4000)) + 1e-9


def room(random: Random, sound: Sound, decay: float, direct: float) -> Sound:
    """A room's response as decaying noise after a direct sound (`decay`: seconds to 1/e)."""
    length = int(min(4 * decay, 0.5) * SAMPLE_RATE)
    response = random.standard_normal(length).astype(np.float32) * np.exp(-np.arange(length) / (SAMPLE_RATE * decay)).astype(np.float32)
    response[0] = direct
    response /= np.sqrt(np.sum(response**2))
    return scipy.signal.oaconvolve(sound, response)[: len(sound)].astype(np.float32)
