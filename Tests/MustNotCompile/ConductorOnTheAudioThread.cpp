// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Render/Renderer.h"
#include "Model/Realtime.h"
#include "Pacing/Conductor.h"

using namespace slackwater;

void sound (engine::Renderer& renderer, float* left, float* right) noexcept SLACKWATER_NONBLOCKING
{
    renderer.process (left, right, 64);
}
#ifdef SLACKWATER_MUST_NOT_COMPILE
void careless (pacing::Conductor& conductor, const BreathState& breath) noexcept SLACKWATER_NONBLOCKING
{
    static_cast<void> (conductor.tick (breath));
}
#endif
