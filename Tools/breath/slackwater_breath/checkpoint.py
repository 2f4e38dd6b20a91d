# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training that goes on where a crash or a shut-down stopped it, and ends with the same weights as if none had."""
from __future__ import annotations

import pathlib

import numpy as np
import torch


def save(path: pathlib.Path, step: int, network: torch.nn.Module, optimiser: torch.optim.Optimizer, random: np.random.Generator) -> None:
    partial = path.with_suffix(".partial")
    torch.save({"step": step, "network": network.state_dict(), "optimiser": optimiser.state_dict(), "random": random.bit_generator.state,
                "torch": torch.get_rng_state()}, partial)
    partial.rename(path)


def load(path: pathlib.Path, network: torch.nn.Module, optimiser: torch.optim.Optimizer, random: np.random.Generator) -> int:
    """The step to go on from; 0 where there is nothing to go on with."""
    if not path.exists():
        return 0
    kept = torch.load(path, weights_only=False)
    network.load_state_dict(kept["network"])
    optimiser.load_state_dict(kept["optimiser"])
    random.bit_generator.state = kept["random"]
    torch.set_rng_state(kept["torch"])
    return int(kept["step"])
