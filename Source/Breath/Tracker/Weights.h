// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <Eigen/Core>

#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace slackwater::breath
{

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/** The trained numbers: named matrices out of one small file (written by Tools/breath, described in
   Assets/breath/README.md).

    Format, little-endian: "SLKBREATH1" and two zero bytes; 32-bit count of matrices; each: 32-bit length of the name,
   the name, 32-bit rows and columns, then rows x columns IEEE half floats, row by row; at the end CRC-32 (IEEE 802.3)
   of all before it. */
class Weights
{
public:
    /** Reads and checks the whole file; refuses one that is damaged, too big or not of this format. */
    [[nodiscard]] static Result<Weights> load (const std::filesystem::path& file);

    /** The matrix of that name, when it is there in the given shape; an empty one otherwise, and `complete` turns
     * false. */
    [[nodiscard]] Matrix take (const std::string& name, Eigen::Index rows, Eigen::Index columns, bool& complete) const;

private:
    std::map<std::string, Matrix> matrices;
};

} // namespace slackwater::breath
