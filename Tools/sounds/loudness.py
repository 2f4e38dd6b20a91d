# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""How loud something is, as EBU R 128 counts it. Used by the makers of sounds and of speech.

K-weighting: the two biquads of ITU-R BS.1770-4, designed for any rate as libebur128 does, applied to the
spectrum: only energy is wanted, so the phase of the filters does not matter.
"""
import numpy as np

FloatArray = np.ndarray

FULL_SCALE_OFFSET = -0.691   # dB, BS.1770-4 eq. 2: a 997 Hz sine at 0 dBFS in one channel reads -3.01 LKFS
BLOCK = 0.4                  # seconds, gating block
HOP = 0.1                    # seconds: 75 % overlap
ABSOLUTE_GATE = -70.0        # LUFS
RELATIVE_GATE = -10.0        # LU below the mean of the blocks that pass the absolute gate


def k_weighting(frequencies: FloatArray, rate: float) -> FloatArray:
    """The filters' complex response at `frequencies` (Hz), for audio at `rate` (Hz)."""
    z = np.exp(-2j * np.pi * frequencies / rate)

    # High shelf: the head. Constants: BS.1770-4 table 1, as analogue parameters (libebur128, ebur128.c).
    gain, q, centre = 3.999843853973347, 0.7071752369554196, 1681.974450955533
    k, high = np.tan(np.pi * centre / rate), 10 ** (gain / 20)
    band = high ** 0.4996667741545416
    shelf = ((high + band * k / q + k * k) + 2 * (k * k - high) * z + (high - band * k / q + k * k) * z * z) \
        / ((1 + k / q + k * k) + 2 * (k * k - 1) * z + (1 - k / q + k * k) * z * z)

    # High pass: the ear's low end. Constants: BS.1770-4 table 2.
    q, centre = 0.5003270373238773, 38.13547087602444
    k = np.tan(np.pi * centre / rate)
    scale = 1 + k / q + k * k
    low_cut = (1 - 2 * z + z * z) / (1 + 2 * (k * k - 1) / scale * z + (1 - k / q + k * k) / scale * z * z)
    return shelf * low_cut


def block_loudness(audio: FloatArray, rate: int) -> FloatArray:
    """Loudness in LUFS of each 400 ms block. `audio`: (frames,) or (frames, channels), full scale = 1."""
    audio = audio.reshape(len(audio), -1)
    block, hop = int(BLOCK * rate), int(HOP * rate)
    if len(audio) < block:
        audio = np.pad(audio, ((0, block - len(audio)), (0, 0)))
    padded = len(audio) + rate   # a second of room, so that the filters' tails do not wrap around
    spectrum = np.fft.rfft(audio, padded, axis=0)
    weight = k_weighting(np.fft.rfftfreq(padded, 1 / rate), rate)
    heard = np.fft.irfft(spectrum * weight[:, None], padded, axis=0)[:len(audio)]
    energy = np.concatenate([[0.0], np.cumsum(np.sum(heard ** 2, axis=1))])
    starts = np.arange(0, len(audio) - block + 1, hop)
    mean_square = (energy[starts + block] - energy[starts]) / block
    return FULL_SCALE_OFFSET + 10 * np.log10(np.maximum(mean_square, 1e-12))


def integrated(audio: FloatArray, rate: int) -> float:
    """Gated loudness of the whole, in LUFS; -70 for silence."""
    blocks = block_loudness(audio, rate)

    def mean(of: FloatArray) -> float:
        return 10 * np.log10(np.mean(10 ** (of / 10)))

    audible = blocks[blocks > ABSOLUTE_GATE]
    if len(audible) == 0:
        return ABSOLUTE_GATE
    return float(mean(audible[audible > mean(audible) + RELATIVE_GATE]))


def loudest(audio: FloatArray, rate: int) -> float:
    """The loudest 400 ms, in LUFS: what counts for a bell, whose long tail would pull the integral down."""
    return float(np.max(block_loudness(audio, rate)))
