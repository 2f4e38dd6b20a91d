// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Embedded.h"

// The assembler takes the files in as they are: two megabytes of font cost no compile time and no generated source.
#define SLACKWATER_EMBED(name, file)                                              \
    __asm__ (".pushsection .rodata\n"                                             \
             ".balign 16\n"                                                       \
             ".global slackwater_" #name "_begin\n"                               \
             "slackwater_" #name "_begin:\n"                                      \
             ".incbin \"" SLACKWATER_ASSETS "/" file "\"\n"                       \
             ".global slackwater_" #name "_end\n"                                 \
             "slackwater_" #name "_end:\n"                                        \
             ".byte 0\n"                                                          \
             ".popsection\n");                                                    \
    extern "C" const char slackwater_##name##_begin[], slackwater_##name##_end[]; \
    static std::span<const char> name() { return { slackwater_##name##_begin, slackwater_##name##_end }; }

SLACKWATER_EMBED (interLight, "fonts/Inter-Light.otf")
SLACKWATER_EMBED (interRegular, "fonts/Inter-Regular.otf")
SLACKWATER_EMBED (interMedium, "fonts/Inter-Medium.otf")
SLACKWATER_EMBED (dusk, "themes/dusk.json")
SLACKWATER_EMBED (dawn, "themes/dawn.json")

namespace slackwater::app
{

namespace
{

std::string_view textOf (std::span<const char> bytes) { return { bytes.data(), bytes.size() }; }

} // namespace

std::span<const char> embeddedFont (Weight weight)
{
    switch (weight)
    {
        case Weight::light: return interLight();
        case Weight::medium: return interMedium();
        case Weight::regular: break;
    }
    return interRegular();
}

std::string_view embeddedTheme (std::string_view name) { return textOf (name == "dawn" ? ::dawn() : ::dusk()); }

} // namespace slackwater::app
