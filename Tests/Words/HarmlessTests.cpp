// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Support/Catch.h"
#include "Words/Harmless.h"
#include "Words/Utf8.h"

#include <sstream>

using namespace slackwater;
using words::harmless, words::onOneLine;

TEST_CASE ("What a terminal would obey is shown instead", "[words]")
{
    CHECK (harmless ("\033[31mRED\033]0;pwn\a") == "\\u001b[31mRED\\u001b]0;pwn\\u0007");
    CHECK (harmless ("a\rb\bc\x7f") == "a\\u000db\\u0008c\\u007f");
    CHECK (harmless ("\xc2\x9b"
                     "31m")
           == "\\u009b31m"); // ISO 6429's one-character CSI
    CHECK (harmless ("\xe2\x80\xae"
                     "gpj.exe")
           == "\\u202egpj.exe");
    CHECK (harmless ("\xe2\x81\xa6x\xe2\x81\xa9") == "\\u2066x\\u2069");
    CHECK (harmless (std::string_view { "a\0b", 3 }) == "a\\u0000b");
}

TEST_CASE ("Words of any language stay as they are, and so do our lines", "[words]")
{
    const auto* text = "fermé, かが, שלום, 🌊 — one\n\ttwo\n";
    CHECK (harmless (text) == text);
    CHECK (onOneLine ("one\n\ttwo") == "one  two");
}

TEST_CASE ("Bytes that are no UTF-8 do not reach the terminal", "[words]")
{
    CHECK (harmless ("br\xe9.wav") == "br\xef\xbf\xbd.wav");
    CHECK (harmless ("\x9b"
                     "31m")
           == "\xef\xbf\xbd"
              "31m");
    CHECK (harmless ("cut \xe2\x80") == "cut \xef\xbf\xbd");
    CHECK (harmless ("\xc0\x80\xed\xa0\x80") == "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

TEST_CASE ("All that goes through a stream comes out harmless, in whatever pieces it came", "[words]")
{
    const std::string text = "é\033[1m\xe2\x80\xae"
                             "ない\n";
    std::ostringstream sink;
    {
        const words::HarmlessStream stream { sink };
        for (const char c : text)
            sink << c;
        sink << std::string (1, '\xe3') << std::string ("\x81\x82") << 1 << std::flush << '\xe2';
        words::steer (sink, "\033[K");
    }
    CHECK (sink.str() == "é\\u001b[1m\\u202eない\nあ1\033[K\xef\xbf\xbd");
    sink << "\a";
    CHECK (sink.str().back() == '\a');
}

TEST_CASE ("UTF-8 is told from what is none", "[words]")
{
    using namespace words::utf8;
    CHECK (isValid ("fermé 🌊"));
    CHECK (firstInvalid ("ferm\xe9!") == 4);
    CHECK_FALSE (isValid ("\xf5\x80\x80\x80"));
    CHECK_FALSE (isValid ("\xe0\x80\x80"));
    std::string text;
    for (const auto c : { U'a', U'é', U'€', U'🌊' })
        append (text, c);
    CHECK (text == "aé€🌊");
}
