# SPDX-License-Identifier: MPL-2.0
"""Nothing entered is ever lost: what is begun is there again, whatever is typed, deleted, locked or killed meanwhile."""
import contextlib
import pathlib
import signal

from journey import Naer, cli, da, home, prefer, run, settled

CODE = "kyst-2048"


def open_kind(app, kind):
    app.page("todayPage").press("measureOther" if app._try("measureOther", None) else "startMeasure")
    app.page("kindsPage").press("kind-" + kind)
    return app.page("entryPage")


def other_kind():
    """a weight with a note is still there after a pulse, and the list of kinds says what is begun"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            open_kind(app, "weight").type_digits("8")
            app.press("details")
            app.page("detailsPage").set_text("note", "Efter ferien")
            app.press("detailsDone")
            app.page("entryPage").press("back")
            app.page("kindsPage").press("kind-pulse")
            app.page("entryPage").type_digits("7")
            app.until_value("7")
            app.press("back")
            app.page("kindsPage").press("kind-height")
            app.page("entryPage").type_digits("1")
            app.until_value("1")
            app.press("erase")
            app.press("back")
            app.page("kindsPage")
            begun = da("Begun, and not saved yet. Go on here.")
            assert app.words().count(begun) == 2, app.words()
            app.press("back")
            app.page("todayPage").see("continueMeasure")
            app.until_words("Puls")
            open_kind(app, "weight").until_value("8")
            app.press("details")
            app.page("detailsPage").see("note")
            app.until(lambda: app.text("note") == "Efter ferien", "the note")


def locked_vault(folder):
    """A vault with a code and a weight, that locks after a minute."""
    prefer(folder, lockAfterMinutes=1)
    (pathlib.Path(folder) / "data/naer").mkdir(parents=True, exist_ok=True)
    cli(folder, "vault", "create", secret=CODE)
    cli(folder, "measure", "add", "weight", "81", secret=CODE)


def unlock(app):
    app.page("unlockPage").set_text("code", CODE)
    app.press("unlock")


def begun_and_killed(folder, begin, found):
    """What `begin` leaves half done is offered by today after the program was killed."""
    with Naer(folder) as app:
        app.page("todayPage")
        begin(app)
        app.proc.send_signal(signal.SIGKILL)
        app.proc.wait(5)
    with Naer(folder) as app:
        app.page("todayPage")
        found(app)


def why_not(app):
    open_kind(app, "weight").press("cannotMeasure")
    app.page("notMeasuringPage").press("reason-unwell")
    app.set_text("note", "Feber siden i går")


def why_not_again(app):
    app.press("continueMeasure")
    app.page("entryPage").press("cannotMeasure")
    app.page("notMeasuringPage")
    app.until(lambda: app.text("note") == "Feber siden i går" and app._is(app.find("reason-unwell"), "checked"), "the reason and the note")
    app.press("saveReason")
    app.heard(da("Saved on your phone"))
    app.page("todayPage")
    app.until(lambda: not app._try("continueMeasure", None), "the draft to be gone")


def guided(app):
    open_kind(app, "blood-pressure").press("guided")
    app.page("guidedPage").press("skipRest")
    app.see("systolic")
    app.type_digits("131")
    app.until_value("131", "systolic")


def guided_again(app):
    app.press("continueMeasure")
    app.page("entryPage").press("guided")
    app.page("guidedPage").until_value("131", "systolic")


def correction(app):
    app.tab("tabMeasurements")
    app.page("measurementsPage").press("kind-weight")
    app.page("trendPage").press("reading-0")
    app.page("readingPage").press("correct")
    app.page("correctPage").until_value("81,0")
    app.press("erase")
    app.press("why-typo")


def correction_again(app):
    app.press("continueChange")
    app.page("correctPage").until_value("81,")
    app.until(lambda: app._is(app.find("why-typo"), "checked"), "the reason")
    app.press("leaveAsItIs")
    app.page("readingPage").press("back")
    app.page("todayPage")
    assert not app._try("continueChange", None)


def killed():
    """why not today, a guided reading and a correction, each half done, outlive a kill"""
    with home() as folder:
        settled(folder)
        cli(folder, "measure", "add", "weight", "81")
        for begin, found in ((why_not, why_not_again), (guided, guided_again), (correction, correction_again)):
            begun_and_killed(folder, begin, found)


def locked():
    """left alone for a minute, Nær locks, and each page comes back with what was typed on it"""
    cases = ((why_not, "notMeasuringPage", "note", "Feber siden i går"), (guided, "guidedPage", "systolic", "131"), (correction, "correctPage", "value", "81,"))
    with contextlib.ExitStack() as stack:
        apps = []
        for begin, *_ in cases:   # beside each other: one minute for all of them
            folder = stack.enter_context(home())
            locked_vault(folder)
            app = stack.enter_context(Naer(folder))
            unlock(app)
            app.page("todayPage")
            begin(app)
            apps.append(app)
        for app, (_, page, key, typed) in zip(apps, cases):
            app.timeout = 80
            app.page("unlockPage")
            app.timeout = 20
            assert typed not in app.words(), app.words()
            unlock(app)
            app.page(page)
            app.until(lambda: typed in app.text(key), f"{typed!r} on {page}")


if __name__ == "__main__":
    run(other_kind, killed, locked)
