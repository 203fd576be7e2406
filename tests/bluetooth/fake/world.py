# SPDX-License-Identifier: MPL-2.0
"""The adapter, the agent manager, and the object manager at / with all there is."""
import dbus
import dbus.service
from gi.repository import GLib

from busdevice import BusDevice
from busobject import ADAPTER, BusObject, Error, MANAGER, properties, PROPERTIES, strings
from devices.device import parse

AGENTS = "org.bluez.AgentManager1"


class Adapter(BusObject):
    interface = ADAPTER

    def __init__(self, world):
        super().__init__(world, "/org/bluez/hci0", properties(
            Address="00:AA:0A:00:00:01", AddressType="public", Name="lab", Alias="lab", Class=dbus.UInt32(0), Powered=dbus.Boolean(True),
            PowerState="on", Discoverable=dbus.Boolean(False), DiscoverableTimeout=dbus.UInt32(180), Pairable=dbus.Boolean(False),
            PairableTimeout=dbus.UInt32(0), Discovering=dbus.Boolean(False), UUIDs=strings([]), Roles=strings(["central"])))
        self.seekers = set()

    @dbus.service.method(PROPERTIES, in_signature="ssv")
    def Set(self, interface, name, value):
        if name != "Powered":
            self.change(**{name: value})
        elif bool(value) != bool(self.values["Powered"]):
            self.power(bool(value))

    @dbus.service.method(ADAPTER, in_signature="a{sv}")
    def SetDiscoveryFilter(self, wanted):
        pass

    @dbus.service.method(ADAPTER, sender_keyword="who")
    def StartDiscovery(self, who=None):
        if not self.values["Powered"]:
            raise Error("NotReady", "Resource Not Ready")
        if who in self.seekers:
            raise Error("InProgress", "Operation already in progress")
        self.seekers.add(who)
        self.world.bus.watch_name_owner(who, lambda owner: owner == "" and self.leave(who))
        self.world.after(0, self.begin)

    def begin(self):
        if self.seekers and not self.values["Discovering"]:
            self.change(Discovering=dbus.Boolean(True))
            for device in self.world.devices:
                device.advertise()

    @dbus.service.method(ADAPTER, sender_keyword="who")
    def StopDiscovery(self, who=None):
        if who not in self.seekers:
            raise Error("Failed", "No discovery started")
        self.leave(who)

    def leave(self, who):
        self.seekers.discard(who)
        if not self.seekers and self.values["Discovering"]:
            for device in self.world.devices:
                if device.known:
                    device.unset("RSSI")
            self.change(Discovering=dbus.Boolean(False))

    @dbus.service.method(ADAPTER, in_signature="o")
    def RemoveDevice(self, path):
        for device in self.world.devices:
            if device.path == path and device.known:
                return device.forget()
        raise Error("DoesNotExist", "Does Not Exist")

    def power(self, on):
        if not on:
            self.seekers.clear()
            for device in self.world.devices:
                device.down()
            self.change(Discovering=dbus.Boolean(False))
        self.change(Powered=dbus.Boolean(on), PowerState="on" if on else "off")


class AgentManager(dbus.service.Object):
    def __init__(self, world):
        super().__init__(world.bus, "/org/bluez")
        self.world = world

    @dbus.service.method(AGENTS, in_signature="os", sender_keyword="who")
    def RegisterAgent(self, path, capability, who=None):
        self.world.agent = (who, path)
        self.world.bus.watch_name_owner(who, lambda owner: owner == "" and self.drop(who))

    def drop(self, who):
        if self.world.agent and self.world.agent[0] == who:
            self.world.agent = None

    @dbus.service.method(AGENTS, in_signature="o")
    def RequestDefaultAgent(self, path):
        pass

    @dbus.service.method(AGENTS, in_signature="o", sender_keyword="who")
    def UnregisterAgent(self, path, who=None):
        self.drop(who)


class World(dbus.service.Object):
    def __init__(self, bus, times, descriptions, log):
        super().__init__(bus, "/")
        self.bus, self.log, self.objects, self.agent, self.devices = bus, log, {}, None, []
        self.resolve, self.battery, self.disconnect, self.vain_connect = times.resolve, times.battery, times.disconnect, times.connect
        AgentManager(self)
        self.adapter = Adapter(self)
        self.adapter.appear()
        self.devices = [BusDevice(self, *parse(description)) for description in descriptions]

    @staticmethod
    def after(milliseconds, call, *arguments):
        def once():
            call(*arguments)
            return False
        if milliseconds > 0:
            GLib.timeout_add(milliseconds, once)
        else:   # after what waits on the bus and the control line
            GLib.idle_add(once)

    @dbus.service.method(MANAGER, out_signature="a{oa{sa{sv}}}")
    def GetManagedObjects(self):
        # bluetoothd's own order is by path, so a characteristic comes before its descriptors
        return dbus.Dictionary({dbus.ObjectPath(path): self.objects[path].interfaces() for path in sorted(self.objects)}, signature="oa{sa{sv}}")

    @dbus.service.signal(MANAGER, signature="oa{sa{sv}}")
    def InterfacesAdded(self, path, interfaces):
        pass

    @dbus.service.signal(MANAGER, signature="oas")
    def InterfacesRemoved(self, path, interfaces):
        pass

    def control(self, line):
        self.log("control:", line)
        what, *words = line.split()
        if what == "adapter":
            if words[0] == "gone":
                self.adapter.power(False)
                for device in self.devices:
                    device.forget()
                self.adapter.vanish()
            else:
                if self.adapter.path not in self.objects:
                    self.adapter.appear()
                self.adapter.power(words[0] == "on")
        for device in self.devices:
            if words and device.name == words[0].upper():
                if what == "measure":
                    device.link.measure(*words[1:])
                    device.advertise()
                else:
                    {"drop": device.down, "off": device.off, "on": device.on, "unbond": lambda: setattr(device, "remembers", False)}[what]()
