# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the rate network on lag similarities, once the phase network is there.

    python -m slackwater_breath.train_rate WORK WORK/phase.pt WORK/rate.pt --steps 6000 --seed 6 [--fold 2]

Run again after it was stopped, it goes on from OUT.checkpoint.
"""
from __future__ import annotations

import argparse
import pathlib
import time

import numpy as np
import torch

from . import checkpoint, folds, people
from .frontend import normalise
from .lag_similarity import FRAMES_PER_ROW, LagSimilarity
from .networks import PHASE_CHANNELS, RATE_BINS, PhaseNetwork, RateNetwork, log_probabilities, weight_count
from .truth import ALIKE, CONTACT, NOBODY, OUTWARD, WINDY
from .train_phase import load_scenes, rate_label, without

BATCH, PEOPLE_SHARE, ALIKE_SHARE, OUTWARD_SHARE, CHANGING_SHARE = 256, 0.3, 0.1, 0.12, 0.12
CHANGED, WITHIN = 0.12, 16  # a change of pace: this much in log rate within so many rows (8 s)
WITHOUT_PHASE = 0.35  # share of rows whose phase channels are dropped
FIRST_ROW = 10  # five seconds
Random = np.random.Generator


def listen(network: PhaseNetwork, features: np.ndarray) -> list[tuple[np.ndarray, ...]]:
    """For clips x time x features: levels, phase, presence and rate of each clip."""
    heard = normalise(features.astype(np.float32))
    with torch.no_grad():
        phase, presence, rate = network(torch.from_numpy(heard))
    return list(zip(heard, torch.softmax(phase, -1).numpy(), torch.sigmoid(presence).numpy(), torch.softmax(rate, -1).numpy()))


def muddled(random: Random, phase: np.ndarray) -> np.ndarray:
    """In and out mixed, all along or in stretches: breath whose halves cannot be told apart."""
    if random.random() < 0.5:
        share = np.full(len(phase), random.uniform(0.4, 1))
    else:
        knots = np.arange(0, len(phase) + 100, 100)
        share = np.clip(np.interp(np.arange(len(phase)), knots, random.uniform(-0.5, 1.5, len(knots))), 0, 1)
    mean = phase[:, :2].mean(1)
    mixed = phase.copy()
    for half in (0, 1):
        mixed[:, half] = (1 - share) * phase[:, half] + share * mean
    return mixed


class Rows:
    """Training rows: channels, the true rate and a second person's, the kind of scene, and whether the rate is changing."""

    def __init__(self) -> None:
        self.channels: list[np.ndarray] = []
        self.rates: list[np.ndarray] = []
        self.others: list[np.ndarray] = []
        self.kinds: list[np.ndarray] = []
        self.changing: list[np.ndarray] = []

    def add(self, channels: np.ndarray, rate: np.ndarray, other: np.ndarray, kind: int) -> None:
        rate, other = (each[FRAMES_PER_ROW - 1::FRAMES_PER_ROW][: len(channels)] for each in (rate, other))
        channels = channels[: len(rate)]
        use = np.isfinite(rate) & (np.arange(len(rate)) > FIRST_ROW)
        self.channels.append(channels[use].astype(np.float16))  # gigabytes of them
        self.rates.append(rate[use])
        self.others.append(other[use].astype(np.float32))
        self.kinds.append(np.full(use.sum(), kind))
        before = np.concatenate([np.full(WITHIN, np.nan), rate])[: len(rate)]
        self.changing.append((np.abs(np.log(rate / before)) > CHANGED)[use])  # not where either is unknown

    def joined(self) -> tuple[np.ndarray, ...]:
        return tuple(np.concatenate(part) for part in (self.channels, self.rates, self.others, self.kinds, self.changing))


