// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Help/HelpView.h"
#include "App/Parts/BreathRing.h"
#include "App/Playing/SectionProgress.h"
#include "Engine/Live/PlayerState.h"
#include "Model/BreathSourceKind.h"
#include "Practice/Progress.h"

#include <string>
#include <vector>

namespace slackwater::app
{

/** Whether a breath is heard just now; notAsked: the session goes by time. */
enum class BreathHeard
{
    yes,
    no,
    notAsked
};

/** A session while it plays. */
struct PlayingView
{
    std::string heading, hearing; // hearing: the chip's words
    BreathHeard isHeard = BreathHeard::notAsked;
    RingView ring;
    std::string caption, remark; // remark: what is not as wished, or what was just done
    std::string reason;          // why these words, for whoever asked
    bool isPaused = false, isPreparing = false;
    ProgressView progress;
    float inputLevel = 0.0f;
    bool isAwake = false; // the pointer moved or a key was pressed a moment ago: all there is to press is seen

    bool operator== (const PlayingView&) const = default;
};

/** `before` is what the ring showed last: a hold keeps its size. With reduced motion both circles stand still and the
    words alone tell. */
[[nodiscard]] RingView ringOf (const engine::PlayerState&, const RingView& before, bool reducedMotion);

/** What does not change while a session plays. */
struct PlayingContext
{
    std::string packTitle, sessionTitle;
    std::vector<practice::OutlinedSection> outline;
    BreathSourceKind source = BreathSourceKind::microphone;
    bool captions = true, reducedMotion = false;
    bool hasPacing = true; // there is something that "too much" ends
};

/** What was asked or noticed on the way. */
struct PlayingMoment
{
    Seconds sectionBegan { 0.0 };
    bool tooMuchIsNew = false; // it was said a moment ago
    bool paceIsOff = false;
    std::string said; // what was just done; empty after a while
    bool isAwake = false;
    bool asksWhy = false; // the reason for the words is to be shown
};

[[nodiscard]] PlayingView playingView (const PlayingContext&, const PlayingMoment&, const engine::PlayerState&,
                                       const RingView& before);

[[nodiscard]] std::string timeLeft (Seconds);

/** Its keys; two more where they tell the breath. */
[[nodiscard]] std::vector<KeyView> playingKeys (BreathSourceKind source);

} // namespace slackwater::app
