#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""Let a speech recogniser write down every spoken line, and compare with the text.

    hear.py PACK --model FOLDER     FOLDER: a Whisper model in CTranslate2 form

Needs faster-whisper. Prints the lines that were heard otherwise; a word missing, changed or added each counts as one
error. It fails above 2 % only, since recognisers err too: read what it prints. Words heard before the first or after
the last are the ones to look for: they are creaks of the voice.
"""
import argparse
import re
import sys
from pathlib import Path

from faster_whisper import WhisperModel

from pack_lines import read_lines


SAME_SOUND = {"two": "to", "too": "to", "wait": "weight", "color": "colour", "practise": "practice", "dont": "don't"}


def plain(text: str) -> list[str]:
    words = re.sub(r"[^a-z' ]", "", text.lower().replace("-", " ")).split()
    return [SAME_SOUND.get(word, word) for word in words]


def errors(text: list[str], heard: list[str]) -> int:
    """Words missing, changed or added (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(text, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (word != other))
    return row[-1]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pack", type=Path)
    options.add_argument("--model", required=True)
    chosen = options.parse_args()
    recogniser = WhisperModel(chosen.model, device="cpu", compute_type="int8", cpu_threads=1)
    wrong = spoken = 0
    for line in read_lines(chosen.pack):
        pieces, _ = recogniser.transcribe(str(line.file), language="en", beam_size=5)
        heard, text = plain(" ".join(piece.text for piece in pieces)), plain(line.text)
        wrong, spoken = wrong + errors(text, heard), spoken + len(text)
        if heard != text:
            print(f"{line.id:36} {line.text}\n{'':36} {' '.join(heard)}", flush=True)
    print(f"{wrong} errors in {spoken} words ({100 * wrong / spoken:.1f} %)")
    return 0 if wrong <= 0.02 * spoken else 1


if __name__ == "__main__":
    sys.exit(main())
