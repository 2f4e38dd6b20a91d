// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <string>
#include <vector>

namespace slackwater::app
{

struct CardView
{
    std::string id, title, summary, helps, lengths;

    bool operator== (const CardView&) const = default;
};

/** What there is to choose from, and what is chosen. */
struct ChooseView
{
    std::string greeting, packTitle;
    std::vector<CardView> cards;
    std::size_t chosen = 0;
    double leastMinutes = 3.0, mostMinutes = 30.0, minutes = 10.0;
    bool listens = true;
    std::string source = "With the microphone"; // where breath comes from, as the button says
    std::string breathTitle = "Your breath";    // and how well it was heard
    bool canCheck = true;                       // there is a microphone to be checked
    std::string note;                           // what happens with the microphone's sound
    std::string notice;                         // what could not be done as asked; empty when all is well

    bool operator== (const ChooseView&) const = default;
};

/** Two measures of one breath, each 0 (empty) to 1 (full). */
struct RingView
{
    bool isHeard = false; // the measured breath; when not, its circle rests
    double heardFullness = 0.0;
    bool isPacing = false;
    double pacerFullness = 0.0;
    std::string word; // in, hold, out, rest; empty: nothing is said

    bool operator== (const RingView&) const = default;
};

struct ProgressView
{
    std::vector<double> shares; // of the session, a section each; they sum to 1
    std::size_t current = 0;
    double inCurrent = 0.0; // 0..1
    std::string title, timeLeft;

    bool operator== (const ProgressView&) const = default;
};

enum class Hearing
{
    yes,
    no,
    notAsked
};

struct PlayingView
{
    std::string heading, hearing; // hearing: the chip's words
    Hearing hears = Hearing::notAsked;
    RingView ring;
    std::string caption, remark; // remark: what is not as wished, or what was just done
    bool isPaused = false, isPreparing = false;
    ProgressView progress;
    bool hasMicrophone = true; // its level may be shown
    float inputLevel = 0.0f, outputLevel = 0.0f;
    Decibels voiceLevel { 0.0 }, bedLevel { 0.0 };
    std::vector<std::string> beds; // what may lie under it; one is chosen
    std::size_t bed = 0;
    bool isAwake = false; // the pointer moved or a key was pressed a moment ago: all there is to press is seen

    bool operator== (const PlayingView&) const = default;
};

/** Half a minute of breathing with the ring, and what came of it. */
struct CalibrateView
{
    RingView ring;
    std::string heading, words, figure, sides; // words: what to do; when it is over, what was found
    std::string timeLeft;
    float level = 0.0f;
    bool isOver = false;    // there is something to keep
    bool hasFailed = false; // there is not: only again, or back

    bool operator== (const CalibrateView&) const = default;
};

/** What holds from the next session on. */
struct SettingsView
{
    std::vector<std::string> outputs, inputs; // names; the first is "as the system has it"
    std::size_t output = 0, input = 0;
    std::size_t source = 0; // of: microphone, keys, osc, none
    bool leads = true, slowerSpeech = false;
    double slowest = 5.0, room = 0.0;
    std::string note;

    bool operator== (const SettingsView&) const = default;
};

struct EndView
{
    std::string title, breath, words; // breath is empty when it was not measured

    bool operator== (const EndView&) const = default;
};

struct TroubleView
{
    std::string title, words, remedy, action; // action: what the one button says

    bool operator== (const TroubleView&) const = default;
};

struct KeyView
{
    std::string key, does;

    bool operator== (const KeyView&) const = default;
};

struct HelpView
{
    std::string title;
    std::vector<std::string> lines;
    std::vector<KeyView> keys; // of the screen it lies over

    bool operator== (const HelpView&) const = default;
};

/** A session that was cut off. */
struct GoOnView
{
    std::string title, words;

    bool operator== (const GoOnView&) const = default;
};

enum class Screen
{
    choose,
    calibrate,
    playing,
    end,
    trouble
};
enum class Overlay
{
    none,
    help,
    leave,
    sound,
    length,
    settings,
    goOn
};

/** All that can be seen of the window. The same value looks the same, always. */
struct ViewState
{
    Screen screen = Screen::choose;
    Overlay overlay = Overlay::none;
    ChooseView choose;
    CalibrateView calibrate;
    SettingsView settings;
    PlayingView playing;
    EndView end;
    TroubleView trouble;
    HelpView help;
    GoOnView goOn;

    bool operator== (const ViewState&) const = default;
};

} // namespace slackwater::app
