# SPDX-FileCopyrightText: 2026 Slackwater contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what Source/Breath runs on: scenes of breath, the two networks trained on them, the bundled recordings."""
