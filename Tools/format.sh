#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Formats all C++ in place; with --check, says what would change and fails. One version of the tool, for another formats otherwise.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ "${1:-}" = --check ] && arguments=(--dry-run -Werror) || arguments=(-i)
git ls-files -z '*.cpp' '*.h' | xargs -0 clang-format-19 "${arguments[@]}"
