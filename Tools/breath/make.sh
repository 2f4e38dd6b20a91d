#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# make.sh PEOPLE_FOLDER WORK_FOLDER [KOKORO_FOLDER]: all that Assets/breath holds, from nothing. What is there is kept.
# Training stops by the clock, so that weights made again are as good, not the same bits; scenes and recordings are the same.
set -euo pipefail
people=$(realpath "$1") work=$2 kokoro=${3:-}
mkdir -p "$work" && work=$(realpath "$work")
cd "$(dirname "$0")"
root=$(realpath ../..)
python=${SLACKWATER_BREATH_PYTHON:-$HOME/.cache/slackwater-breath/venv/bin/python}
export SLACKWATER_BREATH_FEATURES=${SLACKWATER_BREATH_FEATURES:-$root/build/bin/slackwater-breath-features}
export SLACKWATER_BREATH_SPEECH=$work/speech OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

[ -d "$work/speech" ] || "$python" -m slackwater_breath.speech "$work/speech" ${kokoro:+--kokoro "$kokoro"}
"$python" -m slackwater_breath.scenes "$work/scenes" --first 1 --last 79 --step 2 &
"$python" -m slackwater_breath.scenes "$work/scenes" --first 0 --last 79 --step 2
wait
"$python" -m slackwater_breath.scenes "$work/validation" --first 9000 --last 9002
[ -e "$work/people.npz" ] || "$python" -m slackwater_breath.people "$people" "$work/people.npz"
"$python" -m slackwater_breath.train_phase "$work" "$work/phase.pt" --minutes 38
"$python" -m slackwater_breath.train_rate "$work" "$work/phase.pt" "$work/first.pt" --minutes 9
"$python" -m slackwater_breath.train_rate "$work" "$work/phase.pt" "$work/rate.pt" --minutes 9 --share 3 --start "$work/first.pt" --rate 2.5e-3 --seed 6
"$python" -m slackwater_breath.export "$work" "$work/phase.pt" "$work/rate.pt" "$root/Assets/breath/breath.weights" "$root/Tests/Breath/Reference/networks.bin"
"$python" -m slackwater_breath.bundled "$root/Assets/breath" --person "$people/person05-r-10.flac"
