# SPDX-License-Identifier: MPL-2.0
"""The kinds of devices: what each shows, and how a reading of it is written down (layouts: Bluetooth SIG, BLS 1.1.1, WSS 1.0.1,
BCS 1.0.1, PLXS 1.0.1, GLS 1.0.1, HTS 1.0). `values` of a reading are decimal texts; a field it has no value for is left out."""
import struct
from decimal import Decimal

from .octets import float32, sfloat, steps

READ, NOTIFY, INDICATE, WRITE = "read", "notify", "indicate", "write"


def bits(text, names):
    """'movement-irregular', '0x5' or 'none' -> a number"""
    if text in ("", "none"):
        return 0
    return int(text, 16) if text.startswith("0x") else sum(1 << names[word] for word in text.split("-") if word in names)


class Cuff:
    service, name, appearance, live = 0x1810, "Lab BPM", 0x0380, 0x2A35
    characteristics = [(0x2A35, [INDICATE], b""), (0x2A49, [READ], b"\x20\x00")]
    status_bits = {"movement": 0, "loose": 1, "irregular": 2, "above": 3, "below": 4, "position": 5}
    every = 12 * 3600

    def default(self, index):
        return f"{120 + index}/82/71/97"   # systolic, diastolic, pulse, mean

    def packet(self, reading, options):
        systolic, diastolic, pulse, mean = (reading.values + ["", "", ""])[:4]
        if not mean:
            known = "nan" not in (systolic, diastolic)
            mean = str(round((Decimal(systolic) + 2 * Decimal(diastolic)) / 3)) if known else "nan"
        flags = ((1 if options.text("unit") == "kpa" else 0) | (2 if reading.stamp else 0) | (4 if pulse else 0)
                 | (8 if reading.user else 0) | (16 if reading.status != "no" else 0))
        return (bytes([flags]) + sfloat(systolic) + sfloat(diastolic) + sfloat(mean) + reading.stamp + (sfloat(pulse) if pulse else b"")
                + reading.user_octet + (struct.pack("<H", bits(reading.status, self.status_bits)) if flags & 16 else b""))


class Scale:
    service, name, appearance, live = 0x181D, "Lab Scale", 0x0C80, 0x2A9D
    characteristics = [(0x2A9D, [INDICATE], b""), (0x2A9E, [READ], struct.pack("<I", 0x07))]
    every = 24 * 3600

    def default(self, index):
        return f"{80 + index}/24.6/1.82"   # kg, BMI, metres

    def packet(self, reading, options):
        mass, bmi, height = (reading.values + ["", ""])[:3]
        pounds = options.text("unit") == "lb"
        flags = (1 if pounds else 0) | (2 if reading.stamp else 0) | (4 if reading.user else 0) | (8 if bmi else 0)
        tall = steps(bmi, "0.1") + steps(height or "0", "0.1" if pounds else "0.001") if bmi else b""
        return bytes([flags]) + steps(mass, "0.01" if pounds else "0.005") + reading.stamp + reading.user_octet + tall


class Composition:
    service, name, appearance, live = 0x181B, "Lab Body Scale", 0x0C80, 0x2A9C
    characteristics = [(0x2A9C, [INDICATE], b""), (0x2A9B, [READ], struct.pack("<I", 0x0403))]
    every = 24 * 3600

    def default(self, index):
        return f"24.5/{80 + index}"   # % fat, kg

    def packet(self, reading, options):
        fat, mass = (reading.values + [""])[:2]
        pounds = options.text("unit") == "lb"
        flags = (1 if pounds else 0) | (2 if reading.stamp else 0) | (4 if reading.user else 0) | (1 << 10 if mass else 0)
        weight = steps(mass, "0.01" if pounds else "0.005") if mass else b""
        return struct.pack("<H", flags) + steps(fat, "0.1") + reading.stamp + reading.user_octet + weight


