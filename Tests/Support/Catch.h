// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Catch2, whichever the system has: 2 (Debian 12) is a single header, 3 (Debian 13) is many, and calls some things
// differently. Tests include this instead of either, and use what both have: Approx, and Catch::Contains for a part of
// a text.
#if __has_include(<catch2/catch_test_macros.hpp>)
    #include <catch2/catch_approx.hpp>
    #include <catch2/catch_message.hpp>
    #include <catch2/catch_template_test_macros.hpp>
    #include <catch2/catch_test_macros.hpp>
    #include <catch2/catch_tostring.hpp>
    #include <catch2/generators/catch_generators.hpp>
    #include <catch2/generators/catch_generators_adapters.hpp>
    #include <catch2/generators/catch_generators_range.hpp>
    #include <catch2/matchers/catch_matchers.hpp>
    #include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Approx;

namespace Catch
{

inline auto Contains (const std::string& part) { return Matchers::ContainsSubstring (part); }

} // namespace Catch
#else
    #include <catch2/catch.hpp>
#endif
