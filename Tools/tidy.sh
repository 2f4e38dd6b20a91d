#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-tidy (.clang-tidy) over what is named, or all of Source and Plugins; fails where it finds something. The default preset has
# to be configured with the window: build/compile_commands.json says how each file is compiled. Some 8 s of one core a file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tidy=$(grep -E '^clang-tidy-[0-9]+$' cmake/packages-ci.txt)
[ $# -gt 0 ] || mapfile -t files < <(git ls-files 'Source/*.cpp' 'Plugins/*.cpp')
[ $# -eq 0 ] || files=("$@")
# The commands are g++'s: its own warning flags are not clang's business, nor is what clang warns of in g++'s headers.
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" \
    "$tidy" -p build --quiet --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-error 2> /dev/null
