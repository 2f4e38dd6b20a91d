// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sketches.h"

#include "App/Choose/ChooseScreen.h"
#include "App/Playing/PlayingScreen.h"
#include "Support/Catch.h"

#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

using namespace slackwater;
using namespace slackwater::app;

namespace
{

juce::Image pictureOf (const Sketch& sketch, const std::string& theme, int width, int height, float scale)
{
    MainView view { themeNamed (theme) };
    view.setSize (width, height);
    const auto screen = sketch.screen (view);
    const auto over = sketch.over ? sketch.over (view) : nullptr;
    view.put (*screen, over.get());
    return view.createComponentSnapshot (view.getLocalBounds(), false, scale);
}

juce::Image pictureOf (const PlayingView& playing)
{
    return pictureOf ({ {}, drawing<PlayingScreen> (playing) }, "dusk", 1120, 700, 1.0f);
}

void keep (const juce::Image& image, const std::string& name)
{
    const auto* folder = std::getenv ("SLACKWATER_PICTURES");
    if (folder == nullptr)
        return;
    const auto file = juce::File { folder }.getChildFile (toJuce (name + ".png"));
    file.deleteFile();
    juce::FileOutputStream out { file };
    REQUIRE (juce::PNGImageFormat {}.writeImageToStream (image, out));
}

/** How many different colours, of every seventh pixel: a picture that is blank has only its gradient's. */
std::size_t coloursIn (const juce::Image& image)
{
    std::set<juce::uint32> colours;
    for (int y = 0; y < image.getHeight(); y += 7)
        for (int x = 0; x < image.getWidth(); x += 7)
            colours.insert (image.getPixelAt (x, y).getARGB());
    return colours.size();
}

/** The share of pixels that differ clearly. */
double difference (const juce::Image& a, const juce::Image& b)
{
    int differing = 0, all = 0;
    for (int y = 0; y < a.getHeight(); y += 2)
        for (int x = 0; x < a.getWidth(); x += 2, ++all)
        {
            const auto one = a.getPixelAt (x, y), other = b.getPixelAt (x, y);
            differing += std::abs (one.getRed() - other.getRed()) + std::abs (one.getGreen() - other.getGreen())
                             + std::abs (one.getBlue() - other.getBlue())
                         > 24;
        }
    return static_cast<double> (differing) / all;
}

} // namespace

TEST_CASE ("Every state is drawn, in both themes, large, small and at three times the scale", "[app][pictures]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    struct Size
    {
        const char* name;
        int width, height;
        float scale;
    };
    for (const auto size :
         { Size { "", 1120, 700, 1.0f }, Size { "-small", 480, 360, 1.0f }, Size { "-3x", 640, 360, 3.0f } })
        for (const std::string theme : { "dusk", "dawn" })
        {
            const auto ground =
                coloursIn (pictureOf ({ {}, drawing<ChooseScreen> (ChooseView {}) }, theme, 16, 16, 1.0f));
            for (const auto& sketch : sketches())
            {
                const auto picture = pictureOf (sketch, theme, size.width, size.height, size.scale);
                keep (picture, sketch.name + "-" + theme + size.name);
                INFO (sketch.name << " " << theme << size.name);
                CHECK (picture.getWidth() == juce::roundToInt (static_cast<float> (size.width) * size.scale));
                CHECK (coloursIn (picture) > ground + 20);
            }
        }
}

TEST_CASE ("No two states look the same", "[app][pictures]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    std::map<std::string, juce::Image> pictures;
    for (const auto& sketch : sketches())
        pictures[sketch.name] = pictureOf (sketch, "dusk", 1120, 700, 1.0f);
    for (auto a = pictures.begin(); a != pictures.end(); ++a)
        for (auto b = std::next (a); b != pictures.end(); ++b)
        {
            INFO (a->first << " and " << b->first);
            CHECK (difference (a->second, b->second) > 0.001);
        }
}

