// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Look.h"

#include <functional>
#include <optional>

namespace slackwater::app
{

/** All that is inside the window: the ground, a screen on it, and what may lie over that. Does not know what they are;
    hands on keys and the pointer. */
class MainView final : public juce::Component, public juce::FileDragAndDropTarget
{
public:
    explicit MainView (const Theme&);
    ~MainView() override;

    /** Something that can be shown here; what comes later lies over what came before. */
    void hold (juce::Component&);

    /** Shows these two and nothing else; `over` may be null. */
    void put (juce::Component& screen, juce::Component* over);

    std::function<bool (const juce::KeyPress&)> onKey;
    std::function<void()> onPointer; // it moved or pressed
    std::function<bool()> takesFiles;
    std::function<void (const std::string&)> onFile; // one was dropped

    void paint (juce::Graphics&) override;
    void paintOverChildren (juce::Graphics&) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress& key) override { return onKey && onKey (key); }
    void focusOfChildComponentChanged (FocusChangeType) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseDown (const juce::MouseEvent&) override;
    bool isInterestedInFileDrag (const juce::StringArray&) override { return takesFiles && takesFiles(); }
    void fileDragEnter (const juce::StringArray&, int, int) override { setDraggedOver (true); }
    void fileDragExit (const juce::StringArray&) override { setDraggedOver (false); }
    void filesDropped (const juce::StringArray&, int, int) override;

private:
    void setDraggedOver (bool);

    Look look;
    bool isDraggedOver = false;              // a file, and it may be dropped
    std::optional<juce::Point<int>> pointer; // where it was last, on the screen
    juce::Component *below = nullptr, *above = nullptr;
};

} // namespace slackwater::app
