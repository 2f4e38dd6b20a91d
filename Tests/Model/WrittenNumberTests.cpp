// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/WrittenNumber.h"
#include "Support/Catch.h"
#include "Words/Numbers.h"

#include <string>
#include <utility>

using namespace slackwater;

TEST_CASE ("A number is understood as people write it", "[model][numbers]")
{
    for (const auto& [written, value] :
         { std::pair { "5", 5.0 }, std::pair { "5.5", 5.5 }, std::pair { "5,5", 5.5 }, std::pair { " 0,6 ", 0.6 },
           std::pair { "0,125", 0.125 }, std::pair { "+7", 7.0 }, std::pair { "-1", -1.0 }, std::pair { "-0,5", -0.5 },
           std::pair { "1e3", 1000.0 }, std::pair { "48000", 48000.0 } })
    {
        INFO (written);
        CHECK (numberIn (written).value() == Approx (value));
    }
}

TEST_CASE ("A number that is none is told why", "[model][numbers]")
{
    CHECK (numberIn ("").error().is (words::numbers::empty));
    CHECK (numberIn ("  ").error().is (words::numbers::empty));
    for (const auto* none : { "five", "nan", "inf", "-inf", "--5", "5,5,5", "1.000,5", ",", "0x10" })
    {
        INFO (none);
        const auto read = numberIn (none);
        REQUIRE_FALSE (read);
        CHECK (read.error().kind == ErrorKind::usage);
    }
    CHECK (numberIn ("1,000").error().is (words::numbers::perhapsThousands));
    CHECK (numberIn ("1,000").error().remedy == "write 1.000 with a point, or 1000 without the comma");
    CHECK (numberIn ("48000Hz").error().message() == "\"48000Hz\" has \"Hz\" behind the number; write 48000 alone");
    CHECK (numberIn ("5 min").error().is (words::numbers::somethingBehind));
    CHECK (numberIn (std::string (100000, '9')).error().message().size() < 300);
}

TEST_CASE ("A length is understood however it is said", "[model][numbers]")
{
    for (const auto& [written, minutes] :
         { std::pair { "5", 5.0 }, std::pair { "5,5", 5.5 }, std::pair { "0,6", 0.6 }, std::pair { "5min", 5.0 },
           std::pair { "5 Minutes", 5.0 }, std::pair { "10 m", 10.0 }, std::pair { "5'", 5.0 },
           std::pair { "7,5 min", 7.5 }, std::pair { "1h", 60.0 }, std::pair { "1,5 h", 90.0 },
           std::pair { "1h30", 90.0 }, std::pair { "1 h 5 min", 65.0 }, std::pair { "5m30s", 5.5 },
           std::pair { "90 s", 1.5 }, std::pair { "5:30", 5.5 }, std::pair { "1:05:00", 65.0 } })
    {
        INFO (written);
        CHECK (minutesIn (written).value() == Approx (minutes));
    }
}

TEST_CASE ("A length that is none is told how one is written", "[model][numbers]")
{
    CHECK (minutesIn ("").error().is (words::numbers::empty));
    for (const auto* none :
         { "soon", "5 days", "5 min 1 h", "5:75", "5:3", ":30", "5:", "1:2:3:4", "nan", "min", "5 5" })
    {
        INFO (none);
        CHECK (minutesIn (none).error().is (words::numbers::noLength));
    }
    CHECK (minutesIn ("1,000").error().is (words::numbers::perhapsThousands));
}

TEST_CASE ("A seed has no point", "[model][numbers]")
{
    CHECK (wholeNumberIn (" 12 ").value() == 12);
    CHECK (wholeNumberIn ("18446744073709551615").value() == 18446744073709551615u);
    CHECK (wholeNumberIn ("").error().is (words::numbers::empty));
    for (const auto* none : { "1.5", "1,5", "-1", "12x", "18446744073709551616" })
        CHECK (wholeNumberIn (none).error().is (words::numbers::notWhole));
}