def rows_of_scenes(network: PhaseNetwork, lags: LagSimilarity, scenes: dict[str, np.ndarray], random: Random | None) -> Rows:
    """Of every scene with somebody in it; with `random`, in and out are muddled in three of ten."""
    rows = Rows()
    somebody = np.flatnonzero((scenes["kind"] & NOBODY) == 0)
    for group in np.array_split(somebody, max(1, len(somebody) // 64)):
        for clip, (levels, phase, presence, rate) in zip(group, listen(network, scenes["features"][group])):
            if random is not None and random.random() < 0.3:
                phase = muddled(random, phase)
            true = np.where(scenes["presence"][clip] != 0, scenes["rate"][clip], np.nan)
            rows.add(lags.channels(levels, phase, presence, rate), true, scenes["other"][clip], int(scenes["kind"][clip]))
    return rows


def rows_of_people(network: PhaseNetwork, lags: LagSimilarity, recordings: dict[str, people.Recording], random: Random) -> Rows:
    """Each recording as it is, and once more at another speed."""
    rows = Rows()
    for recording in recordings.values():
        for again in (False, True):
            features, rate = recording.features, people.rate_of_the_past(recording.rate, len(recording.features))
            if again:
                features, rate = people.stretched(features, rate, float(np.exp(random.uniform(-0.4, 0.35))))
                if random.random() < 0.5:
                    features = people.with_steady_noise(random, features)
            levels, phase, presence, guess = listen(network, features[None])[0]
            if random.random() < 0.3:
                phase = muddled(random, phase)
            rows.add(lags.channels(levels, phase, presence, guess), rate, np.full(len(rate), np.nan), CONTACT)
    return rows


def validate(network: RateNetwork, channels: np.ndarray, rates: np.ndarray, _: np.ndarray, kinds: np.ndarray, changing: np.ndarray) -> str:
    words = []
    with torch.no_grad():
        whole = torch.from_numpy(channels.astype(np.float32))
        found = RATE_BINS[log_probabilities(network, whole).argmax(-1).numpy()]
    for name, chosen in (("air", (kinds & CONTACT) == 0), ("windy", (kinds & WINDY) > 0), ("outward", (kinds & OUTWARD) > 0), ("alike", (kinds & ALIKE) > 0), ("contact", (kinds & (CONTACT | ALIKE)) == CONTACT), ("changing", changing)):
        near, doubled = np.abs(found - rates)[chosen] <= 1, np.abs(found / rates - 2)[chosen] < 0.25
        words.append(f"{name}: within 1 {near.mean():.3f} doubled {doubled.mean():.3f}")
    return " | ".join(words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=pathlib.Path, help="holds scenes/, validation/, people.npz")
    parser.add_argument("phase", type=pathlib.Path, help="the phase network's weights")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--share", type=int, default=1, help="use one scene in this many")
    parser.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    parser.add_argument("--threads", type=int, default=1, help="more than one pays only on an idle machine")
    parser.add_argument("--seed", type=int, default=2)
    folds.add_to(parser)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    random, fold = np.random.default_rng(arguments.seed), folds.Fold(arguments.fold)

    listener = PhaseNetwork()
    listener.load_state_dict(torch.load(arguments.phase))
    listener.eval()
    lags, begun = LagSimilarity(), time.monotonic()
    generated = without(load_scenes(arguments.work / "scenes"), fold)
    generated = {name: part[::arguments.share] for name, part in generated.items()}
    scenes = rows_of_scenes(listener, lags, generated, random).joined()
    real = rows_of_people(listener, lags, people.trained_on(people.load(arguments.work / "people.npz"), fold), random).joined()
    left_out = without(load_scenes(arguments.work / "validation"), fold, left_out=fold.number is not None)
    held_out = [part[::7] for part in rows_of_scenes(listener, lags, left_out, None).joined()]
    picks_of = [(real, np.arange(len(real[1])), PEOPLE_SHARE), (scenes, np.flatnonzero(scenes[3] & ALIKE), ALIKE_SHARE),
                (scenes, np.flatnonzero(scenes[3] & OUTWARD), OUTWARD_SHARE), (scenes, np.flatnonzero(scenes[4]), CHANGING_SHARE)]
    print(f"{len(scenes[1])} rows of scenes, {len(real[1])} of people, made in {(time.monotonic() - begun) / 60:.1f} min", flush=True)

    network = RateNetwork()
    optimiser = torch.optim.AdamW(network.parameters(), lr=arguments.rate, weight_decay=1e-3)
    resumed = arguments.out.with_suffix(".checkpoint")
    first, recent = checkpoint.load(resumed, network, optimiser, random), []
    print(weight_count(network), "weights, from step", first)
    begun = time.monotonic()
    for step in range(first + 1, arguments.steps + 1):
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * (0.5 + 0.5 * np.cos(np.pi * (step - 1) / arguments.steps)) + 1e-5
        picks = [(source, random.choice(rows, int(BATCH * share))) for source, rows, share in picks_of]
        picks.append((scenes, random.integers(0, len(scenes[1]), BATCH - sum(len(rows) for _, rows in picks))))
        channels = np.concatenate([source[0][rows] for source, rows in picks]).astype(np.float32)
        rates, others = (torch.from_numpy(np.concatenate([source[part][rows] for source, rows in picks])).float() for part in (1, 2))
        dropped = np.flatnonzero(random.random(BATCH) < WITHOUT_PHASE)
        channels[np.ix_(dropped, PHASE_CHANNELS)] = 0
        loss = -(rate_label(rates, others) * torch.log_softmax(network(torch.from_numpy(channels)), -1)).sum(-1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        recent.append(loss.item())
        if step % 200 == 0:
            print(step, f"{(time.monotonic() - begun) / 60:.1f} min", round(float(np.mean(recent)), 3), validate(network, *held_out), flush=True)
            checkpoint.save(resumed, step, network, optimiser, random)
            recent = []
    torch.save(network.state_dict(), arguments.out)
    print(validate(network, *held_out))


if __name__ == "__main__":
    main()
