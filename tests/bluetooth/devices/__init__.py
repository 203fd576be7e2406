# SPDX-License-Identifier: MPL-2.0
"""Emulated health devices: what they hold, send and answer, whoever carries their bytes (see ../README.md)."""
