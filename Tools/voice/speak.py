#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""Speak the synthetic lines of a pack.

    speak.py PACK               speak what is new or changed (with the Python that setup.sh made)
    speak.py PACK --again ID…   speak these lines again
    speak.py PACK --check       is every committed recording that of its text? (any Python 3.11)

Reads the text from PACK/pack.json and the voices from voices.json; writes the files that pack.json names, as mono
Opus, and their stamps to spoken/. Exit: 0 done, 1 the check found something.
"""
import argparse
import sys
from pathlib import Path

from pack_lines import Line, digest, problems, read_lines, read_record, write_record

PACE = (90.0, 112.0)   # words a minute, pauses included: unhurried speech, as guided practice wants it
AIM = 105.0            # what a line outside of that is spoken again for
LONGEST = 1.5          # times the least pause, at most
BITRATE_LEVEL = 0.83   # libsndfile's "compression level": 256 (1 - level) + 6 level kbit/s, so 48 kbit/s


def speak(speaker, line: Line):
    """One line, shaped: at the voice's speed; slower, then with longer pauses, while it is hurried; faster where it
    drags. Returns audio, samples a second, words a minute."""
    import shape
    from speaker import RATE
    speed, longer, tries = line.voice.speed, 1.0, 1
    spoken = speaker.speak(line.say, line.voice, speed)
    while True:
        audio = shape.lengthen_pauses(spoken, RATE, longer)
        pace = shape.pace(line.text, audio, RATE)
        better = min(max(speed * AIM / pace, line.voice.slowest), line.voice.fastest)
        if not PACE[0] <= pace <= PACE[1] and abs(better - speed) > 0.01 and tries < 3:
            speed, tries = better, tries + 1
            spoken = speaker.speak(line.say, line.voice, speed)
        elif pace > PACE[1] and longer < LONGEST:
            longer += 0.1
        else:
            return shape.level(shape.trim(audio, RATE), RATE), RATE, pace


def speak_changed(pack: Path, again: list[str]) -> None:
    import soundfile
    from speaker import Speaker
    record, lines = read_record(pack), read_lines(pack)
    record = {line.id: record[line.id] for line in lines if line.id in record}
    speaker = None
    for line in lines:
        kept = record.get(line.id)
        fresh = kept and kept["stamp"] == line.stamp and line.file.exists() and kept["sha256"] == digest(line.file)
        if fresh and line.id not in again:
            continue
        speaker = speaker or Speaker()
        audio, rate, pace = speak(speaker, line)
        line.file.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(line.file, audio, rate, format="OGG", subtype="OPUS", compression_level=BITRATE_LEVEL)
        record[line.id] = {"stamp": line.stamp, "sha256": digest(line.file)}
        write_record(pack, record)
        print(f"{line.id:36} {len(audio) / rate:5.2f} s {pace:4.0f} wpm  {line.say}", flush=True)
    write_record(pack, record)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pack", type=Path)
    options.add_argument("--check", action="store_true")
    options.add_argument("--again", nargs="+", default=[], metavar="ID")
    chosen = options.parse_args()
    if chosen.check:
        found = problems(chosen.pack)
        print(*found, sep="\n", end="\n" if found else "")
        print(f"{chosen.pack.name}: {len(found)} problems in {len(read_lines(chosen.pack))} spoken lines")
        return 1 if found else 0
    speak_changed(chosen.pack, chosen.again)
    return 0


if __name__ == "__main__":
    sys.exit(main())
