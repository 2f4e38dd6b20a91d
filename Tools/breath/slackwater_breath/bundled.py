# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The breath that comes with Slackwater, to try it, to test it and to render with: nobody's, made here.

    python -m slackwater_breath.bundled Assets/breath [--check] [--person PEOPLE/person05-r-10.flac]

Five minutes of somebody who rests at 14 breaths a minute and settles to about 7, sighs once, in a quiet room with a fan:
settling.flac, and settling.json with the true onsets. --check makes it again and compares it with what is there.
--person adds person.flac: one minute of a real person out of the RRuJO database (MIT), resampled and levelled.
"""
from __future__ import annotations

import argparse
import json
import pathlib

import numpy as np
import scipy.signal
import soundfile

from .breath_sound import Voice, sound_of
from .breathing import EXHALE, INHALE, Breath
from .sound import SAMPLE_RATE, active_rms, gain, mid_band_rms, room, tilted_noise
from .surroundings import fan

SEED, SECONDS = 20260, 300
RESTING, SETTLED = 14.0, 7.0  # breaths a minute
SIGH_AT = 96.0  # seconds
LEVEL, BREATH_OVER_ROOM = -40.0, 22.0  # decibels
# A mouth and nose at arm's length: brighter in, duller and longer out.
INHALE_COLOUR = np.array([-30, -20, -10, -4, -1, 0, -2, -4, -8, -13, -19, -27], float)
EXHALE_COLOUR = np.array([-26, -15, -6, -1, 0, -2, -6, -10, -15, -21, -28, -36], float)


def rate_at(time: float) -> float:
    """Rests for half a minute, then settles, most of it within two minutes."""
    return SETTLED + (RESTING - SETTLED) * float(np.exp(-max(0.0, time - 30) / 70))


def breathe(random: np.random.Generator) -> list[Breath]:
    breaths, time, sighed = [], 0.8, False
    while time < SECONDS - 1:
        sigh = not sighed and time > SIGH_AT
        sighed = sighed or sigh
        period = 60 / rate_at(time) * (1 + 0.04 * random.standard_normal()) * (1.3 if sigh else 1)
        pause = period * float(np.clip(0.12 + 0.03 * random.standard_normal(), 0.03, 0.25))
        inhale = (period - pause) * float(np.clip(0.4 + 0.02 * random.standard_normal(), 0.33, 0.47))
        strength = (1.8 if sigh else 1.0) * np.exp(0.1 * random.standard_normal(2))
        breaths.append(Breath(INHALE, time, inhale * 0.96, float(strength[0])))
        breaths.append(Breath(EXHALE, time + inhale, period - pause - inhale, float(strength[1])))
        time += period
    return breaths


def make() -> tuple[np.ndarray, dict]:
    random = np.random.default_rng(SEED)
    samples = SECONDS * SAMPLE_RATE
    breaths = breathe(random)
    voice = Voice((INHALE_COLOUR, EXHALE_COLOUR), (-2.0, 0.0), ((0.12, 0.5, 0.8), (0.06, 0.9, 0.3)), 0.3, 0.0, 0.25)
    sound = room(random, sound_of(random, breaths, voice, samples), 0.05, 6.0)
    sound = sound / active_rms(sound)
    surroundings = tilted_noise(random, samples, 1.2) + 0.3 * fan(random, samples)
    sound = sound + surroundings / mid_band_rms(surroundings) * gain(-BREATH_OVER_ROOM)
    truth = {
        "seconds": SECONDS,
        "inhale": [round(breath.start, 3) for breath in breaths if breath.kind == INHALE],
        "exhale": [round(breath.start, 3) for breath in breaths if breath.kind == EXHALE],
        "made": f"Tools/breath, python -m slackwater_breath.bundled, seed {SEED}",
    }
    return np.clip(sound * gain(LEVEL), -1, 1).astype(np.float32), truth


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--person", type=pathlib.Path)
    arguments = parser.parse_args()
    sound, truth = make()
    flac, onsets = arguments.folder / "settling.flac", arguments.folder / "settling.json"
    if arguments.check:
        there, _ = soundfile.read(flac, dtype="float32")
        off = np.abs(there - sound).max()
        same = off < 2e-4 and json.loads(onsets.read_text()) == truth
        print(f"largest difference {off:.1e}; " + ("the same" if same else "NOT the same"))
        raise SystemExit(0 if same else 1)
    if arguments.person:
        person, hertz = soundfile.read(arguments.person, dtype="float32")
        common = np.gcd(SAMPLE_RATE, hertz)
        person = scipy.signal.resample_poly(person - person.mean(), SAMPLE_RATE // common, hertz // common)
        soundfile.write(arguments.folder / "person.flac", person / np.abs(person).max() * 0.25, SAMPLE_RATE, "PCM_16", format="FLAC")
    soundfile.write(flac, sound, SAMPLE_RATE, "PCM_16", format="FLAC")
    onsets.write_text(json.dumps(truth, indent=1) + "\n")


if __name__ == "__main__":
    main()
