# SPDX-License-Identifier: MPL-2.0
"""What one emulated device holds and does. The options are told in ../README.md."""
import time

from . import recordaccess
from .clock import FIXED, REFUSED, DeviceClock
from .kinds import KINDS, READ, WRITE
from .options import split
from .stream import DROP, HANG_UP

CONTINUOUS, RECORD, CONTEXT, RECORD_ACCESS, BATTERY, CURRENT_TIME = 0x2A5F, 0x2A18, 0x2A34, 0x2A52, 0x2A19, 0x2A2B


class Reading:
    def __init__(self, values, user, status, special, sequence=0):
        self.values, self.status, self.special, self.sequence = values.split("/"), status, special, sequence
        self.user = "" if user == "none" else user
        self.stamp = None   # the device's time of it, written down once
        self.sent = False

    @property
    def user_octet(self):
        return bytes([int(self.user)]) if self.user else b""


class Device:
    def __init__(self, service, options):
        self.kind, self.options = KINDS[service], options
        self.service, self.appearance = service, self.kind.appearance
        self.name = options.text("name", self.kind.name)
        self.clock = DeviceClock(options.text("clock", "0"))
        self.count, self.gap = options.number("count", 1), options.number("gap", 0)
        self.on = not options.flag("off")
        self.live = {self.kind.live} - {0}
        self._check_words()
        self.times_shown, self.sent = 0, 0
        self.readings = [self._reading(index) for index in range(options.number("spot", 1) if service == 0x1822 else self.count)]
        self._spread()

    def _check_words(self):
        known = {"", "none", "control", *getattr(self.kind, "status_bits", {}), *getattr(self.kind, "device_bits", {})}
        for name in ("status", "special"):
            for word in "-".join(self.options.several(name)).split("-"):
                if word not in known and not word.startswith("0x"):
                    raise SystemExit(f"{name}={word}: this device has no such state")

    # what it holds
    def _reading(self, index, values="", user=""):
        o = self.options
        values = values or o.of_reading("values", index, self.kind.default(index))
        return Reading(values, user or o.of_reading("users", index, "1"), o.of_reading("status", index, "none"),
                       o.of_reading("special", index, "none"), o.number("sequence", 1) + index & 0xFFFF)

    def _spread(self):
        """Stored readings were taken on the days before, `every` minutes apart; the last one of what measures live is yet to come."""
        every = self.options.number("every", self.kind.every // 60) * 60
        now, last = time.time(), len(self.readings) - 1
        for index, reading in enumerate(self.readings):
            if index < last or not self.live:
                self._stamp(reading, now - (last - index) * every)

    def _stamp(self, reading, at):
        if reading.stamp is None:
            how = self.options.text("time", "now")
            reading.stamp = {"none": b"", "fixed": FIXED}[how] if how != "now" else self.clock.octets(at)
        return reading

    def measure(self, values, user):
        self.show()
        self.readings.append(self._stamp(self._reading(len(self.readings), values, user), time.time()))
        return self.readings[-1]

    def services(self):
        """[(service, [(characteristic, flags, value)])]; a value of None is asked for by read()."""
        settable = [WRITE] if self.options.text("settable") in ("1", "refuse") else []
        texts = [(0x2A29, [READ], self.options.text("maker", "Lab").encode()), (0x2A24, [READ], self.options.text("model", self.kind.name).encode())]
        every = [(0x1800, [(0x2A00, [READ], self.name.encode()), (0x2A01, [READ], self.appearance.to_bytes(2, "little"))]),
                 (0x180A, texts), (0x180F, [(BATTERY, [READ, "notify"], None)]), (0x1805, [(CURRENT_TIME, [READ] + settable, None)]),
                 (self.service, self.kind.characteristics)]
        return [s for s in every if f"{s[0]:04x}" not in [w.lower() for w in self.options.several("without")]]

    def battery(self):
        return self.options.number("battery", 80)

    def read(self, characteristic, value):
        if characteristic == BATTERY:
            return bytes([self.battery()])
        return self.clock.current_time() if characteristic == CURRENT_TIME else value

    def write_clock(self, value):
        return REFUSED if self.options.text("settable") == "refuse" else self.clock.set(value)

    # what it shows
    def rssi(self):
        """Stronger and weaker by turns: BlueZ reports a device it knows anew only when this changes by 8 or more."""
        return self.options.number("rssi", -60) - 10 * (self.times_shown % 2)

    def show(self):
        self.on = True
        self.times_shown += 1

    # what it sends
    def connected(self):
        self.sent = 0

    def _spoil(self, value):
        return {"short": value[:3], "empty": b"", "long": value + b"\xff" * 40}.get(self.options.text("bad"), value)

    def _with_faults(self, values):
        """Waits between the values, spoils them, and breaks the link after so many."""
        wait = self.options.number("late", self.gap)
        for characteristic, value in values:
            yield wait, characteristic, self._spoil(value)
            wait = self.gap
            self.sent += 1
            if self.sent == self.options.number("drop", 0):
                yield 0, DROP, b""
                return

    def send(self, readings, characteristic):
        def values():
            for reading in readings:
                if not (reading.sent and self.options.flag("once")):
                    yield characteristic, self.kind.packet(self._stamp(reading, time.time()), self.options)
                    reading.sent = True   # comes back here once it is out
        yield from self._with_faults(values())
        if "hangup" in self.options:
            yield self.options.number("hangup", 1), HANG_UP, b""

    def _continuous(self):
        for index in range(self.count):
            reading = self._reading(index)
            if "values" not in self.options:
                reading.values = ["96", str(60 + index % 30)]
            yield CONTINUOUS, self.kind.continuous(reading)

    def subscribed(self, characteristic):
        """The steps of a stream (see stream.py)."""
        if characteristic == CONTINUOUS:
            return self._with_faults(self._continuous())
        return self.send(list(self.readings), characteristic) if characteristic in self.live else []

    def report(self, operation, request):
        """The steps that answer a request to the Record Access Control Point."""
        if operation == recordaccess.ABORT:
            chosen, code = [], recordaccess.OK
        elif operation not in (recordaccess.REPORT, recordaccess.NUMBER):
            chosen, code = [], recordaccess.NO_OPERATION
        else:
            chosen, code = recordaccess.choose(request, self.readings, self.options.flag("simple"))
        if operation == recordaccess.REPORT and code == recordaccess.OK:
            def values():
                for reading in chosen:
                    yield RECORD, self.kind.packet(reading, self.options)
                    context = self.kind.context(reading)
                    if context:
                        yield CONTEXT, context
            dropped = False
            for step in self._with_faults(values()):
                dropped = dropped or step[1] == DROP
                yield step
            if dropped:
                return
            code = code if chosen else recordaccess.NO_RECORDS
        counted = operation == recordaccess.NUMBER and code == recordaccess.OK
        yield self.gap, RECORD_ACCESS, recordaccess.number_answer(len(chosen)) if counted else recordaccess.answer(operation, code)
        if "hangup" in self.options and operation == recordaccess.REPORT:
            yield self.options.number("hangup", 1), HANG_UP, b""


def parse(description):
    """'1810@C0:DE:00:00:18:10,count=3' -> address, Device"""
    service, address, options = split(description)
    return address, Device(service, options)
