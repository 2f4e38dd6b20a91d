// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rules.h"

#include "Layers.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string_view>

namespace slackwater::architecture
{

namespace
{
std::string at (const File& file, int line, const std::string& problem)
{
    return file.path + ":" + std::to_string (line) + ": " + problem;
}

int linesOf (const std::string& text) { return static_cast<int> (std::count (text.begin(), text.end(), '\n')); }

/** Calls visit (layer, file, include) for each #include in a layer's source. */
template <typename Visit>
void forEachInclude (const std::vector<File>& files, Visit&& visit)
{
    for (const auto& file : files)
        if (const auto* layer = layerNamed (layerOf (file)); layer != nullptr && isSource (file))
            for (const auto& include : includesOf (file.text))
                visit (*layer, file, include);
}

bool hasUserInterface (std::string_view include)
{
    static const std::set<std::string, std::less<>> modules { "juce_data_structures",     "juce_graphics",
                                                              "juce_gui_basics",          "juce_gui_extra",
                                                              "juce_audio_processors",    "juce_audio_utils",
                                                              "juce_audio_plugin_client", "juce_opengl" };
    return modules.contains (include.substr (0, include.find ('/')));
}
} // namespace

Complaints wrongArrows (const std::vector<File>& files)
{
    Complaints complaints;
    forEachInclude (files, [&] (const Layer& layer, const File& file, const Include& include)
    {
        if (! include.isQuoted)
            return;

        const auto from = include.name.substr (0, include.name.find ('/'));
        if (layerNamed (from) == nullptr)
            complaints.push_back (
                at (file, include.line, "\"" + include.name + "\" is not written from Source or Plugins"));
        else if (from != layer.name && ! layer.uses.contains (from))
            complaints.push_back (at (file, include.line, layer.name + " may not use " + from));
    });
    return complaints;
}

Complaints wrongJuce (const std::vector<File>& files)
{
    Complaints complaints;
    forEachInclude (files, [&] (const Layer& layer, const File& file, const Include& include)
    {
        if (! include.name.starts_with ("juce_"))
            return;

        if (layer.juce == Juce::none)
            complaints.push_back (at (file, include.line, layer.name + " stays free of JUCE"));
        else if (layer.juce == Juce::core && hasUserInterface (include.name))
            complaints.push_back (
                at (file, include.line,
                    layer.name + " stays free of user interface, and " + include.name + " brings it in"));
    });
    return complaints;
}

Complaints impureCore (const std::vector<File>& files)
{
    static const std::set<std::string> pure { "Model", "Planning", "Pacing" };
    static const std::set<std::string> impure { "condition_variable", "ctime", "filesystem", "fstream", "future",
                                                "iostream",           "mutex", "thread",     "unistd.h" };

    Complaints complaints;
    forEachInclude (files, [&] (const Layer& layer, const File& file, const Include& include)
    {
        if (pure.contains (layer.name) && impure.contains (include.name))
            complaints.push_back (at (file, include.line, layer.name + " is pure: no <" + include.name + ">"));
    });
    return complaints;
}

Complaints systemsHidden (const std::vector<File>& files)
{
    // As POSIX.1-2017 lists them, those that a desktop program may come to need; and Linux's.
    static const std::set<std::string> headers { "csignal",     "dirent.h",  "dlfcn.h",    "fcntl.h",   "fnmatch.h",
                                                 "glob.h",      "grp.h",     "langinfo.h", "libgen.h",  "netdb.h",
                                                 "poll.h",      "pthread.h", "pwd.h",      "regex.h",   "sched.h",
                                                 "semaphore.h", "signal.h",  "spawn.h",    "strings.h", "syslog.h",
                                                 "termios.h",   "unistd.h",  "utime.h",    "wordexp.h" };
    static const std::vector<std::string> folders {
        "alsa/", "arpa/", "linux/", "net/", "netinet/", "sys/", "systemd/"
    };
    static const std::vector<std::string> names { "Posix.", "Linux.", "Logind." };

    Complaints complaints;
    forEachInclude (files, [&] (const Layer&, const File& file, const Include& include)
    {
        const auto begins = [&] (const std::string& folder) { return include.name.starts_with (folder); };
        const auto isNamed = [&] (const std::string& name) { return file.path.find (name) != std::string::npos; };
        if (! include.isQuoted
            && (headers.contains (include.name) || std::any_of (folders.begin(), folders.end(), begins))
            && std::none_of (names.begin(), names.end(), isNamed))
            complaints.push_back (at (file, include.line,
                                      "<" + include.name + "> belongs into a file named ...Posix.cpp or ...Linux.cpp"));
    });
    return complaints;
}

Complaints wrongJson (const std::vector<File>& files)
{
    const auto isHeader = [] (const File& file) { return file.path.ends_with (".h"); };

    // Headers of Model/Json that carry the whole library are as slow as the library itself.
    std::set<std::string> slow { "nlohmann/json.hpp" };
    for (const auto& file : files)
        if (isHeader (file) && liesIn (file, "Source/Model/Json"))
            for (const auto& include : includesOf (file.text))
                if (include.name == "nlohmann/json.hpp")
                    slow.insert (file.path.substr (std::string_view ("Source/").size()));

    Complaints complaints;
    for (const auto& file : files)
        if (isSource (file) && ! liesIn (file, "Source/Model/Json"))
            for (const auto& include : includesOf (file.text))
                if (slow.contains (include.name) && (isHeader (file) || liesIn (file, "Source/Model")))
                    complaints.push_back (at (
                        file, include.line,
                        include.name
                            + " belongs into a .cpp file, in Model into one of Json; headers take nlohmann/json_fwd.hpp"));
    return complaints;
}

Complaints versionsAsked (const std::vector<File>& files)
{
    Complaints complaints;
    for (const auto& file : files)
    {
        if (! isSource (file))
            continue;
        if (! liesIn (file, "Tests/Support"))
            for (const auto& include : includesOf (file.text))
                if (include.name.starts_with ("catch2/"))
                    complaints.push_back (at (file, include.line, "include \"Support/Catch.h\": it has either Catch2"));
        if (file.path != "Source/App/Frame/JuceVersions.h"
            && file.text.find ("JUCE_MAJOR"
                               "_VERSION")
                   != std::string::npos)
            complaints.push_back (
                at (file, 1, "what differs between versions of JUCE goes into App/Frame/JuceVersions.h"));
    }
    return complaints;
}

Complaints tooLong (const std::vector<File>& files)
{
    constexpr int most = 350;
    Complaints complaints;
    for (const auto& file : files)
        if (isSource (file) || file.path.ends_with (".py") || file.path.ends_with (".sh")
            || file.path.ends_with (".cmake") || file.path.ends_with ("CMakeLists.txt"))
            if (const auto lines = linesOf (file.text); lines > most)
                complaints.push_back (
                    at (file, lines, "longer than " + std::to_string (most) + " lines; look for the second idea"));
    return complaints;
}

Complaints withoutLicence (const std::vector<File>& files)
{
    Complaints complaints;
    for (const auto& file : files)
        if (isSource (file))
        {
            const auto second = file.text.find ('\n', file.text.find ('\n') + 1);
            const auto head = file.text.substr (0, second);
            if (head.find ("SPDX-License-"
                           "Identifier: GPL-3.0-or-later")
                    == std::string::npos
                || head.find ("SPDX-File"
                              "CopyrightText: ")
                       == std::string::npos)
                complaints.push_back (
                    at (file, 1, "the first two lines do not say whose it is and under which licence"));
        }
    return complaints;
}

Complaints foldersWithoutReadme (const std::vector<File>& files)
{
    static const std::set<std::string> parents { "Plugins", "Sessions", "Source", "Tests", "Tools" };

    std::map<std::string, bool> folders;
    for (const auto& file : files)
    {
        const auto first = file.path.find ('/');
        if (first == std::string::npos || ! parents.contains (file.path.substr (0, first)))
            continue;

        const auto second = file.path.find ('/', first + 1);
        const auto third = second == std::string::npos ? second : file.path.find ('/', second + 1);
        for (const auto end : { first, second, file.path.starts_with ("Source/") ? third : std::string::npos })
            if (end != std::string::npos)
                if (auto& has = folders[file.path.substr (0, end)]; file.path.substr (end + 1) == "README.md")
                    has = true;
    }

    Complaints complaints;
    for (const auto& [folder, hasReadme] : folders)
        if (! hasReadme)
            complaints.push_back (folder + ":0: no README.md says what lives here");
    return complaints;
}

Complaints leftovers (const std::vector<File>& files)
{
    // Written in halves, so that this file does not complain about itself. An example's path belongs to "somebody".
    static const std::string example = "/ho"
                                       "me/somebody/";
    static const std::vector<std::string> words { "/ho"
                                                  "me/",
                                                  "/ro"
                                                  "ot/",
                                                  "/Us"
                                                  "ers/",
                                                  "/wo"
                                                  "rk/",
                                                  "../sha"
                                                  "red",
                                                  "TO"
                                                  "DO",
                                                  "FIX"
                                                  "ME",
                                                  "not imple"
                                                  "mented" };

    Complaints complaints;
    for (const auto& file : files)
    {
        if (liesIn (file, "LICENSES"))
            continue;

        std::istringstream stream (file.text);
        std::string line;
        for (int number = 1; std::getline (stream, line); ++number)
        {
            while (line.find (example) != std::string::npos)
                line.erase (line.find (example), example.size());
            for (const auto& word : words)
                if (line.find (word) != std::string::npos)
                    complaints.push_back (at (file, number, "\"" + word + "\" has no place here"));
        }
    }
    return complaints;
}

Complaints wrongLinks (const std::string& links)
{
    static const std::set<std::string> always { "slackwater-warnings", "Threads::Threads", "rt", "m", "dl" };

    Complaints complaints;
    std::istringstream stream (links);
    std::string folder, target, library;
    while (stream >> folder >> target >> library)
    {
        // What a static library links privately is passed on to whoever makes a program of it, wrapped like this.
        if (constexpr std::string_view wrapper = "$<LINK_ONLY:"; library.starts_with (wrapper))
            library = library.substr (wrapper.size(), library.size() - wrapper.size() - 1);

        const auto* layer = layerNamed (folder);
        const auto other = layerOfTarget (library);
        const auto isAllowed = layer != nullptr
                               && (always.contains (library) || layer->libraries.contains (library)
                                   || (! other.empty() && (other == folder || layer->uses.contains (other)))
                                   || (library == "slackwater-juce-core" && layer->juce != Juce::none)
                                   || (library == "slackwater-juce-gui" && layer->juce == Juce::gui));
        if (! isAllowed)
            complaints.push_back (folder + "/CMakeLists.txt:0: " + target + " may not link " + library);
    }
    return complaints;
}

} // namespace slackwater::architecture
