# SPDX-License-Identifier: MPL-2.0
"""Sends one after the other what a device has to say: each when the one before it is out."""

DROP, HANG_UP = "drop", "hang up"   # in place of a characteristic: the link breaks; the device ends it and sleeps


class Stream:
    def __init__(self, link, steps):
        """`steps`: (milliseconds to wait, characteristic or DROP or HANG_UP, bytes), taken only when it is their turn."""
        self.link, self.steps, self.stopped = link, iter(steps), False

    def advance(self):
        if self.stopped:
            return
        step = next(self.steps, None)
        if step is None:
            self.link.ended(self)
            return
        wait, what, value = step
        self.link.after(wait, lambda: self._deliver(what, value))

    def _deliver(self, what, value):
        if not self.stopped:
            self.link.deliver(what, value, self.advance)
