# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Our own code compiles without a warning on g++ and clang; other people's headers are SYSTEM and not our business.
add_library (slackwater-warnings INTERFACE)
target_compile_options (slackwater-warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Werror)
