# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tracker's own front end (Source/Breath/Tracker/FrontEnd.h), run as a filter, and the causal normalisation after it."""
from __future__ import annotations

import os
import pathlib
import subprocess

import numpy as np

BANDS = 20
FEATURES = 3 * BANDS  # level, crest, echo
FRAMES_PER_SECOND = 10
MEMORY = 15.0  # seconds: Source/Breath/Tracker/Normaliser.cpp has the same numbers
FLOOR = 0.35  # natural log units


class FrontEnd:
    """One running slackwater-breath-features (its path: SLACKWATER_BREATH_FEATURES)."""

    def __init__(self) -> None:
        program = os.environ.get("SLACKWATER_BREATH_FEATURES", "slackwater-breath-features")
        if not pathlib.Path(program).exists():
            raise SystemExit(f"{program}: not there; build the target slackwater-breath-features and name it in SLACKWATER_BREATH_FEATURES")
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def features(self, microphone: np.ndarray, reference: np.ndarray | None = None) -> np.ndarray:
        """Frames x FEATURES, not normalised."""
        reference = np.zeros(0, np.float32) if reference is None else reference
        pipe = self._process
        pipe.stdin.write(np.array([len(microphone), len(reference)], "<u8").tobytes())
        pipe.stdin.write(microphone.astype("<f4").tobytes())
        pipe.stdin.write(reference.astype("<f4").tobytes())
        pipe.stdin.flush()
        frames = int(np.frombuffer(pipe.stdout.read(8), "<u8")[0])
        return np.frombuffer(pipe.stdout.read(frames * FEATURES * 4), "<f4").reshape(frames, FEATURES)


def normalise(frames: np.ndarray) -> np.ndarray:
    """... x time x FEATURES: levels less their running mean, over their running deviation; causal, plain average at first."""
    level = frames[..., :BANDS].astype(np.float32)
    out, mean = np.empty_like(level), np.zeros_like(level[..., 0, :])
    variance = np.zeros_like(mean)
    for step in range(level.shape[-2]):
        weight = np.float32(max(1 / (MEMORY * FRAMES_PER_SECOND), 1 / (step + 1)))
        difference = level[..., step, :] - mean
        mean = mean + weight * difference
        variance = (1 - weight) * (variance + weight * difference**2)
        out[..., step, :] = (level[..., step, :] - mean) / (np.sqrt(variance) + np.float32(FLOOR))
    crest, echo = frames[..., BANDS:2 * BANDS] - 0.6, (frames[..., 2 * BANDS:] + 6) / 6
    return np.concatenate([np.clip(out, -5, 5), crest, echo], -1).astype(np.float32)
