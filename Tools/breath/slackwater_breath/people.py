# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real people breathing to a metronome (RRuJO database, MIT): features and rates, at three speeds.

    python -m slackwater_breath.people PEOPLE_FOLDER WORK/people.npz

PEOPLE_FOLDER holds people.json and its recordings. Only the rate is known of them, so they train the rate only.
"""
from __future__ import annotations

import argparse
import json
import pathlib
from dataclasses import dataclass

import numpy as np
import scipy.signal
import soundfile

from .folds import Fold
from .frontend import BANDS, FRAMES_PER_SECOND, FrontEnd
from .truth import RATE_WINDOW
from .sound import SAMPLE_RATE, Random

LEAST_CLEARNESS = 0.12  # of people.json: below, the breath cannot be heard
SPEEDS = (1.0, 0.85, 1.18)


@dataclass
class Recording:
    features: np.ndarray
    rate: np.ndarray  # each second


def at_our_rate(path: pathlib.Path) -> np.ndarray:
    sound, hertz = soundfile.read(path, dtype="float32")
    common = np.gcd(SAMPLE_RATE, hertz)
    sound = scipy.signal.resample_poly(sound, SAMPLE_RATE // common, hertz // common).astype(np.float32)
    sound = sound - sound.mean()
    return sound / (np.percentile(np.abs(sound), 99.9) + 1e-9) * 0.3


def local_rate(sound: np.ndarray, audible: float) -> np.ndarray:
    """Each second's rate near the audible one: envelope autocorrelation (30 s windows each 5 s) within 12 % of it."""
    per_second = 20
    band = scipy.signal.sosfiltfilt(scipy.signal.butter(2, [150, 900], "band", fs=SAMPLE_RATE, output="sos"), sound)
    step = SAMPLE_RATE // per_second
    power = np.mean(band[: len(band) // step * step].reshape(-1, step) ** 2, 1)
    envelope = scipy.signal.filtfilt(*scipy.signal.butter(2, 1.5 / (per_second / 2)), np.log(np.sqrt(power) + 1e-5))
    envelope = scipy.signal.filtfilt(*scipy.signal.butter(2, 0.05 / (per_second / 2), "high"), envelope)
    seconds = len(sound) // SAMPLE_RATE
    lags = np.arange(int(60 * per_second / (audible * 1.12)), int(60 * per_second / (audible * 0.89)) + 2)
    rates = []
    for at in range(0, seconds, 5):
        begin = max(0, min(at - 15, seconds - 30)) * per_second
        window = envelope[begin:begin + 30 * per_second]
        alike = np.array([np.dot(window[lag:], window[:-lag]) / (np.sqrt(np.dot(window[lag:], window[lag:]) * np.dot(window[:-lag], window[:-lag])) + 1e-9) for lag in lags])
        best = int(alike.argmax())
        rate = audible
        if 0 < best < len(lags) - 1 and alike[best] > 0.15:
            left, middle, right = alike[best - 1:best + 2]
            refined = 60 * per_second / (lags[best] + 0.5 * (left - right) / (left - 2 * middle + right + 1e-12))
            rate = refined if abs(refined - audible) < 0.08 * audible else audible
        rates.append(rate)
    return np.interp(np.arange(seconds), np.arange(0, seconds, 5), scipy.signal.medfilt(rates, 3))


def rate_of_the_past(each_second: np.ndarray, frames: int) -> np.ndarray:
    """Per frame, the mean rate of the last RATE_WINDOW seconds."""
    times = (np.arange(frames) + 1) / FRAMES_PER_SECOND
    total = np.concatenate([[0], np.cumsum(each_second)])
    last = np.minimum(times.astype(int), len(each_second) - 1)
    first = np.minimum(np.maximum(0, (times - RATE_WINDOW).astype(int)), last)
    return ((total[last + 1] - total[first]) / (last + 1 - first)).astype(np.float32)


def stretched(features: np.ndarray, rate: np.ndarray, speed: float) -> tuple[np.ndarray, np.ndarray]:
    """Faster or slower by interpolation between frames."""
    at = np.minimum(np.arange(int(len(features) / speed)) * speed, len(features) - 1.001)
    index, share = at.astype(int), (at % 1)[:, None].astype(np.float32)
    return features[index] * (1 - share) + features[index + 1] * share, (rate[index] * speed).astype(np.float32)


def with_steady_noise(random: Random, features: np.ndarray) -> np.ndarray:
    level = features[:, :BANDS]
    noise = np.log(np.exp(level).mean(0)) + random.uniform(-1, 1) * np.linspace(-1, 1, BANDS) - random.uniform(0, 4)
    louder = np.logaddexp(level, noise + 0.18 * random.standard_normal(level.shape))
    return np.concatenate([louder, features[:, BANDS:]], 1).astype(np.float32)


def load(path: pathlib.Path) -> dict[str, Recording]:
    with np.load(path) as stored:
        return {name: Recording(stored[name].astype(np.float32), stored["rate:" + name]) for name in stored.files if not name.startswith("rate:")}


def trained_on(recordings: dict[str, Recording], fold: Fold) -> dict[str, Recording]:
    """Those of people whom the fold does not leave out."""
    everybody = sorted({name.split("-")[0] for name in recordings})
    return {name: recording for name, recording in recordings.items() if not fold.leaves_out_person(name.split("-")[0], everybody)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("people", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    arguments = parser.parse_args()
    front_end, stored = FrontEnd(), {}
    for entry in json.loads((arguments.people / "people.json").read_text()):
        if entry["clearness"] < LEAST_CLEARNESS:
            continue
        sound = at_our_rate(arguments.people / entry["file"])
        rate = local_rate(sound, entry["audible_bpm"])
        for speed in SPEEDS:
            faster = sound if speed == 1 else scipy.signal.resample(sound, int(len(sound) / speed)).astype(np.float32)
            name = f"{entry['person']}-{entry['device'][0]}-{entry['nominal_bpm']}-{speed}"
            seconds = np.arange(len(faster) // SAMPLE_RATE)
            stored[name] = front_end.features(faster).astype(np.float16)
            stored["rate:" + name] = np.interp(seconds, np.arange(len(rate)) / speed, rate * speed).astype(np.float32)
    np.savez(arguments.out, **stored)
    print(f"{len(stored) // 2} recordings in {arguments.out}")


if __name__ == "__main__":
    main()
