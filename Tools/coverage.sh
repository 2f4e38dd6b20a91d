#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints which shares of lines and branches of Source and Plugins the tests reach: all but those that need a device, a display or ./run.
# Needs gcovr (Debian: gcovr). Arguments go to gcovr:   Tools/coverage.sh --html-details build-coverage/coverage.html
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source cmake/setup.sh

cmake --preset coverage >&2
build build-coverage
find build-coverage -name '*.gcda' -delete # what an earlier run reached
ctest --preset coverage -LE 'device|window|run' >&2
gcovr --root . --object-directory build-coverage --filter Source/ --filter Plugins/ --exclude-throw-branches --exclude-unreachable-branches \
    --print-summary "$@" | tail -n 25
