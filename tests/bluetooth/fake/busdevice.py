# SPDX-License-Identifier: MPL-2.0
"""An emulated device on the bus: found, connected, paired, forgotten, in the order that bluetoothd 5.82 was seen to go."""
import dbus
import dbus.service

import gatt
from busobject import AGENT, BATTERY, BusObject, DEVICE, Error, octets, properties, strings
from devices.link import Link
from devices.octets import uuid


class BusLink(Link):
    def __init__(self, owner):
        super().__init__(owner.model)
        self.owner = owner

    def after(self, milliseconds, call):
        self.owner.world.after(milliseconds, call)

    def emit(self, characteristic, value, done):
        for part in self.owner.parts:
            if isinstance(part, gatt.Characteristic) and part.short == characteristic:
                part.change(Value=octets(value))
        done()

    def hang_up(self):
        self.owner.down()


class BusDevice(BusObject):
    interface = DEVICE

    def __init__(self, world, address, model):
        self.model, self.name, self.shown = model, address, -1
        self.encrypted = self.bonded = self.known = False
        self.remembers = False   # the device's half of the bond
        self.parts, self.generation, self.waiting, self.pairing = [], 0, None, None
        self.link = BusLink(self)
        public = int(address[:2], 16) & 0xC0 != 0xC0
        super().__init__(world, world.adapter.path + "/dev_" + address.replace(":", "_"), properties(
            Address=address, AddressType="public" if public else "random", Name=model.name, Alias=model.name,
            Appearance=dbus.UInt16(model.appearance), Paired=dbus.Boolean(False), Bonded=dbus.Boolean(False), Trusted=dbus.Boolean(False),
            Blocked=dbus.Boolean(False), LegacyPairing=dbus.Boolean(False), Connected=dbus.Boolean(False),
            UUIDs=strings([uuid(model.service)]), Adapter=dbus.ObjectPath(world.adapter.path), ServicesResolved=dbus.Boolean(False),
            AdvertisingFlags=octets(b"\x06")))
        if "seen" in model.options:
            world.after(model.options.number("seen", 0), self.off)

    def off(self):
        self.model.on = False

    def on(self):
        self.model.show()
        self.advertise()

    def advertise(self):
        """What it shows reaches who searches."""
        if not (self.world.adapter.values["Discovering"] and self.model.on) or self.values["Connected"]:
            return
        strength = dbus.Int16(self.model.rssi())
        if not self.known:
            self.known = True
            self.values["RSSI"] = strength
            self.appear()
        elif self.values.get("RSSI") != strength:
            self.change(RSSI=strength)

    def forget(self):
        self.down()
        self.known = self.bonded = self.encrypted = False
        self.drop_parts()
        self.values.update(Paired=dbus.Boolean(False), Bonded=dbus.Boolean(False), Trusted=dbus.Boolean(False))
        self.values.pop("RSSI", None)
        self.vanish()
        self.advertise()

    # the link
    @dbus.service.method(DEVICE, async_callbacks=("done", "failed"))
    def Connect(self, done, failed):
        world = self.world
        if not world.adapter.values["Powered"]:
            return failed(Error("NotReady", "Resource Not Ready"))
        if self.values["Connected"]:
            return done()
        if self.waiting:
            return failed(Error("InProgress", "Operation already in progress"))
        self.waiting = (done, failed)
        if self.reachable():
            world.after(0, self.reached)
        else:
            world.after(world.vain_connect, self.not_reached, self.waiting)

    def reachable(self):
        return self.model.on and not self.model.options.flag("noconnect")

    def reached(self):
        if self.waiting:
            (done, _), self.waiting = self.waiting, None
            self.up()
            done()

    def not_reached(self, attempt):
        if self.waiting is not attempt:
            return
        if self.reachable():   # it came while bluetoothd was trying
            return self.reached()
        self.waiting = None
        attempt[1](Error("Failed", "le-connection-abort-by-local"))
        if not self.bonded:   # bluetoothd drops a temporary device some 20 s after it was last seen
            self.forget()

    def up(self):
        self.world.log(f"{self.name} link up")
        self.generation += 1
        self.link.link_up()
        self.encrypted = self.bonded and self.remembers
        self.change(Connected=dbus.Boolean(True))
        if self.bonded and not self.remembers:   # it has no such key: the link goes, and bluetoothd believes that they are paired
            self.world.after(0, self.down)
        else:
            self.world.after(self.world.resolve, self.resolved, self.generation)

    def resolved(self, generation):
        if generation != self.generation or not self.values["Connected"]:
            return
        if not self.parts:
            self.parts = gatt.build(self)
            for part in self.parts:
                part.appear()
        services = sorted(service for service, _ in self.model.services())
        self.change(UUIDs=strings(map(uuid, services)), ServicesResolved=dbus.Boolean(True))
        if 0x180F in services:
            self.world.after(self.world.battery, self.battery_read, self.generation)

    def battery_read(self, generation):
        if generation == self.generation and BATTERY not in self.others:
            self.add_interface(BATTERY, properties(Percentage=dbus.Byte(self.model.battery()), Source="GATT Battery Service"))

    def down(self):
        if not self.values["Connected"]:
            return
        self.world.log(f"{self.name} link down")
        self.generation += 1
        self.encrypted = False
        self.link.link_gone()
        self.remove_interface(BATTERY)
        for part in self.parts:
            if isinstance(part, gatt.Characteristic) and part.values.get("Notifying"):
                part.change(Notifying=dbus.Boolean(False))
        self.change(ServicesResolved=dbus.Boolean(False), Connected=dbus.Boolean(False))
        if not self.bonded:   # the attribute cache of a device that is not bonded goes with the link
            self.drop_parts()

    def drop_parts(self):
        for part in reversed(self.parts):
            part.vanish()
            part.remove_from_connection()
        self.parts = []

    @dbus.service.method(DEVICE, async_callbacks=("done", "failed"))
    def Disconnect(self, done, failed):
        if self.waiting:
            (_, gave_up), self.waiting = self.waiting, None
            gave_up(Error("Failed", "le-connection-abort-by-local"))
        if not self.values["Connected"]:
            return failed(Error("NotConnected", "Not Connected"))
        self.world.after(self.world.disconnect, lambda: (self.down(), done()))

    # pairing
    def secure(self, done, failed, asked=False):
        """Encrypts the link. `asked` for by Pair(): then a device without a passkey just works."""
        options = self.model.options
        if self.encrypted:
            return done()
        if options.flag("refuse"):
            return failed(Error("AuthenticationFailed", "Authentication Failed"))

        def answered(key=None):
            if "passkey" in options and int(-1 if key is None else key) != options.number("passkey", 0):
                return failed(Error("AuthenticationFailed", "Authentication Failed"))
            if not self.values["Connected"]:
                return failed(Error("AuthenticationCanceled", "Authentication Canceled"))
            self.world.log(f"{self.name} paired")
            self.encrypted = self.bonded = self.remembers = True
            self.change(Paired=dbus.Boolean(True), Bonded=dbus.Boolean(True))
            done()
        if "passkey" not in options and asked:
            return answered()
        if not self.world.agent:
            return failed(Error("AuthenticationRejected", "Authentication Rejected"))
        agent = dbus.Interface(self.world.bus.get_object(*self.world.agent, introspect=False), AGENT)
        ask = agent.RequestPasskey if "passkey" in options else agent.RequestAuthorization
        ask(dbus.ObjectPath(self.path), reply_handler=answered, timeout=60,
            error_handler=lambda error: failed(Error("AuthenticationRejected", "Authentication Rejected")))

    @dbus.service.method(DEVICE, async_callbacks=("done", "failed"))
    def Pair(self, done, failed):
        if self.values["Paired"]:
            return failed(Error("AlreadyExists", "Already Exists"))
        if self.pairing:
            return failed(Error("InProgress", "In Progress"))
        if not self.reachable():
            return failed(Error("ConnectionAttemptFailed", "Page Timeout"))
        attempt = self.pairing = object()
        if not self.values["Connected"]:
            self.up()

        def ended(error=None):
            if self.pairing is not attempt:
                return
            self.pairing = None
            if not error:
                return done()
            failed(error)
            self.down()
        self.cancel = lambda: ended(Error("AuthenticationCanceled", "Authentication Canceled"))
        self.secure(ended, ended, asked=True)

    @dbus.service.method(DEVICE)
    def CancelPairing(self):
        if not self.pairing:
            raise Error("DoesNotExist", "Does Not Exist")
        self.cancel()
