# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Our own code compiles without a warning on g++ and clang; other people's headers are SYSTEM and not our business.
add_library (slackwater-warnings INTERFACE)
target_compile_options (slackwater-warnings INTERFACE
    -Wall -Wextra -Wpedantic $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow> -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Werror
    # g++ 12 sees an optional's empty storage being read where it is not (GCC bug 80635).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
# libstdc++ 12's own stable_sort calls a function that it marks as deprecated, and clang blames whoever sorts. g++ does not;
# may go when Debian 12 does.
target_compile_options (slackwater-warnings INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
# Catch2 v2 counts its cases with __COUNTER__, which clang 22 calls an extension. Here, since what comes before -Wpedantic is undone by it.
target_compile_options (slackwater-warnings INTERFACE $<$<AND:$<CXX_COMPILER_ID:Clang>,$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,20>>:-Wno-c2y-extensions>)
