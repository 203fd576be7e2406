# SPDX-License-Identifier: MPL-2.0
"""Pairing as a responder (LE legacy: just works, or a passkey that the device shows; Bluetooth Core, volume 3, part H)."""
import os
import struct

from aes import c1, s1

REQUEST, CONFIRM, RANDOM, FAILED, ENCRYPTION, IDENTIFICATION = 1, 3, 4, 5, 6, 7
WRONG_KEY, NOT_SUPPORTED = 4, 5


class Pairing:
    def __init__(self, owner):
        self.owner, self.bond = owner, None   # long-term key, random, diversifier
        self.reset()

    def reset(self):
        self.key = bytes(16)
        self.request = self.response = self.confirm = self.random = self.short_key = b""

    def take(self, pdu):
        options = self.owner.device.options
        if pdu[0] == REQUEST:
            if options.flag("refuse"):
                return self.owner.send_smp(bytes([FAILED, NOT_SUPPORTED]))
            has_key = "passkey" in options
            self.request = pdu
            self.response = bytes([2, 0 if has_key else 3, 0, 5 if has_key else 1, 16, 0, 1])   # it has a display, or nothing
            self.key = struct.pack("<I", options.number("passkey", 0)).ljust(16, b"\0")
            self.owner.log("pairing asked for")
            self.owner.send_smp(self.response)
        elif pdu[0] == CONFIRM:
            self.confirm, self.random = pdu[1:], os.urandom(16)
            self.owner.send_smp(bytes([CONFIRM]) + self.confirmation(self.random))
        elif pdu[0] == RANDOM:
            if self.confirmation(pdu[1:]) != self.confirm:
                self.owner.log("pairing: wrong key")
                return self.owner.send_smp(bytes([FAILED, WRONG_KEY]))
            self.short_key = s1(self.key, self.random, pdu[1:])
            self.owner.send_smp(bytes([RANDOM]) + self.random)
        elif pdu[0] == FAILED:
            self.owner.log(f"pairing ended by the other: {pdu[1]}")

    def confirmation(self, random):
        radio, owner = self.owner.radio, self.owner
        return c1(self.key, random, self.request, self.response, radio.own_type, radio.own_address(), owner.address_type, owner.address)

    def encrypts(self, random, diversifier, key):
        """The other side asks for encryption with this key: whether it is ours."""
        if diversifier == 0 and random == bytes(8) and key == self.short_key:
            self.bond = (os.urandom(16), os.urandom(8), struct.unpack("<H", os.urandom(2))[0])
            self.owner.after(20, self.give_keys)
            return True
        return self.bond == (key, random, diversifier)

    def give_keys(self):
        key, random, diversifier = self.bond
        self.owner.log("paired")
        self.owner.send_smp(bytes([ENCRYPTION]) + key)
        self.owner.send_smp(bytes([IDENTIFICATION]) + struct.pack("<H", diversifier) + random)
