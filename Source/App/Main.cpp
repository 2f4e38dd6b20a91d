// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Controller.h"
#include "App/Frame/MainView.h"
#include "App/Frame/Options.h"
#include "Storage/Person/ProfileStore.h"

#include <iostream>

namespace slackwater::app
{

/** The frame around MainView. */
class Window final : public juce::DocumentWindow
{
public:
    Window (MainView& content, std::function<void()> q)
        : juce::DocumentWindow ("Slackwater", content.findColour (juce::ResizableWindow::backgroundColourId),
                                allButtons),
          view (content), quit (std::move (q))
    {
        setUsingNativeTitleBar (true);
        setResizable (true, false);
        setResizeLimits (MainView::leastWidth, MainView::leastHeight, 8192, 8192);
        setContentNonOwned (&content, true);

        // As large as it likes to be, where the screen has the room.
        const auto room = juce::Desktop::getInstance().getDisplays().getPrimaryDisplay();
        if (room != nullptr)
            setSize (std::min (getWidth(), room->userArea.getWidth()),
                     std::min (getHeight(), room->userArea.getHeight()));
        centreWithSize (getWidth(), getHeight());
        setVisible (true);
    }

    void closeButtonPressed() override { quit(); }

    // Keys work from the first moment on, before anything inside has been clicked or reached by Tab.
    bool keyPressed (const juce::KeyPress& key) override { return view.keyPressed (key); }

    void activeWindowStatusChanged() override
    {
        if (isActiveWindow() && ! view.hasKeyboardFocus (true))
            view.grabKeyboardFocus();
    }

private:
    MainView& view;
    std::function<void()> quit;
};

/** Start, and orderly end. */
class Application final : public juce::JUCEApplication
{
public:
    const juce::String getApplicationName() override { return "Slackwater"; }
    const juce::String getApplicationVersion() override { return JUCE_APPLICATION_VERSION_STRING; }
    bool moreThanOneInstanceAllowed() override { return true; }

    void initialise (const juce::String&) override
    {
        std::vector<std::string> arguments;
        for (const auto& argument : getCommandLineParameterArray())
            arguments.push_back (argument.toStdString());
        const auto options = parseOptions (arguments);
        if (! options)
            return leave (options.error().message(), 2);
        if (options->wantsHelp)
        {
            std::cout << usage();
            return leave ({}, 0);
        }
        if (juce::Desktop::getInstance().getDisplays().getPrimaryDisplay() == nullptr)
            return leave ("there is no display here; slackwater-cli plays without one", 4);
        auto loaded = storage::ProfileStore {}.load();
        if (! loaded)
            return leave (loaded.error().message(), 3);
        if (options->scale)
            juce::Desktop::getInstance().setGlobalScaleFactor (static_cast<float> (*options->scale));

        const auto theme = options->theme.empty() ? loaded->profile.prefers.theme : options->theme;
        controller = std::make_unique<Controller> (*options, loaded->profile, loaded->notice);
        view = std::make_unique<MainView> (themeNamed (theme), controller->intents ([this] { systemRequestedQuit(); }));
        window = std::make_unique<Window> (*view, [this] { systemRequestedQuit(); });
        controller->begin ([this] (const ViewState& state) { view->show (state); });
    }

    void shutdown() override
    {
        window.reset(); // out of sight first; the sound then fades out
        controller.reset();
        view.reset();
    }

    void systemRequestedQuit() override { quit(); }

private:
    void leave (const std::string& words, int exitCode)
    {
        if (! words.empty())
            std::cerr << "slackwater: " << words << std::endl;
        setApplicationReturnValue (exitCode);
        quit();
    }

    std::unique_ptr<Controller> controller;
    std::unique_ptr<MainView> view;
    std::unique_ptr<Window> window;
};

} // namespace slackwater::app

#ifdef __clang__
    #pragma clang diagnostic ignored "-Wmain" // JUCE 7.0.5 declares main as extern "C"
#endif
START_JUCE_APPLICATION (slackwater::app::Application)
