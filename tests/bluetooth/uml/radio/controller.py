# SPDX-License-Identifier: MPL-2.0
"""A Bluetooth LE controller for the kernel, on /dev/vhci, as far as bluetoothd asks for one (Bluetooth Core, volume 4, part E)."""
import os
import struct
import time

OWN = bytes([0x01, 0x00, 0x00, 0x0A, 0xAA, 0x00])   # 00:AA:0A:00:00:01, little endian
OK = b"\0"
TICK = 50   # ms between advertisements
INTERVAL, TIMEOUT = 24, 42   # of a link


class Controller:
    def __init__(self, timers, log):
        self.timers, self.log, self.devices = timers, log, []
        self.vhci = os.open("/dev/vhci", os.O_RDWR)
        os.write(self.vhci, b"\xff\x00")
        self.random, self.own_type, self.next_handle = bytes(6), 0, 0x40
        self.reset()
        timers.add(TICK, self.tick)

    def reset(self):
        self.scanning, self.scan_settings, self.reported = None, (0, 0), {}
        self.accepted, self.pending = [], None   # (by the accept list, peer, own address type)

    def own_address(self):
        return self.random if self.own_type == 1 else OWN

    # to the kernel
    def event(self, code, body):
        os.write(self.vhci, bytes([4, code, len(body)]) + body)

    def complete(self, command, body=OK):
        self.event(0x0E, struct.pack("<BH", 1, command) + body)

    def status(self, command, code=0):
        self.event(0x0F, struct.pack("<BBH", code, 1, command))

    def meta(self, body):
        self.event(0x3E, body)

    def send(self, device, data):
        flags = 2
        while data and device.handle is not None:
            part, data = data[:27 * 9], data[27 * 9:]
            os.write(self.vhci, b"\x02" + struct.pack("<HH", device.handle | flags << 12, len(part)) + part)
            flags = 1

    def by_handle(self, handle):
        return next((d for d in self.devices if d.handle == handle), None)

    def drop(self, device, reason):
        if device.handle is not None:
            device.log(f"link down, reason {reason:02x}")
            handle = device.handle
            device.is_down()
            self.event(0x05, struct.pack("<BHB", 0, handle, reason))

    # the air
    def tick(self):
        for device in self.devices:
            if device.device.on and device.handle is None:
                self.report(device)
                self.connect(device)
        self.timers.add(TICK, self.tick)

    def report(self, device):
        if self.scanning is None:
            return
        active, policy = self.scan_settings
        duplicate = self.scanning and time.monotonic() - self.reported.get(device, -9) < 1   # a filter that forgets after a second
        if duplicate or (policy & 1 and (device.address_type, device.address) not in self.accepted):
            return
        self.reported[device] = time.monotonic()
        strength = struct.pack("<b", device.device.rssi())
        kinds = ((0, device.advertisement()), (4, device.scan_response()))
        for kind, data in kinds if active else kinds[:1]:
            self.meta(bytes([2, 1, kind, device.address_type]) + device.address + bytes([len(data)]) + data + strength)

    def connect(self, device):
        if not self.pending or device.device.options.flag("noconnect"):
            return
        by_list, peer, own_type = self.pending
        this = (device.address_type, device.address)
        if this in self.accepted if by_list else this == peer:
            self.pending, self.own_type = None, own_type
            self.next_handle += 1
            device.is_up(self.next_handle)
            self.meta(struct.pack("<BBHBB", 1, 0, device.handle, 0, device.address_type) + device.address
                      + struct.pack("<HHHB", INTERVAL, 0, TIMEOUT, 0))

    # from the kernel
    def receive(self):
        try:
            packet = os.read(self.vhci, 4096)
        except BlockingIOError:
            return
        if packet and packet[0] == 1:
            self.command(struct.unpack("<H", packet[1:3])[0], packet[4:])
        elif packet and packet[0] == 2:
            flags, length = struct.unpack("<HH", packet[1:5])
            handle = flags & 0xFFF
            self.event(0x13, struct.pack("<BHH", 1, handle, 1))
            device = self.by_handle(handle)
            if device:
                device.take(flags >> 12, packet[5:5 + length])

    def command(self, code, a):
        known = FIXED.get(code)
        if known is not None:
            return self.complete(code, known)
        act = COMMANDS.get(code)
        if act:
            return act(self, code, a)
        self.log(f"command {code:04x} not known")
        self.complete(code, b"\x01")

    def do_reset(self, code, a):
        self.reset()
        self.complete(code)

    def set_random(self, code, a):
        self.random = a[:6]
        self.complete(code)

    def set_scan(self, code, a):
        self.scan_settings = (a[0], a[6])
        self.complete(code)

    def scan(self, code, a):
        self.scanning, self.reported = (a[1] if a[0] else None), {}
        self.complete(code)

    def create_connection(self, code, a):
        self.status(code)
        self.pending = (a[4], (a[5], a[6:12]), a[12])

    def cancel_connection(self, code, a):
        self.complete(code, OK if self.pending else b"\x0c")
        if self.pending:
            peer, self.pending = self.pending[1], None
            self.meta(struct.pack("<BBHBB", 1, 2, 0, 0, peer[0]) + peer[1] + bytes(7))

    def clear_accepted(self, code, a):
        self.accepted = []
        self.complete(code)

    def accept(self, code, a):
        self.accepted.append((a[0], a[1:7]))
        self.complete(code)

    def unaccept(self, code, a):
        self.accepted = [x for x in self.accepted if x != (a[0], a[1:7])]
        self.complete(code)

    def update_link(self, code, a):
        self.status(code)
        handle, _, high, latency, timeout = struct.unpack("<HHHHH", a[:10])
        self.meta(struct.pack("<BBHHHH", 3, 0, handle, high, latency, timeout))

    def remote_features(self, code, a):
        self.status(code)
        self.meta(struct.pack("<BBH", 4, 0, struct.unpack("<H", a)[0]) + b"\x01" + bytes(7))

    def remote_version(self, code, a):
        self.status(code)
        self.event(0x0C, struct.pack("<BHBHH", 0, struct.unpack("<H", a)[0], 9, 0x05F1, 0))

    def random_number(self, code, a):
        self.complete(code, OK + os.urandom(8))

    def encrypt(self, code, a):
        self.status(code)
        handle, random, diversifier, key = struct.unpack("<H8sH16s", a)
        device = self.by_handle(handle)
        if device:
            device.encrypted = device.pairing.encrypts(random, diversifier, key)
            if not device.encrypted:
                device.log("encryption refused: it has no such key")
            self.event(0x08, struct.pack("<BHB", 0 if device.encrypted else 6, handle, int(device.encrypted)))

    def disconnect(self, code, a):
        self.status(code)
        device = self.by_handle(struct.unpack("<H", a[:2])[0])
        if device:
            self.drop(device, 0x16)


