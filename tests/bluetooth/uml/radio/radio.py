#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""A Bluetooth controller with emulated health devices in its air: the kernel sees hci0. No second controller, no link layer.

usage: radio.py --log FILE --control FIFO DEVICE…        (../guest starts it)"""
import argparse
import os
import pathlib
import select
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent))
import aes
from controller import Controller
from devices.device import parse
from peripheral import LOST, Peripheral
from timers import Timers


def control(line, radio):
    radio.log("control:", line)
    what, *words = line.split()
    for device in radio.devices:
        if words and device.name == words[0].upper():
            {"drop": lambda: radio.drop(device, LOST), "off": lambda: setattr(device.device, "on", False), "on": device.device.show,
             "unbond": lambda: setattr(device.pairing, "bond", None), "measure": lambda: device.measure(*words[1:])}[what]()


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--log", required=True)
    words.add_argument("--control", required=True)
    words.add_argument("device", nargs="+")
    chosen = words.parse_args()
    assert aes.holds()
    started, out = time.monotonic(), open(chosen.log, "w")

    def log(*what):
        print("%6d" % ((time.monotonic() - started) * 1000), *what, file=out, flush=True)
    timers = Timers()
    radio = Controller(timers, log)
    radio.devices = [Peripheral(radio, *parse(description)) for description in chosen.device]
    fifo, rest = os.open(chosen.control, os.O_RDWR | os.O_NONBLOCK), b""
    while True:
        ready, _, _ = select.select([radio.vhci, fifo], [], [], timers.wait())
        if radio.vhci in ready:
            radio.receive()
        if fifo in ready:
            *lines, rest = (rest + os.read(fifo, 4096)).split(b"\n")
            for line in lines:
                if line.strip():
                    control(line.decode(), radio)
        timers.run()


main()
