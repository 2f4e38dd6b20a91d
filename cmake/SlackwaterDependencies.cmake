# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Debian's packages first (cmake/packages-*.txt lists them); elsewhere the same versions by FetchContent, pinned.
include (FetchContent)
find_package (PkgConfig REQUIRED)
find_package (Threads REQUIRED)

# slackwater_dependency (<target> <find_package name> <url> <sha256>): a CMake package, or its pinned source.
function (slackwater_dependency target package url)
    find_package (${package} QUIET)
    if (NOT TARGET ${target})
        message (STATUS "${package} is not installed: fetching ${url}")
        FetchContent_Declare (${package} URL ${url})
        FetchContent_MakeAvailable (${package})
    endif()
endfunction()

slackwater_dependency (nlohmann_json::nlohmann_json nlohmann_json https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz)
slackwater_dependency (tl::expected tl-expected https://github.com/TartanLlama/expected/archive/refs/tags/v1.0.0.tar.gz)
slackwater_dependency (fmt::fmt fmt https://github.com/fmtlib/fmt/archive/refs/tags/9.1.0.tar.gz)
slackwater_dependency (CLI11::CLI11 CLI11 https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.1.2.tar.gz)
slackwater_dependency (date::date date https://github.com/HowardHinnant/date/archive/refs/tags/v3.0.1.tar.gz)
slackwater_dependency (Eigen3::Eigen Eigen3 https://gitlab.com/libeigen/eigen/-/archive/3.4.0/eigen-3.4.0.tar.gz)

pkg_check_modules (sndfile REQUIRED IMPORTED_TARGET sndfile)
pkg_check_modules (ebur128 REQUIRED IMPORTED_TARGET libebur128)
pkg_check_modules (soxr REQUIRED IMPORTED_TARGET soxr)
pkg_check_modules (samplerate REQUIRED IMPORTED_TARGET samplerate)

# Slower speech. Rubber Band's own sources hold a single file that builds it without Meson, where no package is installed.
pkg_check_modules (rubberband QUIET IMPORTED_TARGET rubberband>=3.0)
add_library (slackwater-rubberband INTERFACE)
if (TARGET PkgConfig::rubberband)
    target_link_libraries (slackwater-rubberband INTERFACE PkgConfig::rubberband)
else()
    set (rubberbandUrl https://github.com/breakfastquay/rubberband/archive/refs/tags/v3.1.2.tar.gz)
    message (STATUS "rubberband is not installed: fetching ${rubberbandUrl}")
    FetchContent_Declare (rubberband URL ${rubberbandUrl} SOURCE_SUBDIR none)
    FetchContent_MakeAvailable (rubberband)
    add_library (rubberband-single STATIC "${rubberband_SOURCE_DIR}/single/RubberBandSingle.cpp")
    target_include_directories (rubberband-single SYSTEM PUBLIC "${rubberband_SOURCE_DIR}")
    target_compile_options (rubberband-single PRIVATE -w -O2)
    target_link_libraries (slackwater-rubberband INTERFACE rubberband-single)
endif()
