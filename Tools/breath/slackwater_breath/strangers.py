# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The people whom a fold left out, as a folder to measure on with slackwater-breath-cases.

    python -m slackwater_breath.strangers PEOPLE_FOLDER WORK/strangers-2 --fold 2
"""
from __future__ import annotations

import argparse
import json
import pathlib

import numpy as np
import soundfile

from . import folds
from .people import LEAST_CLEARNESS, at_our_rate, local_rate
from .sound import SAMPLE_RATE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("people", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    folds.add_to(parser)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    entries, manifest = json.loads((arguments.people / "people.json").read_text()), []
    everybody, fold = sorted({entry["person"] for entry in entries}), folds.Fold(arguments.fold)
    for entry in entries:
        if entry["clearness"] < LEAST_CLEARNESS or not fold.leaves_out_person(entry["person"], everybody):
            continue
        sound = at_our_rate(arguments.people / entry["file"])
        name = pathlib.Path(entry["file"]).stem
        soundfile.write(arguments.folder / f"{name}.flac", np.clip(sound, -1, 1), SAMPLE_RATE)
        rates = [round(float(rate), 2) for rate in local_rate(sound, entry["audible_bpm"])]
        manifest.append({"name": name, "category": "real", "file": f"{name}.flac", "reference": None, "seconds": float(len(rates)),
                         "breath": True, "rate": rates, "unknown": [], "note": f"{entry['nominal_bpm']} a minute"})
    (arguments.folder / "manifest.json").write_text(json.dumps(manifest))
    print(f"{len(manifest)} recordings in {arguments.folder}")


if __name__ == "__main__":
    main()
