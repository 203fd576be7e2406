# SPDX-License-Identifier: MPL-2.0
"""sync.py NAER_CLI: the real program's `device …` commands against the devices of sync.devices. The same under the fake and under a
real bluetoothd. Every record is to be in the vault once, whatever happens on the way."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "integration"))
from cli import Cli, finish

P = "C0:DE:00:00:"
home = Cli()


def control(line, after=0):
    """Steers the devices, after some seconds where wanted."""
    def write():
        time.sleep(after)
        with open(os.environ["CTL"], "w") as fifo:
            fifo.write(line + "\n")
    if not after:
        return write()
    threading.Thread(target=write, daemon=True).start()


def add(address, *words):
    home.exits(0, "device", "pair", P + address, "--seconds", 30, *words)


def sync(address, *words, wanted=0, seconds=40):
    code, out, err = home.call("--json", "device", "sync", P + address, "--seconds", seconds, *words)
    assert code == wanted, (address, words, code, out, err)
    return json.loads(out)


def measured(kind):
    return home.json("measure", "list", "--kind", kind)["measurements"]


def once(kind, count):
    items = measured(kind)
    instants = [(m["takenAt"], json.dumps(m["values"], sort_keys=True)) for m in items]
    assert len(items) == count and len(set(instants)) == count, f"{kind}: {len(items)} stored, {len(set(instants))} different, {count} wanted"


def stored_readings():
    """a cuff's memory is taken once, with its battery; live readings follow"""
    add("18:10")
    report = sync("18:10")
    assert len(report["stored"]) == 3 and report["battery"] == 80, report
    again = sync("18:10")
    assert again["stored"] == [] and again["known"] == 3, again
    control(f"measure {P}18:10 131/85/70")
    assert [m["values"]["systolic"] for m in sync("18:10")["stored"]] == [131]
    add("00:0E")
    control(f"measure {P}00:0E 126/80/66", after=8)   # while it is listened to
    assert [m["values"]["systolic"] for m in sync("00:0E")["stored"]] == [126]
    once("blood-pressure", 5)


def thousand_records():
    """a meter's 1,000 records come once, and afterwards only what is new"""
    add("18:08")
    report = sync("18:08")
    assert len(report["stored"]) == 1000 and report["refused"] == [], (len(report["stored"]), report["refused"])
    assert sync("18:08")["stored"] == []
    control(f"measure {P}18:08 7.7/1")
    report = sync("18:08")
    assert [m["values"]["glucose"] for m in report["stored"]] == [7.7] and report["stored"][0]["context"], report
    once("glucose", 1001)


def drop_in_the_middle():
    """a link that breaks in the middle: what came is kept, the rest follows"""
    add("18:0B")
    code, out, err = home.call("--json", "device", "sync", P + "18:0B", "--seconds", 30)
    report = json.loads(out)
    assert code == 3 and report["error"]["code"] == "dropped", (code, out, err)
    first = len(report["stored"])
    assert 0 < first < 40, report
    before = len(measured("glucose"))
    for _ in range(12):   # the device breaks every visit after 9 values
        code, out, _ = home.call("--json", "device", "sync", P + "18:0B", "--seconds", 30)
        if code == 0:
            break
    assert code == 0, out
    assert len(measured("glucose")) == before - first + 40


