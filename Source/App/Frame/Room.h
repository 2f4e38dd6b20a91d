// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Help/HelpView.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <string>
#include <vector>

namespace slackwater::app
{

/** Something that the window can show: a screen, or a sheet that lies over one. Every folder beside Frame and Parts is
    one, and its presenter makes it a Room: it holds what is seen as a plain value, makes that anew while it is seen,
   and does what its component asks for. All on the message thread. */
class Room
{
public:
    virtual ~Room() = default;

    [[nodiscard]] virtual juce::Component& component() = 0;

    virtual void entered() {} // it comes into sight
    virtual void left() {}    // and goes out of it
    virtual void update() {}  // another picture is due; only while it is seen
    virtual void changed() {} // a preference or a device was changed elsewhere, while it is seen

    /** Somebody is there: the pointer moved, or this key was pressed. */
    virtual void noticed (const juce::KeyPress*) {}

    /** A key for it; `isCovered`: a sheet lies over it and waits for an answer. True: it was one of its own. */
    virtual bool keyPressed (const juce::KeyPress&, [[maybe_unused]] bool isCovered) { return false; }

    /** For a screen: what lay over it was taken away. */
    virtual void uncovered() {}

    /** For a screen: a file or a folder may be dropped on it, and was. */
    [[nodiscard]] virtual bool takesFiles() const { return false; }
    virtual void dropped ([[maybe_unused]] const std::string& path) {}

    /** The window is to be closed. True: not yet, somebody is asked first; asked again, it is said for good. */
    virtual bool asksBeforeClosing() { return false; }

    /** For a sheet: what is under it gets no keys until it is closed. */
    [[nodiscard]] virtual bool waitsForAnswer() const { return true; }

    /** What Help tells about its keys. */
    [[nodiscard]] virtual std::vector<KeyView> keys() const { return {}; }
};

struct Context;

/** A room with the component that it shows. */
template <typename Shown>
class RoomWith : public Room
{
public:
    explicit RoomWith (Context& c) : context (c) {}

    juce::Component& component() override { return shown; }

protected:
    Context& context;
    Shown shown;
};

/** The letter of a key, small; 0 for none. */
[[nodiscard]] inline juce::juce_wchar letterOf (const juce::KeyPress& key)
{
    return juce::CharacterFunctions::toLowerCase (key.getTextCharacter());
}

[[nodiscard]] inline bool isReturnOrEscape (const juce::KeyPress& key)
{
    return key == juce::KeyPress::returnKey || key == juce::KeyPress::escapeKey;
}

} // namespace slackwater::app
