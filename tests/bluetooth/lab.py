# SPDX-License-Identifier: MPL-2.0
"""lab.py NAER_CLI: the lab itself, over D-Bus, with the devices of lab.devices; what they send is read by `device decode`.
The same under the fake and under a real bluetoothd."""
import datetime
import os
import pathlib
import struct
import sys
import time
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from client.central import Central, Refused, control, decode

PROGRAM = sys.argv[1]
FAKE = os.environ["NAER_LAB"] == "fake"
P = "C0:DE:00:00:"
central = Central()


def visit(address):
    path, = central.find(P + address)
    central.connect(path)
    return path


def readings(short, values):
    return [r for v in values for r in decode(PROGRAM, short, v)["readings"]]


def taken(reading):
    return datetime.datetime.fromisoformat(reading["takenAt"])


def cuff():
    """a cuff indicates its three stored readings, byte for byte"""
    path = visit("18:10")
    assert central.read("2a49") == b"\x20\x00"
    central.subscribe("2a35")
    values = central.take("2a35", count=3)
    assert values[2].hex() == "1e7a0052006100e907030e081e004700010000", values
    assert [r["values"] for r in readings("2A35", values)] == [{"systolic": 120 + i, "diastolic": 82, "pulse": 71} for i in range(3)]
    central.disconnect(path)


def scale():
    """a scale has two users and the days before in its memory"""
    path = visit("18:1D")
    central.subscribe("2a9d")
    weights = readings("2A9D", central.take("2a9d", count=4))
    assert [(w["user"], w["values"]["weight"]) for w in weights] == [(1, 81.35), (2, 64.2)] * 2, weights
    assert [(taken(b) - taken(a)).days for a, b in zip(weights, weights[1:])] == [1, 1, 1], weights
    assert abs((taken(weights[3]) - datetime.datetime.now()).total_seconds()) < 60, weights
    central.disconnect(path)


def composition():
    """a body scale sends fat and weight"""
    path = visit("18:1B")
    central.subscribe("2a9c")
    assert [r["values"] for r in readings("2A9C", central.take("2a9c"))] == [{"fat-percentage": 24.5}, {"weight": 80}]
    central.disconnect(path)


def thermometer():
    """a thermometer an hour ahead says so, and its clock can be set; another's cannot and was never set"""
    path = visit("18:09")
    shown = struct.unpack("<HBBBBB", central.read("2a2b")[:7])
    ahead = datetime.datetime(*shown) - datetime.datetime.now()
    assert 3500 < ahead.total_seconds() < 3610, ahead
    central.write("2a2b", struct.pack("<HBBBBBBBB", 2024, 2, 29, 12, 0, 0, 4, 0, 0))
    central.subscribe("2a1c")
    reading, = readings("2A1C", central.take("2a1c"))
    assert reading["values"] == {"temperature": 36.8} and reading["takenAt"].startswith("2024-02-29T12:0"), reading
    central.disconnect(path)
    path = visit("18:0A")
    assert central.read("2a2b")[:4] == bytes(4)
    assert central.read("2a29") == b"Acme" and central.read("2a24") == b"T-1"
    try:
        central.write("2a2b", bytes(10))
        raise AssertionError("it let its clock be set")
    except Refused:
        pass
    assert central.read("2a19") == b"\7"
    central.becomes(path, "Percentage", 7, "org.bluez.Battery1")
    central.disconnect(path)


def oximeter():
    """an oximeter sends one spot reading and 10,000 others without a pause"""
    path = visit("18:22")
    central.subscribe("2a5e")
    assert readings("2A5E", central.take("2a5e"))[0]["values"] == {"saturation": 97}
    begin = time.monotonic()
    central.subscribe("2a5f")
    values = central.take("2a5f", count=10000, seconds=300)
    print(f"  10,000 notifications in {time.monotonic() - begin:.2f} s")
    assert [v[3] for v in values] == [60 + i % 30 for i in range(10000)]
    central.disconnect(path)


def ask(request):
    central.write("2a52", bytes.fromhex(request))
    return central.take("2a52", seconds=300)[0].hex()


def glucose():
    """a meter counts and sends its 1,000 records by number, and stops when asked"""
    path = visit("18:08")
    try:
        ask("0101")
        raise AssertionError("answered without being listened to")
    except Refused:
        pass
    central.subscribe("2a18", "2a34", "2a52")
    assert ask("0401") == "0500e803"
    assert ask("040301e703") == "05000200"
    assert ask("010301e903") == "06000106" and ask("0703") == "06000702" and ask("0109") == "06000104"
    assert ask("0106") == "06000101"
    last, = readings("2A18", central.take("2a18"))
    assert last["sequence"] == 1000 and (datetime.datetime.now() - taken(last)).total_seconds() < 3600, last
    assert ask("010301e703") == "06000101"
    assert [r["sequence"] for r in readings("2A18", central.take("2a18", count=2))] == [999, 1000]
    central.values.clear()
    begin = time.monotonic()
    assert ask("0101") == "06000101"
    print(f"  1,000 records in {time.monotonic() - begin:.2f} s")
    assert len(central.take("2a34", count=500)) == 500
    values = central.take("2a18", count=1000)
    assert [struct.unpack("<H", v[1:3])[0] for v in values] == list(range(1, 1001))
    first, = readings("2A18", values[:1])
    assert 150 < (datetime.datetime.now() - taken(first)).days < 180, first
    central.write("2a52", b"\x01\x01")
    central.take("2a18", count=1)
    assert ask("0300") == "06000301"
    assert len(central.values.get("2a18", [])) < 999
    central.values.clear()
    control(f"measure {P}18:08 7.7")
    assert ask("010301e903") == "06000101"
    assert readings("2A18", central.take("2a18"))[0]["values"] == {"glucose": 7.7}
    central.disconnect(path)


