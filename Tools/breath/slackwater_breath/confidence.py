# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a score is worth: fits confidence to how often answers of that score were right, on scenes not trained on."""
from __future__ import annotations

import numpy as np
import torch

from .lag_similarity import FRAMES_PER_ROW, LagSimilarity
from .networks import RATE_BINS, PhaseNetwork, RateNetwork, log_probabilities
from .scenes import NOBODY
from .train_rate import listen

TABLE = 21  # scores 0, 0.05 ... 1
LEAST_SCORE, LEAST_PRESENCE = 0.35, 0.75  # Source/Breath/Tracker/RateDecoder.cpp: below, there is no answer
HELD = (0, 4, 8)  # rows: the least score of now, 2 s and 4 s ago counts
NEAR = np.abs(RATE_BINS[None] - RATE_BINS[:, None]) <= 1.0


def decode(probabilities: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Per row: centroid of the 2 bpm wide window with most mass, and the mass around it."""
    best = (probabilities @ NEAR.T).argmax(1)
    window = probabilities * NEAR[best]
    rate = (window * RATE_BINS).sum(1) / window.sum(1)
    return rate, (probabilities * (np.abs(RATE_BINS[None] - rate[:, None]) <= 1)).sum(1)


def scores_of(phase: PhaseNetwork, rate: RateNetwork, scenes: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Scores of all answers after 20 s, and whether each was within one breath a minute."""
    lags, scores, right = LagSimilarity(), [], []
    for clip in range(len(scenes["features"])):
        levels, phases, presence, guess = listen(phase, scenes["features"][clip:clip + 1])[0]
        channels = torch.tensor(lags.channels(levels, phases, presence, guess))
        with torch.no_grad():
            logits = log_probabilities(rate, channels)
        found, mass = decode(torch.softmax(logits, -1).numpy())
        there = presence[FRAMES_PER_ROW - 1::FRAMES_PER_ROW][: len(found)]
        score = mass * there
        held = np.minimum.reduce([np.concatenate([np.zeros(back), score[: len(score) - back]]) for back in HELD])
        true = scenes["rate"][clip][FRAMES_PER_ROW - 1::FRAMES_PER_ROW][: len(found)]
        asked = np.isfinite(true) | bool(scenes["kind"][clip] & NOBODY)
        use = asked & (np.arange(len(found)) >= 40) & (score > LEAST_SCORE) & (there > LEAST_PRESENCE)
        scores.append(held[use])
        right.append(np.abs(found - true)[use] <= 1)
    return np.concatenate(scores), np.concatenate(right)


def fit(scores: np.ndarray, right: np.ndarray) -> np.ndarray:
    """A rising table: pool adjacent violators over the table's cells, each begun with two doubtful answers."""
    cell = np.clip(np.round(scores * (TABLE - 1)).astype(int), 0, TABLE - 1)
    count = np.bincount(cell, minlength=TABLE) + 2.0
    share = (np.bincount(cell, weights=right, minlength=TABLE) + 1.0) / count
    blocks: list[list[float]] = []  # value, weight, cells
    for value, weight in zip(share, count):
        blocks.append([value, weight, 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            last, before = blocks.pop(), blocks.pop()
            total = last[1] + before[1]
            blocks.append([(last[0] * last[1] + before[0] * before[1]) / total, total, last[2] + before[2]])
    return np.concatenate([np.full(int(cells), value) for value, _, cells in blocks])
