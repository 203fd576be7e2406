# SPDX-License-Identifier: MPL-2.0
"""Services, characteristics and descriptors of a connected device, as bluetoothd shows them."""
import dbus
import dbus.service

from busobject import BusObject, CHARACTERISTIC, DESCRIPTOR, Error, octets, properties, SERVICE, strings
from devices.octets import uuid


class Service(BusObject):
    interface = SERVICE


class Descriptor(BusObject):
    interface = DESCRIPTOR

    @dbus.service.method(DESCRIPTOR, in_signature="a{sv}", out_signature="ay")
    def ReadValue(self, options):
        self.characteristic.check()
        flags = self.characteristic.values["Flags"]
        on = self.characteristic.values["Notifying"]
        return octets(bytes([(2 if "indicate" in flags else 1) if on else 0, 0]))

    @dbus.service.method(DESCRIPTOR, in_signature="aya{sv}")
    def WriteValue(self, value, options):
        raise Error("NotPermitted", "Write not permitted")


class Characteristic(BusObject):
    interface = CHARACTERISTIC

    def check(self):
        if not self.device.values["Connected"]:
            raise Error("NotConnected", "Not Connected")

    def guarded(self, done, failed, act):
        """ACT, after pairing where the device wants an encrypted link."""
        if not self.device.values["Connected"]:
            return failed(Error("NotConnected", "Not Connected"))
        if not self.locked or self.device.encrypted:
            return act()

        # bluetoothd raises the link's security by itself. If the device refuses or the key is wrong, the link goes; if there is
        # no agent or it says no, the call is never answered (Qt gives up after the 25 s of D-Bus).
        def refused(error):
            if error.get_dbus_name() == "org.bluez.Error.AuthenticationFailed":
                self.device.down()
                failed(Error("NotConnected", "Not Connected"))
        self.device.secure(act, refused)

    @dbus.service.method(CHARACTERISTIC, in_signature="a{sv}", out_signature="ay", async_callbacks=("done", "failed"))
    def ReadValue(self, options, done, failed):
        def act():
            if "read" not in self.values["Flags"]:
                return failed(Error("NotPermitted", "Read not permitted"))
            value = octets(self.device.model.read(self.short, self.fixed))
            self.change(Value=value)
            done(value)
        self.guarded(done, failed, act)

    @dbus.service.method(CHARACTERISTIC, in_signature="aya{sv}", async_callbacks=("done", "failed"))
    def WriteValue(self, value, options, done, failed):
        value = bytes(value)

        def act():
            self.world.log(f"{self.device.name} write {self.short:04x}: {value.hex()}")
            if "write" not in self.values["Flags"]:
                return failed(Error("NotPermitted", "Write not permitted"))
            error = self.device.link.write(self.short, value)
            if error:
                return failed(Error("Failed", "Operation failed with ATT error: 0x%02x" % error))
            done()
        self.guarded(done, failed, act)

    @dbus.service.method(CHARACTERISTIC, async_callbacks=("done", "failed"))
    def StartNotify(self, done, failed):
        def act():
            if self.values["Notifying"]:
                return done()
            self.world.log(f"{self.device.name} start {self.short:04x}")
            self.change(Notifying=dbus.Boolean(True))
            done()
            self.device.link.subscribe(self.short)
        self.guarded(done, failed, act)

    @dbus.service.method(CHARACTERISTIC)
    def StopNotify(self):
        self.check()
        if self.values["Notifying"]:
            self.device.link.unsubscribe(self.short)
            self.change(Notifying=dbus.Boolean(False))


def _characteristic(device, parent, handle, short, flags, value, locked):
    values = properties(Handle=dbus.UInt16(handle), UUID=uuid(short), Service=dbus.ObjectPath(parent.path), Value=octets(b""),
                        Flags=strings(flags), MTU=dbus.UInt16(247))
    made = Characteristic(device.world, "%s/char%04x" % (parent.path, handle), values)
    made.device, made.short, made.fixed, made.locked = device, short, value, locked
    return made


def _configuration(characteristic, handle):
    characteristic.values["Notifying"] = dbus.Boolean(False)
    made = Descriptor(characteristic.world, "%s/desc%04x" % (characteristic.path, handle), properties(
        Handle=dbus.UInt16(handle), UUID=uuid(0x2902), Characteristic=dbus.ObjectPath(characteristic.path), Value=octets(b"")))
    made.characteristic = characteristic
    return made


def build(device):
    """The objects of all services, children after their parents: Qt needs them so."""
    handle, made = 1, []
    for service, characteristics in device.model.services():
        parent = Service(device.world, "%s/service%04x" % (device.path, handle), properties(
            Handle=dbus.UInt16(handle), UUID=uuid(service), Device=dbus.ObjectPath(device.path), Primary=dbus.Boolean(True),
            Includes=dbus.Array([], signature="o")))
        made.append(parent)
        handle += 1
        for short, flags, value in characteristics:
            locked = device.model.options.flag("secure") and service == device.model.service
            made.append(_characteristic(device, parent, handle, short, flags, value, locked))
            handle += 2
            if "notify" in flags or "indicate" in flags:
                made.append(_configuration(made[-1], handle))
                handle += 1
    return made