class Oximeter:
    service, name, appearance, live = 0x1822, "Lab PLX", 0x0C40, 0x2A5E
    characteristics = [(0x2A5E, [INDICATE], b""), (0x2A5F, [NOTIFY], b""), (0x2A60, [READ], b"\x00\x00")]
    status_bits = {"ongoing": 5, "early": 6, "validated": 7, "qualified": 8, "storage": 9, "demonstration": 10, "testing": 11,
                   "calibrating": 12, "unavailable": 13, "questionable": 14, "invalid": 15}
    device_bits = {"malfunction": 1, "perfusion": 5, "unconnected": 11, "sensor": 14, "disconnected": 15}
    every = 6 * 3600

    def default(self, index):
        return "97/64"   # %, beats a minute

    def status(self, reading):
        """The status fields, and whether the first and the second are there."""
        measured = bits(reading.status, self.status_bits) | bits(reading.special, self.status_bits)
        device = bits(reading.special, self.device_bits)
        return ((struct.pack("<H", measured) if measured else b"") + (struct.pack("<I", device)[:3] if device else b""),
                bool(measured), bool(device))

    def packet(self, reading, options):
        saturation, pulse = (reading.values + ["nan"])[:2]
        status, measured, device = self.status(reading)
        flags = (1 if reading.stamp else 0) | (2 if measured else 0) | (4 if device else 0) | (16 if options.text("clock") == "unset" else 0)
        return bytes([flags]) + sfloat(saturation) + sfloat(pulse) + reading.stamp + status

    def continuous(self, reading):
        saturation, pulse = (reading.values + ["nan"])[:2]
        status, measured, device = self.status(reading)
        return bytes([(4 if measured else 0) | (8 if device else 0)]) + sfloat(saturation) + sfloat(pulse) + status


class Meter:
    service, name, appearance, live = 0x1808, "Lab Glucose", 0x0400, 0
    characteristics = [(0x2A18, [NOTIFY], b""), (0x2A34, [NOTIFY], b""), (0x2A51, [READ], b"\x00\x00"), (0x2A52, [WRITE, INDICATE], b"")]
    status_bits = {"battery": 0, "malfunction": 1, "sample": 2, "insertion": 3, "strip": 4, "high": 5, "low": 6, "hot": 7, "cold": 8,
                   "interrupted": 9, "fault": 10, "time": 11}
    every = 4 * 3600

    def default(self, index):
        return f"{4 + (index + 1) % 60 // 10}.{(index + 1) % 60 % 10}/{1 if index % 2 else ''}"   # mmol/L, meal

    def packet(self, reading, options):
        amount, meal = (reading.values + [""])[:2]
        milligrams = options.text("unit") == "mgdl"
        status = bits(reading.status, self.status_bits)
        flags = 0x03 | (0 if milligrams else 4) | (8 if status else 0) | (16 if meal else 0)
        kind = 0x1A if "control" in (reading.status, reading.special) else 0x11   # control solution, or capillary blood; from a finger
        return (bytes([flags]) + struct.pack("<H", reading.sequence) + (reading.stamp or bytes(7)) + struct.pack("<h", 0)
                + sfloat(amount, -5 if milligrams else -3) + bytes([kind]) + (struct.pack("<H", status) if status else b""))

    def context(self, reading):
        meal = (reading.values + [""])[1]
        return bytes([0x02]) + struct.pack("<H", reading.sequence) + bytes([int(meal)]) if meal else None


class Thermometer:
    service, name, appearance, live = 0x1809, "Lab Thermometer", 0x0300, 0x2A1C
    characteristics = [(0x2A1C, [INDICATE], b""), (0x2A1D, [READ], b"\x02")]
    every = 8 * 3600

    def default(self, index):
        return f"36.{(5 + index) % 10}"

    def packet(self, reading, options):
        flags = (1 if options.text("unit") == "f" else 0) | (2 if reading.stamp else 0) | 4
        return bytes([flags]) + float32(reading.values[0]) + reading.stamp + b"\x02"


KINDS = {kind.service: kind() for kind in (Cuff, Scale, Composition, Oximeter, Meter, Thermometer)}
