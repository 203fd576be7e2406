#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""A stand-in for bluetoothd on a private bus: org.bluez with emulated health devices. No Bluetooth in the kernel is needed.

usage: fakebluez.py [--log FILE] [--control FIFO] [--resolve MS] … DEVICE…       (`run` starts it)"""
import argparse
import os
import pathlib
import sys
import time

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from world import World


def follow(fifo, world):
    """Control lines, as they come."""
    if not os.path.exists(fifo):
        os.mkfifo(fifo)
    descriptor = os.open(fifo, os.O_RDWR | os.O_NONBLOCK)
    rest = b""

    def read(source, condition):
        nonlocal rest
        *lines, rest = (rest + os.read(descriptor, 4096)).split(b"\n")
        for line in lines:
            if line.strip():
                world.control(line.decode())
        return True
    GLib.io_add_watch(descriptor, GLib.IO_IN, read)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--log")
    words.add_argument("--control")
    words.add_argument("--resolve", type=int, default=0, help="ms from the link to ServicesResolved")
    words.add_argument("--battery", type=int, default=0, help="ms from ServicesResolved to Battery1")
    words.add_argument("--disconnect", type=int, default=0, help="ms for Disconnect (bluetoothd takes 2000)")
    words.add_argument("--connect", type=int, default=300, help="ms till a vain Connect fails (bluetoothd takes 20000)")
    words.add_argument("device", nargs="*")
    chosen = words.parse_args()
    started, out = time.monotonic(), open(chosen.log, "w") if chosen.log else sys.stdout

    def log(*what):
        print("%6d" % ((time.monotonic() - started) * 1000), *what, file=out, flush=True)
    DBusGMainLoop(set_as_default=True)
    bus = dbus.SystemBus()
    world = World(bus, chosen, chosen.device, log)
    name = dbus.service.BusName("org.bluez", bus, do_not_queue=True)
    if chosen.control:
        follow(chosen.control, world)
    log("ready", name.get_name())
    GLib.MainLoop().run()


main()
