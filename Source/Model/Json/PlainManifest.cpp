// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/PlainManifest.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace slackwater::json
{

namespace
{

/** nlohmann's parser calls these as it reads; false stops it. */
class ManifestSax
{
public:
    using Text = std::string;

    explicit ManifestSax (SegmentSieve& s) : sieve (s) {}

    Manifest manifest;

    [[nodiscard]] bool isWhole() const { return has (atFormat, atId, atVersion, atTitle, atSegments, atSessions); }

    /** Of two ids that are the same; or that look so, once in many millions of packs. */
    [[nodiscard]] bool mayHaveTwins()
    {
        std::sort (ids.begin(), ids.end());
        return std::adjacent_find (ids.begin(), ids.end()) != ids.end();
    }

    bool start_object (std::size_t)
    {
        switch (place)
        {
            case Place::outside: place = Place::root; return true;
            case Place::segments:
                place = Place::segment;
                beginSegment();
                return true;
            case Place::segmentValue:
                if (current != atSuits)
                    return false;
                place = Place::suits;
                return true;
            default: return false;
        }
    }

    bool end_object()
    {
        switch (place)
        {
            case Place::root: place = Place::done; return true;
            case Place::segment: place = Place::segments; return finishSegment();
            case Place::suits: place = Place::segment; return true;
            default: return false;
        }
    }

    bool start_array (std::size_t)
    {
        switch (place)
        {
            case Place::rootValue:
                place = current == atSegments   ? Place::segments
                        : current == atSessions ? Place::sessions
                        : current == atAuthors  ? Place::authors
                                                : Place::nowhere;
                return place != Place::nowhere;
            case Place::suitsValue: place = Place::suitsValues; return true;
            default: return false;
        }
    }

    bool end_array()
    {
        switch (place)
        {
            case Place::segments:
            case Place::sessions:
            case Place::authors: place = Place::root; return true;
            case Place::suitsValues: place = Place::suits; return true;
            default: return false;
        }
    }

    bool key (Text& name)
    {
        if (place == Place::root)
            return takeKey (name, rootKeys, rootSeen, Place::rootValue);
        if (place == Place::segment)
            return takeKey (name, segmentKeys, seen, Place::segmentValue);
        if (place != Place::suits)
            return false;
        const auto [values, isNew] = segment.suits.try_emplace (std::move (name));
        suit = &values->second;
        place = Place::suitsValue;
        return isNew;
    }

    bool string (Text& value)
    {
        switch (place)
        {
            case Place::rootValue: place = Place::root; return takeRoot (value);
            case Place::segmentValue: place = Place::segment; return takeSegment (value);
            case Place::authors: manifest.pack.authors.push_back (std::move (value)); return true;
            case Place::sessions:
                manifest.sessionFiles.push_back (std::move (value));
                return staysInside (manifest.sessionFiles.back());
            case Place::suitsValues: suit->push_back (std::move (value)); return true;
            default: return false;
        }
    }

    bool boolean (bool value)
    {
        if (place != Place::segmentValue || current != atSynthetic)
            return false;
        place = Place::segment;
        segment.synthetic = value;
        return true;
    }

    static bool null() { return false; }
    static bool number_integer (std::int64_t) { return false; }
    static bool number_unsigned (std::uint64_t) { return false; }
    static bool number_float (double, const Text&) { return false; }
    static bool binary (nlohmann::json::binary_t&) { return false; }
    static bool parse_error (std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }

private:
    enum class Place
    {
        outside,
        root,
        rootValue,
        authors,
        sessions,
        segments,
        segment,
        segmentValue,
        suits,
        suitsValue,
        suitsValues,
        done,
        nowhere
    };

    // Places in the lists of keys below.
    static constexpr int atFormat = 0, atId = 1, atVersion = 2, atTitle = 3, atSummary = 4, atLanguage = 5,
                         atAuthors = 6, atLicence = 7, atSegments = 8, atSessions = 9;
    static constexpr std::array<std::string_view, 10> rootKeys { "format",   "id",       "version", "title",
                                                                 "summary",  "language", "authors", "licence",
                                                                 "segments", "sessions" };
    static constexpr int ofId = 0, ofRole = 1, ofFile = 2, ofText = 3, ofVoice = 4, atSynthetic = 5, ofLanguage = 6,
                         atSuits = 7;
    static constexpr std::array<std::string_view, 8> segmentKeys { "id",    "role",      "file",     "text",
                                                                   "voice", "synthetic", "language", "suits" };

    template <typename... Keys>
    [[nodiscard]] bool has (Keys... keys) const
    {
        return ((rootSeen >> keys & 1u) && ...);
    }

    template <std::size_t count>
    bool takeKey (std::string_view name, const std::array<std::string_view, count>& keys, unsigned& known, Place next)
    {
        for (std::size_t i = 0; i < count; ++i)
            if (keys[i] == name)
            {
                current = static_cast<int> (i);
                place = next;
                const auto isNew = (known >> i & 1u) == 0;
                known |= 1u << i;
                return isNew;
            }
        return false;
    }

    bool takeRoot (Text& value)
    {
        auto& pack = manifest.pack;
        switch (current)
        {
            case atFormat: return value == "slackwater-pack/1";
            case atId: pack.id = std::move (value); return ! pack.id.empty();
            case atVersion: pack.version = std::move (value); return ! pack.version.empty();
            case atTitle: pack.title = std::move (value); return ! pack.title.empty();
            case atSummary: pack.summary = std::move (value); return true;
            case atLanguage: pack.language = std::move (value); return ! pack.language.empty();
            case atLicence: pack.licence = std::move (value); return true;
            default: return false;
        }
    }

    bool takeSegment (Text& value)
    {
        switch (current)
        {
            case ofId: segment.id = value; return ! value.empty();
            case ofRole: segment.role = value; return ! value.empty();
            case ofFile: segment.file = value; return staysInside (value);
            case ofText: segment.text = value; return true;
            case ofVoice: segment.voice = value; return true;
            case ofLanguage: segment.language = value; return ! value.empty();
            default: return false;
        }
    }

    /** One segment after the other is read into the same place, whose memory stays. */
    void beginSegment()
    {
        for (auto* text : { &segment.text, &segment.voice, &segment.language })
            text->clear();
        segment.synthetic = false;
        segment.suits.clear();
        seen = 0;
    }

    bool finishSegment()
    {
        if ((seen >> ofId & 1u) == 0 || (seen >> ofFile & 1u) == 0)
            return false;
        if ((seen >> ofRole & 1u) == 0)
            segment.role = segment.id;
        ids.push_back (std::hash<std::string_view> {}(segment.id));
        sieve.offer (segment);
        return true;
    }

    SegmentSieve& sieve;
    Segment segment;
    std::vector<std::size_t> ids; // their hashes: a hundred thousand ids themselves would be much
    Place place = Place::outside;
    int current = 0;
    unsigned rootSeen = 0, seen = 0;
    std::vector<std::string>* suit = nullptr;
};

} // namespace

std::optional<Manifest> readPlainManifest (std::istream& text, SegmentSieve& sieve)
{
    ManifestSax sax { sieve };
    const auto isPlain = nlohmann::json::sax_parse (text, &sax) && sax.isWhole() && ! sax.mayHaveTwins();
    auto segments = sieve.take();
    if (! isPlain)
        return std::nullopt;

    auto& pack = sax.manifest.pack;
    if (pack.language.empty())
        pack.language = "en";
    for (auto& segment : segments)
        if (segment.language.empty())
            segment.language = pack.language;
    pack.segments = std::move (segments);
    return std::move (sax.manifest);
}

} // namespace slackwater::json
