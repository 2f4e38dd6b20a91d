# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# A toolchain for the sanitizers: the clang that packages-ci.txt names, so that its version stands in that list alone.
file (STRINGS "${CMAKE_CURRENT_LIST_DIR}/packages-ci.txt" clang REGEX "^clang-[0-9]+$")
set (CMAKE_C_COMPILER "${clang}")
string (REPLACE "clang" "clang++" CMAKE_CXX_COMPILER "${clang}")
