#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts files of each kind that strangers send through our readers, made by clang's libFuzzer (Tests/Fuzz):   Tools/fuzz.sh [SECONDS [WHAT…]]
# Sixty seconds each where none are named; as many side by side as there are cores. It goes on from what earlier runs have learnt
# (build-fuzz/learnt), names the file of a finding (build-fuzz/found) and fails then.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source cmake/setup.sh

seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- manifest session profile trace captions zip
cmake --preset fuzz >&2
build build-fuzz "${@/#/slackwater-fuzz-}"

fuzz() {
    local what=$1 seconds=$2
    mkdir -p "build-fuzz/learnt/$what" build-fuzz/found
    if "build-fuzz/bin/slackwater-fuzz-$what" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2560 -max_len=65536 -print_final_stats=1 \
        -artifact_prefix="build-fuzz/found/$what-" "build-fuzz/learnt/$what" "Tests/Fuzz/Seeds/$what" > "build-fuzz/$what.log" 2>&1; then
        echo "$what: $(awk '/stat::number_of_executed_units/ { print $2 }' "build-fuzz/$what.log") tried, nothing found"
        return
    fi
    tail -n 60 "build-fuzz/$what.log"
    echo "$what: a finding; put its file into Tests/Fuzz/Seeds/$what once it is mended"
    return 1
}
export -f fuzz
# shellcheck disable=SC2016 # the inner shell's
printf '%s\0' "$@" | xargs -0 -P "$(nproc)" -I '{}' bash -c 'fuzz {} "$0"' "$seconds"
