// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <vector>

// Bytes changed at random hardly ever stay JSON: half of the changes are made in the tree, so that what lies behind the
// parser is reached. Of a text of many documents, one a line, one is changed.

extern "C" std::size_t LLVMFuzzerMutate (std::uint8_t* bytes, std::size_t size, std::size_t most);

namespace
{

using Json = nlohmann::ordered_json;
using Generator = std::minstd_rand;

std::size_t below (std::size_t count, Generator& generator) { return generator() % std::max<std::size_t> (count, 1); }

void collect (Json& node, std::vector<Json*>& nodes)
{
    nodes.push_back (&node);
    if (node.is_structured())
        for (auto& child : node)
            collect (child, nodes);
}

Json oddValue (Generator& generator)
{
    static const std::vector<Json> odd { nullptr,
                                         true,
                                         false,
                                         0,
                                         -0.0,
                                         -1,
                                         1,
                                         0.5,
                                         1e-9,
                                         1e9,
                                         1e308,
                                         std::numeric_limits<std::int64_t>::max(),
                                         std::numeric_limits<std::int64_t>::min(),
                                         std::numeric_limits<std::uint64_t>::max(),
                                         "",
                                         std::string (1, '\0'),
                                         "../x",
                                         "/x",
                                         "C:x",
                                         "a\\b",
                                         "\x1b[31m",
                                         "\xe2\x80\xae",
                                         "\xe7\x89\xa7",
                                         std::string (3000, 'a'),
                                         Json::array(),
                                         Json::object(),
                                         Json::array ({ 0, 0, 0 }),
                                         Json::array ({ 1, 2, 1000000 }),
                                         Json::array ({ Json::array ({ Json::array ({ 1 }) }) }) };
    return odd[below (odd.size(), generator)];
}

/** A child goes, comes twice, or changes its place. */
void changeInside (Json& parent, Generator& generator)
{
    const auto at = static_cast<std::ptrdiff_t> (below (parent.size(), generator));
    if (parent.is_object())
    {
        const auto key = std::next (parent.begin(), at).key();
        if (generator() % 2 == 0)
            parent.erase (key);
        else
            parent[key + "x"] = parent[key];
        return;
    }
    const auto other = below (parent.size(), generator);
    switch (generator() % 3)
    {
        case 0: parent.erase (parent.begin() + at); break;
        case 1: parent.push_back (Json (parent[other])); break;
        default: std::swap (parent[static_cast<std::size_t> (at)], parent[other]); break;
    }
}

void change (Json& tree, Generator& generator)
{
    std::vector<Json*> nodes;
    collect (tree, nodes);
    auto& node = *nodes[below (nodes.size(), generator)];
    switch (generator() % 4)
    {
        case 0: node = oddValue (generator); return;
        case 1: node = Json (*nodes[below (nodes.size(), generator)]); return;
        case 2:
            if (node.is_number())
                node = node.get<double>() * static_cast<double> (generator() % 7) * 0.5 - 1.0;
            return;
        default:
            if (node.is_structured() && ! node.empty())
                changeInside (node, generator);
            return;
    }
}

/** Empty: it is no JSON, nor lines of it. */
std::string changed (const std::string& text, Generator& generator)
{
    const auto printed = [&] (Json tree)
    {
        for (auto times = 1 + generator() % 3; times > 0; --times)
            change (tree, generator);
        return tree.dump (-1, ' ', false, Json::error_handler_t::replace);
    };
    if (auto whole = Json::parse (text, nullptr, false); ! whole.is_discarded())
        return printed (std::move (whole));

    std::vector<std::string> lines;
    std::istringstream stream { text };
    for (std::string line; std::getline (stream, line);)
        lines.push_back (line);
    auto& line = lines.empty() ? lines.emplace_back() : lines[below (lines.size(), generator)];
    auto tree = Json::parse (line, nullptr, false);
    if (tree.is_discarded())
        return {};
    line = printed (std::move (tree));
    std::string all;
    for (const auto& each : lines)
        all += each + '\n';
    return all;
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator (std::uint8_t* bytes, std::size_t size, std::size_t most, unsigned seed)
{
    Generator generator { seed };
    if (generator() % 2 == 0)
        return LLVMFuzzerMutate (bytes, size, most);
    const auto text = changed (std::string (bytes, bytes + size), generator);
    if (text.empty() || text.size() > most)
        return LLVMFuzzerMutate (bytes, size, most);
    std::memcpy (bytes, text.data(), text.size());
    return text.size();
}
