// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "Support/Catch.h"

#include <juce_graphics/juce_graphics.h>

#include <chrono>
#include <cstdlib>
#include <set>
#include <sys/wait.h>
#include <thread>

using namespace slackwater::app;

namespace
{

juce::Image read (const std::filesystem::path& file)
{
    return juce::PNGImageFormat::loadFrom (juce::File { juce::String { file.string() } });
}

/** How many pixels of a strip of the window, from top to bottom in shares, are bright: written words are. Dusk is dark.
 */
int brightIn (const juce::Image& image, double top, double bottom)
{
    int bright = 0;
    for (int y = static_cast<int> (image.getHeight() * top); y < static_cast<int> (image.getHeight() * bottom); ++y)
        for (int x = image.getWidth() / 8; x < image.getWidth() * 7 / 8; ++x)
            bright += image.getPixelAt (x, y).getBrightness() > 0.8f;
    return bright;
}

bool isBlank (const juce::Image& image)
{
    std::set<juce::uint32> colours;
    for (int y = 0; y < image.getHeight(); y += 5)
        for (int x = 0; x < image.getWidth(); x += 5)
            colours.insert (image.getPixelAt (x, y).getARGB());
    return colours.size() < 60;
}

int differing (const juce::Image& a, const juce::Image& b)
{
    int count = 0;
    for (int y = 0; y < a.getHeight(); ++y)
        for (int x = 0; x < a.getWidth(); ++x)
            count += a.getPixelAt (x, y) != b.getPixelAt (x, y);
    return count;
}

constexpr double captionTop = 0.66, captionBottom = 0.80;

/** The first picture in which words are said. */
juce::Image waitForCaption (Desk& desk, int seconds)
{
    for (int half = 0; half < 2 * seconds; ++half)
    {
        const auto image = read (desk.picture ("window-caption"));
        if (image.isValid() && brightIn (image, captionTop, captionBottom) > 150)
            return image;
        std::this_thread::sleep_for (std::chrono::milliseconds { 500 });
    }
    return {};
}

} // namespace

TEST_CASE ("The window opens, plays, shows the words it says, pauses with Space and closes cleanly", "[window]")
{
    Desk desk;
    desk.open ({ "--pack", SLACKWATER_SOURCE_DIR "/Sessions/first-light", "--session", "space", "--minutes", "3",
                 "--breath", "none", "--theme", "dusk" });
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    const auto choosing = read (desk.picture ("window-choose"));
    REQUIRE (choosing.isValid());
    CHECK_FALSE (isBlank (choosing));

    desk.click (110, 425); // Begin
    const auto speaking = waitForCaption (desk, 40);
    REQUIRE (speaking.isValid());
    CHECK_FALSE (isBlank (speaking));

    desk.press ("space");
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    const auto paused = read (desk.picture ("window-paused"));
    std::this_thread::sleep_for (std::chrono::seconds { 2 });
    CHECK (differing (paused, read (desk.picture ("window-still"))) == 0); // time stands still
    CHECK (differing (paused, speaking) > 500);

    desk.press ("space");
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    CHECK (differing (paused, read (desk.picture ("window-on"))) > 100);

    desk.press ("h");
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    CHECK (differing (paused, read (desk.picture ("window-help"))) > 20000);
    desk.press ("Escape");

    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (20) == 0);
}

TEST_CASE ("Esc asks, and a session that is ended has an end", "[window]")
{
    Desk desk;
    desk.open ({ "--pack", SLACKWATER_SOURCE_DIR "/Sessions/first-light", "--session", "space", "--breath", "mic",
                 "--theme", "dawn", "--autostart" });
    std::this_thread::sleep_for (std::chrono::seconds { 6 });
    const auto playing = read (desk.picture ("window-mic"));
    CHECK_FALSE (isBlank (playing));

    desk.press ("Escape");
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    const auto asked = read (desk.picture ("window-asked"));
    CHECK (differing (playing, asked) > 20000);

    desk.press ("Tab"); // from "Keep going" to "Finish"
    desk.press ("Return");
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    const auto ended = read (desk.picture ("window-end"));
    CHECK (differing (asked, ended) > 20000);

    desk.press ("Return");
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    CHECK (differing (ended, read (desk.picture ("window-back"))) > 20000);
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (20) == 0);
}

TEST_CASE ("Without a display, and with wrong usage, it says so and ends with the contract's exit codes", "[window]")
{
    // A display that is not there. With none named, JUCE tries :0, which may be the one of a test that runs beside
    // this.
    const auto exitCodeOf = [] (const std::string& arguments)
    {
        const auto status = std::system (
            ("env DISPLAY=:4242 '" SLACKWATER_BIN_DIR "/slackwater' " + arguments + " >/dev/null 2>&1").c_str());
        return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
    };
    CHECK (exitCodeOf ("") == 4);
    CHECK (exitCodeOf ("--minutes 0") == 2);
    CHECK (exitCodeOf ("--help") == 0);
}

TEST_CASE ("A pack that is not there is said in the window", "[window]")
{
    Desk desk;
    desk.open ({ "--pack", "/no/such/pack" });
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    CHECK_FALSE (isBlank (read (desk.picture ("window-no-pack"))));
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (20) == 0);
}

TEST_CASE ("The window is as large as the desktop wants it, and --scale is kept", "[window][scale]")
{
    Desk desk { "2560x1600" };
    const auto widthWith = [&] (std::vector<std::string> arguments)
    {
        desk.open (std::move (arguments));
        const auto width = desk.where().width;
        desk.press ("ctrl+q");
        CHECK (desk.waitForEnd (20) == 0);
        return width;
    };
    CHECK (widthWith ({}) == 1120);
    setenv ("GDK_SCALE", "2", 1);
    CHECK (widthWith ({}) == 2240);
    CHECK (widthWith ({ "--scale", "1.5" }) == 1680);
    CHECK (widthWith ({}) == 1680);
    CHECK (widthWith ({ "--scale", "1" }) == 1120);
    CHECK (widthWith ({}) == 2240);
    unsetenv ("GDK_SCALE");
    if (std::system ("echo 'Xft.dpi: 192' | xrdb -merge >/dev/null 2>&1") == 0) // Debian: x11-xserver-utils
        CHECK (widthWith ({}) == 2240);
}

TEST_CASE ("On a small screen the window lies on it, with room for its title", "[window][scale]")
{
    const auto* pixels = GENERATE ("800x600", "1024x600");
    Desk desk { pixels };
    desk.open ({ "--breath", "none" });
    const auto place = desk.where();
    CHECK (place.x >= 0);
    CHECK (place.y >= 0);
    CHECK (place.width <= std::atoi (pixels));
    CHECK (place.y + place.height <= 600);
    CHECK (place.height <= 570);
    static_cast<void> (desk.picture (std::string { "window-" } + pixels));
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (20) == 0);
}

TEST_CASE ("From a pack that cannot be opened, keys lead to the others and back to one that can", "[window][packs]")
{
    Desk desk;
    desk.open ({ "--pack", "/no/such/pack", "--breath", "none" });
    std::this_thread::sleep_for (std::chrono::milliseconds { 500 });
    static_cast<void> (desk.picture ("window-no-such-pack"));
    desk.press ("o");
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    const auto sheet = read (desk.picture ("window-packs"));
    CHECK_FALSE (isBlank (sheet));
    desk.press ("Escape");
    desk.press ("Escape");
    std::this_thread::sleep_for (std::chrono::seconds { 1 });
    const auto choosing = read (desk.picture ("window-led-back"));
    CHECK (differing (sheet, choosing) > 20000);
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (20) == 0);
}
