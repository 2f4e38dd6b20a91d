# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenes of 80 s with their truth: somebody breathing, or nobody, in front of some microphone, with all that happens.

    python -m slackwater_breath.scenes WORK/scenes --first 0 --last 69 [--clips 40]

Writes one shard of clips a seed (features, not sound). Needs SLACKWATER_BREATH_FEATURES and SLACKWATER_BREATH_SPEECH.
"""
from __future__ import annotations

import argparse
import pathlib
from dataclasses import dataclass

import numpy as np

from . import breathing, breath_sound
from .breathing import Breathing
from .frontend import FEATURES, FRAMES_PER_SECOND, FrontEnd
from .guidance import guidance, leak
from .sound import SAMPLE_RATE, Random, Sound, active_rms, gain, levelled, low_pass, mid_band_rms, rms, tilted_noise, wander
from .surroundings import drone, fan, heart, music, some_noise, talk, waves

SECONDS = 80
SAMPLES = SECONDS * SAMPLE_RATE
FRAMES = SECONDS * FRAMES_PER_SECOND
RATE_WINDOW = 15.0  # seconds: a causal tracker knows the past; truth is the mean rate of this long before
PAUSE, IGNORED = 2, 3  # phase labels beside INHALE and EXHALE
UNKNOWN_PRESENCE = -1
# What a scene is, as bits, for validation by kind:
HAS_REFERENCE, CONTACT, ALIKE, WINDY, NOBODY = 1, 2, 4, 8, 16


@dataclass
class Truth:
    phase: np.ndarray  # per frame: INHALE, EXHALE, PAUSE or IGNORED
    presence: np.ndarray  # per frame: 1 breath, 0 none, UNKNOWN_PRESENCE
    rate: np.ndarray  # per frame: breaths a minute, mean of the last RATE_WINDOW; nan where unknown


def nobody_there() -> Truth:
    return Truth(np.full(FRAMES, IGNORED, np.int8), np.zeros(FRAMES, np.int8), np.full(FRAMES, np.nan, np.float32))


def truth_of(person: Breathing) -> Truth:
    times = (np.arange(FRAMES) + 1) / FRAMES_PER_SECOND
    truth = Truth(np.full(FRAMES, PAUSE, np.int8), np.ones(FRAMES, np.int8), np.full(FRAMES, np.nan, np.float32))
    for breath in person.breaths:
        truth.phase[(times >= breath.start) & (times < breath.start + breath.length)] = breath.kind
    each_second = np.full(SECONDS + 1, np.nan)
    for begin, end in person.cycles:
        each_second[max(0, int(np.ceil(begin))):max(0, int(np.ceil(end)))] = 60 / (end - begin)
    for frame, time in enumerate(times):
        window = each_second[max(0, int(time - RATE_WINDOW)):int(time) + 1]
        if np.isfinite(window).any():
            truth.rate[frame] = np.nanmean(window)
    for begin, end in person.interrupted:
        truth.presence[(times >= begin) & (times < end + 0.3)] = UNKNOWN_PRESENCE
        truth.rate[(times >= begin) & (times < end + 10)] = np.nan
    for begin, end in person.talking:
        truth.phase[(times >= begin) & (times < end + 0.3)] = IGNORED
    return truth


def with_noise(random: Random, sound: Sound, ratio: float, most: int) -> Sound:
    """Noises under a breath of level 1: the first `ratio` dB below it at 200-4000 Hz, others up to 10 dB lower still."""
    for index in range(1 + int(random.choice(most, p=[0.62, 0.28, 0.1][:most] / np.sum([0.62, 0.28, 0.1][:most])))):
        noise = some_noise(random, SAMPLES)
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


def recorded(random: Random, sound: Sound) -> Sound:
    """Level, automatic gain, overdrive, 16 bits."""
    sound = sound * gain(random.uniform(-46, -16))
    peak = np.abs(sound).max() + 1e-9
    if peak > 1:
        sound = sound * random.uniform(0.5, 2) / peak
    if random.random() < 0.1:  # a laptop that turns itself up in silence
        block = SAMPLE_RATE // 2
        loud = np.sqrt(np.mean(sound.reshape(-1, block) ** 2, 1) + 1e-12)
        follow = np.exp(np.convolve(np.log(loud), np.ones(8) / 8, "full")[: len(loud)])
        turn = np.interp(np.arange(SAMPLES) / block, np.arange(len(loud)) + 1, (np.median(loud) / follow) ** random.uniform(0.2, 0.8))
        sound = sound * turn
    if random.random() < 0.14:
        peak = np.abs(sound).max() + 1e-9
        sound = np.tanh(sound * random.uniform(1, 6) / peak) * peak
    return (np.round(np.clip(sound, -1, 1) * 32767) / 32767).astype(np.float32)


def make_scene(random: Random, place: str | None = None) -> tuple[Sound, Sound | None, Truth, int]:
    """Microphone, what was played (or None), truth, and what kind of scene it is: anything, or at the given place."""
    place = place or str(random.choice(["air", "contact", "alike", "close", "guided", "nobody"], p=[0.28, 0.15, 0.11, 0.15, 0.10, 0.21]))
    kind, truth = 0, nobody_there()
    if place == "nobody":
        kind |= NOBODY
        sound = empty_room(random)
        contact = random.random() < 0.12
    else:
        contact = place in ("contact", "alike")
        person = breathing.breathe_alike(random, SECONDS) if place == "alike" else breathing.breathe(random, SECONDS)
        voice = breath_sound.alike_voice(random) if place == "alike" else breath_sound.some_voice(random, contact)
        truth = truth_of(person)
        sound = breath_sound.sound_of(random, person.breaths, voice, SAMPLES)
        if not contact:
            sound = breath_sound.in_a_room(random, sound)
        sound = sound / (active_rms(sound) + 1e-9)
        if random.random() < {"close": 0.6, "guided": 0.25}.get(place, 0):
            sound = sound + breath_sound.wind(random, person.breaths, sound)
            kind |= WINDY
        if person.talking:
            sound = sound + talk(random, SAMPLES, person.talking) * 10 * gain(random.uniform(-6, 12))
        if place == "alike":
            kind |= ALIKE
        ratio = {"contact": (3, 30), "alike": (2, 28), "close": (0, 30), "guided": (1, 28)}.get(place, (-1, 26))
        sound = with_noise(random, sound, random.uniform(*ratio), 3)
    if contact:
        kind |= CONTACT
        sound = at_a_body(random, sound)

    played = None
    if random.random() < {"guided": 1.0, "air": 0.3, "close": 0.2, "nobody": 0.0 if contact else 0.45}.get(place, 0.0):
        played = guidance(random, SAMPLES)
        heard = leak(random, played)
        below = random.uniform(-25, 15) if place == "nobody" else random.uniform(-14, 13)
        sound = sound + heard / (active_rms(heard) + 1e-9) * gain(-below)
        kind |= HAS_REFERENCE
    elif not contact and random.random() < (0.5 if place == "nobody" else 0.12):  # somebody else talks
        speech = talk(random, SAMPLES)
        sound = sound + speech / active_rms(speech) * max(rms(sound), 0.01 if place == "nobody" else 1.0) * gain(random.uniform(-10, 20))
    return recorded(random, sound.astype(np.float32)), played, truth, kind


def make_shard(front_end: FrontEnd, seed: int, clips: int, path: pathlib.Path, place: str | None) -> None:
    random = np.random.default_rng(seed)
    features = np.empty((clips, FRAMES, FEATURES), np.float16)
    truths, kinds = [], []
    for clip in range(clips):
        microphone, played, truth, kind = make_scene(random, place)
        features[clip] = front_end.features(microphone, played)
        truths.append(truth)
        kinds.append(kind)
    partial = path.with_suffix(".partial.npz")
    np.savez(partial, features=features, kind=np.array(kinds), phase=np.stack([t.phase for t in truths]),
             presence=np.stack([t.presence for t in truths]), rate=np.stack([t.rate for t in truths]))
    partial.rename(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--last", type=int, default=69)
    parser.add_argument("--step", type=int, default=1, help="2 with --first 0 and 1: two programs share the work")
    parser.add_argument("--clips", type=int, default=40)
    parser.add_argument("--place", help="all scenes there: air, contact, alike, close, guided or nobody")
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
