# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Five plain lines about a rendered session, from its timeline (one JSON object a line; the format is in Docs/architecture.md).

function text_of(key,    found)
{
    if (! match ($0, "\"" key "\": *\"([^\"\\\\]|\\\\.)*\""))
        return ""
    found = substr ($0, RSTART, RLENGTH)
    sub ("^\"" key "\": *\"", "", found)
    return substr (found, 1, length (found) - 1)
}

function number_of(key)
{
    if (! match ($0, "\"" key "\": *-?[0-9.eE+-]+"))
        return ""
    return substr ($0, RSTART + length (key) + 3, RLENGTH - length (key) - 3) + 0
}

function clock(seconds) { return sprintf ("%d:%02d", seconds / 60, int (seconds) % 60) }

{
    event = text_of("event")
    if (event == "say")
    {
        lines++
        words += split (text_of("text"), unused, / +/)
        speech += number_of("length")
        said[lines] = number_of("t")
        waits[lines] = text_of("on") == "" || text_of("on") == "exhale"
    }
    else if (event == "breath")
    {
        heard++
        at[heard] = number_of("heard")
        phase[heard] = text_of("phase")
        rate = number_of("rate")
        if (rate != "")
        {
            if (! known++) first = rate
            last = rate
        }
    }
    else if (event == "end")
        end = number_of("t")
}

END {
    # Breath is noted once a second, and its turn is known some 0.3 s after it: the first note from then on tells where in
    # the breath a line began.
    j = 1
    for (i = 1; i <= lines; i++)
    {
        while (j < heard && at[j] < said[i] + 0.3) j++
        if (waits[i] && heard) { cued++; if (phase[j] == "exhale") met++ }
    }
    printf "Length   %s of five minutes asked\n", clock(end + 0.5)
    printf "Words    %d lines, %d words, %s of speech; the rest is silence, bells and waves\n", lines, words, clock(speech)
    printf "Cues     %d of %d lines that wait for an out-breath began on one\n", met, cued
    if (known) printf "Breath   measured from %.1f to %.1f breaths a minute\n", first, last
    else       printf "Breath   none was heard with confidence; the session went on by time\n"
    printf "Files    %s/session.flac (listen), %s/session.svg (look), captions.vtt, timeline.jsonl and trace.jsonl beside them\n", out, out
}
