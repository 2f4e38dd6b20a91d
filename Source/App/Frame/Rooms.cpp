// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Rooms.h"

#include "App/Calibrate/CalibratePresenter.h"
#include "App/Choose/ChoosePresenter.h"
#include "App/End/EndPresenter.h"
#include "App/GoOn/GoOnPresenter.h"
#include "App/Help/HelpPresenter.h"
#include "App/Intense/IntensePresenter.h"
#include "App/Leave/LeavePresenter.h"
#include "App/Length/LengthPresenter.h"
#include "App/Packs/PacksPresenter.h"
#include "App/Playing/PlayingPresenter.h"
#include "App/Settings/SettingsPresenter.h"
#include "App/Sound/SoundPresenter.h"
#include "App/Trouble/TroublePresenter.h"

namespace slackwater::app
{

namespace
{

template <typename... Each>
std::vector<std::unique_ptr<Room>> make (Context& context)
{
    std::vector<std::unique_ptr<Room>> rooms;
    (rooms.push_back (std::make_unique<Each> (context)), ...);
    return rooms;
}

} // namespace

std::vector<std::unique_ptr<Room>> allRooms (Context& context)
{
    return make<ChoosePresenter, CalibratePresenter, PlayingPresenter, EndPresenter, TroublePresenter, // screens
                GoOnPresenter, HelpPresenter, IntensePresenter, LeavePresenter, LengthPresenter, PacksPresenter,
                SettingsPresenter, SoundPresenter> (context);
}

} // namespace slackwater::app
