# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 Slackwater contributors
"""How long a recording is, read from its header, without an audio library."""
import struct
from pathlib import Path


def seconds(file: Path) -> float:
    data = file.read_bytes()
    if data[:4] == b"fLaC":
        return flac(data)
    if data[:4] == b"OggS" and data[28:36] == b"OpusHead":
        return opus(data)
    raise ValueError(f"{file}: neither FLAC nor Ogg Opus")


def flac(data: bytes) -> float:
    """STREAMINFO is always first (RFC 9639, 8.2): 20 bits of rate, 3 + 5 bits, 36 bits of frames."""
    packed = int.from_bytes(data[18:26], "big")
    return (packed & (2 ** 36 - 1)) / (packed >> 44)


def opus(data: bytes) -> float:
    """The last page's position, at 48 kHz whatever the input's rate, less the pre-skip (RFC 7845, 4)."""
    pre_skip, = struct.unpack_from("<H", data, 38)
    position, = struct.unpack_from("<q", data, data.rindex(b"OggS") + 6)
    return (position - pre_skip) / 48000
