# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bank of short spoken lines in many machine voices, so that the networks learn what is not a breath.

    python -m slackwater_breath.speech WORK/speech [--kokoro FOLDER]

Uses what is installed: espeak-ng and flite (Debian), and Kokoro-82M where its folder is given and `kokoro_onnx` can be
imported. The bank is training material only; no voice of it reaches the product.
"""
from __future__ import annotations

import argparse
import pathlib
import shutil
import subprocess
import tempfile

import numpy as np
import scipy.signal
import soundfile

SAMPLE_RATE = 16000
LEVEL = 0.1  # root mean square of every line of the bank

LINES = [
    "Find a place where your back is held, and let it be held.",
    "The breath can stay small and easy. There is nothing to reach.",
    "If this is not for today, open your eyes, and leave it here.",
    "Notice the air at the nostrils, a little cooler coming in.",
    "Let the shoulders hang. And the hands. And the jaw.",
    "There may be a sound that you had not heard until now.",
    "In, two, three, four. And out, two, three, four, five, six.",
    "Whatever needs thinking about can wait at the door for ten minutes.",
    "Let the next out-breath be a little longer than the last.",
    "Good morning. No, the parcel is for the neighbours, on the second floor.",
    "Could you put the kettle on? I shall be down in a minute.",
    "The seven o'clock train is late again, and so are we.",
    "Softly. Once more. And rest.",
    "One breath. Then another. Nothing else is asked.",
    "So I told her that the meeting had moved, and she said she knew.",
    "Feel the weight of your feet on the ground.",
]
ESPEAK_VOICES = ["en-us", "en-gb-scotland", "en-029", "en-gb-x-rp", "de", "es", "fr-fr", "it", "en-us+f3", "en-us+m5", "en-gb+f2"]
FLITE_VOICES = ["slt", "awb", "kal16", "rms"]


def store(folder: pathlib.Path, name: str, sound: np.ndarray, rate: int) -> None:
    if rate != SAMPLE_RATE:
        common = np.gcd(SAMPLE_RATE, rate)
        sound = scipy.signal.resample_poly(sound, SAMPLE_RATE // common, rate // common)
    sound = sound.astype(np.float32)
    np.save(folder / f"{name}.npy", sound / np.sqrt(np.mean(sound**2) + 1e-12) * LEVEL)


def speak_with(command: list[str], folder: pathlib.Path, name: str) -> bool:
    """Runs a synthesiser whose last argument's value `WAV` is where it writes; false when it could not."""
    with tempfile.TemporaryDirectory() as scratch:
        wav = f"{scratch}/line.wav"
        done = subprocess.run([wav if part == "WAV" else part for part in command], stderr=subprocess.DEVNULL)
        if done.returncode != 0:
            return False
        sound, rate = soundfile.read(wav)
        store(folder, name, sound, rate)
        return True


def speak_robots(folder: pathlib.Path, random: np.random.Generator) -> int:
    spoken = 0
    if shutil.which("espeak-ng"):
        for voice in ESPEAK_VOICES:
            for line in random.choice(LINES, 4, replace=False):
                speed, pitch = str(random.integers(95, 165)), str(random.integers(25, 70))
                spoken += speak_with(["espeak-ng", "-v", voice, "-s", speed, "-p", pitch, "-w", "WAV", str(line)], folder, f"espeak-{spoken:03d}")
    if shutil.which("flite"):
        for voice in FLITE_VOICES:
            for line in random.choice(LINES, 6, replace=False):
                stretch = f"duration_stretch={random.uniform(0.9, 1.3):.2f}"
                spoken += speak_with(["flite", "-voice", voice, "--setf", stretch, "-t", str(line), "-o", "WAV"], folder, f"flite-{spoken:03d}")
    return spoken


def speak_naturally(folder: pathlib.Path, kokoro: pathlib.Path, lines: int, random: np.random.Generator) -> int:
    from kokoro_onnx import Kokoro

    voice = Kokoro(str(kokoro / "kokoro-v1.0.int8.onnx"), str(kokoro / "voices.npz"))
    names = sorted(name for name in np.load(kokoro / "voices.npz").keys() if name[0] in "ab")
    for index in range(lines):
        name = names[index % len(names)]
        line = LINES[random.integers(len(LINES))]
        language = "en-us" if name[0] == "a" else "en-gb"
        sound, rate = voice.create(line, voice=name, speed=float(random.uniform(0.75, 1.1)), lang=language)
        store(folder, f"kokoro-{index:03d}", sound, rate)
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--kokoro", type=pathlib.Path, help="folder with kokoro-v1.0.int8.onnx and voices.npz")
    parser.add_argument("--lines", type=int, default=90, help="how many natural lines")
    parser.add_argument("--seed", type=int, default=3)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(arguments.seed)
    spoken = speak_robots(arguments.folder, random)
    if arguments.kokoro:
        spoken += speak_naturally(arguments.folder, arguments.kokoro, arguments.lines, random)
    print(f"{spoken} lines in {arguments.folder}")


if __name__ == "__main__":
    main()
