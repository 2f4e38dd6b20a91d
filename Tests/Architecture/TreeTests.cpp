// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Layers.h"
#include "Prose.h"
#include "Rules.h"
#include "Support/Catch.h"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace slackwater::architecture;

namespace
{
const std::vector<File>& tree()
{
    static const auto files = textFilesUnder (SLACKWATER_SOURCE_DIR);
    return files;
}

std::string links()
{
    std::ifstream stream (SLACKWATER_LINKS_FILE);
    return { std::istreambuf_iterator<char> (stream), {} };
}

bool holds (const std::string& path)
{
    return std::any_of (tree().begin(), tree().end(), [&] (const auto& file) { return file.path == path; });
}

const Complaints none;
} // namespace

TEST_CASE ("The tree that is checked is this repository, all of it", "[architecture]")
{
    CHECK (holds ("Source/Model/Units.h"));
    CHECK (holds ("Tests/Architecture/TreeTests.cpp"));
    CHECK (holds ("CMakeLists.txt"));
    CHECK (links().find ("Breath slackwater-breath slackwater-model\n") != std::string::npos);
}

TEST_CASE ("Every folder of Source and Plugins is a layer of the table", "[architecture]")
{
    for (const auto& file : tree())
        if (isSource (file) && (liesIn (file, "Source") || liesIn (file, "Plugins")))
        {
            INFO (file.path);
            CHECK (layerNamed (layerOf (file)) != nullptr);
        }
}

TEST_CASE ("Arrows between folders point down", "[architecture]") { CHECK (wrongArrows (tree()) == none); }
TEST_CASE ("Only the window sees modules with a user interface", "[architecture]")
{
    CHECK (wrongJuce (tree()) == none);
}
TEST_CASE ("Model, Planning and Pacing touch no files and no threads", "[architecture]")
{
    CHECK (impureCore (tree()) == none);
}
TEST_CASE ("What only one kind of system has is in files named for it", "[architecture]")
{
    CHECK (systemsHidden (tree()) == none);
}
TEST_CASE ("The whole of nlohmann/json stays out of headers", "[architecture]") { CHECK (wrongJson (tree()) == none); }
TEST_CASE ("Only Tests/Support knows the versions of Catch2, only one header those of JUCE", "[architecture]")
{
    CHECK (versionsAsked (tree()) == none);
}
TEST_CASE ("No file is longer than 350 lines", "[architecture]") { CHECK (tooLong (tree()) == none); }
TEST_CASE ("No function is longer than 40 lines", "[architecture]")
{
    for (const auto& file : tree())
        if (isSource (file) && (liesIn (file, "Source") || liesIn (file, "Plugins")))
            CHECK (longFunctions (file) == none);
}
TEST_CASE ("Every source file says its licence", "[architecture]") { CHECK (withoutLicence (tree()) == none); }
TEST_CASE ("Every folder says what lives in it", "[architecture]") { CHECK (foldersWithoutReadme (tree()) == none); }
TEST_CASE ("Nothing points at one person's machine or is left for later", "[architecture]")
{
    CHECK (leftovers (tree()) == none);
}
TEST_CASE ("Every target links only what its layer may use", "[architecture]") { CHECK (wrongLinks (links()) == none); }
TEST_CASE ("Sentences for people are in Words and nowhere else", "[architecture]")
{
    CHECK (proseOutsideWords (tree()) == none);
}
TEST_CASE ("Every sentence has an id of its own, after its topic", "[architecture]")
{
    CHECK (wrongIds (tree()) == none);
}
