# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which seed the folds choose: the tables of all folds, measured as sound on those left out; the last line is the seed.

    python -m slackwater_breath.choose WORK 11 12 13

Rows of slackwater-breath-cases (WORK/rows/SEED-FOLD/{rehearsal,strangers}) are scored anew, second by second, over all folds.
"""
from __future__ import annotations

import argparse
import csv
import json
import pathlib
from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from .truth import RATE_WINDOW

WARM_UP, SURE = 20, 0.8  # seconds before an answer is asked for; what is called sure


@dataclass
class Tally:
    asked: int = 0
    answered: int = 0
    error: float = 0.0
    near: int = 0
    octave: int = 0
    sure: int = 0
    sure_right: int = 0

    def add(self, rate: float | None, confidence: float, true: float | None) -> None:
        self.asked += 1
        if rate is None:
            return
        self.answered += 1
        error = abs(rate - true) if true is not None else np.inf
        self.error += min(error, 10.0)
        self.near += error <= 1
        self.octave += true is not None and min(abs(rate / true - 2), abs(true / rate - 2)) < 0.25
        self.sure += confidence >= SURE
        self.sure_right += confidence >= SURE and error <= 1

    def words(self) -> str:
        share = lambda part, of: f"{100 * part / of:5.1f}" if of else "    -"
        return (f"answered {share(self.answered, self.asked)}  error {self.error / max(self.answered, 1):.2f}  within 1 {share(self.near, self.answered)}"
                f"  octave {share(self.octave, self.answered)}  sure {share(self.sure, self.asked)}, right {share(self.sure_right, self.sure)}")


def rows_of(path: pathlib.Path) -> list[tuple[float, float | None, float]]:
    with path.open(newline="") as file:
        return [(float(row["time_s"]), float(row["rate_bpm"]) if row["rate_bpm"] else None, float(row["confidence"] or 0)) for row in csv.DictReader(file)]


def truth_at(rates: list[float | None], second: int) -> float | None:
    past = [rate for rate in rates[max(0, int(second - RATE_WINDOW)):second + 1] if rate is not None]
    return sum(past) / len(past) if past else None


def tally(entry: dict, rows: list[tuple[float, float | None, float]], into: Tally) -> None:
    times = np.array([row[0] for row in rows])
    for second in range(WARM_UP, int(entry["seconds"])):
        true = truth_at(entry["rate"], second)
        if entry["breath"] and (true is None or any(begin <= second <= end + RATE_WINDOW for begin, end in entry["unknown"])):
            continue
        row = rows[max(0, int(np.searchsorted(times, second, "right")) - 1)]
        into.add(row[1], row[2], true if entry["breath"] else None)


def cost(tallies: dict[str, Tally]) -> float:
    """What the folds choose by: the seconds that are wrong or, with nobody there, answered, as shares of those asked; a surely wrong one counts three."""
    wrong = [(t.answered - t.near + 2 * (t.sure - t.sure_right) + (0 if place.startswith("nobody") else t.asked - t.answered)) / max(t.asked, 1) for place, t in tallies.items()]
    return float(np.mean(wrong))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("seeds", nargs="+")
    arguments = parser.parse_args()
    costs = {}
    for seed in arguments.seeds:
        tallies: dict[str, Tally] = defaultdict(Tally)
        for folder in sorted((arguments.work / "rows").glob(f"{seed}-?")):
            fold = folder.name.split("-")[1]
            for kind in ("rehearsal", "strangers"):
                for entry in json.loads((arguments.work / f"{kind}-{fold}" / "manifest.json").read_text()):
                    tally(entry, rows_of(folder / kind / f"{entry['name']}.csv"), tallies[entry["category"]])
        costs[seed] = cost(tallies)
        print(f"seed {seed}: cost {costs[seed]:.4f}")
        for place, each in sorted(tallies.items()):
            print(f"  {place:12} {each.words()}")
    print(min(costs, key=costs.get))


if __name__ == "__main__":
    main()
