#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What can be checked without building: format, spelling, shell scripts, licences, and JSON against its schemas. All, or those named.
# .ci/run and .pre-commit-config.yaml both call this, so that a commit is refused for the same reasons here and there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

check_format () { Tools/format.sh --check; }
check_spelling () { git ls-files -z | xargs -0 codespell; }
check_shell () { git grep -lzE '^#!.*\bbash|^# shellcheck shell=' | xargs -0 shellcheck; }
check_licences () { reuse lint --quiet || { reuse lint; return 1; }; }
check_schemas () { python3 Tools/check_schemas.py; }

[ $# -gt 0 ] || set -- format spelling shell licences schemas
failed=()
for name in "$@"; do
    "check_$name" || failed+=("$name")
done
[ ${#failed[@]} -eq 0 ] || { echo "Tools/check.sh: not as it should be: ${failed[*]}" >&2; exit 1; }
