#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""Measure every committed spoken line, as decoded: is it whole, even, and unhurried?

    measure.py PACK [--all]     the lines that are out of bounds, or all; then each voice's spread

Needs numpy and soundfile. Exit: 0 all in bounds, 1 some are not.
"""
import argparse
import sys
from pathlib import Path

import numpy as np
import soundfile

import shape
from pack_lines import read_lines

BOUNDS = {"pace": (75, 135),          # words a minute, pauses included: short words may run, short lines may drag
          "loudness": (-24.0, -22.0),  # LUFS
          "peak": (-24.0, shape.PEAK),   # dBFS
          "before": (0.03, 0.10),     # seconds from the file's start to the first sound
          "after": (0.12, 0.30),      # seconds from the last sound to the file's end
          "edge": (-200.0, -50.0)}    # dB below the loudest 10 ms, of the file's first and last 10 ms: nothing cut off


def measure(text: str, file: Path) -> dict[str, float]:
    audio, rate = soundfile.read(file, dtype="float32")
    first, last = shape.sounding(audio, rate)
    levels = shape.frame_levels(audio, rate)
    return {"seconds": len(audio) / rate,
            "pace": shape.pace(text, audio, rate),
            "loudness": shape.loudness.integrated(audio, rate),
            "peak": 20 * float(np.log10(np.abs(audio).max())),
            "before": first / rate,
            "after": len(audio) / rate - last / rate,
            "edge": float(max(levels[0], levels[-1]))}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pack", type=Path)
    options.add_argument("--all", action="store_true")
    chosen = options.parse_args()
    wrong, voices = 0, {}
    for line in read_lines(chosen.pack):
        row = measure(line.text, line.file)
        voices.setdefault(line.voice.name, []).append(row)
        out = [name for name, (low, high) in BOUNDS.items() if not low <= row[name] <= high]
        wrong += bool(out)
        if out or chosen.all:
            print(f"{line.id:36}" + " ".join(f"{k} {v:.2f}" for k, v in row.items()), *(f"<-- {n}" for n in out))
    for voice, rows in voices.items():
        print(f"{voice}: {len(rows)} lines, {sum(r['seconds'] for r in rows) / 60:.1f} minutes")
        for name in rows[0]:
            values = sorted(r[name] for r in rows)
            print(f"    {name:9} least {values[0]:7.2f}  middle {values[len(values) // 2]:7.2f}  most {values[-1]:7.2f}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
