// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Aside.h"
#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "App/Settings/SettingsSheet.h"
#include "Engine/Devices/Devices.h"

#include <vector>

namespace slackwater::app
{

/** Changes devices and preferences; what is under the sheet follows at once. */
class SettingsPresenter final : public RoomWith<SettingsSheet>
{
public:
    explicit SettingsPresenter (Context&);

    void entered() override;
    void changed() override;

private:
    /** An intent that changes one thing in the profile. */
    template <typename Value, typename Change>
    std::function<void (Value)> changing (Change);
    void setDevice (std::string storage::DeviceChoice::* which, const std::vector<std::string>& names,
                    std::size_t index);

    SettingsView view;
    std::vector<engine::DeviceName> devices;
    Aside scan; // of the devices
};

} // namespace slackwater::app
