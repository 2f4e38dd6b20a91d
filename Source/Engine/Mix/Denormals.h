// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Realtime.h"

#include <cstdint>

#if defined(__SSE2__)
    #include <immintrin.h>
#endif

namespace slackwater::engine
{

/** While it lives, numbers too small to be normal count as zero: fades to silence would otherwise cost more than the
    music. Restores what was set before. */
class FlushDenormals
{
public:
#if defined(__SSE2__)
    FlushDenormals() noexcept SLACKWATER_NONBLOCKING : before (_mm_getcsr())
    {
        _mm_setcsr (before | 0x8040u);
    } // FTZ and DAZ
    ~FlushDenormals() { _mm_setcsr (before); }

private:
    unsigned before;
#elif defined(__aarch64__)
    FlushDenormals() noexcept
    {
        asm volatile ("mrs %0, fpcr" : "=r"(before));
        asm volatile ("msr fpcr, %0" : : "r"(before | (std::uint64_t { 1 } << 24)));
    }
    ~FlushDenormals() { asm volatile ("msr fpcr, %0" : : "r"(before)); }

private:
    std::uint64_t before;
#else
    FlushDenormals() noexcept {}
    ~FlushDenormals() {}
#endif

public:
    FlushDenormals (const FlushDenormals&) = delete;
    FlushDenormals& operator= (const FlushDenormals&) = delete;
};

} // namespace slackwater::engine
