# SPDX-License-Identifier: MPL-2.0
"""The text that describes a device: SERVICE@ADDRESS,OPTION=VALUE,…"""
import re

KNOWN = {"count", "gap", "late", "drop", "bad", "secure", "passkey", "refuse", "mute", "name", "seen", "noconnect", "rssi",
         "values", "users", "status", "special", "unit", "time", "clock", "settable", "every", "sequence", "simple", "spot",
         "once", "hangup", "off", "battery", "maker", "model", "without"}


class Options:
    def __init__(self, pairs):
        unknown = set(pairs) - KNOWN
        if unknown:
            raise SystemExit(f"no such option of a device: {', '.join(sorted(unknown))}")
        self.pairs = pairs

    def __contains__(self, name):
        return name in self.pairs

    def text(self, name, default=""):
        return self.pairs.get(name, default)

    def number(self, name, default):
        return int(self.pairs.get(name, default))

    def flag(self, name):
        return self.pairs.get(name, "0") not in ("0", "", "no")

    def several(self, name):
        """A list, its members apart by + or ; — the n-th reading takes the n-th, and after the last the first again."""
        return re.split("[+;]", self.pairs[name]) if self.pairs.get(name) else []

    def of_reading(self, name, index, default):
        members = self.several(name)
        return members[index % len(members)] if members else default


def split(description):
    """'1810@C0:DE:00:00:18:10,count=3' -> 0x1810, address, Options"""
    head, *rest = description.split(",")
    service, address = head.split("@")
    return int(service, 16), address.upper(), Options(dict(pair.split("=", 1) for pair in rest))
