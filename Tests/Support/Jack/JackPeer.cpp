// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JackPeer.h"

#include <algorithm>
#include <utility>

namespace slackwater::test
{

JackPeer::JackPeer (const std::string& name, std::vector<float> s, std::size_t framesToRecord) : sound (std::move (s))
{
    jack_status_t status {};
    client = jack_client_open (name.c_str(), JackNoStartServer, &status);
    if (client == nullptr)
        return;
    if (! sound.empty())
        output = jack_port_register (client, "out_1", JACK_DEFAULT_AUDIO_TYPE, JackPortIsOutput, 0);
    for (int channel = 0; framesToRecord > 0 && channel < 2; ++channel)
    {
        record[channel].assign (framesToRecord, 0.0f);
        inputs[channel] =
            jack_port_register (client, channel == 0 ? "in_1" : "in_2", JACK_DEFAULT_AUDIO_TYPE, JackPortIsInput, 0);
    }
    jack_set_process_callback (client, process, this);
    jack_set_xrun_callback (client, [] (void* self)
    {
        ++static_cast<JackPeer*> (self)->xrunCount;
        return 0;
    }, this);
    jack_activate (client);
}

JackPeer::~JackPeer()
{
    if (client != nullptr)
        jack_client_close (client);
}

void JackPeer::setFreewheel (bool on) { jack_set_freewheel (client, on ? 1 : 0); }

void JackPeer::listenTo (const std::string& other)
{
    const auto** ports = jack_get_ports (client, (other + ":.*").c_str(), JACK_DEFAULT_AUDIO_TYPE, JackPortIsOutput);
    for (int channel = 0; ports != nullptr && channel < 2 && ports[channel] != nullptr; ++channel)
        jack_connect (client, ports[channel], jack_port_name (inputs[channel]));
    jack_free (ports);
}

void JackPeer::setBlockSize (int frames) { jack_set_buffer_size (client, static_cast<jack_nframes_t> (frames)); }

int JackPeer::process (jack_nframes_t frames, void* self)
{
    auto& peer = *static_cast<JackPeer*> (self);
    const auto buffer = [&] (jack_port_t* port) { return static_cast<float*> (jack_port_get_buffer (port, frames)); };
    if (peer.output != nullptr)
        peer.play (buffer (peer.output), frames);
    if (peer.inputs[0] != nullptr)
        peer.listen (buffer (peer.inputs[0]), buffer (peer.inputs[1]), frames);
    return 0;
}

void JackPeer::play (float* out, std::size_t frames) noexcept
{
    for (std::size_t i = 0; i < frames; ++i)
    {
        out[i] = sound[at];
        at = (at + 1) % sound.size();
    }
}

void JackPeer::listen (const float* left, const float* right, std::size_t frames) noexcept
{
    auto count = recorded.load (std::memory_order_relaxed);
    for (std::size_t i = 0; i < frames && count < record[0].size(); ++i)
    {
        if (count == 0 && left[i] == 0.0f && right[i] == 0.0f)
            continue;
        record[0][count] = left[i];
        record[1][count] = right[i];
        ++count;
    }
    recorded.store (count, std::memory_order_release);
}

} // namespace slackwater::test
