# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the trained networks as the tracker reads them, with fitted confidences, and a reference for its tests.

    python -m slackwater_breath.export WORK WORK/phase.pt WORK/rate.pt Assets/breath/breath.weights Tests/Breath/Reference/networks.bin

The confidences are fitted on what every fold's networks answered about those left out (WORK/scores-SEED-FOLD.npz); with --fold, to
measure it on its own strangers, on those of the other folds.
"""
from __future__ import annotations

import argparse
import pathlib
import struct
import zlib

import numpy as np
import torch

from . import confidence, folds
from .lag_similarity import LagSimilarity
from .networks import PhaseNetwork, RateNetwork, log_probabilities
from .train_phase import load_scenes
from .train_rate import listen

SIGNATURE = b"SLKBREATH1\0\0"
REFERENCE_FRAMES = 100


def half(network: torch.nn.Module) -> None:
    """Rounds the weights to half floats, in place: what is written is what is measured."""
    for parameter in network.parameters():
        parameter.data = parameter.data.half().float()


def as_matrix(name: str, tensor: torch.Tensor) -> np.ndarray:
    values = tensor.detach().numpy()
    if values.ndim == 3:  # convolution: out x in x tap becomes out x (tap, in)
        values = values.transpose(0, 2, 1).reshape(values.shape[0], -1)
    return values.reshape(1, -1) if values.ndim == 1 else values


def write_weights(path: pathlib.Path, matrices: dict[str, np.ndarray]) -> None:
    body = SIGNATURE + struct.pack("<I", len(matrices))
    for name, matrix in matrices.items():
        body += struct.pack("<I", len(name)) + name.encode() + struct.pack("<II", *matrix.shape) + matrix.astype("<f2").tobytes()
    path.write_bytes(body + struct.pack("<I", zlib.crc32(body)))


def write_reference(path: pathlib.Path, phase: PhaseNetwork, rate: RateNetwork, scenes: dict[str, np.ndarray]) -> None:
    """Frames: features not normalised (60), then phase (3), presence, rate (100) probabilities; at the end the rate network's
    probabilities (100) after the last frame. All 32-bit floats, little-endian, behind a 32-bit count of frames."""
    clip = int(np.flatnonzero(scenes["kind"] == 1)[0])  # somebody in a room, something played
    features = scenes["features"][clip:clip + 1, :REFERENCE_FRAMES].astype(np.float32)
    levels, phases, presence, guess = listen(phase, features)[0]
    channels = torch.tensor(LagSimilarity().channels(levels, phases, presence, guess))
    with torch.no_grad():
        logits = log_probabilities(rate, channels)
    frames = np.concatenate([features[0], phases, presence[:, None], guess], 1).astype("<f4")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack("<I", len(frames)) + frames.tobytes() + torch.softmax(logits, -1)[-1].numpy().astype("<f4").tobytes())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("work", "phase", "rate", "weights", "reference"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--seed", required=True)
    folds.add_to(parser)
    arguments = parser.parse_args()
    networks = {"phase": PhaseNetwork(), "rate": RateNetwork()}
    for name, network in networks.items():
        network.load_state_dict(torch.load(getattr(arguments, name)))
        half(network)
        network.eval()
    scores, right = confidence.load([path for path in sorted(arguments.work.glob(f"scores-{arguments.seed}-?.npz")) if path.stem != f"scores-{arguments.seed}-{arguments.fold}"])
    table = confidence.fit(scores, right)
    matrices = {f"{name}.{key}": as_matrix(key, value) for name, network in networks.items() for key, value in network.state_dict().items()}
    matrices["confidence"] = table[None]
    write_weights(arguments.weights, matrices)
    write_reference(arguments.reference, networks["phase"], networks["rate"], load_scenes(arguments.work / "validation"))
    print("confidence at scores 0, 0.05 ... 1:", np.round(table, 2))
    print(f"{len(right)} answers about those left out, {right.mean():.3f} within one breath a minute")
    print(f"{arguments.weights}: {arguments.weights.stat().st_size} bytes, {arguments.reference}: {arguments.reference.stat().st_size} bytes")


if __name__ == "__main__":
    main()
