// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Scale.h"

#include <memory>

#include <X11/Xlib.h>

namespace slackwater::app
{

std::string xResources()
{
    const std::unique_ptr<Display, decltype (&XCloseDisplay)> display { XOpenDisplay (nullptr), XCloseDisplay };
    const auto* text = display != nullptr ? XResourceManagerString (display.get()) : nullptr;
    return text != nullptr ? text : "";
}

} // namespace slackwater::app
