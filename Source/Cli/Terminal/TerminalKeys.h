// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <optional>

namespace slackwater::cli
{

/** A key: a letter as it is typed, or an arrow. */
struct Key
{
    enum class Arrow
    {
        none,
        up,
        down,
        left,
        right
    };

    char letter = 0;
    Arrow arrow = Arrow::none;

    bool operator== (const Key&) const = default;
};

/** Keys as they are pressed, without Return and without being shown. Does nothing where the input is no terminal, or is
    another program's just now; `fromPipes` reads what is piped in as well.

    The terminal is as it was before, whatever happens: when this is destroyed, when the program exits, is stopped
    (Ctrl-Z), crashes or is ended by a signal; only a kill -9 leaves it to the shell. One at a time. */
class TerminalKeys
{
public:
    explicit TerminalKeys (bool fromPipes);
    ~TerminalKeys();
    TerminalKeys (const TerminalKeys&) = delete;
    TerminalKeys& operator= (const TerminalKeys&) = delete;

    [[nodiscard]] bool isTerminal() const noexcept { return isRaw; }

    /** Waits for the next key, at most so long. */
    [[nodiscard]] std::optional<Key> next (Seconds most);

private:
    bool isRaw = false, reads = false;
};

} // namespace slackwater::cli