def breaks():
    """a link that breaks after two readings"""
    path = visit("00:01")
    central.subscribe("2a35")
    central.take("2a35", count=2)
    central.becomes(path, "Connected", False)
    assert not any(central.values.values())


def pairs():
    """cuffs that want pairing: without a passkey, with the right and a wrong one, and one that refuses"""
    for number, passkey, good in ((2, None, True), (3, 123456, True), (4, None, False), (5, 999, False)):
        path, = central.find(f"{P}00:0{number}")
        try:
            central.pair(path, passkey)
            assert good, path
        except Refused as refusal:
            assert not good and "AuthenticationFailed" in str(refusal), (path, refusal)
        if good:
            central.connect(path)
            central.subscribe("2a35")
            assert readings("2A35", central.take("2a35"))[0]["kind"] == "blood-pressure"
            assert central.get(path, "Bonded")
            central.disconnect(path)
            visit(f"00:0{number}")
            central.subscribe("2a35")
            assert len(central.take("2a35")) == 1   # with the keys of before
            central.disconnect(path)


def forgotten():
    """a cuff that has forgotten the pairing lets nobody in until it is removed and paired again"""
    address = f"{P}00:03"
    control(f"unbond {address}")
    path, = central.find(address)
    central.call(path, "org.bluez.Device1", "Connect")
    central.becomes(path, "Connected", False)
    assert central.get(path, "Paired") and not central.get(path, "ServicesResolved")
    central.forget(path)
    path, = central.find(address)
    central.pair(path, 123456)
    central.connect(path)
    central.subscribe("2a35")
    central.take("2a35")
    central.disconnect(path)


def two_at_once():
    """two devices at the same time"""
    cuff_path = visit("18:10")
    central.subscribe("2a35")
    thermometer_path = visit("18:0A")
    central.subscribe("2a1c")
    assert len(central.take("2a35", count=3)) == 3 and len(central.take("2a1c")) == 1
    central.disconnect(cuff_path)
    central.disconnect(thermometer_path)


def cuff_of_every_day():
    """a cuff that is seen only once it has measured, sends, hangs up and sleeps; twice"""
    for pressure in (131, 132):
        control(f"measure {P}00:06 {pressure}/80/66")
        path = visit("00:06")
        central.subscribe("2a35")
        reading, = readings("2A35", central.take("2a35"))
        assert reading["values"]["systolic"] == pressure, reading
        central.becomes(path, "Connected", False)
    assert not any(central.values.values())


def troubles():
    """no number, flags, control solution, demonstration, a packet cut short"""
    path = visit("00:07")
    central.subscribe("2a35")
    error, pressure = [decode(PROGRAM, "2A35", v) for v in central.take("2a35", count=2)]
    assert error["refused"] and not error["readings"], error
    reading, = pressure["readings"]
    assert reading["flags"] == ["body-movement", "irregular-pulse"] and reading["takenAt"] is None and "user" not in reading, reading
    central.disconnect(path)
    path = visit("00:08")
    central.subscribe("2a18", "2a52")
    assert ask("0101") == "06000101"
    assert decode(PROGRAM, "2A18", central.take("2a18")[0])["refused"][0]["code"] == "control-solution"
    central.disconnect(path)
    path = visit("00:09")
    central.subscribe("2a5e")
    assert decode(PROGRAM, "2A5E", central.take("2a5e")[0])["refused"][0]["code"] == "demonstration"
    central.disconnect(path)
    path = visit("00:0A")
    central.subscribe("2a35")
    assert decode(PROGRAM, "2A35", central.take("2a35")[0])["refused"][0]["code"] == "truncated"
    central.disconnect(path)


def adapter():
    """the adapter off, on and gone, as told by the control line"""
    path = visit("18:1B")
    control("adapter off")
    central.becomes(path, "Connected", False)
    central.becomes("/org/bluez/hci0", "Powered", False, "org.bluez.Adapter1")
    control("adapter on")
    central.becomes("/org/bluez/hci0", "Powered", True, "org.bluez.Adapter1")
    control("adapter gone")
    central.until("no adapter", lambda known: not known)
    control("adapter on")
    central.disconnect(visit("18:1B"))


failed = 0
for test in (cuff, scale, composition, thermometer, oximeter, glucose, breaks, pairs, forgotten, two_at_once, cuff_of_every_day, troubles) + ((adapter,) if FAKE else ()):
    begin = time.monotonic()
    try:
        test()
        print(f"passed: {test.__doc__} ({time.monotonic() - begin:.2f} s)", flush=True)
    except (AssertionError, Refused) as error:
        failed += 1
        print(f"FAILED: {test.__doc__}", flush=True)
        traceback.print_exception(error)
sys.exit(1 if failed else 0)
