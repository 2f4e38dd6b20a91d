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
"$python" -m slackwater_breath.scenes "$work/scenes" --first 1 --last 103 --step 2 &
"$python" -m slackwater_breath.scenes "$work/scenes" --first 0 --last 103 --step 2
wait
"$python" -m slackwater_breath.scenes "$work/validation" --first 9000 --last 9002
[ -e "$work/people.npz" ] || "$python" -m slackwater_breath.people "$people" "$work/people.npz"
# The committed phase network is the one after 1,800 steps (17 min): from then on it hears breath where nobody is ever more often
# (validation: 0.3 % of frames then, 5-6 % after 2,250 and after 4,091 steps), though in and out grow a little better. The
# committed rate network was trained on what the phase network of 4,091 steps heard, and does better with the earlier one
# than one trained in three minutes on that did. Some of the later scenes came to it while it was training.
"$python" -m slackwater_breath.train_phase "$work" "$work/phase.pt" --minutes 62 --seed 11 --nobody-weight 2 --keep 1800
"$python" -m slackwater_breath.train_rate "$work" "$work/phase.pt" "$work/rate.pt" --minutes 16 --share 2 --seed 6
"$python" -m slackwater_breath.export "$work" "$work/phase.1800.pt" "$work/rate.pt" "$root/Assets/breath/breath.weights" "$root/Tests/Breath/Reference/networks.bin"
"$python" -m slackwater_breath.bundled "$root/Assets/breath" --person "$people/person05-r-10.flac"
