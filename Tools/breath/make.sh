#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# make.sh PEOPLE_FOLDER WORK_FOLDER [KOKORO_FOLDER]: all that Assets/breath holds, from nothing. What is there is kept, and training
# that was stopped goes on: run it again. Hours on two cores. Seeded: the same machine makes the same bits.
#   SEEDS="11 12 13"   tried on every fold; the one that the folds choose (choose.py) is trained on everything and exported
set -euo pipefail
people=$(realpath "$1") work=$2 kokoro=${3:-}
mkdir -p "$work" && work=$(realpath "$work")
cd "$(dirname "$0")"
root=$(realpath ../..)
read -r -a seeds <<< "${SEEDS:-11 12 13}"
folds=(0 1 2 3) phase_steps=${PHASE_STEPS:-1800} rate_steps=${RATE_STEPS:-6000}
export python=${SLACKWATER_BREATH_PYTHON:-$HOME/.cache/slackwater-breath/venv/bin/python} work people root phase_steps rate_steps
export SLACKWATER_BREATH_FEATURES=${SLACKWATER_BREATH_FEATURES:-$root/build/bin/slackwater-breath-features}
export SLACKWATER_BREATH_SPEECH=$work/speech SLACKWATER_BREATH_SESSIONS=$work/sessions OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

made() { [ -e "$1" ]; }
side_by_side() { xargs -P "$(nproc)" -I '{}' bash -euc "$1"; }

# What is trained on, and what tells how training goes.
if ! made "$work/speech"; then
    "$python" -m slackwater_breath.speech "$work/speech.partial" ${kokoro:+--kokoro "$kokoro"}
    mv "$work/speech.partial" "$work/speech"
fi
if ! made "$work/sessions"; then
    "$python" -m slackwater_breath.sessions "$work/sessions.partial" --program "$root/build/bin/slackwater-cli"
    mv "$work/sessions.partial" "$work/sessions"
fi
# shellcheck disable=SC2016 # the inner shell's, here and below
printf '0\n1\n' | side_by_side '"$python" -m slackwater_breath.scenes "$work/scenes" --first {} --last 119 --step 2'
# shellcheck disable=SC2016
printf '9000\n9001\n' | side_by_side '"$python" -m slackwater_breath.scenes "$work/validation" --first {} --last 9007 --step 2'
made "$work/people.npz" || "$python" -m slackwater_breath.people "$people" "$work/people.npz"

# Every fold with every seed: trained without a quarter of the people and noises, and measured on them as sound.
train() { # NAME SEED [--fold N]
    local name=$1 seed=$2
    shift 2
    [ -e "$work/phase-$name.pt" ] || "$python" -m slackwater_breath.train_phase "$work" "$work/phase-$name.pt" --steps "$phase_steps" --seed "$seed" --nobody-weight 2 "$@" >> "$work/phase-$name.log"
    [ -e "$work/rate-$name.pt" ] || "$python" -m slackwater_breath.train_rate "$work" "$work/phase-$name.pt" "$work/rate-$name.pt" --steps "$rate_steps" --share 2 --seed "$seed" "$@" >> "$work/rate-$name.log"
}
score() { # SEED FOLD
    local name=$1-$2
    train "$name" "$1" --fold "$2"
    [ -e "$work/scores-$name.npz" ] || "$python" -m slackwater_breath.confidence "$work" "$work/phase-$name.pt" "$work/rate-$name.pt" "$work/scores-$name.npz" --fold "$2"
    [ -e "$work/rehearsal-$2/manifest.json" ] || "$python" -m slackwater_breath.rehearsal "$work/rehearsal-$2" --seed "910$2" --clips 60 --fold "$2"
    [ -e "$work/strangers-$2/manifest.json" ] || "$python" -m slackwater_breath.strangers "$people" "$work/strangers-$2" --fold "$2"
}
measure() { # SEED FOLD: once all folds' scores are there
    local name=$1-$2
    "$python" -m slackwater_breath.export "$work" "$work/phase-$name.pt" "$work/rate-$name.pt" "$work/$name.weights" "$work/$name.bin" --seed "$1" --fold "$2" > /dev/null
    for kind in rehearsal strangers; do
        mkdir -p "$work/rows/$name/$kind"
        "$root/build/bin/slackwater-breath-cases" "$work/$kind-$2" --weights "$work/$name.weights" --csv "$work/rows/$name/$kind" > "$work/rows/$name/$kind.txt"
    done
}
export -f train score measure
# Fold by fold, so that two programs never make the same strangers.
for seed in "${seeds[@]}"; do
    printf '%s\n' "${folds[@]}" | side_by_side "score $seed {}"
    printf '%s\n' "${folds[@]}" | side_by_side "measure $seed {}"
done
"$python" -m slackwater_breath.choose "$work" "${seeds[@]}" | tee "$work/chosen.txt"

# The seed that the folds choose, on everybody and everything.
seed=$(tail -n 1 "$work/chosen.txt")
train "$seed" "$seed"
"$python" -m slackwater_breath.export "$work" "$work/phase-$seed.pt" "$work/rate-$seed.pt" "$root/Assets/breath/breath.weights" "$root/Tests/Breath/Reference/networks.bin" --seed "$seed"
"$python" -m slackwater_breath.bundled "$root/Assets/breath" --person "$people/person05-r-10.flac"
