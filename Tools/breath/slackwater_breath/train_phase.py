# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the phase network on scenes, and on real people's rates.

    python -m slackwater_breath.train_phase WORK WORK/phase.pt --steps 1800 --seed 11 [--fold 2]

Run again after it was stopped, it goes on from OUT.checkpoint.
"""
from __future__ import annotations

import argparse
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

from . import checkpoint, folds, people
from .frontend import FEATURES, normalise
from .networks import RATE_BINS, PhaseNetwork, weight_count
from .truth import ALIKE, CONTACT, FRAMES, HAS_REFERENCE, IGNORED, NOBODY, OUTWARD, UNKNOWN_PRESENCE, WINDY

BATCH, PEOPLE_SHARE = 48, 0.15
RATE_SIGMA = 0.03  # of the Gaussian label, in log rate: one bin
NOBODY_WEIGHT = 1.0  # more: breath is heard less often where there is none, and missed more often (the committed weights: 2)
WARM_UP = 60  # frames in which nothing is asked of rate and presence
FAINT_WEIGHT = 0.3  # of telling an inaudible in-breath from a pause: it can only be guessed from the rhythm
PARTS = ("features", "phase", "presence", "rate", "other", "faint")
Batch = tuple[np.ndarray, ...]


def load_scenes(folder: pathlib.Path, normalised: bool = False) -> dict[str, np.ndarray]:
    """All shards as one. `normalised`: features as the network gets them, still in half floats."""

    def load(path: pathlib.Path) -> dict[str, np.ndarray]:
        with np.load(path) as stored:
            shard = dict(stored)
        if normalised:
            shard["features"] = normalise(shard["features"].astype(np.float32)).astype(np.float16)
        return shard

    shards = [load(path) for path in sorted(folder.glob("scenes-????.npz"))]
    return {name: np.concatenate([shard[name] for shard in shards]) for name in (*PARTS, "kind", "family")}


def without(scenes: dict[str, np.ndarray], fold: folds.Fold, left_out: bool = False) -> dict[str, np.ndarray]:
    """The scenes that a fold trains on; or, with `left_out`, the others."""
    chosen = fold.leaves_out_family(scenes["family"]) == left_out
    return scenes if chosen.all() else {name: part[chosen] for name, part in scenes.items()}


def real_clip(random: np.random.Generator, recordings: list[people.Recording]) -> Batch:
    """One recording: another speed, at times more noise, padded with its last frame."""
    recording = recordings[random.integers(len(recordings))]
    features, rate = recording.features, people.rate_of_the_past(recording.rate, len(recording.features))
    if random.random() < 0.7:
        features, rate = people.stretched(features, rate, float(np.exp(random.uniform(-0.3, 0.3))))
    if random.random() < 0.5:
        features = people.with_steady_noise(random, features)
    skipped = int(random.integers(0, max(1, min(int(len(features) * 0.3), 150))))
    features, rate = features[skipped:skipped + FRAMES], rate[skipped:skipped + FRAMES]
    length = len(features)
    clip = np.empty((FRAMES, FEATURES), np.float32)
    clip[:length], clip[length:] = features, features[-1]
    presence, rates = np.full(FRAMES, UNKNOWN_PRESENCE, np.int8), np.full(FRAMES, np.nan, np.float32)
    presence[:length], rates[:length] = 1, rate
    return clip, np.full(FRAMES, IGNORED, np.int8), presence, rates, np.full(FRAMES, np.nan, np.float32), np.zeros(FRAMES, bool)


def make_batch(random: np.random.Generator, scenes: dict[str, np.ndarray], recordings: list[people.Recording]) -> list[torch.Tensor]:
    real = [real_clip(random, recordings) for _ in range(int(BATCH * PEOPLE_SHARE) if recordings else 0)]
    pick = random.integers(0, len(scenes["features"]), BATCH - len(real))
    parts = [scenes[name][pick] for name in PARTS]
    if real:
        real = [(normalise(clip[0]), *clip[1:]) for clip in real]
        parts = [np.concatenate([part, np.stack([clip[i] for clip in real])]) for i, part in enumerate(parts)]
    features, phase, presence, rate, other, faint = parts
    return [torch.from_numpy(features.astype(np.float32)), torch.from_numpy(phase).long(), torch.from_numpy(presence).float(),
            torch.from_numpy(rate).float(), torch.from_numpy(other).float(), torch.from_numpy(faint)]


def rate_label(rate: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    """Rows x bins: a Gaussian in log rate; where a second person is nearly as loud, half of it at that rate, so that neither is sure."""
    bins = torch.from_numpy(np.log(RATE_BINS))
    around = lambda at: torch.softmax(-0.5 * ((bins - torch.log(at.clamp(3, 42))[:, None]) / RATE_SIGMA) ** 2, -1)
    label, both = around(rate), torch.isfinite(other)
    label[both] = 0.5 * label[both] + 0.5 * around(other[both])
    return label


def phase_loss(logits: torch.Tensor, phase: torch.Tensor, faint: torch.Tensor) -> torch.Tensor:
    """Cross-entropy; of an in-breath under the noise first that it is no out-breath, and less whether it is one or a pause."""
    known = phase != IGNORED
    log_p, label, quiet = torch.log_softmax(logits[known], -1), phase[known], faint[known]
    picked = -log_p.gather(1, label[:, None])[:, 0]
    no_out = -torch.logaddexp(log_p[:, 0], log_p[:, 2])
    return torch.where(quiet, no_out + FAINT_WEIGHT * (picked - no_out), picked).mean()


def losses(network: PhaseNetwork, batch: list[torch.Tensor], nobody_weight: float = NOBODY_WEIGHT) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    features, phase, presence, rate, other, faint = batch
    phase_logits, presence_logit, rate_logits = network(features)
    warm = torch.zeros_like(rate, dtype=torch.bool)
    warm[:, WARM_UP:] = True
    known = (presence >= 0) & warm
    weight = 1 + (nobody_weight - 1) * (1 - presence[known])
    presence_loss = F.binary_cross_entropy_with_logits(presence_logit[known], presence[known], weight=weight)
    rated = torch.isfinite(rate) & warm & (presence != 0)
    rate_loss = -(rate_label(rate[rated], other[rated]) * torch.log_softmax(rate_logits[rated], -1)).sum(-1).mean()
    return phase_loss(phase_logits, phase, faint), presence_loss, rate_loss


def validate(network: PhaseNetwork, scenes: dict[str, np.ndarray]) -> str:
    network.eval()
    with torch.no_grad():
        phase_logits, presence_logit, rate_logits = (out.numpy() for out in network(torch.from_numpy(normalise(scenes["features"].astype(np.float32)))))
    network.train()
    sure = 1 / (1 + np.exp(-presence_logit[:, 200:])) > 0.75
    kind, words = scenes["kind"], []
    for name, chosen in (("air", (kind & (CONTACT | NOBODY)) == 0), ("windy", (kind & WINDY) > 0), ("outward", (kind & OUTWARD) > 0), ("alike", (kind & ALIKE) > 0), ("contact", (kind & (CONTACT | ALIKE | NOBODY)) == CONTACT)):
        phase, rate = scenes["phase"][chosen], scenes["rate"][chosen][:, 200:]
        breathing = phase < 2
        right = (phase_logits[chosen].argmax(-1) == phase)[phase < 3].mean()
        in_out = ((phase_logits[chosen][..., 1] > phase_logits[chosen][..., 0]) == (phase == 1))[breathing].mean()
        near = (np.abs(RATE_BINS[rate_logits[chosen][:, 200:].argmax(-1)] - rate) <= 1)[np.isfinite(rate)].mean()
        words.append(f"{name}: phase {right:.3f} in/out {in_out:.3f} rate {near:.3f} present {sure[chosen].mean():.3f}")
    nobody = (kind & NOBODY) > 0
    words.append(f"nobody: present {sure[nobody].mean():.4f}, played to {sure[nobody & ((kind & HAS_REFERENCE) > 0)].mean():.4f}")
    return " | ".join(words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=pathlib.Path, help="holds scenes/, validation/, people.npz")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--steps", type=int, default=1800)
    parser.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    parser.add_argument("--threads", type=int, default=1, help="more than one pays only on an idle machine")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--nobody-weight", type=float, default=NOBODY_WEIGHT)
    parser.add_argument("--keep", type=int, action="append", default=[], help="also save after so many steps (of 150), as OUT.STEPS.pt")
    folds.add_to(parser)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    random, fold = np.random.default_rng(arguments.seed), folds.Fold(arguments.fold)

    recordings = people.trained_on(people.load(arguments.work / "people.npz"), fold)
    scenes = without(load_scenes(arguments.work / "scenes", normalised=True), fold)
    validation = without(load_scenes(arguments.work / "validation"), fold, left_out=fold.number is not None)
    network = PhaseNetwork()
    optimiser = torch.optim.AdamW(network.parameters(), lr=arguments.rate, weight_decay=1e-3)
    resumed = arguments.out.with_suffix(".checkpoint")
    begun, recent = time.monotonic(), []
    first = checkpoint.load(resumed, network, optimiser, random)
    print(f"{weight_count(network)} weights, {len(recordings)} recordings, {len(scenes['features'])} scenes, from step {first}", flush=True)
    for step in range(first + 1, arguments.steps + 1):
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * min(1, step / 30) * (0.5 + 0.5 * np.cos(np.pi * (step - 1) / arguments.steps)) + 1e-5
        parts = losses(network, make_batch(random, scenes, list(recordings.values())), arguments.nobody_weight)
        optimiser.zero_grad()
        sum(parts).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        recent.append([part.item() for part in parts])
        if step % 25 == 0:
            print(step, f"{(time.monotonic() - begun) / 60:.1f} min", np.round(np.mean(recent, 0), 3), flush=True)
            recent = []
        if step % 150 == 0:
            print(validate(network, validation), flush=True)
            checkpoint.save(resumed, step, network, optimiser, random)
            if step in arguments.keep:
                torch.save(network.state_dict(), arguments.out.with_suffix(f".{step}.pt"))
    torch.save(network.state_dict(), arguments.out)
    print(validate(network, validation))


if __name__ == "__main__":
    main()
