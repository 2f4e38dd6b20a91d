// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

/** Strangers' words on a terminal. A title, a file's name, a line of a pack may hold what a terminal obeys: colours, a
   new window title, text that runs backwards and hides what is there. */
namespace slackwater::words
{

/** What is printed, with such characters made visible as JSON writes them ("\u001b"): controls but newline and tab,
   those of ISO 6429's second set, and what turns the direction of text. Bytes that are no UTF-8 become U+FFFD. */
[[nodiscard]] std::string harmless (std::string_view text);

/** The same on one line, with a blank for a newline: a stranger's begins no line of ours. */
[[nodiscard]] std::string onOneLine (std::string_view text);

/** While it lives, all that goes through a stream comes out harmless: the one place through which text reaches a
    terminal. A program makes one for each of its streams before it says anything. */
class HarmlessStream
{
public:
    explicit HarmlessStream (std::ostream&);
    ~HarmlessStream();
    HarmlessStream (const HarmlessStream&) = delete;
    HarmlessStream& operator= (const HarmlessStream&) = delete;

private:
    class Sieve;
    std::ostream& stream;
    std::unique_ptr<Sieve> sieve;
    std::streambuf* before;
    friend void steer (std::ostream&, std::string_view);
};

/** Sends the terminal what it is meant to obey (a line cleared, a colour): for constants of ours only. */
void steer (std::ostream&, std::string_view sequence);

} // namespace slackwater::words
