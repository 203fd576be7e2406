# SPDX-License-Identifier: MPL-2.0
"""A device's clock: a wall clock without a zone, `clock=SECONDS` ahead of the right time, or `clock=unset`."""
import datetime
import struct
import time

from .octets import date_time

FIXED = date_time(2025, 3, 14, 8, 30, 0)
REFUSED = 0x80   # Current Time Service: data field ignored


class DeviceClock:
    def __init__(self, option):
        self.ahead = None if option == "unset" else datetime.timedelta(seconds=float(option))
        self.started = time.time()

    def octets(self, at):
        """What it shows at this instant of real time: GATT Date Time. Where it was never set, only the time of day runs."""
        if self.ahead is None:
            passed = int(max(0, at - self.started))
            return date_time(0, 0, 0, passed // 3600 % 24, passed // 60 % 60, passed % 60)
        wall = datetime.datetime.fromtimestamp(at) + self.ahead
        return date_time(wall.year, wall.month, wall.day, wall.hour, wall.minute, wall.second)

    def current_time(self):
        """Current Time (2A2B)."""
        now = time.time()
        weekday = 0 if self.ahead is None else (datetime.datetime.fromtimestamp(now) + self.ahead).isoweekday()
        return self.octets(now) + bytes([weekday, int(now % 1 * 256), 0])

    def set(self, octets):
        """Takes a written 2A2B; an ATT error, or 0."""
        try:
            wall = datetime.datetime(*struct.unpack("<HBBBBB", octets[:7]))
        except (struct.error, ValueError):
            return REFUSED
        self.ahead = wall - datetime.datetime.fromtimestamp(time.time())
        return 0
