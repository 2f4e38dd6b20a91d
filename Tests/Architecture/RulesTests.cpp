// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Layers.h"
#include "Rules.h"
#include "Support/Catch.h"

#include <string>

using namespace slackwater::architecture;
using Catch::Contains;

namespace
{
std::string single (const Complaints& complaints)
{
    REQUIRE (complaints.size() == 1);
    return complaints.front();
}
} // namespace

TEST_CASE ("An include line is read whatever its spacing, and a comment is not one", "[architecture]")
{
    const auto includes = includesOf (
        "#include \"Model/Units.h\"\n  #  include <vector>\n// #include <thread>\nint x; // #include <mutex>\n");

    REQUIRE (includes.size() == 2);
    CHECK ((includes[0].name == "Model/Units.h" && includes[0].isQuoted && includes[0].line == 1));
    CHECK ((includes[1].name == "vector" && ! includes[1].isQuoted && includes[1].line == 2));
}

TEST_CASE ("A layer that reaches up is noticed, with file and line", "[architecture]")
{
    CHECK (single (wrongArrows (
               { { "Source/Pacing/Conductor.cpp", "#include \"Model/Plan.h\"\n#include \"Engine/Renderer.h\"\n" } }))
           == "Source/Pacing/Conductor.cpp:2: Pacing may not use Engine");
    CHECK (single (wrongArrows ({ { "Plugins/Tide/Tide.h", "#include \"App/Window.h\"\n" } }))
           == "Plugins/Tide/Tide.h:1: Tide may not use App");
    CHECK_THAT (single (wrongArrows ({ { "Source/Breath/A.cpp", "#include \"../Engine/Renderer.h\"\n" } })),
                Contains ("not written from Source"));
}

TEST_CASE ("A layer that reaches down or within is left in peace", "[architecture]")
{
    CHECK (wrongArrows (
               { { "Source/Engine/Render/Renderer.cpp",
                   "#include \"Engine/Renderer.h\"\n#include \"Pacing/Conductor.h\"\n#include \"Tide/Tide.h\"\n" } })
               .empty());
    CHECK (wrongArrows ({ { "Tests/Pacing/FillTests.cpp", "#include \"Anything.h\"\n" } }).empty());
}

TEST_CASE ("A user interface below the window is noticed", "[architecture]")
{
    const File hidden { "Source/Engine/Meter.cpp", "#include <juce_audio_processors/juce_audio_processors.h>\n" };
    CHECK_THAT (single (wrongJuce ({ hidden })), Contains ("stays free of user interface"));
    CHECK_THAT (single (wrongJuce ({ { "Source/Breath/A.h", "#include <juce_dsp/juce_dsp.h>\n" } })),
                Contains ("stays free of JUCE"));
    CHECK (wrongJuce ({ { "Source/Engine/Device.h", "#include <juce_audio_devices/juce_audio_devices.h>\n" },
                        { "Source/App/Ring.h", "#include <juce_gui_basics/juce_gui_basics.h>\n" } })
               .empty());
}

TEST_CASE ("A thread or a file in the pure core is noticed", "[architecture]")
{
    CHECK_THAT (single (impureCore ({ { "Source/Planning/Planner.cpp", "#include <thread>\n" } })),
                Contains ("Planning is pure"));
    CHECK (impureCore ({ { "Source/Storage/Atomic.cpp", "#include <fstream>\n" } }).empty());
}

TEST_CASE ("A system's own header is noticed in a file that is not named for the system", "[architecture]")
{
    CHECK (
        single (systemsHidden ({ { "Source/Storage/Past/History.cpp", "#include <vector>\n#include <sys/file.h>\n" } }))
        == "Source/Storage/Past/History.cpp:2: <sys/file.h> belongs into a file named ...Posix.cpp or ...Linux.cpp");
    CHECK (systemsHidden ({ { "Source/System/Interrupt.h", "#include <csignal>\n" } }).size() == 1);
    CHECK (systemsHidden ({ { "Source/Storage/Files/LineFilePosix.cpp", "#include <unistd.h>\n" },
                            { "Source/Storage/Files/AssetPathsLinux.cpp", "#include <unistd.h>\n" },
                            { "Tests/Live/DeviceTests.cpp", "#include <unistd.h>\n" } })
               .empty());
}

TEST_CASE ("The whole of json in a header is noticed", "[architecture]")
{
    CHECK (wrongJson ({ { "Source/Storage/Past/Trace.h", "#include <nlohmann/json.hpp>\n" } }).size() == 1);
    CHECK (wrongJson ({ { "Source/Model/Plan.cpp", "#include <nlohmann/json.hpp>\n" } }).size() == 1);
    CHECK (wrongJson ({ { "Source/Model/Json/JsonValue.h", "#include <nlohmann/json.hpp>\n" },
                        { "Source/Storage/Past/Trace.h", "#include \"Model/Json/JsonValue.h\"\n" } })
               .size()
           == 1);
    CHECK (wrongJson ({ { "Source/Storage/Past/Trace.h", "#include <nlohmann/json_fwd.hpp>\n" },
                        { "Source/Storage/Past/Trace.cpp", "#include <nlohmann/json.hpp>\n" } })
               .empty());
}