def _supported():
    mask = bytearray(64)
    for byte, bits in {0: 0x20, 2: 0x80, 5: 0xC0, 10: 0x04, 14: 0xA8, 15: 0x02, 25: 0xF7, 26: 0xFF, 27: 0xFF, 28: 0x1F}.items():
        mask[byte] = bits
    return bytes(mask)


FIXED = {   # commands with always the same answer
    0x1001: OK + struct.pack("<BHBHH", 9, 0, 9, 0x05F1, 0), 0x1002: OK + _supported(), 0x1003: OK + bytes([0, 0, 0, 0, 0x60, 0, 0, 0]),
    0x1005: OK + struct.pack("<HBHH", 0, 0, 0, 0), 0x1009: OK + OWN, 0x2002: OK + struct.pack("<HB", 251, 8), 0x2003: OK + b"\x01" + bytes(7),
    0x2007: OK + OK, 0x200F: OK + b"\x10", 0x201C: OK + b"\xff\xff\xff\xff\xff\x03\0\0",
    **dict.fromkeys((0x0C01, 0x2001, 0x2006, 0x2008, 0x2009, 0x200A, 0x0C6D, 0x0C63), OK)}
C = Controller
COMMANDS = {0x0C03: C.do_reset, 0x2005: C.set_random, 0x200B: C.set_scan, 0x200C: C.scan, 0x200D: C.create_connection,
            0x200E: C.cancel_connection, 0x2010: C.clear_accepted, 0x2011: C.accept, 0x2012: C.unaccept, 0x2013: C.update_link,
            0x2016: C.remote_features, 0x2018: C.random_number, 0x2019: C.encrypt, 0x0406: C.disconnect, 0x041D: C.remote_version}
