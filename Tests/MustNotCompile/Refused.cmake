# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DCOMPILER=… -DFILE=… -DROOT=… -DREFUSED_WITH=… [-DFLAGS=…] -P Refused.cmake: fails unless FILE compiles as it stands, and is
# refused with such a complaint when SLACKWATER_MUST_NOT_COMPILE is defined.
if (COMPILER STREQUAL "" OR COMPILER MATCHES "NOTFOUND$")
    message ("skipped: no compiler here knows what ${FILE} is about")
    return()
endif()

function (compile result complaint)
    execute_process (COMMAND "${CMAKE_COMMAND}" -E env LC_ALL=C "${COMPILER}" -std=c++20 -fsyntax-only ${FLAGS} ${ARGN}
                             "-I${ROOT}/Source" "-I${ROOT}/Plugins" "${FILE}"
                     RESULT_VARIABLE code OUTPUT_VARIABLE text ERROR_VARIABLE text)
    set (${result} "${code}" PARENT_SCOPE)
    set (${complaint} "${text}" PARENT_SCOPE)
endfunction()

compile (code complaint)
if (NOT code EQUAL 0)
    message (FATAL_ERROR "${FILE} has to compile as it stands:\n${complaint}")
endif()

compile (code complaint -DSLACKWATER_MUST_NOT_COMPILE)
if (code EQUAL 0)
    message (FATAL_ERROR "${FILE} compiles, and must not with SLACKWATER_MUST_NOT_COMPILE")
endif()
if (NOT complaint MATCHES "${REFUSED_WITH}")
    message (FATAL_ERROR "${FILE} is refused, but not with ${REFUSED_WITH}:\n${complaint}")
endif()
