# SPDX-License-Identifier: MPL-2.0
"""Devices, against emulated ones: a cuff is added and measures in at most six presses, later in two; a device's error is explained; a
stranger's weight is refused; without Bluetooth one types."""
import os

from first_day import Counted
from journey import Naer, cli, da, days_ago, home, measurements, run, settled

CUFF, SCALE, EMPTY = "C0:DE:00:00:18:10", "C0:DE:00:00:18:1D", "C0:DE:00:00:00:07"


def control(line):
    with open(os.environ["CTL"], "w") as fifo:
        fifo.write(line + "\n")


def listens(app):
    app.page("visitPage").until_words(da("Con\u00adnected. Take your time. The number comes by itself.").split(".")[1].strip())


def first_cuff():
    """from a cold start to a number from a new cuff in at most six presses, and the next one in two"""
    with home() as folder:
        with Counted(folder) as app:
            app.first_start().press("measure-blood-pressure")
            app.page("entryPage").press("useDevice")
            app.page("findDevicePage").press(f"found-{CUFF}")
            listens(app)
            control(f"measure {CUFF} 128/82/71")
            app.see("done")
            app.heard("1 tal gemt på din telefon.")
            app.until_words("128/82")
            assert app.presses <= 6, f"{app.presses} presses"
            app.press("done")
            app.page("todayPage")
            first = app.presses
            app.press("startMeasure")
            app.page("entryPage").press("useDevice")
            assert app.presses - first == 2, f"{app.presses - first} presses"
            app.page("visitPage")
            control(f"measure {CUFF} 131/84/70")   # it had hung up, and shows itself again
            app.see("done")
            app.until_words("131/84")
        stored = measurements(folder)
        assert sorted(m["values"]["systolic"] for m in stored) == [128, 131], stored
        assert {m["source"] for m in stored} == {"device"}, stored


def error_explained():
    """a cuff without a number says so, in words, and nothing is stored"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            app.page("todayPage").press("startMeasure")
            app.page("kindsPage").press("kind-blood-pressure")
            app.page("entryPage").press("useDevice")
            app.page("findDevicePage").press(f"found-{EMPTY}")
            app.page("visitPage").see("done")
            app.until_words(da("The device got no number. Measure again."))
        assert measurements(folder) == []


def stranger_refused():
    """a stranger's weight waits, is refused, and is nowhere"""
    with home() as folder:
        settled(folder)
        for day in (1, 2, 3):
            cli(folder, "measure", "add", "weight", f"8{day}", "--at", days_ago(4 - day))
        with Naer(folder) as app:
            app.page("todayPage").press("measureOther") if app._try("measureOther", None) else app.page("todayPage").press("startMeasure")
            app.page("kindsPage").press("kind-weight")
            app.page("entryPage").press("useDevice")
            app.page("findDevicePage").press(f"found-{SCALE}")
            app.page("visitPage").press("visitInbox")
            app.page("inboxPage").until_words("140")
            app.press("notMine-1")
            app.see("inboxEmpty")
            app.heard(da("Not kept. Nothing of it is left here."))
        assert sorted(m["values"]["weight"] for m in measurements(folder)) == [81, 82, 83]
        assert cli(folder, "device", "inbox")["waiting"] == []


def without_bluetooth():
    """without Bluetooth the page says so, and typing is one press away"""
    with home() as folder:
        settled(folder)
        control("adapter off")
        with Naer(folder) as app:
            app.page("todayPage").press("startMeasure")
            app.page("kindsPage").press("kind-blood-pressure")
            app.page("entryPage").press("useDevice")
            app.page("findDevicePage").until_words(da("Bluetooth is off. Switch it on, and try again."))
            control("adapter on")
            control(f"on {CUFF}")
            app.press("searchAgain")
            app.see(f"found-{CUFF}")
            app.press("typeInstead")
            app.page("entryPage").type_digits("12882")
            app.press("next")
            app.page("savedPage")
        assert [m["source"] for m in measurements(folder)] == ["typed"]


if __name__ == "__main__":
    run(first_cuff, error_explained, stranger_refused, without_bluetooth)
