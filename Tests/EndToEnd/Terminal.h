// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace slackwater::endtoend
{

/** slackwater-cli (or another program) in a terminal of its own, as somebody sits before it. */
class Terminal
{
public:
    /** False, with a warning, where the system has no pseudo-terminals (a bare chroot without /dev/pts). */
    [[nodiscard]] static bool canBeOpened();

    explicit Terminal (const std::vector<std::string>& arguments,
                       const std::string& program = SLACKWATER_BIN_DIR "/slackwater-cli");
    ~Terminal(); // ends the program by its process id
    Terminal (const Terminal&) = delete;
    Terminal& operator= (const Terminal&) = delete;

    void type (const std::string& bytes);

    /** Waits until all that was shown holds these words. */
    [[nodiscard]] bool shows (const std::string& words, double seconds);

    /** Lines are typed and seen, as a shell expects it. */
    [[nodiscard]] bool isCooked() const;
    [[nodiscard]] bool becomes (bool cooked, double seconds) const;

    void signal (int);

    /** Its exit code, 128 and the signal that ended it, or -1 when it has not ended in time. */
    [[nodiscard]] int waitForEnd (double seconds);

    [[nodiscard]] const std::string& shown() const noexcept { return text; }

private:
    void read();

    int master = -1, slave = -1;
    pid_t process = -1;
    std::string text;
};

inline const std::string up = "\033[A", down = "\033[B", right = "\033[C", left = "\033[D";

} // namespace slackwater::endtoend
