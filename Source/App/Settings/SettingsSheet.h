// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "App/Parts/Sheet.h"
#include "App/Settings/SettingsView.h"
#include "Words/Settings.h"

#include <array>

namespace slackwater::app
{

/** What holds from the next session on: devices, where the breath comes from, how the pace goes, how words sound. */
class SettingsSheet final : public Sheet
{
public:
    struct Intents
    {
        Intent<std::size_t> setOutput, setInput, setSource;
        Intent<bool> setLeads, setSlowerSpeech;
        Intent<double> setSlowest, setRoom;
        Intent<> close;
    } intents;

    SettingsSheet();

    void show (const SettingsView&);
    void paint (juce::Graphics&) override;
    void resized() override;

private:
    /** The rows, higher than the sheet where it must be. */
    struct Rows final : public juce::Component
    {
        explicit Rows (const Intents&);
        void show (const SettingsView&);
        void paint (juce::Graphics&) override;
        void resized() override;
        [[nodiscard]] int heightFor (int width) const;

        SettingsView view;
        juce::ComboBox output, input;
        std::array<juce::TextButton, 4> sources;
        juce::TextButton leads { said (words::settings::leads) }, follows { said (words::settings::follows) };
        juce::Slider slowest, room;
        juce::TextButton slower { said (words::settings::slower) }, asRecorded { said (words::settings::asRecorded) };
        std::vector<juce::Rectangle<int>> names;
    };

    Rows rows { intents };
    juce::Viewport scroll;
    std::string note;
    juce::Rectangle<int> noteArea;
    juce::TextButton close { said (words::settings::done) };
};

} // namespace slackwater::app
