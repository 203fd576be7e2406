# SPDX-License-Identifier: MPL-2.0
"""One emulated device in the air: what it advertises, and its end of a link."""
import struct

from attributes import AttServer
from devices.link import Link
from pairing import Pairing

ATT, SIGNALLING, SMP = 4, 5, 6
ENDED_BY_DEVICE, LOST = 0x13, 0x08


class Peripheral(Link):
    def __init__(self, radio, name, device):
        super().__init__(device)
        self.radio, self.name, self.handle, self.encrypted = radio, name, None, False
        self.address = bytes.fromhex(name.replace(":", ""))[::-1]
        self.address_type = 1 if self.address[5] & 0xC0 == 0xC0 else 0   # two top bits: static random
        self.received, self.wanted = b"", 0
        self.att, self.pairing = AttServer(self), Pairing(self)
        if "seen" in device.options:
            radio.timers.add(device.options.number("seen", 0), lambda: setattr(device, "on", False))

    def log(self, text):
        self.radio.log(self.name, text)

    # advertising
    def advertisement(self):
        device = self.device
        return b"\x02\x01\x06\x03\x03" + struct.pack("<H", device.service) + b"\x03\x19" + struct.pack("<H", device.appearance)

    def scan_response(self):
        name = self.device.name.encode()[:29]
        return bytes([len(name) + 1, 9]) + name

    # the link
    def is_up(self, handle):
        self.handle, self.encrypted, self.received = handle, False, b""
        self.att.reset()
        self.pairing.reset()
        self.link_up()
        self.log(f"link up, handle {handle:#x}")

    def is_down(self):
        self.handle, self.encrypted = None, False
        self.att.reset()
        self.link_gone()

    def hang_up(self):
        self.radio.drop(self, ENDED_BY_DEVICE)

    def after(self, milliseconds, call):
        """Never at once: the air takes its time, and what comes faster than bluetoothd reads is lost in the kernel."""
        handle = self.handle
        self.radio.timers.add(max(1, milliseconds), lambda: self.handle == handle and call())

    def emit(self, characteristic, value, done):
        self.att.notify(characteristic, value, done)

    def send(self, channel, pdu):
        self.radio.send(self, struct.pack("<HH", len(pdu), channel) + pdu)

    def send_att(self, pdu):
        self.send(ATT, pdu)

    def send_smp(self, pdu):
        self.send(SMP, pdu)

    def take(self, flags, data):
        """A part of an L2CAP frame."""
        if flags & 3 != 1:
            self.received, self.wanted = data, struct.unpack("<H", data[:2])[0] + 4
        else:
            self.received += data
        if len(self.received) < self.wanted:
            return
        channel, pdu = struct.unpack("<H", self.received[2:4])[0], self.received[4:self.wanted]
        if channel == ATT:
            self.att.take(pdu)
        elif channel == SMP:
            self.pairing.take(pdu)
        elif channel == SIGNALLING:
            self.send(SIGNALLING, struct.pack("<BBHH", 1, pdu[1], 2, 0))   # not understood
