# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# slackwater_add_tests (<name> <sources…> LINK <libraries…> [LABELS <labels…>] [ENVIRONMENT <NAME=value…>]): one Catch2 program, each case a ctest.
# Catch2 2 or 3 (Tests/Support/Catch.h). The main of version 2 takes eleven seconds to compile, so it is compiled once.
# A name that ctest or Catch2 takes apart matches nothing: version 3 fails then, version 2 has to be asked to.
slackwater_dependency (Catch2::Catch2 Catch2 https://github.com/catchorg/Catch2/archive/refs/tags/v2.13.10.tar.gz)
if (Catch2_DIR)
    list (APPEND CMAKE_MODULE_PATH "${Catch2_DIR}")
endif()
include (Catch)

add_library (slackwater-catch-main OBJECT "${PROJECT_SOURCE_DIR}/Tests/Support/CatchMain.cpp")
target_link_libraries (slackwater-catch-main PUBLIC Catch2::Catch2)
target_include_directories (slackwater-catch-main PRIVATE "${PROJECT_SOURCE_DIR}/Tests")
set (slackwaterCatchArguments)
if (NOT TARGET Catch2::Catch2WithMain)
    set (slackwaterCatchArguments --warn NoTests)
endif()

function (slackwater_add_tests name)
    cmake_parse_arguments (PARSE_ARGV 1 arg "" "" "LINK;LABELS;ENVIRONMENT")
    add_executable (${name} ${arg_UNPARSED_ARGUMENTS})
    target_link_libraries (${name} PRIVATE slackwater-catch-main slackwater-warnings ${arg_LINK})
    target_include_directories (${name} PRIVATE "${PROJECT_SOURCE_DIR}/Tests")
    target_compile_definitions (${name} PRIVATE SLACKWATER_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SLACKWATER_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set (properties TIMEOUT 1200 SKIP_RETURN_CODE 4)
    if (arg_LABELS)
        list (APPEND properties LABELS "${arg_LABELS}")
    endif()
    if (arg_ENVIRONMENT)
        list (APPEND properties ENVIRONMENT "${arg_ENVIRONMENT}")
    endif()
    catch_discover_tests (${name} EXTRA_ARGS ${slackwaterCatchArguments} PROPERTIES ${properties})
endfunction()
