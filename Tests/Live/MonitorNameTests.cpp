// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/MonitorName.h"
#include "Engine/Devices/ServerName.h"
#include "Support/Catch.h"

using slackwater::engine::isMonitorName;

TEST_CASE ("A sound server is told from a card by its name", "[live]")
{
    for (const auto* name : { "default", "Default ALSA Output", "Pulseaudio output", "PulseAudio Sound Server",
                              "PipeWire Sound Server", "JACK Audio Connection Kit" })
        CHECK (slackwater::engine::isServerName (name));
    for (const auto* name : { "HDA Intel PCH, ALC257 Analog; Front output / input", "USB Audio, USB Audio", "" })
        CHECK_FALSE (slackwater::engine::isServerName (name));
}

TEST_CASE ("An output's monitor is told from a microphone by its name", "[live]")
{
    for (const auto* name : { "Monitor of Built-in Audio Analog Stereo", "Built-in Audio Analog Stereo Monitor",
                              "alsa_output.pci-0000_00_1f.3.analog-stereo.monitor", "HDMI Monitor (2)", "dummy.monitor",
                              "WH-1000XM4 Monitor" })
        CHECK (isMonitorName (name));
    for (const auto* name : { "system", "USB Monitoring Interface", "Studio Monitor Mic", "Pulseaudio input", "",
                              "Default ALSA Input", "Monitor 01 Microphone (2)" })
        CHECK_FALSE (isMonitorName (name));
}
