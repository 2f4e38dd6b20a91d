# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes as sound, to measure on what nothing was trained on: breath that a person in the room would hear, and nobody.

    python -m slackwater_breath.rehearsal WORK/rehearsal --seed 9100 --clips 120

Writes FLAC files and a manifest.json with each second's rate and every onset: a folder for slackwater-breath-cases. Decoding
(Source/Breath/RateDecoder, OnsetRate, PhaseFilter) is judged here first, so that the recordings that count stay strangers.
"""
from __future__ import annotations

import argparse
import json
import pathlib

import numpy as np
import soundfile

from . import breathing, breath_sound, folds, links
from .breathing import EXHALE, INHALE, Breathing
from .guidance import guidance, leak
from .scenes import SAMPLES, a_room_without, at_a_body, empty_room, outward, recorded, with_noise
from .sound import SAMPLE_RATE, Random, Sound, active_rms, gain, rms
from .surroundings import NOISES, talk
from .truth import SECONDS, Truth

PLACES = {"air": 0.17, "wind": 0.08, "outward": 0.25, "contact": 0.1, "guided": 0.14, "telephone": 0.06, "gain": 0.06, "nobody": 0.08, "nobody-like": 0.06}
MOST_APART = 10.0  # decibels between in- and out-breath: either can be heard


def rates_of(person: Breathing) -> list[float | None]:
    rates: list[float | None] = [None] * SECONDS
    for begin, end in person.cycles:
        for second in range(max(0, int(np.ceil(begin))), min(SECONDS, int(np.ceil(end)))):
            rates[second] = round(60 / (end - begin), 2)
    return rates


def audible_voice(random: Random, contact: bool) -> breath_sound.Voice:
    while True:
        voice = breath_sound.some_voice(random, contact)
        if abs(voice.levels[INHALE] - voice.levels[EXHALE]) < MOST_APART and voice.missing == 0:
            return voice


def nobody(random: Random, place: str) -> tuple[Sound, Sound | None]:
    if place == "nobody-like":
        return a_room_without(random)
    sound = empty_room(random)
    if random.random() < 0.5:
        speech = talk(random, SAMPLES)
        sound = sound + speech / active_rms(speech) * max(rms(sound), 0.01) * gain(random.uniform(-10, 20))
    return sound, None


def somebody(random: Random, place: str, noise: str) -> tuple[Sound, Breathing]:
    """A breath that a person in the room would hear; outward, the out-breath only, but that well."""
    faint = place in ("outward", "telephone", "gain") and random.random() < 0.7 or place == "outward"
    person = breathing.breathe(random, SECONDS, 5.0, 28.0) if faint else breathing.breathe(random, SECONDS)
    if faint:
        sound, ratio = outward(random, person, Truth.of(person))
        ratio = max(ratio, 3.0)
    else:
        sound = breath_sound.sound_of(random, person.breaths, audible_voice(random, place == "contact"), SAMPLES)
        sound = sound if place == "contact" else breath_sound.in_a_room(random, sound)
        sound, ratio = sound / (active_rms(sound) + 1e-9), random.uniform(5, 24)
        if place == "wind":
            sound = sound + breath_sound.wind(random, person.breaths, sound)
    if person.talking:
        sound = sound + talk(random, SAMPLES, person.talking) * 10 * gain(random.uniform(-6, 12))
    sound = with_noise(random, sound, ratio, 2, noise)
    return at_a_body(random, sound) if place == "contact" else sound, person


def make(random: Random, place: str, noise: str) -> tuple[Sound, Sound | None, Breathing | None]:
    if place.startswith("nobody"):
        sound, played = nobody(random, place)
        return recorded(random, sound.astype(np.float32)), played, None
    sound, person = somebody(random, place, noise)
    played = guidance(random, SAMPLES) if place == "guided" else None
    if played is not None:
        heard = leak(random, played)
        sound = sound + heard / (active_rms(heard) + 1e-9) * gain(random.uniform(-10, 10))
    if place == "telephone":
        sound = links.telephone(random, sound)
    if place == "gain":
        sound = links.automatic_gain(random, sound)
    return recorded(random, sound.astype(np.float32)), played, person


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=9100, help="scenes up to 8999 are trained on")
    parser.add_argument("--clips", type=int, default=120)
    folds.add_to(parser)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    random, manifest = np.random.default_rng(arguments.seed), []
    noises = [noise for family, noise in enumerate(NOISES) if arguments.fold is None or folds.Fold(arguments.fold).leaves_out_family(family)]
    for clip in range(arguments.clips):
        place = str(random.choice(list(PLACES), p=list(PLACES.values())))
        sound, played, person = make(random, place, str(random.choice(noises)))
        name = f"{place}-{clip:03d}"
        entry = {"name": name, "category": place, "file": f"{name}.flac", "reference": None, "seconds": float(SECONDS), "breath": person is not None,
                 "rate": [None] * SECONDS, "unknown": []}
        if person is not None:
            slowest, fastest = (f(60 / (end - begin) for begin, end in person.cycles) for f in (min, max))
            entry |= {"rate": rates_of(person), "unknown": person.interrupted, "note": f"{slowest:.1f}-{fastest:.1f}",
                      "inhale": [b.start for b in person.breaths if b.kind == INHALE and 0 <= b.start < SECONDS],
                      "exhale": [b.start for b in person.breaths if b.kind == EXHALE and 0 <= b.start < SECONDS]}
        soundfile.write(arguments.folder / entry["file"], sound, SAMPLE_RATE)
        if played is not None:
            entry["reference"] = f"{name}_ref.flac"
            soundfile.write(arguments.folder / entry["reference"], played / max(1.0, float(np.abs(played).max())), SAMPLE_RATE)
        manifest.append(entry)
    (arguments.folder / "manifest.json").write_text(json.dumps(manifest))


if __name__ == "__main__":
    main()
