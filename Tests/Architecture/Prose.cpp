// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Prose.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <regex>

namespace slackwater::architecture
{

namespace
{

/** What looks like prose and is for machines, with the reason. */
struct Allowed
{
    std::string_view file, begins; // the literal begins so
};

constexpr Allowed allowed[] {
    { "Source/Engine/Devices/DeviceTypes.cpp", "Default ALSA " }, // JUCE's own names of devices
};

bool isAllowed (const File& file, const Literal& literal)
{
    return std::any_of (std::begin (allowed), std::end (allowed), [&] (const Allowed& one)
    { return file.path == one.file && literal.text.starts_with (one.begins); });
}

/** Reads one file from left to right; knows comments, characters and literals. */
class Reader
{
public:
    explicit Reader (const std::string& t) : text (t) {}

    std::vector<Literal> read()
    {
        while (at < text.size())
            if (text.compare (at, 2, "//") == 0)
                skipTo (text.find ('\n', at));
            else if (text.compare (at, 2, "/*") == 0)
                skipTo (text.find ("*/", at + 2));
            else if (text[at] == '#' && isAtLineStart())
                skipTo (text.find ('\n', at));
            else if (text.compare (at, 13, "static_assert") == 0)
                skipTo (text.find (';', at));
            else if (text[at] == '\'')
                skipCharacter();
            else if (text[at] == '"')
                takeLiteral();
            else
                step();
        return std::move (literals);
    }

private:
    void step()
    {
        line += text[at] == '\n' ? 1 : 0;
        ++at;
    }

    void skipTo (std::size_t end)
    {
        end = std::min (end, text.size());
        while (at < end)
            step();
        if (at < text.size() && text[at] != '\n')
            step();
    }

    [[nodiscard]] bool isAtLineStart() const
    {
        const auto before = text.find_last_not_of (" \t", at == 0 ? 0 : at - 1);
        return at == 0 || before == std::string::npos || text[before] == '\n';
    }

    /** 'x' and '\''; a digit's separator (60'000) is none. */
    void skipCharacter()
    {
        const auto isSeparator = at > 0 && std::isalnum (static_cast<unsigned char> (text[at - 1])) != 0;
        const auto length = at + 1 < text.size() && text[at + 1] == '\\' ? 4u : 3u;
        for (std::size_t i = 0; i < (isSeparator ? 1u : length) && at < text.size(); ++i)
            step();
    }

    void takeLiteral()
    {
        Literal literal { line, {} };
        for (step(); at < text.size() && text[at] != '"' && text[at] != '\n'; step())
        {
            if (text[at] == '\\')
                literal.text += text[at++];
            literal.text += text[at];
        }
        step();
        literals.push_back (std::move (literal));
    }

    const std::string& text;
    std::size_t at = 0;
    int line = 1;
    std::vector<Literal> literals;
};

} // namespace

std::vector<Literal> literalsOf (const std::string& text) { return Reader { text }.read(); }

bool isProse (std::string_view text)
{
    const auto holds = [&] (const char* part) { return text.find (part) != std::string_view::npos; };
    if (holds ("='") || holds ("=\\\"") || text.starts_with ('<')) // markup
        return false;
    static const std::regex threeWords { R"((^|[ "(])[A-Za-z'’-]+[,;:]? ([a-z'’-]+[,;:]? )[A-Za-z'’-]+)" };
    static const std::regex twoAndMore {
        R"(([A-Za-z'-]+[,;:]? [a-z'-]+[.!?]?$)|(^ [a-z'-]+ [a-z'-]+)|([A-Za-z'-]+ [a-z'-]+:? $))"
    };
    static const std::regex endsASentence { R"([A-Za-z'-]+ [A-Za-z'-]+[.!?]$)" };
    const std::string copy { text };
    if (std::regex_search (copy, threeWords) || std::regex_search (copy, endsASentence))
        return true;
    const auto isAPiece = text.starts_with (' ') || text.ends_with (' ');
    return isAPiece && std::regex_search (copy, twoAndMore);
}

Complaints proseOutsideWords (const std::vector<File>& files)
{
    Complaints complaints;
    for (const auto& file : files)
        if (isSource (file) && liesIn (file, "Source") && ! liesIn (file, "Source/Words"))
            for (const auto& literal : literalsOf (file.text))
                if (isProse (literal.text) && ! isAllowed (file, literal))
                    complaints.push_back (file.path + ":" + std::to_string (literal.line) + ": \"" + literal.text
                                          + "\" belongs into Source/Words");
    return complaints;
}

Complaints wrongIds (const std::vector<File>& files)
{
    static const std::regex constant { R"((Sentence|Complaint|Plural)<[^;{]*>\s+\w+\s*\{\s*"([^"]*)\")" };
    Complaints complaints;
    std::map<std::string, std::string> places;
    for (const auto& file : files)
    {
        if (! liesIn (file, "Source/Words") || ! isSource (file))
            continue;
        auto topic = file.path.substr (std::string ("Source/Words/").size());
        topic = topic.substr (0, topic.find ('.'));
        topic.front() = static_cast<char> (std::tolower (static_cast<unsigned char> (topic.front())));
        for (std::sregex_iterator found { file.text.begin(), file.text.end(), constant }, end; found != end; ++found)
        {
            const auto id = (*found)[2].str();
            if (! id.starts_with (topic + "."))
                complaints.push_back (file.path + ":0: the id " + id + " begins with another topic");
            if (const auto [place, isNew] = places.emplace (id, file.path); ! isNew)
                complaints.push_back (file.path + ":0: the id " + id + " is that of another sentence, in "
                                      + place->second);
        }
    }
    return complaints;
}

} // namespace slackwater::architecture
