# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two networks. Source/Breath/Tracker/PhaseNetwork.cpp and RateNetwork.cpp run the same sums."""
from __future__ import annotations

import numpy as np
import torch
from torch import nn

from .frontend import FEATURES

RATE_BINS = np.exp(np.linspace(np.log(3.0), np.log(42.0), 100)).astype(np.float32)  # breaths a minute, 2.7 % apart
PHASES = 3  # inhale, exhale, pause
OCTAVE = int(round(np.log(2) / np.log(RATE_BINS[1] / RATE_BINS[0])))  # bins
TWELFTH = int(round(np.log(3) / np.log(RATE_BINS[1] / RATE_BINS[0])))

SIMILARITIES, CHANNELS = 29, 41  # lag_similarity.py says which
WITH_PHASE = 0.5  # the weight of the answer that may use the phases (Source/Breath/Tracker/RateNetwork.cpp has the same)
PHASE_CHANNELS = [*range(12), 38, 40]  # those that come from the phase network


class PhaseNetwork(nn.Module):
    """Features (clips x time x 60) to phase logits (3), presence logit, rate logits (100). 63,000 weights."""

    def __init__(self, projected: int = 48, hidden: int = 64) -> None:
        super().__init__()
        self.input = nn.Linear(FEATURES, projected)
        self.first = nn.GRU(projected, hidden, batch_first=True)
        self.second = nn.GRU(hidden, hidden, batch_first=True)
        self.head = nn.Linear(2 * hidden, PHASES + 1 + len(RATE_BINS))

    def forward(self, features: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        lower, _ = self.first(torch.relu(self.input(features)))
        upper, _ = self.second(lower)
        out = self.head(torch.cat([lower, upper], -1))
        return out[..., :PHASES], out[..., PHASES], out[..., PHASES + 1:]


def shifted(bins: torch.Tensor, by: int) -> torch.Tensor:
    """Reads `by` bins to the right (slower rates: negative), nothing beyond the ends."""
    nothing = torch.zeros_like(bins)
    if by > 0:
        return torch.cat([bins[..., by:], nothing[..., :by]], -1)
    return torch.cat([nothing[..., by:], bins[..., :by]], -1)


class RateNetwork(nn.Module):
    """Lag similarities (rows x 41 x 100 bins) to rate logits (100): convolutions along the rate. 12,000 weights."""

    def __init__(self, width: int = 24) -> None:
        super().__init__()
        self.mix = nn.Conv1d(CHANNELS + 3 * SIMILARITIES, width, 1)
        self.near = nn.Conv1d(width, width, 7, padding=3)
        self.far = nn.Conv1d(width, width, 7, padding=3)
        self.out = nn.Conv1d(width, 1, 3, padding=1)

    def forward(self, channels: torch.Tensor) -> torch.Tensor:
        alike = channels[:, :SIMILARITIES]
        harmonics = [shifted(alike, by) for by in (-OCTAVE, OCTAVE, -TWELFTH)]  # at twice, half and three times the lag
        hidden = torch.relu(self.mix(torch.cat([channels, *harmonics], 1)))
        hidden = torch.relu(self.near(hidden))
        hidden = hidden + torch.relu(self.far(hidden))
        return self.out(hidden)[:, 0]


def without_phase(channels: torch.Tensor) -> torch.Tensor:
    """The channels with those of the phase network at nothing: the rate must be heard in the bands alone."""
    blank = channels.clone()
    blank[:, PHASE_CHANNELS] = 0
    return blank


def log_probabilities(network: "RateNetwork", channels: torch.Tensor) -> torch.Tensor:
    """Asked twice, with and without the phases, and weighed: where in and out cannot be told apart, the second answer is better."""
    return WITH_PHASE * torch.log_softmax(network(channels), -1) + (1 - WITH_PHASE) * torch.log_softmax(network(without_phase(channels)), -1)


def weight_count(network: nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())
