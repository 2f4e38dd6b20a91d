// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <jack/jack.h>
#include <string>
#include <vector>

namespace slackwater::test
{

/** A small JACK client at the other end of what is tested: one output, "out_1", that plays a sound over and over (a
    microphone somebody breathes into), and two inputs, "in_1" and "in_2", that record from the first sample that is not
    zero. Exact to the bit and to the sample, which the ready-made tools are not. */
class JackPeer
{
public:
    /** Only the ends that are asked for get ports: an empty sound, or no frames to record, means none. */
    JackPeer (const std::string& name, std::vector<float> sound, std::size_t framesToRecord);
    ~JackPeer();
    JackPeer (const JackPeer&) = delete;
    JackPeer& operator= (const JackPeer&) = delete;

    [[nodiscard]] bool isConnected() const noexcept { return client != nullptr; }

    /** Makes the server run as fast as its clients can. */
    void setFreewheel (bool);

    /** Connects the first two outputs of a client to our inputs. */
    void listenTo (const std::string& otherClient);

    /** Another block size for the whole server, while it runs. */
    void setBlockSize (int frames);

    [[nodiscard]] std::size_t recordedFrames() const noexcept { return recorded.load(); }
    [[nodiscard]] int xruns() const noexcept { return xrunCount.load(); }

    /** What was recorded, once recording is over. */
    [[nodiscard]] std::vector<float> left() const
    {
        return { record[0].begin(), record[0].begin() + static_cast<std::ptrdiff_t> (recorded.load()) };
    }
    [[nodiscard]] std::vector<float> right() const
    {
        return { record[1].begin(), record[1].begin() + static_cast<std::ptrdiff_t> (recorded.load()) };
    }

private:
    static int process (jack_nframes_t frames, void* self);
    void play (float* out, std::size_t frames) noexcept;
    void listen (const float* left, const float* right, std::size_t frames) noexcept;

    jack_client_t* client = nullptr;
    jack_port_t* output = nullptr;
    jack_port_t* inputs[2] = {};
    std::vector<float> sound, record[2];
    std::size_t at = 0;
    std::atomic<std::size_t> recorded { 0 };
    std::atomic<int> xrunCount { 0 };
};

} // namespace slackwater::test
