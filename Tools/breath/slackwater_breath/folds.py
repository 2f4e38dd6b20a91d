# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who and what a fold leaves out of training: people, and families of noise. Everything is chosen on those left out."""
from __future__ import annotations

import argparse
from dataclasses import dataclass

import numpy as np

COUNT = 4


@dataclass(frozen=True)
class Fold:
    """`number` of COUNT, or None: nothing is left out, as for the weights that are committed."""

    number: int | None = None

    def leaves_out_person(self, name: str, everybody: list[str]) -> bool:
        return self.number is not None and sorted(everybody).index(name) % COUNT == self.number

    def leaves_out_family(self, family: int | np.ndarray) -> bool | np.ndarray:
        return np.zeros_like(family, bool) if self.number is None else np.asarray(family) % COUNT == self.number


def add_to(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fold", type=int, choices=range(COUNT), help="leave this part of the people and of the noises out")
