# SPDX-License-Identifier: MPL-2.0
"""A device's side of a connection, the same for both carriers: they provide after(), emit() and hang_up()."""
from . import recordaccess
from .stream import DROP, HANG_UP, Stream

CURRENT_TIME, RECORD_ACCESS = 0x2A2B, 0x2A52


class Link:
    def __init__(self, device):
        self.device, self.streams, self.subscriptions, self.report = device, [], set(), None

    # what a carrier provides
    def after(self, milliseconds, call):
        raise NotImplementedError

    def emit(self, characteristic, value, done):
        """Notifies or indicates, then calls done()."""
        raise NotImplementedError

    def hang_up(self):
        raise NotImplementedError

    # what a carrier tells
    def link_up(self):
        self.link_gone()
        self.device.connected()

    def link_gone(self):
        for stream in self.streams:
            stream.stopped = True
        self.streams, self.report = [], None
        self.subscriptions.clear()

    def subscribe(self, characteristic):
        self.subscriptions.add(characteristic)
        self.start(self.device.subscribed(characteristic))

    def unsubscribe(self, characteristic):
        self.subscriptions.discard(characteristic)

    def write(self, characteristic, value):
        """An ATT error, or 0."""
        if characteristic == CURRENT_TIME:
            return self.device.write_clock(value)
        if characteristic == RECORD_ACCESS:
            return self._ask_for_records(value)
        return 0

    def measure(self, values="", user=""):
        """Somebody uses the device: it sends at once to who listens, else it shows itself and keeps the reading."""
        reading = self.device.measure(values, user)
        for characteristic in self.device.live & self.subscriptions:
            self.start(self.device.send([reading], characteristic))

    # the streams
    def start(self, steps):
        stream = Stream(self, steps)
        self.streams.append(stream)
        stream.advance()
        return stream

    def ended(self, stream):
        if stream in self.streams:
            self.streams.remove(stream)
        if stream is self.report:
            self.report = None

    def deliver(self, what, value, done):
        if what in (DROP, HANG_UP):
            if what == HANG_UP:
                self.device.on = False
            self.hang_up()
        elif what in self.subscriptions:
            self.emit(what, value, done)
        else:
            done()

    def _ask_for_records(self, request):
        if RECORD_ACCESS not in self.subscriptions:
            return recordaccess.NOT_SUBSCRIBED
        operation = request[0] if request else 0
        if self.report and operation != recordaccess.ABORT:
            return recordaccess.UNDER_WAY
        if self.device.options.flag("mute"):
            return 0
        if self.report:
            self.report.stopped = True
            self.ended(self.report)
        stream = Stream(self, self.device.report(operation, request))
        self.report = stream
        self.streams.append(stream)
        stream.advance()
        return 0
