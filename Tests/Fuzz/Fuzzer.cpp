// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fuzz/Target.h"

// libFuzzer's door (https://llvm.org/docs/LibFuzzer.html).
extern "C" int LLVMFuzzerTestOneInput (const std::uint8_t* bytes, std::size_t size)
{
    slackwater::fuzz::tryIt ({ bytes, size });
    return 0;
}
