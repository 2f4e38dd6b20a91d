// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Choose/ChooseView.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace slackwater::app
{

/** One session to choose: what it is called, what it is, what it helps with. One of a group is chosen. */
class SessionCard final : public juce::Button
{
public:
    explicit SessionCard (const CardView&);

    void show (const CardView&);
    [[nodiscard]] int heightFor (int width) const;

    void paintButton (juce::Graphics&, bool isOver, bool isDown) override;

private:
    CardView view;
};

} // namespace slackwater::app