def killed_in_the_middle():
    """killed in the middle and started again: each record once"""
    add("18:0C")
    before = len(measured("glucose"))
    child = subprocess.Popen(home.command("device", "sync", P + "18:0C", "--seconds", 30), env=home.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(5)   # of the six seconds and more that the records take
    child.send_signal(signal.SIGKILL)
    child.wait()
    half = len(measured("glucose")) - before
    assert 0 < half < 300, f"{half} of 300: it was not killed in the middle"
    sync("18:0C")
    assert len(measured("glucose")) - before == 300, len(measured("glucose")) - before
    assert home.call("vault", "verify")[0] == 0


def pairing():
    """pairing: just works, with a passkey, a wrong one, refused"""
    add("00:02")
    add("00:03", "--passkey", "123456")
    assert len(sync("00:03")["stored"]) + len(home.json("device", "inbox")["waiting"]) > 0
    home.exits(3, "device", "pair", P + "00:05", "--passkey", "999", "--seconds", 30)
    home.exits(3, "device", "pair", P + "00:04", "--seconds", 30)
    identities = [d["identity"] for d in home.json("device", "list")["devices"]]
    assert P + "00:04" not in identities and P + "00:05" not in identities, identities


def wrong_clock():
    """a clock two hours ahead: the numbers are moved, and the clock is set on the citizen's word"""
    add("18:09")
    report = sync("18:09")
    assert abs(report["clockAheadSeconds"] - 7200) < 5, report
    assert all(abs(m["clockCorrection"] + 7200) < 5 for m in report["stored"]), report
    sync("18:09", "--set-clock")
    control(f"measure {P}18:09 127/81/69")
    report = sync("18:09")
    assert abs(report["clockAheadSeconds"]) < 5 and report["stored"][0]["clockCorrection"] == 0, report


def two_users():
    """two people at one scale: the first is asked about, then each keeps their own"""
    add("18:1D")
    report = sync("18:1D")
    assert report["stored"] == [] and report["waiting"] == 4, report
    waiting = home.json("device", "inbox")["waiting"]
    own = next(w for w in waiting if w["kind"] == "weight" and w["values"]["weight"] == 81.35)
    home.exits(0, "device", "answer", own["id"], "mine")
    for other in home.json("device", "inbox")["waiting"]:
        if other["kind"] == "weight":
            home.exits(0, "device", "answer", other["id"], "mine" if other["values"]["weight"] == 81.35 else "someone-elses")
    weights = [m["values"]["weight"] for m in measured("weight")]
    assert weights == [81.35] * 2, weights
    control(f"measure {P}18:1D 82 1")
    control(f"measure {P}18:1D 64 2")
    report = sync("18:1D")
    assert [m["values"]["weight"] for m in report["stored"]] == [82] and report["otherUsers"] == 1, report


def stranger():
    """a stranger's weight waits, and nothing of it is kept"""
    add("18:1E")
    report = sync("18:1E")
    assert report["stored"] == [] and report["waiting"] == 1, report
    waiting, = [w for w in home.json("device", "inbox")["waiting"] if w["kind"] == "weight"]
    assert waiting["reason"] == "higher-than-usual", waiting
    home.exits(0, "device", "answer", waiting["id"], "someone-elses")
    assert 140 not in [m["values"]["weight"] for m in measured("weight")]


def stream():
    """10,000 notifications in a row"""
    add("18:22")
    begun = time.monotonic()
    report = sync("18:22")
    assert report["stored"] and {m["kind"] for m in report["stored"]} == {"oxygen-saturation", "pulse"}, report
    print(f"  ({time.monotonic() - begun:.1f} s)")


def reasons():
    """what is no reading has its reason; control solution and demonstrations are never numbers"""
    glucose = len(measured("glucose"))
    add("00:08")
    assert [r["code"] for r in sync("00:08")["refused"]] == ["control-solution"]
    assert len(measured("glucose")) == glucose
    add("00:07")
    report = sync("00:07")
    assert [r["code"] for r in report["refused"]] == ["no-value"], report


def gone():
    """a device that is switched off, and one nobody added"""
    control(f"off {P}00:02")
    report = sync("00:02", wanted=5, seconds=3)
    assert report["error"]["code"] == "unreachable", report
    home.exits(5, "device", "sync", P + "77:77", "--seconds", 2)


def forgotten_by_the_device():
    """a device that has forgotten the pairing turns us away; forgotten here too, it is paired anew"""
    add("00:0F")
    sync("00:0F")
    control(f"unbond {P}00:0F")
    report = sync("00:0F", wanted=3)
    assert report["error"]["code"] == "pairing-refused", report
    home.exits(0, "device", "forget", P + "00:0F")
    add("00:0F")
    sync("00:0F")


def forgetting():
    """a forgotten device is paired anew, and its records are still known"""
    home.exits(0, "device", "forget", P + "18:10")
    assert P + "18:10" not in [d["identity"] for d in home.json("device", "list")["devices"]]
    add("18:10")
    report = sync("18:10")
    assert report["stored"] == [] and report["known"] == 4, report


def adapter():
    """Bluetooth that is off, comes back, and is gone"""
    control("adapter off")
    code, out, _ = home.call("--json", "device", "scan", "--seconds", 3)
    assert code == 3 and json.loads(out)["error"]["code"] == "adapter-off", out
    control("adapter on")
    assert home.json("device", "scan", "--seconds", 2)["devices"]
    add("00:0D")   # which takes 20 seconds for its first number
    control("adapter off", after=4)
    code, out, _ = home.call("--json", "device", "sync", P + "00:0D", "--seconds", 30)
    assert code == 3 and json.loads(out)["error"]["code"] == "adapter-off", out
    control("adapter gone")
    code, out, _ = home.call("--json", "device", "scan", "--seconds", 3)
    assert code == 3 and json.loads(out)["error"]["code"] == "no-adapter", out


home.exits(0, "vault", "create")
tests = [stored_readings, thousand_records, drop_in_the_middle, killed_in_the_middle, pairing, wrong_clock, two_users, stranger, stream, reasons, gone, forgotten_by_the_device, forgetting]
if os.environ["NAER_LAB"] == "fake":
    tests.append(adapter)
only = sys.argv[2:]
finish(*[t for t in tests if not only or t.__name__ in only])
