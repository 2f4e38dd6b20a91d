// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Calibrate/CalibrationRun.h"
#include "App/Settings/DeviceChoice.h"
#include "App/Frame/Intents.h"
#include "App/Frame/Options.h"
#include "App/Frame/PlayerThread.h"
#include "App/Frame/SessionFiles.h"
#include "App/Frame/ViewOf.h"
#include "Breath/Sources/KeyBreath.h"
#include "Storage/Packs/OpenPack.h"
#include "Storage/Person/ProfileStore.h"
#include "Storage/Past/SessionRecord.h"

#include <juce_events/juce_events.h>

#include <memory>
#include <optional>
#include <thread>

namespace slackwater::app
{

/** The edge between what is seen and what is done: opens the pack, plans, plays, and tells the window what to show. All
   on the message thread; what may take long is posted to the player's own. */
class Controller final : private juce::Timer
{
public:
    using Show = std::function<void (const ViewState&)>;

    Controller (Options, Profile, std::optional<Error> profileNotice);
    ~Controller() override;

    /** What the components may ask for; `quit` closes the program. */
    [[nodiscard]] Intents intents (std::function<void()> quit);

    /** From now on the window is told; called once, after it is made. */
    void begin (Show);

private:
    void timerCallback() override;
    void toggle (Overlay);
    void show();
    void keepPreferences();

    // Choosing (Controller.cpp)
    void openPack();
    void chooseSession (const std::string&);
    void setListens (bool);
    void showChoice();

    // Playing (ControllerPlaying.cpp)
    void addPlaying (Intents&);
    void beginSession();
    void play (storage::OpenPack, const std::string& session, const std::string& title,
               std::optional<storage::Unfinished>);
    void sessionBegan (const Result<Plan>&);
    void endSession();
    void follow();
    void send (Command);
    void say (std::string);
    void setTimeLeft (Seconds);

    // Going on with what was cut off, and keeping what is played (ControllerGoOn.cpp)
    void offerToGoOn();
    void goOn();
    struct Keeping
    {
        void addTo (engine::PlayerOptions&, const Plan&, const std::string& breath, engine::LivePlayer&,
                    const storage::Unfinished*);
        void finish (bool isWhole);

        std::unique_ptr<storage::SessionRecord> record;
    };

    // Calibration and settings (ControllerSettings.cpp)
    void addSettings (Intents&);
    void calibrate();
    void followCalibration();
    void keepCalibration();
    void openSettings();
    void setDevices (DeviceChoice);

    const Options options;
    const Strings strings = builtInStrings();
    Profile profile, savedProfile;
    std::optional<Error> profileNotice;
    BreathSourceKind storedSource; // the profile's own, when the program was started with another
    BreathSourceKind lastSource = BreathSourceKind::microphone; // what "with" means after "without"
    std::optional<storage::OpenPack> pack;
    Show showView;
    ViewState view;
    double wishedMinutes;

    // The session that was cut off, and the one that plays.
    std::optional<storage::Unfinished> cutOff;
    std::shared_ptr<Keeping> keeping;
    std::unique_ptr<PlayerThread> player;
    std::unique_ptr<PlayerThread> leaving; // the one before it, which may still be fading out
    bool hasBegun = false;
    PlayingContext context;
    PlayingMoment moment;
    std::string sectionId;
    RateRecord rates;
    Seconds planned { 0.0 };
    int sessionNumber = 0;              // answers of a player that has been left are not listened to
    std::shared_ptr<breath::Taps> taps; // when breath is told by keys
    juce::uint32 lastWake = 0, lastSaid = 0, lastAsked = 0; // milliseconds
    std::optional<Seconds> askedLeft; // how much time there is to be: what came of it is told a moment later

    // A calibration, and the one before it, which may still be closing its device.
    std::unique_ptr<CalibrationRun> calibration, leavingCalibration;
    breath::CalibrationSign sign;

    DeviceChoice devices;
    std::vector<engine::DeviceName> knownDevices;
    std::thread scanning;

    std::shared_ptr<int> alive = std::make_shared<int> (0);
};

} // namespace slackwater::app
