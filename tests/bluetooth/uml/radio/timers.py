# SPDX-License-Identifier: MPL-2.0
"""What is to be done later."""
import heapq
import time


class Timers:
    def __init__(self):
        self.queue, self.count = [], 0

    def add(self, milliseconds, call):
        self.count += 1
        heapq.heappush(self.queue, (time.monotonic() + milliseconds / 1000, self.count, call))

    def wait(self):
        """Seconds to the next one; nothing where there is none."""
        return max(0, self.queue[0][0] - time.monotonic()) if self.queue else None

    def run(self):
        while self.queue and self.queue[0][0] <= time.monotonic():
            heapq.heappop(self.queue)[2]()
