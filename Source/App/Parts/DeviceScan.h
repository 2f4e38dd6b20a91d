// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Devices/Devices.h"

#include <juce_events/juce_events.h>

#include <functional>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace slackwater::app
{

/** Looks for devices on a thread of its own: that may take a while, and the window never waits. The answer comes on the
    message thread, and not at all once this has gone. All calls there. */
class DeviceScan
{
public:
    using Found = std::function<void (std::vector<engine::DeviceName>)>;

    DeviceScan() = default;
    ~DeviceScan() { finish(); }
    DeviceScan (const DeviceScan&) = delete;
    DeviceScan& operator= (const DeviceScan&) = delete;

    void start (Found found)
    {
        finish();
        thread = std::thread ([found = std::move (found), stillAlive = std::weak_ptr { alive }]
        {
            juce::MessageManager::callAsync ([found, stillAlive, devices = engine::listDevices()]
            {
                if (! stillAlive.expired())
                    found (devices);
            });
        });
    }

private:
    void finish()
    {
        if (thread.joinable())
            thread.join();
    }

    std::thread thread;
    std::shared_ptr<int> alive = std::make_shared<int> (0);
};

} // namespace slackwater::app
