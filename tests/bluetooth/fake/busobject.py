# SPDX-License-Identifier: MPL-2.0
"""An object of org.bluez with the properties of its interfaces."""
import dbus
import dbus.service

MANAGER, PROPERTIES = "org.freedesktop.DBus.ObjectManager", "org.freedesktop.DBus.Properties"
ADAPTER, DEVICE, BATTERY, AGENT = "org.bluez.Adapter1", "org.bluez.Device1", "org.bluez.Battery1", "org.bluez.Agent1"
SERVICE, CHARACTERISTIC, DESCRIPTOR = "org.bluez.GattService1", "org.bluez.GattCharacteristic1", "org.bluez.GattDescriptor1"


class Error(dbus.DBusException):
    def __init__(self, name, text):
        super().__init__(text)
        self._dbus_error_name = "org.bluez.Error." + name


def octets(value):
    return dbus.Array(map(dbus.Byte, value), signature="y")


def strings(values):
    return dbus.Array(values, signature="s")


def properties(**values):
    return dbus.Dictionary(values, signature="sv")


class BusObject(dbus.service.Object):
    interface = ""

    def __init__(self, world, path, values):
        self.world, self.path, self.values = world, path, values
        self.others = {}   # further interfaces: name -> properties
        super().__init__(world.bus, path)

    def interfaces(self):
        return dbus.Dictionary({self.interface: self.values, **self.others}, signature="sa{sv}")

    def appear(self):
        self.world.objects[self.path] = self
        self.world.InterfacesAdded(dbus.ObjectPath(self.path), self.interfaces())

    def vanish(self):
        """Gone from what is seen; the object stays, for it may appear again."""
        if self.world.objects.pop(self.path, None):
            self.world.InterfacesRemoved(dbus.ObjectPath(self.path), strings(list(self.interfaces())))

    def add_interface(self, name, values):
        self.others[name] = values
        self.world.InterfacesAdded(dbus.ObjectPath(self.path), dbus.Dictionary({name: values}, signature="sa{sv}"))

    def remove_interface(self, name):
        if self.others.pop(name, None) is not None:
            self.world.InterfacesRemoved(dbus.ObjectPath(self.path), strings([name]))

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        values = self.interfaces().get(interface, {})
        if name in values and self.path in self.world.objects:
            return values[name]
        raise dbus.DBusException("No such property '%s'" % name, name="org.freedesktop.DBus.Error.InvalidArgs")

    @dbus.service.method(PROPERTIES, in_signature="s", out_signature="a{sv}")
    def GetAll(self, interface):
        return dbus.Dictionary(self.interfaces().get(interface, {}), signature="sv")

    @dbus.service.method(PROPERTIES, in_signature="ssv")
    def Set(self, interface, name, value):
        self.change(**{name: value})

    @dbus.service.signal(PROPERTIES, signature="sa{sv}as")
    def PropertiesChanged(self, interface, changed, gone):
        pass

    def change(self, **values):
        self.values.update(values)
        self.PropertiesChanged(self.interface, properties(**values), strings([]))

    def unset(self, name):
        if self.values.pop(name, None) is not None:
            self.PropertiesChanged(self.interface, properties(), strings([name]))