TEST_CASE ("A test that settles for one version of Catch2 is noticed", "[architecture]")
{
    CHECK (versionsAsked ({ { "Tests/Model/A.cpp", "#include <catch2/catch.hpp>\n" } }).size() == 1);
    CHECK (versionsAsked ({ { "Tests/Support/Catch.h", "#include <catch2/catch.hpp>\n" },
                            { "Tests/Model/A.cpp", "#include \"Support/Catch.h\"\n" } })
               .empty());
}

TEST_CASE ("A file of 351 lines is noticed, one of 350 is not", "[architecture]")
{
    CHECK (tooLong ({ { "Source/App/Long.cpp", std::string (351, '\n') } }).size() == 1);
    CHECK (tooLong ({ { "Source/App/Long.cpp", std::string (350, '\n') } }).empty());
}

TEST_CASE ("A function of 41 lines is noticed, wherever it stands; one of 40 is not", "[architecture]")
{
    const auto lines = [] (int count, const std::string& indent)
    {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += indent + "    work();\n";
        return text;
    };
    const auto alone = [&] (int count)
    {
        return File { "Source/Engine/A.cpp",
                      "namespace a\n{\nvoid f (int x,\n        int y)\n{\n" + lines (count, "") + "}\n}\n" };
    };
    CHECK (single (longFunctions (alone (41))) == "Source/Engine/A.cpp:3: a function of 41 lines");
    CHECK (longFunctions (alone (40)).empty());

    const auto within = [&] (int count)
    {
        return File { "Source/Engine/A.h", "struct A\n{\n    void f()\n    {\n" + lines (count, "    ")
                                               + "    }\n    void g()\n    {\n    }\n};\n" };
    };
    CHECK (single (longFunctions (within (41))) == "Source/Engine/A.h:3: a function of 41 lines");
    CHECK (longFunctions (within (40)).empty());
}

TEST_CASE ("A source file without its licence is noticed", "[architecture]")
{
    CHECK (withoutLicence ({ { "Source/Model/A.h", "#pragma once\n" } }).size() == 1);
    CHECK (withoutLicence ({ { "Source/Model/A.h", "// SPDX-File"
                                                   "CopyrightText: 2026 A\n// SPDX-License-"
                                                   "Identifier: GPL-3.0-or-later\n#pragma once\n" } })
               .empty());
}

TEST_CASE ("A folder without a README is noticed", "[architecture]")
{
    const std::vector<File> files { { "Source/README.md", "" },
                                    { "Source/Model/README.md", "" },
                                    { "Source/Model/A.h", "" },
                                    { "Source/Breath/B.h", "" },
                                    { "cmake/X.cmake", "" } };
    CHECK_THAT (single (foldersWithoutReadme (files)), Contains ("Source/Breath"));
    CHECK_THAT (single (foldersWithoutReadme (
                    { { "Source/README.md", "" }, { "Source/Model/README.md", "" }, { "Source/Model/Json/A.h", "" } })),
                Contains ("Source/Model/Json"));
}

TEST_CASE ("A path of one machine, or a promise for later, is noticed", "[architecture]")
{
    CHECK (single (leftovers ({ { "Docs/a.md", "fine\nsee /ho"
                                               "me/anna/pack\n" } }))
               .starts_with ("Docs/a.md:2:"));
    CHECK (leftovers ({ { "Docs/a.md", "see /ho"
                                       "me/somebody/pack\n" } })
               .empty());
    CHECK (leftovers ({ { "Source/A.cpp", "// TO"
                                          "DO later\n" } })
               .size()
           == 1);
}

TEST_CASE ("A target that links more than its layer may is noticed", "[architecture]")
{
    CHECK_THAT (single (wrongLinks ("Pacing slackwater-pacing slackwater-engine\n")),
                Contains ("slackwater-pacing may not link slackwater-engine"));
    CHECK_THAT (single (wrongLinks ("Engine slackwater-engine $<LINK_ONLY:slackwater-juce-gui>\n")),
                Contains ("may not link slackwater-juce-gui"));
    CHECK_THAT (single (wrongLinks ("Planning slackwater-planning PkgConfig::sndfile\n")),
                Contains ("may not link PkgConfig::sndfile"));
    CHECK (wrongLinks ("Engine slackwater-engine $<LINK_ONLY:slackwater-pacing>\nApp slackwater slackwater-juce-gui\n")
               .empty());
}

TEST_CASE ("The table of layers has no circle", "[architecture]")
{
    for (std::size_t i = 0; i < layers().size(); ++i)
        for (std::size_t above = i; above < layers().size(); ++above)
            CHECK_FALSE (layers()[i].uses.contains (layers()[above].name));
}
