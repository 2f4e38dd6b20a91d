// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Sound/SoundView.h"

namespace slackwater::app
{

SoundView soundView (const practice::Steering& steering, const engine::PlayerState& state, bool hasMicrophone)
{
    SoundView view;
    view.voiceLevel = steering.voiceLevel();
    view.bedLevel = steering.bedLevel();
    for (const auto& bed : steering.beds())
        view.beds.push_back (bed.name);
    view.bed = steering.bed();
    view.hasMicrophone = hasMicrophone;
    view.inputLevel = hasMicrophone ? state.inputLevel : 0.0f;
    view.outputLevel = state.outputLevel;
    return view;
}

} // namespace slackwater::app
