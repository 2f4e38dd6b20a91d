#!/bin/sh
# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# make_material.sh FOLDER: the same work for everyone who is measured. A guided session of twenty minutes: 120 spoken
# lines, an eight-minute stereo bed, a bell; as FLAC at 44.1 kHz. Needs flite and sox. Always the same bits.
set -eu
folder=$1
mkdir -p "$folder"
export LC_ALL=C

awk 'BEGIN {
    split("notice,feel,soften,release,allow,follow,welcome,observe,let go of,return to", verb, ",")
    split("your shoulders,the jaw,your hands,the breath at the nose,the belly,your feet on the ground,the sounds around you,the space behind the eyes,the weight of your body,this moment", part, ",")
    split("without changing anything;as the breath moves in, and out;with gentle curiosity;and if the mind wanders, simply come back;for as long as feels right;breathing in, and breathing out slowly", tail, ";")
    for (i = 0; i < 120; ++i)
        printf "line%03d\tNow %s %s, %s.\n", i, verb[1 + (i * 7) % 10], part[1 + (i * 3 + int(i / 10)) % 10], tail[1 + (i * 5) % 6]
}' > "$folder/lines.tsv"

while IFS="$(printf '\t')" read -r name text; do
    flite -voice slt -t "$text" -o "$folder/$name.wav"
    sox -R -V1 "$folder/$name.wav" -r 44100 -b 16 -C 5 "$folder/$name.flac" gain -n -6 fade t 0.01 -0 0.02
    rm "$folder/$name.wav"
done < "$folder/lines.tsv"

sox -R -V1 -n -r 44100 -c 2 -b 16 -C 5 "$folder/bed.flac" synth 480 pinknoise synth 480 sine mix 110 sine mix 164.8 lowpass 2400 tremolo 0.1 40 gain -n -16
sox -R -V1 -n -r 44100 -c 2 -b 16 -C 5 "$folder/bell.flac" synth 8 sine 432 synth 8 sine mix 1178 synth 8 sine mix 2310 fade l 0.005 8 7.9 gain -n -10
