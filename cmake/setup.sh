# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What ./run, ./test and .ci/run share: Debian packages, configuring, building. Sourced with the repository as current folder.
# Everything said here goes to stderr: stdout belongs to the job.

say () { printf '%s\n' "$*" >&2; }

# packages_in LIST…: the names in cmake/packages-LIST.txt, without comments.
packages_in ()
{
    local list
    for list in "$@"; do
        grep -Ev '^[[:space:]]*(#|$)' "cmake/packages-$list.txt"
    done
}

# missing_packages NAME…: those that dpkg does not know as installed. Asks dpkg only: no network, no lock, 30 ms.
missing_packages ()
{
    comm -23 <(printf '%s\n' "$@" | sort -u) \
             <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p' | sort -u)
}

# as_root COMMAND…: sudo only when we are not root already; without a terminal it must not ask for a password.
as_root ()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo > /dev/null; then
        if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
    else
        say "This needs root, and there is no sudo. As root, please run:"
        say "    $*"
        return 1
    fi
}

apt_quietly ()
{
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@" >&2
}

# install_packages LIST…: installs what is missing of these lists, having said which. Asks first on a terminal, unless
# ASSUME_YES or CI says that nobody is there to answer.
install_packages ()
{
    if ! command -v apt-get > /dev/null || ! command -v dpkg-query > /dev/null; then
        say "No apt here: using the libraries that are installed. cmake/packages-*.txt lists what Debian calls them."
        return 0
    fi

    local wanted missing answer
    mapfile -t wanted < <(packages_in "$@")
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    [ "${#missing[@]}" -eq 0 ] && return 0

    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    if [ -t 0 ] && [ -z "${ASSUME_YES:-}" ] && [ -z "${CI:-}" ]; then
        read -r -p "Go on? [Y/n] " answer >&2
        case "$answer" in [nN]*) say "Nothing was installed."; return 1 ;; esac
    fi

    # The package lists may be absent or old: fetch them only when apt cannot find everything with those it has.
    if ! apt-get -qq -s --no-install-recommends install "${missing[@]}" > /dev/null 2>&1; then
        apt_quietly update
    fi
    if ! apt_quietly install -y --no-install-recommends "${missing[@]}"; then
        say "Once more, with fresh package lists."
        apt_quietly update
        apt_quietly install -y --no-install-recommends "${missing[@]}"
    fi
}

# build_jobs: one compiler a core, but no more than memory holds (a JUCE module takes about 1 GB).
build_jobs ()
{
    local cores free
    cores=$(nproc)
    free=$(awk '/^MemAvailable/ { print int ($2 / 1200000) }' /proc/meminfo 2> /dev/null)
    free=${free:-$cores}
    [ "$free" -lt 1 ] && free=1
    echo $(( free < cores ? free : cores ))
}

# Where the default preset builds. Another folder (SLACKWATER_BUILD) is for tests of ./run that are built elsewhere.
folder=${SLACKWATER_BUILD:-build}

# setting NAME: its value in that folder; OFF when it was never configured.
setting ()
{
    sed -n "s/^$1:BOOL=//p" "$folder/CMakeCache.txt" 2> /dev/null | grep . || echo OFF
}

# configure [WHAT…]: the default preset, with SLACKWATER_APP and/or SLACKWATER_TESTS. What is on stays on, so that ./run and
# ./test do not build over each other. Nothing happens when nothing changed: ninja itself watches every CMakeLists.txt.
configure ()
{
    local name value arguments=() changed=false
    for name in SLACKWATER_APP SLACKWATER_TESTS; do
        value=$(setting "$name")
        case " $* " in *" $name "*) [ "$value" = ON ] || { value=ON; changed=true; } ;; esac
        arguments+=(-D "$name=$value")
    done
    if $changed || ! [ "$folder/build.ninja" -nt CMakePresets.json ]; then
        cmake --preset default -B "$folder" "${arguments[@]}" >&2
    fi
}

# build FOLDER [TARGET…]
build ()
{
    local where=$1; shift
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    cmake --build "$where" -j "$(build_jobs)" "${targets[@]}" >&2
}
