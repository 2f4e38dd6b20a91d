# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# juce_core uses __DATE__, which would make every ccache look-up a miss without this sloppiness.
# The base folder makes paths relative, so that a second clone or worktree finds what the first has compiled.
find_program (SLACKWATER_CCACHE ccache)
if (SLACKWATER_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set (launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=time_macros,pch_defines CCACHE_NOHASHDIR=1
         CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${SLACKWATER_CCACHE})
    set (CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set (CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
