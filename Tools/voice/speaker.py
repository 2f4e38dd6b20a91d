# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""Kokoro, with a speed for every phoneme and the place of every pause.

The model as published takes one speed for a whole line and keeps to itself how long each phoneme became. setup.sh opens
both (`free-speed.onnx`). Slow speech needs them: below about 0.75 the silence at the start and at each mark is
stretched too, and the model fills it with a creak that a listener takes for a word ("a eyes open"). Here words are
slow, silences are as trained, and the pauses are made afterwards, exactly where they belong.
"""
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from kokoro_onnx import Kokoro

from pack_lines import Voice

RATE = 24000
FRAME = 600          # samples in one unit of the model's durations
MARKS = ".?!;:,…"


@dataclass(frozen=True)
class Pause:
    mark: str
    start: int       # samples, in the line's audio: where the mark was spoken
    end: int


@dataclass(frozen=True)
class Spoken:
    audio: np.ndarray
    pauses: list[Pause]   # inside the line; not the last mark


def voice_home() -> Path:
    return Path(os.environ.get("SLACKWATER_VOICE", Path.home() / ".cache/slackwater-voice"))


class Speaker:
    def __init__(self) -> None:
        home = voice_home()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._model = onnxruntime.InferenceSession(str(home / "free-speed.onnx"), options)
        self._kokoro = Kokoro.from_session(self._model, str(home / "voices.npz"))

    def speak(self, text: str, voice: Voice, speed: float) -> Spoken:
        tokenizer = self._kokoro.tokenizer
        phonemes = [p for p in tokenizer.phonemize(text, voice.language) if tokenizer.tokenize(p)]
        tokens = [0, *tokenizer.tokenize("".join(phonemes)), 0]
        silent = [True, *(p in MARKS or (p == " " and phonemes[i - 1] in MARKS) for i, p in enumerate(phonemes)), True]
        speeds = np.where(silent, 1.0, speed).astype(np.float32)
        style = self._kokoro.get_voice_style(voice.kokoro)[len(phonemes)].reshape(1, 256)
        audio, durations = self._model.run(None, {"tokens": [tokens], "style": style, "speed": speeds})
        ends = np.cumsum(durations.ravel()).astype(int) * FRAME
        pauses = [Pause(p, ends[i], ends[min(i + 2, len(ends) - 1)])
                  for i, p in enumerate(phonemes[:-1]) if p in MARKS]
        return Spoken(audio.ravel(), pauses)
