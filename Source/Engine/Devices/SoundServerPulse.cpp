// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/SoundServer.h"

#include <pulse/context.h>
#include <pulse/introspect.h>
#include <pulse/mainloop.h>
#include <pulse/operation.h>

#include <chrono>
#include <memory>

namespace slackwater::engine
{

namespace
{

using Clock = std::chrono::steady_clock;
using Loop = std::unique_ptr<pa_mainloop, decltype (&pa_mainloop_free)>;
using Context = std::unique_ptr<pa_context, decltype (&pa_context_unref)>;

constexpr std::chrono::seconds patience { 1 };

struct Answer
{
    std::string source;
    bool isThere = false;
};

void take (pa_context*, const pa_server_info* server, void* answer)
{
    auto& taken = *static_cast<Answer*> (answer);
    if (server != nullptr && server->default_source_name != nullptr)
        taken.source = server->default_source_name;
    taken.isThere = true;
}

/** Lets the loop do what there is to do, until the deadline at most. False: it is over. */
bool turn (pa_mainloop* loop, Clock::time_point deadline)
{
    const auto left = std::chrono::duration_cast<std::chrono::microseconds> (deadline - Clock::now()).count();
    return left > 0 && pa_mainloop_prepare (loop, static_cast<int> (left)) >= 0 && pa_mainloop_poll (loop) >= 0
           && pa_mainloop_dispatch (loop) >= 0;
}

} // namespace

// PulseAudio's own protocol, which PipeWire speaks as well (pipewire-pulse). No server is started for it.
std::string usualSourceOfServer()
{
    const auto deadline = Clock::now() + patience;
    const Loop loop { pa_mainloop_new(), pa_mainloop_free };
    if (loop == nullptr)
        return {};
    const Context context { pa_context_new (pa_mainloop_get_api (loop.get()), "slackwater"), pa_context_unref };
    if (context == nullptr || pa_context_connect (context.get(), nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
        return {};

    Answer answer;
    auto wasAsked = false;
    while (! answer.isThere && turn (loop.get(), deadline))
    {
        const auto state = pa_context_get_state (context.get());
        if (! PA_CONTEXT_IS_GOOD (state))
            break;
        if (state != PA_CONTEXT_READY || wasAsked)
            continue;
        wasAsked = true;
        if (auto* asking = pa_context_get_server_info (context.get(), take, &answer))
            pa_operation_unref (asking);
    }
    pa_context_disconnect (context.get());
    return answer.source;
}

} // namespace slackwater::engine
