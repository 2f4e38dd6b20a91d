// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Playing/PlayingIntents.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

/** Moving about in a session: back, next, on, how much time there is. Comes when somebody is there and goes when they
 * are not. */
class JourneyBar final : public juce::Component
{
public:
    explicit JourneyBar (const PlayingIntents&);

    /** Called with every picture: it comes and goes softly. */
    void show (bool isAwake);

    /** How wide it would like to be. */
    [[nodiscard]] int idealWidth() const;

    [[nodiscard]] bool isSeen() const noexcept { return shown > 0.02f; }

    void resized() override;

private:
    juce::TextButton back, next, on, length, why;
    float shown = 0.0f; // 0..1
};

} // namespace slackwater::app
