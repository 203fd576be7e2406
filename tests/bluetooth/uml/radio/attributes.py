# SPDX-License-Identifier: MPL-2.0
"""The Attribute Protocol of a device: its table, and the answers to what a central asks (Bluetooth Core, volume 3, part F)."""
import struct
from dataclasses import dataclass

PRIMARY, DECLARATION, CONFIGURATION = 0x2800, 0x2803, 0x2902
BITS = {"read": 2, "write": 8, "notify": 16, "indicate": 32}
OWN_MTU = 247
BAD_HANDLE, NO_READ, NO_WRITE, NO_AUTHENTICATION, UNSUPPORTED, NOT_FOUND, NO_ENCRYPTION = 1, 2, 3, 5, 6, 0x0A, 0x0F


@dataclass
class Attribute:
    handle: int
    type: int
    value: bytes
    flags: tuple = ("read",)
    characteristic: int = 0   # the one it is of, for values and their configuration
    locked: bool = False


class Attributes:
    def __init__(self, device):
        self.table = []
        for service, characteristics in device.services():
            locked = device.options.flag("secure") and service == device.service
            self._put(PRIMARY, struct.pack("<H", service))
            for short, flags, value in characteristics:
                properties = sum(BITS[flag] for flag in flags)
                self._put(DECLARATION, struct.pack("<BHH", properties, len(self.table) + 2, short))
                self._put(short, value, tuple(flags), short, locked)
                if properties & (BITS["notify"] | BITS["indicate"]):
                    self._put(CONFIGURATION, None, ("read", "write"), short, locked)

    def _put(self, *fields):
        self.table.append(Attribute(len(self.table) + 1, *fields))

    def at(self, handle):
        return self.table[handle - 1] if 0 < handle <= len(self.table) else None

    def handle_of(self, characteristic):
        return next(a.handle for a in self.table if a.type == characteristic)

    def between(self, low, high):
        return self.table[max(low, 1) - 1:high]

    def end_of_group(self, handle):
        return next((a.handle - 1 for a in self.table if a.handle > handle and a.type == PRIMARY), len(self.table))


class AttServer:
    """`owner`: sends ATT, knows whether the link is encrypted, and is the device's Link."""

    def __init__(self, owner):
        self.owner, self.attributes = owner, Attributes(owner.device)
        self.reset()

    def reset(self):
        self.mtu, self.configured, self.unconfirmed = 23, {}, None

    def error(self, operation, handle, code):
        self.owner.send_att(struct.pack("<BBHB", 1, operation, handle, code))

    def value(self, attribute):
        if attribute.type == CONFIGURATION:
            return struct.pack("<H", self.configured.get(attribute.characteristic, 0))
        return self.owner.device.read(attribute.type, attribute.value)

    def refusal(self, attribute, flag):
        """The ATT error, or 0."""
        if not attribute:
            return BAD_HANDLE
        if flag not in attribute.flags:
            return NO_READ if flag == "read" else NO_WRITE
        if attribute.locked and not self.owner.encrypted:
            return NO_AUTHENTICATION if "passkey" in self.owner.device.options else NO_ENCRYPTION
        return 0

    def take(self, pdu):
        operation = pdu[0]
        answers = {0x02: self.exchange_mtu, 0x04: self.find_information, 0x06: self.find_by_value, 0x08: self.read_by_type, 0x0A: self.read,
                   0x0C: self.read, 0x10: self.read_by_type, 0x12: self.write, 0x52: self.write, 0x1E: self.confirmed}
        if operation in answers:
            answers[operation](operation, pdu)
        elif not operation & 0x40:
            self.error(operation, 0, UNSUPPORTED)

    def exchange_mtu(self, operation, pdu):
        self.mtu = max(23, min(struct.unpack("<H", pdu[1:3])[0], OWN_MTU))
        self.owner.send_att(struct.pack("<BH", 3, OWN_MTU))

    def find_information(self, operation, pdu):
        low, high = struct.unpack("<HH", pdu[1:5])
        rows = [struct.pack("<HH", a.handle, a.type) for a in self.attributes.between(low, high)][:(self.mtu - 2) // 4]
        self.owner.send_att(b"\x05\x01" + b"".join(rows)) if rows else self.error(operation, low, NOT_FOUND)

    def find_by_value(self, operation, pdu):
        low, high, kind = struct.unpack("<HHH", pdu[1:7])
        found = [a for a in self.attributes.between(low, high) if a.type == kind and self.value(a) == pdu[7:]][:(self.mtu - 1) // 4]
        rows = b"".join(struct.pack("<HH", a.handle, self.attributes.end_of_group(a.handle)) for a in found)
        self.owner.send_att(b"\x07" + rows) if rows else self.error(operation, low, NOT_FOUND)

    def read_by_type(self, operation, pdu):
        """Read By Type, and Read By Group Type with the group's end before each value."""
        low, high = struct.unpack("<HH", pdu[1:5])
        kind = struct.unpack("<H", pdu[5:7])[0] if len(pdu) == 7 else None
        rows = []
        for attribute in self.attributes.between(low, high):
            if attribute.type != kind:
                continue
            value = self.value(attribute)
            if operation == 0x10:
                value = struct.pack("<H", self.attributes.end_of_group(attribute.handle)) + value
            row = struct.pack("<H", attribute.handle) + value[:self.mtu - 4]
            if rows and (len(row) != len(rows[0]) or 2 + len(row) * (len(rows) + 1) > self.mtu):
                break
            rows.append(row)
        self.owner.send_att(bytes([operation + 1, len(rows[0])]) + b"".join(rows)) if rows else self.error(operation, low, NOT_FOUND)

    def read(self, operation, pdu):
        handle = struct.unpack("<H", pdu[1:3])[0]
        attribute = self.attributes.at(handle)
        code = self.refusal(attribute, "read")
        if code:
            return self.error(operation, handle, code)
        offset = struct.unpack("<H", pdu[3:5])[0] if operation == 0x0C else 0
        self.owner.send_att(bytes([operation + 1]) + self.value(attribute)[offset:offset + self.mtu - 1])

    def write(self, operation, pdu):
        handle, value = struct.unpack("<H", pdu[1:3])[0], pdu[3:]
        attribute = self.attributes.at(handle)
        code = self.refusal(attribute, "write")
        answered = operation == 0x12
        if not code and attribute.type != CONFIGURATION:
            self.owner.log(f"write {attribute.type:04x}: {value.hex()}")
            code = self.owner.write(attribute.characteristic, value)   # its answers come later
        if code:
            return self.error(operation, handle, code)
        if answered:
            self.owner.send_att(b"\x13")
        if attribute.type == CONFIGURATION:
            wanted = struct.unpack("<H", value[:2])[0]
            self.owner.log(f"listens to {attribute.characteristic:04x}: {wanted}")
            self.configured[attribute.characteristic] = wanted
            (self.owner.subscribe if wanted else self.owner.unsubscribe)(attribute.characteristic)

    # to the central
    def notify(self, characteristic, value, done):
        mode = self.configured.get(characteristic, 0)
        if not mode:
            return done()
        indicates = mode & 2
        if indicates and self.unconfirmed:
            return self.owner.after(1, lambda: self.notify(characteristic, value, done))
        if indicates:
            self.unconfirmed = done
        head = struct.pack("<BH", 0x1D if indicates else 0x1B, self.attributes.handle_of(characteristic))
        self.owner.send_att(head + value[:self.mtu - 3])
        if not indicates:
            done()

    def confirmed(self, operation, pdu):
        done, self.unconfirmed = self.unconfirmed, None
        if done:
            done()
