# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the phase network on scenes, and on real people's rates.

    python -m slackwater_breath.train_phase WORK WORK/phase.pt --minutes 35
"""
from __future__ import annotations

import argparse
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

from . import people
from .frontend import FEATURES, normalise
from .networks import RATE_BINS, PhaseNetwork, weight_count
from .scenes import ALIKE, CONTACT, FRAMES, HAS_REFERENCE, IGNORED, NOBODY, UNKNOWN_PRESENCE, WINDY

BATCH, PEOPLE_SHARE = 48, 0.15
RATE_SIGMA = 0.03  # of the Gaussian label, in log rate: one bin
NOBODY_WEIGHT = 1.0  # more: breath is heard less often where there is none, and missed more often (the committed weights: 2)
WARM_UP = 60  # frames in which nothing is asked of rate and presence
Batch = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def load_scenes(folder: pathlib.Path, normalised: bool = False) -> dict[str, np.ndarray]:
    """All shards as one. `normalised`: features as the network gets them, still in half floats."""

    def load(path: pathlib.Path) -> dict[str, np.ndarray]:
        with np.load(path) as stored:
            shard = dict(stored)
        if normalised:
            shard["features"] = normalise(shard["features"].astype(np.float32)).astype(np.float16)
        return shard

    shards = [load(path) for path in sorted(folder.glob("scenes-????.npz"))]
    return {name: np.concatenate([shard[name] for shard in shards]) for name in ("features", "phase", "presence", "rate", "kind")}


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
    return clip, np.full(FRAMES, IGNORED, np.int8), presence, rates


def make_batch(random: np.random.Generator, scenes: dict[str, np.ndarray], recordings: list[people.Recording]) -> list[torch.Tensor]:
    real = [real_clip(random, recordings) for _ in range(int(BATCH * PEOPLE_SHARE) if recordings else 0)]
    pick = random.integers(0, len(scenes["features"]), BATCH - len(real))
    parts = [scenes[name][pick] for name in ("features", "phase", "presence", "rate")]
    if real:
        real = [(normalise(clip[0]), *clip[1:]) for clip in real]
        parts = [np.concatenate([part, np.stack([clip[i] for clip in real])]) for i, part in enumerate(parts)]
    features, phase, presence, rate = parts
    return [torch.from_numpy(features.astype(np.float32)), torch.from_numpy(phase).long(), torch.from_numpy(presence).float(), torch.from_numpy(rate).float()]


def losses(network: PhaseNetwork, batch: list[torch.Tensor], nobody_weight: float = NOBODY_WEIGHT) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    features, phase, presence, rate = batch
    phase_logits, presence_logit, rate_logits = network(features)
    phase_loss = F.cross_entropy(phase_logits.reshape(-1, 3), phase.reshape(-1), ignore_index=IGNORED)
    warm = torch.zeros_like(rate, dtype=torch.bool)
    warm[:, WARM_UP:] = True
    known = (presence >= 0) & warm
    weight = 1 + (nobody_weight - 1) * (1 - presence[known])
    presence_loss = F.binary_cross_entropy_with_logits(presence_logit[known], presence[known], weight=weight)
    rated = torch.isfinite(rate) & warm & (presence != 0)
    distance = torch.from_numpy(np.log(RATE_BINS)) - torch.log(rate[rated].clamp(3, 42))[:, None]
    label = torch.softmax(-0.5 * (distance / RATE_SIGMA) ** 2, -1)
    rate_loss = -(label * torch.log_softmax(rate_logits[rated], -1)).sum(-1).mean()
    return phase_loss, presence_loss, rate_loss


def validate(network: PhaseNetwork, scenes: dict[str, np.ndarray]) -> str:
    network.eval()
    with torch.no_grad():
        phase_logits, presence_logit, rate_logits = (out.numpy() for out in network(torch.from_numpy(normalise(scenes["features"].astype(np.float32)))))
    network.train()
    sure = 1 / (1 + np.exp(-presence_logit[:, 200:])) > 0.75
    kind, words = scenes["kind"], []
    for name, chosen in (("air", (kind & (CONTACT | NOBODY)) == 0), ("windy", (kind & WINDY) > 0), ("alike", (kind & ALIKE) > 0), ("contact", (kind & (CONTACT | ALIKE | NOBODY)) == CONTACT)):
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
    parser.add_argument("--minutes", type=float, default=35)
    parser.add_argument("--start", type=pathlib.Path, help="weights to go on from")
    parser.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    parser.add_argument("--threads", type=int, default=1, help="more than one pays only on an idle machine")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--nobody-weight", type=float, default=NOBODY_WEIGHT)
    parser.add_argument("--keep", type=int, action="append", default=[], help="also save after so many steps (of 150), as OUT.STEPS.pt")
    parser.add_argument("--leave-out", default="", help="people not to train on, as 3,7")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    random = np.random.default_rng(arguments.seed)

    left_out = set(arguments.leave_out.split(","))
    recordings = [recording for name, recording in people.load(arguments.work / "people.npz").items() if name.split("-")[0] not in left_out]
    validation = load_scenes(arguments.work / "validation")
    shards, scenes = -1, {}
    network = PhaseNetwork()
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start))
    optimiser = torch.optim.AdamW(network.parameters(), lr=arguments.rate, weight_decay=1e-3)
    print(f"{weight_count(network)} weights, {len(recordings)} recordings", flush=True)

    begun, step, recent = time.monotonic(), 0, []
    while (done := (time.monotonic() - begun) / 60 / arguments.minutes) < 1:
        found = len(list((arguments.work / "scenes").glob("scenes-????.npz")))
        if found > shards + (8 if shards > 0 else 0):  # scenes may still be in the making
            shards, scenes = found, load_scenes(arguments.work / "scenes", normalised=True)
            print(f"{len(scenes['features'])} scenes", flush=True)
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * min(1, (step + 1) / 30) * (0.5 + 0.5 * np.cos(np.pi * done)) + 1e-5
        parts = losses(network, make_batch(random, scenes, recordings), arguments.nobody_weight)
        optimiser.zero_grad()
        sum(parts).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        recent.append([part.item() for part in parts])
        step += 1
        if step % 25 == 0:
            print(step, f"{done * arguments.minutes:.1f} min", np.round(np.mean(recent, 0), 3), flush=True)
            recent = []
        if step % 150 == 0:
            print(validate(network, validation), flush=True)
            torch.save(network.state_dict(), arguments.out)
            if step in arguments.keep:
                torch.save(network.state_dict(), arguments.out.with_suffix(f".{step}.pt"))
    torch.save(network.state_dict(), arguments.out)
    print(validate(network, validation), f"\n{step} steps")


if __name__ == "__main__":
    main()
