#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""Can each session of a pack be as short and as long as it says, whoever breathes and whoever speaks?

    check_lengths.py PACK

For breathing at 5 to 22 a minute: the shortest form of a session, told by the longest variant of every line, must fit
into its least minutes; the longest form, told by the shortest variants, must fill its most. Any Python 3.11.
Exit: 0 it can, 1 it cannot.
"""
import argparse
import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from audio_length import seconds as length_of

RATES = [5, 6, 8, 10, 12, 14, 18, 22]   # breaths a minute, slow practice to restless
BELL = 15.0                             # seconds that a generative bell may need to die away
EXHALE = 1.0                            # breaths that moving the cues to an exhale may cost in all


@dataclass
class Lengths:
    """Of every role: the shortest and the longest recording, in seconds."""
    shortest: dict[str, float]
    longest: dict[str, float]
    usual: dict[str, float]


def measure(pack: Path, segments: list[dict], voice: str) -> Lengths:
    found: dict[str, list[float]] = defaultdict(list)
    for segment in segments:
        if segment.get("voice") in (None, voice):
            found[segment.get("role", segment["id"])].append(length_of(pack / segment["file"]))
    return Lengths({r: min(v) for r, v in found.items()}, {r: max(v) for r, v in found.items()},
                   {r: sum(v) / len(v) for r, v in found.items()})


def total(steps: list[dict], which: int, rate: float, lengths: Lengths) -> tuple[float, float]:
    """Seconds of all, and of speech alone, with every elastic part at its least (0), ideal (1) or most (2)."""
    told = (lengths.longest, lengths.usual, lengths.shortest)[which]
    whole = speech = 0.0
    for step in steps:
        if "rest" in step:
            kind, = step["rest"]
            whole += step["rest"][kind][which] * (60 / rate if kind == "breaths" else 1)
        elif "say" in step and not (which == 0 and step.get("optional")):
            whole += told[step["say"]]
            speech += told[step["say"]]
        elif "ring" in step:
            whole += told.get(step["ring"], (BELL, BELL, 0)[which]) if which < 2 else 0
        elif "repeat" in step:
            once, words = total(step["repeat"]["steps"], which, rate, lengths)
            whole += once * step["repeat"]["times"][which]
            speech += words * step["repeat"]["times"][which]
    return whole, speech


def check(pack: Path) -> int:
    manifest = json.loads((pack / "pack.json").read_text("utf8"))
    segments = manifest["segments"]
    wrong = 0
    for voice in sorted({s["voice"] for s in segments if "voice" in s}):
        lengths = measure(pack, segments, voice)
        for path in manifest["sessions"]:
            session = json.loads((pack / path).read_text("utf8"))
            steps = [step for section in session["sections"] for step in section["steps"]]
            minutes = session["minutes"]
            for rate in RATES:
                least, _ = total(steps, 0, rate, lengths)
                usual, words = total(steps, 1, rate, lengths)
                most, _ = total(steps, 2, rate, lengths)
                room = 60 * minutes["min"] - least - EXHALE * 60 / rate
                spare = most - 60 * minutes["max"]
                fits = room >= 0 and spare >= 0 and words <= usual / 2
                wrong += not fits
                print(f"{voice:7} {session['id']:9} {rate:2} bpm: {least / 60:5.2f} … {usual / 60:5.2f} … {most / 60:5.2f} min"
                      f" for {minutes['min']} … {minutes['usual']} … {minutes['max']}; words {100 * words / usual:2.0f} %"
                      f"{'' if fits else '   DOES NOT FIT'}")
    return wrong


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pack", type=Path)
    sys.exit(1 if check(options.parse_args().pack) else 0)
