// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/Weights.h"

#include "Words/Breath.h"

#include <zlib.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <optional>
#include <string_view>
#include <vector>

namespace slackwater::breath
{

namespace
{
static_assert (std::endian::native == std::endian::little, "the file is read as it lies in memory");

using namespace std::string_view_literals;
constexpr auto signature = "SLKBREATH1\0\0"sv;
constexpr std::size_t mostBytes = 16u << 20; // the committed file has 160 kB
constexpr std::uint32_t mostMatrices = 256, longestName = 256, mostRows = 4096;

std::uint32_t checksumOf (std::span<const char> bytes) noexcept
{
    return static_cast<std::uint32_t> (
        ::crc32 (0, reinterpret_cast<const Bytef*> (bytes.data()), static_cast<uInt> (bytes.size())));
}

/** Takes values off the front of a file's bytes; empty when they run out. */
class Reader
{
public:
    explicit Reader (std::span<const char> bytes) : left (bytes) {}

    std::optional<std::span<const char>> take (std::size_t count)
    {
        if (count > left.size())
            return {};
        const auto taken = left.first (count);
        left = left.subspan (count);
        return taken;
    }

    std::optional<std::uint32_t> takeNumber()
    {
        const auto bytes = take (sizeof (std::uint32_t));
        if (! bytes)
            return {};
        std::uint32_t number = 0;
        std::memcpy (&number, bytes->data(), sizeof (number));
        return number;
    }

private:
    std::span<const char> left;
};

std::optional<std::pair<std::string, Matrix>> takeMatrix (Reader& reader)
{
    const auto nameLength = reader.takeNumber();
    if (! nameLength || *nameLength > longestName)
        return {};
    const auto name = reader.take (*nameLength);
    const auto rows = reader.takeNumber(), columns = reader.takeNumber();
    if (! name || ! rows || ! columns || *rows > mostRows || *columns > mostRows)
        return {};
    const auto bytes = reader.take (std::size_t { *rows } * *columns * sizeof (Eigen::half));
    if (! bytes)
        return {};
    Eigen::Matrix<Eigen::half, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> halves (*rows, *columns);
    if (! bytes->empty())
        std::memcpy (halves.data(), bytes->data(), bytes->size());
    Matrix matrix = halves.cast<float>();
    if (! matrix.allFinite())
        return {};
    return std::pair { std::string (name->begin(), name->end()), std::move (matrix) };
}
} // namespace

Result<Weights> Weights::load (const std::filesystem::path& file)
{
    const auto refuse = [&] (const words::Complaint<>& complaint)
    { return fail (ErrorKind::input, file.string(), {}, complaint); };
    std::ifstream stream (file, std::ios::binary | std::ios::ate);
    if (! stream)
        return refuse (words::breath::weightsUnreadable);
    const auto size = static_cast<std::size_t> (std::max<std::streamoff> (stream.tellg(), 0));
    if (size < signature.size() + 2 * sizeof (std::uint32_t) || size > mostBytes)
        return refuse (words::breath::noWeights);
    std::vector<char> bytes (size);
    stream.seekg (0);
    if (! stream.read (bytes.data(), static_cast<std::streamsize> (size)))
        return refuse (words::breath::weightsUnreadable);

    const std::span<const char> body { bytes.data(), size - sizeof (std::uint32_t) };
    std::uint32_t expected = 0;
    std::memcpy (&expected, bytes.data() + body.size(), sizeof (expected));
    Reader reader { body };
    const auto start = reader.take (signature.size());
    if (std::string_view { start->data(), start->size() } != signature)
        return refuse (words::breath::noWeights);
    if (checksumOf (body) != expected)
        return refuse (words::breath::weightsDamaged);

    Weights weights;
    const auto count = reader.takeNumber();
    for (std::uint32_t i = 0; count && i < std::min (*count, mostMatrices); ++i)
    {
        auto matrix = takeMatrix (reader);
        if (! matrix)
            return refuse (words::breath::weightsDamaged);
        weights.matrices.insert (std::move (*matrix));
    }
    return weights;
}

Matrix Weights::take (const std::string& name, Eigen::Index rows, Eigen::Index columns, bool& complete) const
{
    const auto found = matrices.find (name);
    if (found != matrices.end() && found->second.rows() == rows && found->second.cols() == columns)
        return found->second;
    complete = false;
    return Matrix::Zero (rows, columns);
}

} // namespace slackwater::breath
