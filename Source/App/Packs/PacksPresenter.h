// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Aside.h"
#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "App/Packs/PacksSheet.h"

#include <memory>

namespace slackwater::app
{

/** Another pack is chosen: from those of this machine, or from wherever it lies. */
class PacksPresenter final : public RoomWith<PacksSheet>
{
public:
    explicit PacksPresenter (Context&);

    void entered() override;
    void left() override { dialog.reset(); }

    /** A pack takes its time: which, is said as long as it does. Empty: no more. */
    void sayOpening (const std::string& place);

private:
    void list();
    void browse (const words::Sentence<>& title, const std::string& pattern, int flags);

    PacksView view;
    std::unique_ptr<juce::FileChooser> dialog;
    Aside aside;
};

} // namespace slackwater::app
