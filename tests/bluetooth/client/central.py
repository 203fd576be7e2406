# SPDX-License-Identifier: MPL-2.0
"""A central over BlueZ's D-Bus, for the lab's own tests: what Nær does through Qt, done without either."""
import json
import os
import subprocess

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

DBusGMainLoop(set_as_default=True)
BLUEZ, ROOT = "org.bluez", "/org/bluez/hci0"
MANAGER, PROPERTIES = "org.freedesktop.DBus.ObjectManager", "org.freedesktop.DBus.Properties"


class Refused(Exception):
    pass


class Agent(dbus.service.Object):
    """Answers the passkey, or says no where it has none."""
    passkey = None

    @dbus.service.method("org.bluez.Agent1", in_signature="o", out_signature="u")
    def RequestPasskey(self, device):
        if self.passkey is None:
            raise dbus.DBusException("no", name="org.bluez.Error.Rejected")
        return dbus.UInt32(self.passkey)

    @dbus.service.method("org.bluez.Agent1", in_signature="o")
    def RequestAuthorization(self, device):
        pass

    @dbus.service.method("org.bluez.Agent1", in_signature="ou")
    def RequestConfirmation(self, device, passkey):
        pass

    @dbus.service.method("org.bluez.Agent1")
    def Cancel(self):
        pass


class Central:
    def __init__(self):
        self.bus = dbus.SystemBus()
        self.agent = Agent(self.bus, "/lab/agent")
        self.values = {}   # what was notified, by characteristic
        self.seen = 0   # signals
        self.bus.add_signal_receiver(self._changed, "PropertiesChanged", PROPERTIES, BLUEZ, path_keyword="path")
        for name in ("InterfacesAdded", "InterfacesRemoved"):
            self.bus.add_signal_receiver(self._listed, name, MANAGER, BLUEZ)
        self.short, self.listened = {}, set()
        manager = dbus.Interface(self.bus.get_object(BLUEZ, "/org/bluez"), "org.bluez.AgentManager1")
        manager.RegisterAgent("/lab/agent", "KeyboardDisplay")
        manager.RequestDefaultAgent("/lab/agent")

    def _changed(self, interface, changed, gone, path):
        self.seen += 1
        if interface == "org.bluez.GattCharacteristic1" and "Value" in changed and path in self.listened:
            self.values.setdefault(self.short[path], []).append(bytes(changed["Value"]))

    def _listed(self, path, interfaces):
        self.seen += 1

    @staticmethod
    def wait(what, until, seconds=30):
        """Turns the loop until `until` gives something true."""
        context, late = GLib.MainContext.default(), []
        timer = GLib.timeout_add(int(seconds * 1000), lambda: late.append(1))
        while not (answer := until()):
            assert not late, f"in vain: {what}"
            context.iteration(True)
        if not late:
            GLib.source_remove(timer)
        return answer

    def call(self, path, interface, method, *arguments, seconds=60):
        """Asks, and stays awake for the agent meanwhile."""
        answer = []
        getattr(dbus.Interface(self.bus.get_object(BLUEZ, path, introspect=False), interface), method)(
            *arguments, reply_handler=lambda *a: answer.append(a), error_handler=lambda e: answer.append(e), timeout=seconds)
        self.wait(method, lambda: answer, seconds + 5)
        if isinstance(answer[0], Exception):
            raise Refused(f"{answer[0].get_dbus_name()}: {answer[0]}")
        return answer[0][0] if answer[0] else None

    def until(self, what, fits, seconds=60):
        """Looks at all objects whenever something changes, until they fit."""
        while not fits(self.objects()):
            count = self.seen
            self.wait(what, lambda: self.seen != count, seconds)

    def objects(self):
        return self.call("/", MANAGER, "GetManagedObjects")

    def get(self, path, name, interface="org.bluez.Device1"):
        return self.objects().get(path, {}).get(interface, {}).get(name)

    def becomes(self, path, name, value, interface="org.bluez.Device1"):
        self.until(f"{name} to be {value}", lambda known: known.get(path, {}).get(interface, {}).get(name) == value)

    def find(self, *addresses):
        """Searches until all of them show themselves; their paths."""
        paths = [f"{ROOT}/dev_{a.replace(':', '_')}" for a in addresses]
        self.call(ROOT, "org.bluez.Adapter1", "SetDiscoveryFilter", dbus.Dictionary({"Transport": "le"}, signature="sv"))
        self.call(ROOT, "org.bluez.Adapter1", "StartDiscovery")
        self.until("devices to show themselves", lambda known: all(known.get(p, {}).get("org.bluez.Device1", {}).get("UUIDs") for p in paths))
        self.call(ROOT, "org.bluez.Adapter1", "StopDiscovery")
        return paths

    def pair(self, path, passkey=None):
        self.agent.passkey = passkey
        self.call(path, "org.bluez.Device1", "Pair")

    def forget(self, path):
        self.call(ROOT, "org.bluez.Adapter1", "RemoveDevice", dbus.ObjectPath(path))

    def connect(self, path):
        self.call(path, "org.bluez.Device1", "Connect")
        self.becomes(path, "ServicesResolved", True)
        self.characteristics = {}
        for child, interfaces in self.objects().items():
            properties = interfaces.get("org.bluez.GattCharacteristic1")
            if properties and child.startswith(path + "/"):
                self.short[child] = properties["UUID"][4:8]
                self.characteristics[properties["UUID"][4:8]] = child

    def disconnect(self, path):
        self.call(path, "org.bluez.Device1", "Disconnect")
        self.until("the link's end", lambda known: not known.get(path, {}).get("org.bluez.Device1", {}).get("Connected"))

    def read(self, short):
        return bytes(self.call(self.characteristics[short], "org.bluez.GattCharacteristic1", "ReadValue", dbus.Dictionary({}, signature="sv")))

    def write(self, short, value):
        self.call(self.characteristics[short], "org.bluez.GattCharacteristic1", "WriteValue", dbus.Array(value, signature="y"),
                  dbus.Dictionary({"type": "request"}, signature="sv"))

    def subscribe(self, *shorts):
        for short in shorts:
            self.listened.add(self.characteristics[short])
            self.values.pop(short, None)
            self.call(self.characteristics[short], "org.bluez.GattCharacteristic1", "StartNotify")

    def take(self, short, count=1, seconds=60):
        """Waits for so many values of this characteristic and hands them all out."""
        here = self.values.setdefault(short, [])
        self.wait(f"{count} of {short}", lambda: len(here) >= count, seconds)
        return self.values.pop(short)


def decode(program, short, value):
    """What Nær makes of it."""
    done = subprocess.run([program, "device", "decode", short, value.hex(), "--json"], capture_output=True, text=True, timeout=120)
    return json.loads(done.stdout)


def control(line):
    """To the lab: what happens to a device."""
    with open(os.environ["CTL"], "w") as fifo:
        fifo.write(line + "\n")
