// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/NamesInUtf8.h"

#include <initializer_list>
#include <locale.h>

namespace slackwater::storage
{

NamesInUtf8::NamesInUtf8()
{
    for (const auto* name : { "C.UTF-8", "en_US.UTF-8" })
        if (locale == nullptr)
            locale = ::newlocale (LC_CTYPE_MASK, name, locale_t {});
    if (locale != nullptr)
        before = ::uselocale (static_cast<locale_t> (locale));
}

NamesInUtf8::~NamesInUtf8()
{
    if (locale == nullptr)
        return;
    ::uselocale (static_cast<locale_t> (before));
    ::freelocale (static_cast<locale_t> (locale));
}

} // namespace slackwater::storage