TEST_CASE ("The ring grows with the breath, and its arc with the pacer", "[app][pictures]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    PlayingView empty;
    empty.ring = { true, 0.0, true, 0.0, {} };
    auto breathed = empty, paced = empty;
    breathed.ring.heardFullness = 1.0;
    paced.ring.pacerFullness = 1.0;
    const auto before = pictureOf (empty);
    CHECK (difference (before, pictureOf (breathed)) > 0.01);
    CHECK (difference (before, pictureOf (paced)) > 0.002);
    CHECK (difference (before, pictureOf (empty)) == 0.0);
}

TEST_CASE ("Whatever can be pressed has a name, and lies inside the window", "[app]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    // The least there is; 800x600, 1024x600 and 1366x768 at one and a half, less a title bar; and more.
    const auto [width, height] = GENERATE (std::pair { 480, 360 }, std::pair { 640, 360 }, std::pair { 800, 560 },
                                           std::pair { 1024, 560 }, std::pair { 910, 472 }, std::pair { 480, 700 },
                                           std::pair { 1120, 360 }, std::pair { 1120, 700 }, std::pair { 1900, 700 });
    for (const auto& sketch : sketches())
    {
        MainView view { themeNamed ("dawn") };
        view.setSize (width, height);
        const auto screen = sketch.screen (view);
        const auto over = sketch.over ? sketch.over (view) : nullptr;
        view.put (*screen, over.get());
        const std::function<void (juce::Component&, bool)> visit = [&] (juce::Component& component, bool scrolls)
        {
            for (auto* child : component.getChildren())
            {
                if (! child->isVisible())
                    continue;
                const auto isControl = dynamic_cast<juce::TextButton*> (child) != nullptr
                                       || dynamic_cast<juce::Slider*> (child) != nullptr
                                       || dynamic_cast<juce::ComboBox*> (child) != nullptr
                                       || dynamic_cast<SessionCard*> (child) != nullptr;
                const auto inScroll = scrolls || dynamic_cast<juce::Viewport*> (&component) != nullptr;
                if (isControl)
                {
                    INFO (sketch.name << " " << width << "x" << height << ": " << child->getTitle()
                                      << child->getName());
                    CHECK ((child->getTitle() + child->getName()).isNotEmpty());
                    CHECK (! child->getBounds().isEmpty());
                    if (! inScroll)
                        CHECK (view.getLocalBounds().contains (
                            view.getLocalArea (child->getParentComponent(), child->getBounds())));
                }
                if (! inScroll && ! child->getBounds().isEmpty())
                {
                    INFO (sketch.name << " " << width << "x" << height << ": " << child->getTitle());
                    CHECK (view.getLocalBounds().contains (
                        view.getLocalArea (child->getParentComponent(), child->getBounds())));
                }
                if (! isControl)
                    visit (*child, inScroll);
            }
        };
        visit (view, false);
    }
}

TEST_CASE ("On a small screen a session is begun without scrolling", "[app]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    const auto [width, height] = GENERATE (std::pair { 800, 560 }, std::pair { 1024, 560 }, std::pair { 910, 472 });
    for (const auto& sketch : sketches())
    {
        if (sketch.over || sketch.name.rfind ("choose", 0) != 0)
            continue;
        MainView view { themeNamed ("dusk") };
        view.setSize (width, height);
        const auto screen = sketch.screen (view);
        const std::function<void (juce::Component&)> visit = [&] (juce::Component& component)
        {
            for (auto* child : component.getChildren())
            {
                if (dynamic_cast<juce::TextButton*> (child) != nullptr && child->isVisible())
                {
                    INFO (sketch.name << " " << width << "x" << height << ": " << child->getName());
                    CHECK (view.getLocalBounds().contains (view.getLocalArea (child, child->getLocalBounds())));
                }
                visit (*child);
            }
        };
        visit (*screen);
    }
}
