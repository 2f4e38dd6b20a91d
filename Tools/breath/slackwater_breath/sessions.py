# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bank of our own sessions, as they are played: what another device's microphone hears where nobody breathes.

    python -m slackwater_breath.sessions WORK/sessions [--program build/bin/slackwater-cli]

First light's three sessions, each led by simulated breathers of many rates or by none: bed and pacer at many paces.
"""
from __future__ import annotations

import argparse
import itertools
import os
import pathlib
import subprocess
import tempfile

import numpy as np
import scipy.signal
import soundfile

SAMPLE_RATE = 16000
SESSIONS, BREATHS = [("coherent", 7), ("anchor", 5), ("space", 4)], ["none", "sim:18", "sim:14,follows=1", "sim:11", "sim:8,follows=1", "sim:6"]


def render(program: str, session: str, minutes: int, breath: str, seed: int) -> np.ndarray:
    with tempfile.TemporaryDirectory() as scratch:
        environment = os.environ | {"SLACKWATER_HOME": f"{scratch}/home"}
        subprocess.run([program, "render", "first-light", session, "--minutes", str(minutes), "--breath", breath, "--seed", str(seed),
                        "-o", f"{scratch}/s.wav"], check=True, env=environment)
        sound, rate = soundfile.read(f"{scratch}/s.wav", dtype="float32", always_2d=True)
    common = np.gcd(SAMPLE_RATE, rate)
    return scipy.signal.resample_poly(sound.mean(1), SAMPLE_RATE // common, rate // common).astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--program", default="../../build/bin/slackwater-cli")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for seed, ((session, minutes), breath) in enumerate(itertools.product(SESSIONS, BREATHS), 1):
        np.save(arguments.folder / f"{session}-{breath.replace(':', '-').replace(',', '-').replace('=', '-')}.npy",
                render(arguments.program, session, minutes, breath, seed).astype(np.float16))


if __name__ == "__main__":
    main()
