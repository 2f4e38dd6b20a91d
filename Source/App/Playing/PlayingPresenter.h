// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "App/Playing/ControlsAwake.h"
#include "App/Playing/PlayingScreen.h"
#include "App/Sound/SoundView.h"
#include "Practice/BackgroundSession.h"
#include "Practice/Steering.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace slackwater::app
{

/** Begins a session, shows how it goes, and steers it; the sheets over it (sound, length, leaving) ask here. */
class PlayingPresenter final : public RoomWith<PlayingScreen>
{
public:
    explicit PlayingPresenter (Context&);

    void begin (const storage::OpenPack&, const planning::Request&, const std::string& title);
    void goOn (const practice::CutOff&);

    /** It fades out on its own thread while the last words are read. */
    void end();

    void setTimeLeft (Seconds);
    void setVoiceLevel (Decibels);
    void setBedLevel (Decibels);
    void chooseBed (std::size_t);

    [[nodiscard]] const PlayingView& view() const noexcept { return now; }
    [[nodiscard]] SoundView sound();

    bool asksBeforeClosing() override;
    void update() override;
    void noticed (const juce::KeyPress*) override;
    bool keyPressed (const juce::KeyPress&, bool isCovered) override;
    std::vector<KeyView> keys() const override { return playingKeys (about.source); }

private:
    using Begun = practice::BackgroundSession::Begun;
    using Prepare = std::function<Result<practice::PreparedSession>()>;

    void play (const storage::OpenPack&, const std::string& title, Prepare, std::optional<storage::Unfinished>);
    void began (const Result<Begun>&, std::vector<planning::BedChoice>);
    void cannot (const Error&, std::function<void()> tryAgain = {});
    void say (std::string);
    void asked (Seconds left);
    void show (const engine::PlayerState&);
    void move (Seconds by);
    void skip();
    void tooMuch();
    void paceAgain();
    [[nodiscard]] bool keyWhileUncovered (const juce::KeyPress&);

    PlayingView now;
    PlayingContext about;
    PlayingMoment moment;

    std::function<void()> again;                                   // what begins this session anew
    std::unique_ptr<practice::BackgroundSession> session, leaving; // the one before it may still be fading out
    std::optional<practice::Steering> steering;                    // from the moment it has begun
    std::string sectionId;
    Seconds planned { 0.0 };
    std::optional<Seconds> askedLeft;                          // what came of it is told a moment later
    juce::uint32 lastSaid = 0, lastAsked = 0, saidTooMuch = 0; // milliseconds
    ControlsAwake controls;
    std::shared_ptr<int> alive; // as long as the session's answer is waited for
};

} // namespace slackwater::app
