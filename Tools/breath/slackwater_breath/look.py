# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of what is trained on, to be looked at before hours are spent: twenty scenes, and how they compare to people.

    python -m slackwater_breath.look WORK/look [--place outward] [--beside PEOPLE_FOLDER] [--measured CASES_FOLDER]

scenes.png: each scene's spectrogram below 4 kHz with its truth over it (in, out, pause; grey: nothing is asked). levels.png:
how far the in-breath lies under the out-breath, how far the noise does, and the rates: scenes beside recordings, of which those
with onsets tell the levels (CASES_FOLDER is looked at only, never trained on) and those of people the rates.
"""
from __future__ import annotations

import argparse
import json
import pathlib

import numpy as np
import soundfile

from . import scenes
from .breathing import EXHALE, INHALE
from .sound import SAMPLE_RATE, band_pass
from .truth import FRAMES, PAUSE, SECONDS, Truth

COLOURS = {INHALE: "#4c78a8", EXHALE: "#f58518", PAUSE: "#bbbbbb"}


def levels_of(sound: np.ndarray, inhaling: np.ndarray, exhaling: np.ndarray) -> tuple[float, float]:
    """How many dB the in-breath, and what lies below both (the tenth percentile), are under the out-breath, at 100-4000 Hz."""
    block = SAMPLE_RATE // 10
    heard = band_pass(sound, 100, 4000)
    power = np.mean(heard[: len(heard) // block * block].reshape(-1, block) ** 2, 1) + 1e-12
    frames = min(len(power), len(inhaling))
    power, inhaling, exhaling = power[:frames], inhaling[:frames], exhaling[:frames]
    if inhaling.sum() < 20 or exhaling.sum() < 20:
        return float("nan"), float("nan")
    out = np.percentile(power[exhaling], 75)
    return 10 * np.log10(out / np.percentile(power[inhaling], 75)), 10 * np.log10(out / np.percentile(power, 10))


def levels_of_scene(sound: np.ndarray, truth: Truth) -> tuple[float, float]:
    return levels_of(sound, truth.phase == INHALE, truth.phase == EXHALE)


def levels_of_cases(folder: pathlib.Path) -> list[tuple[float, float]]:
    found = []
    for entry in json.loads((folder / "manifest.json").read_text()):
        if not entry.get("exhale") or entry.get("reference"):
            continue
        sound, rate = soundfile.read(folder / entry["file"], dtype="float32")
        if rate != SAMPLE_RATE:
            continue
        turns = sorted([(at, INHALE) for at in entry["inhale"]] + [(at, EXHALE) for at in entry["exhale"]])
        phase = np.full(int(entry["seconds"] * 10), -1)
        for (begin, kind), (end, _) in zip(turns, turns[1:]):
            phase[int(begin * 10) + 1:int((begin + 0.6 * (end - begin)) * 10)] = kind
        found.append(levels_of(sound, phase == INHALE, phase == EXHALE))
    return found


def draw_scenes(path: pathlib.Path, made: list[tuple]) -> None:
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(len(made) // 2, 2, figsize=(22, 1.7 * len(made) // 2))
    for axis, (sound, played, truth, kind, family) in zip(axes.flat, made):
        axis.specgram(sound + 1e-6 * np.random.default_rng(0).standard_normal(len(sound)), NFFT=512, Fs=SAMPLE_RATE, noverlap=192, cmap="magma", vmin=-130, vmax=-40)
        axis.set_ylim(0, 4000)
        times = (np.arange(FRAMES) + 1) / 10
        for phase, colour in COLOURS.items():
            axis.fill_between(times, 3750, 4000, where=truth.phase == phase, color=colour, step="pre")
        axis.fill_between(times, 3600, 3750, where=truth.faint, color="#e45756", step="pre")
        rate = np.nanmedian(truth.rate) if np.isfinite(truth.rate).any() else float("nan")
        axis.set_title(f"kind {kind:08b}  {scenes.NOISES[family]}  {rate:.1f} a minute{'  played' if played is not None else ''}", fontsize=8, loc="left")
        axis.set_xticks(range(0, SECONDS + 1, 10))
        axis.tick_params(labelsize=6)
    figure.tight_layout()
    figure.savefig(path, dpi=70)


def draw_levels(path: pathlib.Path, columns: list[tuple[str, dict[str, list[float]]]]) -> None:
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, len(columns), figsize=(6 * len(columns), 4))
    for axis, (title, sources) in zip(axes, columns):
        values = {name: np.array(each)[np.isfinite(each)] for name, each in sources.items()}
        edges = np.linspace(min(v.min() for v in values.values() if len(v)), max(v.max() for v in values.values() if len(v)), 30)
        for name, each in values.items():
            axis.hist(each, edges, density=True, histtype="step", label=f"{name} ({len(each)})")
        axis.set_title(title)
        axis.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(path, dpi=80)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--place", choices=list(scenes.PLACES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--clips", type=int, default=150)
    parser.add_argument("--beside", type=pathlib.Path, help="people.json's folder")
    parser.add_argument("--measured", type=pathlib.Path, action="append", default=[])
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(arguments.seed)
    shown = [scenes.make_scene(random, arguments.place) for _ in range(20)]
    draw_scenes(arguments.folder / "scenes.png", shown)

    levels, rates = {"scenes": []}, {"scenes": []}
    for _ in range(arguments.clips):
        sound, _, truth, _, _ = scenes.make_scene(random, arguments.place)
        levels["scenes"].append(levels_of_scene(sound, truth))
        rates["scenes"] += list(truth.rate[np.isfinite(truth.rate)][::50])
    for folder in arguments.measured:
        levels[folder.name] = levels_of_cases(folder)
        rates[folder.name] = [rate for entry in json.loads((folder / "manifest.json").read_text()) for rate in entry["rate"][::5] if rate]
    if arguments.beside:
        rates["people"] = [entry["audible_bpm"] for entry in json.loads((arguments.beside / "people.json").read_text())]
    draw_levels(arguments.folder / "levels.png", [
        ("in-breath under out-breath, dB", {name: [pair[0] for pair in pairs] for name, pairs in levels.items()}),
        ("floor under out-breath, dB", {name: [pair[1] for pair in pairs] for name, pairs in levels.items()}),
        ("breaths a minute", rates)])


if __name__ == "__main__":
    main()
