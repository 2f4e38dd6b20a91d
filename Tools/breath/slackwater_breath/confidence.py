# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a score is worth: how often answers of that score were right, on the people and the scenes that a fold left out.

    python -m slackwater_breath.confidence WORK WORK/phase-2.pt WORK/rate-2.pt WORK/scores-2.npz --fold 2
"""
from __future__ import annotations

import argparse
import pathlib

import numpy as np
import torch

from . import folds, people
from .lag_similarity import FRAMES_PER_ROW, LagSimilarity
from .networks import RATE_BINS, PhaseNetwork, RateNetwork, log_probabilities
from .truth import NOBODY
from .train_phase import load_scenes, without
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


def answers(phase: PhaseNetwork, rate: RateNetwork, lags: LagSimilarity, features: np.ndarray, truth: np.ndarray, is_nobody: bool) -> tuple[np.ndarray, np.ndarray]:
    """Scores of all answers in one recording after 20 s, and whether each was within one breath a minute."""
    levels, phases, presence, guess = listen(phase, features[None])[0]
    channels = torch.tensor(lags.channels(levels, phases, presence, guess))
    with torch.no_grad():
        logits = log_probabilities(rate, channels)
    found, mass = decode(torch.softmax(logits, -1).numpy())
    there = presence[FRAMES_PER_ROW - 1::FRAMES_PER_ROW][: len(found)]
    score = mass * there
    held = np.minimum.reduce([np.concatenate([np.zeros(back), score[: len(score) - back]]) for back in HELD])
    true = truth[FRAMES_PER_ROW - 1::FRAMES_PER_ROW][: len(found)]
    asked = np.isfinite(true) | is_nobody
    use = asked & (np.arange(len(found)) >= 40) & (score > LEAST_SCORE) & (there > LEAST_PRESENCE)
    return held[use], np.abs(found - true)[use] <= 1


def scores_of(phase: PhaseNetwork, rate: RateNetwork, work: pathlib.Path, fold: folds.Fold) -> tuple[np.ndarray, np.ndarray]:
    scenes, lags, all_answers = without(load_scenes(work / "validation"), fold, left_out=True), LagSimilarity(), []
    for clip in range(len(scenes["features"])):
        all_answers.append(answers(phase, rate, lags, scenes["features"][clip], scenes["rate"][clip], bool(scenes["kind"][clip] & NOBODY)))
    everybody = people.load(work / "people.npz")
    for name in sorted(everybody.keys() - people.trained_on(everybody, fold).keys()):
        recording = everybody[name]
        truth = people.rate_of_the_past(recording.rate, len(recording.features))
        all_answers.append(answers(phase, rate, lags, recording.features, truth, False))
    return tuple(np.concatenate(part) for part in zip(*all_answers))


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


def load(paths: list[pathlib.Path]) -> tuple[np.ndarray, np.ndarray]:
    kept = [np.load(path) for path in paths]
    return np.concatenate([each["scores"] for each in kept]), np.concatenate([each["right"] for each in kept])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("work", "phase", "rate", "out"):
        parser.add_argument(name, type=pathlib.Path)
    folds.add_to(parser)
    arguments = parser.parse_args()
    networks = PhaseNetwork(), RateNetwork()
    for network, path in zip(networks, (arguments.phase, arguments.rate)):
        network.load_state_dict(torch.load(path))
        network.eval()
    scores, right = scores_of(*networks, arguments.work, folds.Fold(arguments.fold))
    np.savez(arguments.out, scores=scores, right=right)
    for least in np.arange(0.4, 1.0, 0.1):
        inside = (scores >= least) & (scores < least + 0.1)
        print(f"scores {least:.1f} to {least + 0.1:.1f}: {inside.sum()} answers, {right[inside].mean() if inside.any() else float('nan'):.3f} right")


if __name__ == "__main__":
    main()
