#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""Let a speech recogniser write down every spoken line, and compare with the text.

    hear.py PACK --model FOLDER     FOLDER: a Whisper model in CTranslate2 form

Needs faster-whisper. Prints the lines that were heard otherwise, and how many words were heard right.
A word spelt otherwise ("color") counts as wrong, so read what it prints; it fails under 97 % only.
"""
import argparse
import difflib
import re
import sys
from pathlib import Path

from faster_whisper import WhisperModel

from pack_lines import read_lines


def plain(text: str) -> list[str]:
    return re.sub(r"[^a-z' ]", "", text.lower().replace("-", " ")).split()


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pack", type=Path)
    options.add_argument("--model", required=True)
    chosen = options.parse_args()
    recogniser = WhisperModel(chosen.model, device="cpu", compute_type="int8", cpu_threads=1)
    right = spoken = 0
    for line in read_lines(chosen.pack):
        pieces, _ = recogniser.transcribe(str(line.file), language="en", beam_size=5)
        heard, text = plain(" ".join(piece.text for piece in pieces)), plain(line.text)
        same = sum(m.size for m in difflib.SequenceMatcher(None, text, heard, autojunk=False).get_matching_blocks())
        right, spoken = right + same, spoken + len(text)
        if heard != text:
            print(f"{line.id:36} {line.text}\n{'':36} {' '.join(heard)}", flush=True)
    print(f"{right} of {spoken} words heard right ({100 * right / spoken:.1f} %)")
    return 0 if right >= 0.97 * spoken else 1


if __name__ == "__main__":
    sys.exit(main())
