# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes of 80 s with their truth: somebody breathing, or nobody, in front of some microphone, with all that happens.

    python -m slackwater_breath.scenes WORK/scenes --first 0 --last 69 [--clips 40]

Writes one shard of clips a seed (features, not sound). Needs SLACKWATER_BREATH_FEATURES, SLACKWATER_BREATH_SPEECH and
SLACKWATER_BREATH_SESSIONS.
"""
from __future__ import annotations

import argparse
import pathlib

import numpy as np

from . import breathing, breath_sound, links, nobodies
from .frontend import FEATURES, FrontEnd
from .guidance import guidance, late, leak
from .sound import SAMPLE_RATE, Random, Sound, active_rms, gain, levelled, low_pass, mid_band_rms, rms, tilted_noise, wander
from .surroundings import NOISE_SHARES, NOISES, drone, fan, heart, music, some_noise, talk, waves
from .truth import ALIKE, CONTACT, FRAMES, HAS_REFERENCE, LINKED, NOBODY, OUTWARD, SECONDS, TWO, WINDY, Truth, rate_of_the_past

SAMPLES = SECONDS * SAMPLE_RATE
PLACES = {"air": 0.22, "contact": 0.13, "alike": 0.07, "close": 0.09, "outward": 0.22, "guided": 0.08, "nobody": 0.19}
NOISE_UNDER_BREATH = {"contact": (3, 30), "alike": (2, 28), "close": (0, 30), "outward": (1, 24), "guided": (1, 28), "air": (-1, 26)}  # dB

QUIET_ROOM, QUIETEST = 0.3, 90.0  # so often, where there is air between: noise up to so many dB under a breath


def noise_under(random: Random, place: str) -> float:
    least, most = NOISE_UNDER_BREATH[place]
    if place in ("air", "close", "outward") and random.random() < QUIET_ROOM:
        return float(random.uniform(most, QUIETEST))
    return float(random.uniform(least, most))


def with_noise(random: Random, sound: Sound, ratio: float, most: int, kind: str | None = None) -> Sound:
    """Noises under a breath of level 1: the first (of a kind, or any) `ratio` dB below it at 200-4000 Hz, others up to 10 dB lower still."""
    for index in range(1 + int(random.choice(most, p=[0.62, 0.28, 0.1][:most] / np.sum([0.62, 0.28, 0.1][:most])))):
        noise = some_noise(random, SAMPLES, kind if index == 0 else None)
        sound = sound + noise / mid_band_rms(noise) * gain(-(ratio + (random.uniform(0, 10) if index else 0)))
    return sound


def at_a_body(random: Random, sound: Sound) -> Sound:
    """A contact microphone adds the heart and rubbing, and hears little above 1-2 kHz."""
    sound = sound + heart(random, SAMPLES) * gain(random.uniform(-15, 22)) + some_noise(random, SAMPLES) * gain(-random.uniform(10, 40))
    return low_pass(sound, random.uniform(900, 2300))


def empty_room(random: Random) -> Sound:
    """Nobody: what could pass for somebody."""
    sound = np.zeros(SAMPLES, np.float32)
    pick = random.random()
    if pick < 0.03:
        return sound
    for index in range(int(random.choice([1, 2, 3], p=[0.5, 0.35, 0.15]))):
        make = random.choice(np.array([music, drone, fan, waves, some_noise], object), p=[0.2, 0.1, 0.14, 0.08, 0.48])
        noise = levelled(make(random, SAMPLES))
        if random.random() < 0.3:
            noise = noise * 10 ** (wander(random, SAMPLES, random.uniform(1, 8), -random.uniform(2, 14), 2) / 20)
        sound += noise * np.float32(gain(-random.uniform(0, 25) if index else 0))
    if random.random() < 0.8:
        sound += tilted_noise(random, SAMPLES, random.uniform(0, 1.5)) * np.float32(gain(-random.uniform(5, 40)))
    return sound


def a_room_without(random: Random) -> tuple[Sound, Sound | None]:
    """Nobody, in one of the rooms that pass for somebody; and what was played, where it is known."""
    pick = random.random()
    if pick < 0.4:
        return empty_room(random), None
    if pick < 0.72:
        return nobodies.restless(random, SAMPLES), None
    played = nobodies.our_session(random, SAMPLES)
    room = tilted_noise(random, SAMPLES, random.uniform(0, 1.8)) * np.float32(gain(-random.uniform(5, 45)))
    if pick < 0.86:  # from another device: nobody knows what it is
        return leak(random, played) + room, None
    return late(random, leak(random, played)) + room, played


def somebody_else(random: Random, truth: Truth, sound: Sound) -> Sound:
    """A second person breathes beside the first, 2-22 dB under; from 10 dB on the first alone counts."""
    other = breathing.breathe(random, SECONDS)
    heard = breath_sound.in_a_room(random, breath_sound.sound_of(random, other.breaths, breath_sound.some_voice(random, False), SAMPLES))
    below = random.uniform(2, 22)
    if below < 10:
        truth.other = rate_of_the_past(other)
    return sound + heard / (active_rms(heard) + 1e-9) * gain(-below)


def through_links(random: Random, sound: Sound, truth: Truth) -> tuple[Sound, bool]:
    """In two of five scenes one of the things that lie between a microphone and a program."""
    pick, seconds = random.random(), float(SECONDS)
    if pick < 0.08:
        return links.telephone(random, sound), True
    if pick < 0.17:
        return links.automatic_gain(random, sound), True
    if pick < 0.21:
        begin, end = (0.0, seconds) if random.random() < 0.3 else sorted(random.uniform(0, seconds, 2))
        down = random.uniform(6, 40)
        if down > 12 and truth.presence.max() > 0:
            truth.lose(begin, end)
        return links.suppressed(random, sound, begin, end, down), True
    if pick < 0.27:
        return links.turned(random, sound), True
    if pick < 0.30:
        sound, spans = links.muted(random, sound)
        for begin, end in spans if truth.presence.max() > 0 else []:
            truth.lose(begin, end)
        return sound, True
    if pick < 0.35:
        return links.pumped(random, sound), True
    return (links.hummed(random, sound), True) if pick < 0.39 else (sound, False)


def recorded(random: Random, sound: Sound) -> Sound:
    """Level, overdrive, 16 bits."""
    sound = sound * gain(random.uniform(-46, -16))
    peak = np.abs(sound).max() + 1e-9
    if peak > 1:
        sound = sound * random.uniform(0.5, 2) / peak
    if random.random() < 0.14:
        peak = np.abs(sound).max() + 1e-9
        sound = np.tanh(sound * random.uniform(1, 6) / peak) * peak
    return (np.round(np.clip(sound, -1, 1) * 32767) / 32767).astype(np.float32)


def outward(random: Random, person: breathing.Breathing, truth: Truth) -> tuple[Sound, float]:
    """Only the out-breath stands out of the noise; gives how far."""
    voice = breath_sound.outward_voice(random)
    sound = breath_sound.in_a_room(random, breath_sound.sound_of(random, person.breaths, voice, SAMPLES))
    sound = sound / (active_rms(sound) + 1e-9)
    if random.random() < 0.6:
        sound = sound + breath_sound.wind(random, person.breaths, sound, random.uniform(-8, 20))
    ratio = noise_under(random, "outward")
    if voice.levels[breathing.INHALE] < -ratio - 4:
        truth.hide_inhales()
    return sound, ratio


def somebody(random: Random, place: str, family: str) -> tuple[Sound, Truth, int]:
    kind = {"contact": CONTACT, "alike": CONTACT | ALIKE, "outward": OUTWARD}.get(place, 0)
    slowest, fastest = (5.0, 30.0) if place == "outward" else (3.4, 36.0)
    person = breathing.breathe_alike(random, SECONDS) if place == "alike" else breathing.breathe(random, SECONDS, slowest, fastest)
    truth = Truth.of(person)
    if place == "outward":
        sound, ratio = outward(random, person, truth)
    else:
        voice = breath_sound.alike_voice(random) if place == "alike" else breath_sound.some_voice(random, bool(kind & CONTACT))
        sound = breath_sound.sound_of(random, person.breaths, voice, SAMPLES)
        if not kind & CONTACT:
            sound = breath_sound.in_a_room(random, sound)
        sound = sound / (active_rms(sound) + 1e-9)
        ratio = noise_under(random, place)
        if random.random() < {"close": 0.6, "guided": 0.25}.get(place, 0):
            sound = sound + breath_sound.wind(random, person.breaths, sound)
            kind |= WINDY
    if not kind & CONTACT and random.random() < 0.06:
        sound, kind = somebody_else(random, truth, sound), kind | TWO
    if person.talking:
        sound = sound + talk(random, SAMPLES, person.talking) * 10 * gain(random.uniform(-6, 12))
    if random.random() < 0.08:
        restless = nobodies.restless(random, SAMPLES)
        sound = sound + restless * gain(-random.uniform(4, 25))
    return with_noise(random, sound, ratio, 3, family), truth, kind


def make_scene(random: Random, place: str | None = None) -> tuple[Sound, Sound | None, Truth, int, int]:
    """Microphone, what was played (or None), truth, what kind of scene it is, and the family of its noise: anything, or at the given place."""
    place = place or str(random.choice(list(PLACES), p=list(PLACES.values())))
    family = int(random.choice(len(NOISES), p=NOISE_SHARES))
    played = None
    if place == "nobody":
        kind, truth = NOBODY, Truth.of_nobody()
        sound, played = a_room_without(random)
        if random.random() < 0.12:
            kind |= CONTACT
    else:
        sound, truth, kind = somebody(random, place, NOISES[family])
    if kind & CONTACT:
        sound = at_a_body(random, sound)

    if played is None and random.random() < {"guided": 1.0, "air": 0.3, "close": 0.2, "outward": 0.25, "nobody": 0.0 if kind & CONTACT else 0.3}.get(place, 0.0):
        played = guidance(random, SAMPLES)
        heard = leak(random, played)
        below = random.uniform(-25, 15) if place == "nobody" else random.uniform(-14, 13)
        sound = sound + heard / (active_rms(heard) + 1e-9) * gain(-below)
    elif not kind & CONTACT and random.random() < (0.4 if place == "nobody" else 0.12):  # somebody else talks
        speech = talk(random, SAMPLES)
        sound = sound + speech / active_rms(speech) * max(rms(sound), 0.01 if place == "nobody" else 1.0) * gain(random.uniform(-10, 20))
    sound, linked = through_links(random, sound.astype(np.float32), truth)
    kind |= (HAS_REFERENCE if played is not None else 0) | (LINKED if linked else 0)
    return recorded(random, sound), played, truth, kind, family


def make_shard(front_end: FrontEnd, seed: int, clips: int, path: pathlib.Path, place: str | None) -> None:
    random = np.random.default_rng(seed)
    features = np.empty((clips, FRAMES, FEATURES), np.float16)
    truths, kinds, families = [], [], []
    for clip in range(clips):
        microphone, played, truth, kind, family = make_scene(random, place)
        features[clip] = front_end.features(microphone, played)
        truths.append(truth)
        kinds.append(kind)
        families.append(family)
    partial = path.with_suffix(".partial.npz")
    np.savez(partial, features=features, kind=np.array(kinds), family=np.array(families, np.int8),
             **{name: np.stack([getattr(truth, name) for truth in truths]) for name in ("phase", "presence", "rate", "other", "faint")})
    partial.rename(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--last", type=int, default=69)
    parser.add_argument("--step", type=int, default=1, help="2 with --first 0 and 1: two programs share the work")
    parser.add_argument("--clips", type=int, default=40)
    parser.add_argument("--place", choices=list(PLACES), help="all scenes there")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    front_end = FrontEnd()
    for seed in range(arguments.first, arguments.last + 1, arguments.step):
        path = arguments.folder / f"scenes-{seed:04d}.npz"
        if not path.exists():
            make_shard(front_end, seed, arguments.clips, path, arguments.place)
            print(path, flush=True)


if __name__ == "__main__":
    main()
