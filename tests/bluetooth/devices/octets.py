# SPDX-License-Identifier: MPL-2.0
"""Numbers and times as health devices write them (IEEE 11073-20601, GATT "Date Time"); values come as text, so they stay exact."""
import struct
from decimal import Decimal

BASE = "-0000-1000-8000-00805f9b34fb"
SPECIAL = {"nan": 0x7FF, "nres": 0x800, "inf": 0x7FE, "-inf": 0x802}   # SFLOAT; FLOAT has the same at the top of 24 bits
SPECIAL_LONG = {"nan": 0x7FFFFF, "nres": 0x800000, "inf": 0x7FFFFE, "-inf": 0x800002}


def uuid(short):
    return "0000%04x%s" % (short, BASE)


def _parts(text, shift, bits):
    """Mantissa and exponent of the decimal number in `text` times 10^shift."""
    sign, digits, exponent = Decimal(text).as_tuple()
    mantissa = int("".join(map(str, digits))) * (-1 if sign else 1)
    if exponent > 0:
        mantissa, exponent = mantissa * 10 ** exponent, 0
    if not -(1 << (bits - 1)) < mantissa < (1 << (bits - 1)) - 2:
        raise ValueError(f"{text} has too many digits")
    return mantissa, exponent + shift


def sfloat(text, shift=0):
    if text in SPECIAL:
        return struct.pack("<H", SPECIAL[text])
    mantissa, exponent = _parts(text, shift, 12)
    return struct.pack("<H", ((exponent & 0xF) << 12) | (mantissa & 0xFFF))


def float32(text):
    if text in SPECIAL_LONG:
        return struct.pack("<I", SPECIAL_LONG[text])
    mantissa, exponent = _parts(text, 0, 24)
    return struct.pack("<I", ((exponent & 0xFF) << 24) | (mantissa & 0xFFFFFF))


def steps(text, step):
    """A u16 that counts steps; "nan" is FFFF, the services' "measurement unsuccessful"."""
    return struct.pack("<H", 0xFFFF if text == "nan" else round(Decimal(text) / Decimal(step)))


def date_time(year, month, day, hour, minute, second):
    return struct.pack("<HBBBBB", year, month, day, hour, minute, second)
