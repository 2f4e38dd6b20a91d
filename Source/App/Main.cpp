// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Choose/ChoosePresenter.h"
#include "App/Frame/Context.h"
#include "App/Frame/MainView.h"
#include "App/Frame/Options.h"
#include "App/Frame/QuitOnSignal.h"
#include "App/Frame/Rooms.h"
#include "App/Frame/Router.h"
#include "App/Frame/Scale.h"
#include "App/Frame/WindowSize.h"
#include "App/GoOn/GoOnPresenter.h"
#include "Storage/Person/WindowChoice.h"
#include "Words/Harmless.h"
#include "Words/Window.h"

#include <iostream>

namespace slackwater::app
{

/** The frame around MainView. */
class Window final : public juce::DocumentWindow
{
public:
    Window (MainView& content, std::function<void()> whenClosed)
        : juce::DocumentWindow ("Slackwater", content.findColour (juce::ResizableWindow::backgroundColourId),
                                allButtons),
          view (content), onClose (std::move (whenClosed))
    {
        setUsingNativeTitleBar (true);
        setResizable (true, false);
        setResizeLimits (leastWidth, leastHeight, 8192, 8192);
        setContentNonOwned (&content, true);

        // As large as it likes to be, where the screen has the room.
        constexpr int titleBar = 40; // a window manager's, about: nobody knows yet how high it will be
        const auto room = juce::Desktop::getInstance().getDisplays().getPrimaryDisplay();
        if (room != nullptr)
            setSize (std::min (getWidth(), room->userArea.getWidth()),
                     std::min (getHeight(), std::max (leastHeight, room->userArea.getHeight() - titleBar)));
        centreWithSize (getWidth(), getHeight());
        setVisible (true);
    }

    void closeButtonPressed() override { onClose(); }

    // Keys work from the first moment on, before anything inside has been clicked or reached by Tab.
    bool keyPressed (const juce::KeyPress& key) override { return view.keyPressed (key); }

    void activeWindowStatusChanged() override
    {
        if (isActiveWindow() && ! view.hasKeyboardFocus (true))
            view.grabKeyboardFocus();
    }

private:
    MainView& view;
    std::function<void()> onClose;
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
            return leave (words::say (words::window::noDisplay), 4);
        auto person = practice::OwnProfile::open();
        if (! person)
            return leave (person.error().message(), 3);
        setScale (options->scale);

        const auto theme = options->theme.empty() ? person->profile().prefers.theme : options->theme;
        view = std::make_unique<MainView> (themeNamed (theme));
        router = std::make_unique<Router> (*view, [this] { systemRequestedQuit(); });
        context = std::make_unique<Context> (*router, *options, std::move (*person));
        router->furnish (allRooms (*context));
        window = std::make_unique<Window> (*view, [this] { router->closeWindow(); });
        signals = std::make_unique<QuitOnSignal> ([this] { systemRequestedQuit(); });
        begin();
    }

    void shutdown() override
    {
        signals.reset();
        window.reset(); // out of sight first; the sound then fades out
        if (context != nullptr)
            context->keepProfile();
        router.reset();
        context.reset();
        view.reset();
    }

    void systemRequestedQuit() override { quit(); }

private:
    void begin()
    {
        constexpr int usual = 30, withReducedMotion = 8; // pictures a second
        auto& choose = router->room<ChoosePresenter>();
        choose.openFirst ([this, &choose]
        {
            if (context->options.autostart)
                choose.begin();
            else
                router->room<GoOnPresenter>().offer();
        });
        router->start (context->hasReducedMotion() ? withReducedMotion : usual);
    }

    /** As asked for now, else as asked for earlier, else as the desktop has it. 1 is kept by keeping none. */
    static void setScale (std::optional<double> wanted)
    {
        auto choice = storage::loadWindowChoice();
        if (wanted)
        {
            choice.scale = *wanted == 1.0 ? std::nullopt : wanted;
            if (const auto kept = storage::saveWindowChoice (choice); ! kept)
                std::cerr << "slackwater: " << kept.error().message() << std::endl;
        }
        auto says = askDesktop();
        const auto screen = *juce::Desktop::getInstance().getDisplays().getPrimaryDisplay();
        says.display = screen.scale;
        const auto pixels = screen.totalArea.toDouble() * screen.scale;
        const auto scale = scaleFor (wanted ? wanted : choice.scale, says, juce::roundToInt (pixels.getWidth()),
                                     juce::roundToInt (pixels.getHeight()));
        juce::Desktop::getInstance().setGlobalScaleFactor (static_cast<float> (scale / screen.scale));
    }

    void leave (const std::string& words, int exitCode)
    {
        if (! words.empty())
            std::cerr << "slackwater: " << words << std::endl;
        setApplicationReturnValue (exitCode);
        quit();
    }

    const words::HarmlessStream out { std::cout }, err { std::cerr }; // a terminal may be behind them
    std::unique_ptr<MainView> view;
    std::unique_ptr<Router> router;
    std::unique_ptr<Context> context;
    std::unique_ptr<Window> window;
    std::unique_ptr<QuitOnSignal> signals;
};

} // namespace slackwater::app

#ifdef __clang__
    #pragma clang diagnostic ignored "-Wmain" // JUCE 7.0.5 declares main as extern "C"
#endif
START_JUCE_APPLICATION (slackwater::app::Application)
