# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rate network's inputs, by the tracker's own code (Source/Breath/Tracker/LagSimilarity.h, run with --lags)."""
from __future__ import annotations

import os
import subprocess

import numpy as np

from .frontend import BANDS, FRAMES_PER_SECOND
from .networks import CHANNELS, RATE_BINS

FRAMES_PER_ROW = 5
ROWS_PER_SECOND = FRAMES_PER_SECOND // FRAMES_PER_ROW


class LagSimilarity:
    """One running slackwater-breath-features --lags (its path: SLACKWATER_BREATH_FEATURES)."""

    def __init__(self) -> None:
        program = os.environ.get("SLACKWATER_BREATH_FEATURES", "slackwater-breath-features")
        self._process = subprocess.Popen([program, "--lags"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def channels(self, levels: np.ndarray, phase: np.ndarray, presence: np.ndarray, rate: np.ndarray) -> np.ndarray:
        """Per half second, CHANNELS x bins, out of one recording's frames: all probabilities, levels normalised."""
        frames = np.concatenate([levels[:, :BANDS], phase, presence[:, None], rate], 1).astype("<f4")
        pipe = self._process
        pipe.stdin.write(np.array([len(frames)], "<u8").tobytes())
        pipe.stdin.write(frames.tobytes())
        pipe.stdin.flush()
        rows = int(np.frombuffer(pipe.stdout.read(8), "<u8")[0])
        values = np.frombuffer(pipe.stdout.read(rows * CHANNELS * len(RATE_BINS) * 4), "<f4")
        return values.reshape(rows, CHANNELS, len(RATE_BINS))
