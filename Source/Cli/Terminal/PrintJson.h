// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iostream>

namespace slackwater::cli
{

/** Prints a document on stdout. Names of files may be any bytes: what is no UTF-8 becomes U+FFFD. */
template <typename Json>
void printJson (const Json& document)
{
    std::cout << document.dump (2, ' ', false, Json::error_handler_t::replace) << "\n";
}

} // namespace slackwater::cli
