// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Harmless.h"

#include "Words/Utf8.h"

#include <fmt/format.h>

#include <mutex>
#include <streambuf>

namespace slackwater::words
{

namespace
{

constexpr std::string_view unknown = "\xef\xbf\xbd"; // U+FFFD

bool isObeyed (char32_t c) noexcept
{
    const auto turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return utf8::isControl (c) || turns;
}

bool isBreak (char32_t c) noexcept { return c == '\n' || c == '\t'; }

/** Reads on as far as whole characters go; what is left of the text. */
std::string_view sift (std::string_view text, bool keepsBreaks, std::string& into)
{
    while (! text.empty())
    {
        const auto next = utf8::first (text);
        if (! next && utf8::missingOfFirst (text) > 0)
            break;
        if (! next)
            into += unknown;
        else if (isBreak (next->character))
            into += keepsBreaks ? text.front() : ' ';
        else if (isObeyed (next->character))
            into += fmt::format ("\\u{:04x}", static_cast<unsigned> (next->character));
        else
            into += text.substr (0, next->bytes);
        text.remove_prefix (next ? next->bytes : 1);
    }
    return text;
}

std::string sifted (std::string_view text, bool keepsBreaks)
{
    std::string clean;
    if (! sift (text, keepsBreaks, clean).empty())
        clean += unknown; // cut off
    return clean;
}

} // namespace

std::string harmless (std::string_view text) { return sifted (text, true); }
std::string onOneLine (std::string_view text) { return sifted (text, false); }

/** What is written in pieces may end within a character: that waits for the next piece. Several threads may write, as
   to any stream. */
class HarmlessStream::Sieve final : public std::streambuf
{
public:
    explicit Sieve (std::streambuf* t) : to (t) {}

    void finish()
    {
        if (! waiting.empty())
            send (std::string { unknown });
        waiting.clear();
    }

    bool send (const std::string& bytes)
    {
        const auto count = static_cast<std::streamsize> (bytes.size());
        return to->sputn (bytes.data(), count) == count;
    }

private:
    std::streamsize xsputn (const char* text, std::streamsize count) override
    {
        const std::scoped_lock lock { mutex };
        waiting.append (text, static_cast<std::size_t> (count));
        std::string clean;
        const auto left = std::string { sift (waiting, true, clean) };
        waiting = left;
        return send (clean) ? count : 0;
    }

    int_type overflow (int_type c) override
    {
        if (traits_type::eq_int_type (c, traits_type::eof()))
            return traits_type::not_eof (c);
        const auto one = traits_type::to_char_type (c);
        return xsputn (&one, 1) == 1 ? c : traits_type::eof();
    }

    int sync() override { return to->pubsync(); }

    std::streambuf* to;
    std::string waiting;
    std::mutex mutex;
};

HarmlessStream::HarmlessStream (std::ostream& s)
    : stream (s), sieve (std::make_unique<Sieve> (s.rdbuf())), before (s.rdbuf (sieve.get()))
{
}

HarmlessStream::~HarmlessStream()
{
    sieve->finish();
    stream.flush();
    stream.rdbuf (before);
}

void steer (std::ostream& stream, std::string_view sequence)
{
    if (auto* sieve = dynamic_cast<HarmlessStream::Sieve*> (stream.rdbuf()))
    {
        if (! sieve->send (std::string { sequence }))
            stream.setstate (std::ios::badbit);
        return;
    }
    stream << sequence;
}

} // namespace slackwater::words
