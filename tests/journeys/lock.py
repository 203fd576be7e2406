# SPDX-License-Identifier: MPL-2.0
"""The code: what is typed survives the lock and a crash, a wrong code is slowed, and help needs no code."""
import signal

from journey import Naer, da, home, measurements, prefer, run

CODE = "kyst-2048"
WRONG = "The code does not fit. Try again."


def set_code(app):
    app.tab("tabSettings")
    app.page("settingsPage").press("setCode")
    app.page("codePage").set_text("code", CODE)
    app.set_text("codeAgain", "noget andet")
    app.press("saveCode")
    app.until_words(da("The two are not alike. Write the code once more."))
    app.set_text("codeAgain", CODE)
    app.press("saveCode")
    app.heard(da("The code is saved."))
    return app.page("settingsPage")


def unlock(app, code=CODE):
    app.page("unlockPage").set_text("code", code)
    app.press("unlock")


def half_typed(app):
    """A weight of which one digit is typed, and back to today."""
    app.page("todayPage").press("startMeasure")
    app.page("entryPage").type_digits("8")
    app.until_value("8")
    app.press("back")
    return app.page("todayPage")


def locked():
    """lock with a number half typed, help behind the lock, a wrong code, and the digits are there again"""
    with home() as folder:
        with Naer(folder) as app:
            app.first_weight("77").press("done")
            app.page("todayPage")
            set_code(app)
            app.tab("tabToday")
            half_typed(app).tab("tabSettings")
            app.page("settingsPage").press("lockNow")
            app.page("unlockPage")
            assert "77" not in app.words(), app.words()
            app.press("helpNow")
            app.page("helpNowPage").see("call112")
            app.press("sayThis")
            app.page("sayThisPage")
            assert "77" not in app.words() and not app._try("latestValues", None), app.words()
            app.until_words(da("Nær is locked. Unlock it, and your latest measure\u00adments stand here too.").replace("\u00ad", ""))
            app.press("back")
            app.page("helpNowPage").press("back")
            for attempt in range(8):
                unlock(app, "forkert-kode")
                app.until(lambda: app._usable("unlock").get_name() == da("Unlock"), "the answer to a wrong code")
                if app._try("wait", None):
                    break
                app.until_words(da(WRONG))
            app.see("wait")
            app.until(lambda: not app._try("wait", None), "the end of the wait")
            unlock(app)
            app.page("todayPage").press("continueMeasure")
            app.page("entryPage").until_value("8")
            app.type_digits("1")
            app.press("next")
            app.page("doubtPage" if app._try("doubtPage", None) else "savedPage")


def killed():
    """killed with a number half typed, it is offered again after the next start and the code"""
    with home() as folder:
        with Naer(folder) as app:
            app.first_weight("77").press("done")
            app.page("todayPage")
            set_code(app)
            app.tab("tabToday")
            half_typed(app).see("continueMeasure")
            app.proc.send_signal(signal.SIGKILL)
            app.proc.wait(5)
        with Naer(folder) as app:
            unlock(app)
            app.page("todayPage").press("continueMeasure")
            app.page("entryPage").until_value("8")
        assert [m["values"]["weight"] for m in measurements(folder, CODE)] == [77]


def by_itself():
    """left alone for a minute on the number, Nær locks and comes back to the number"""
    with home() as folder:
        with Naer(folder) as app:
            app.first_weight("77").press("done")
            app.page("todayPage")
            set_code(app)
        prefer(folder, lockAfterMinutes=1)
        with Naer(folder) as app:
            unlock(app)
            app.page("todayPage").press("startMeasure")
            app.page("entryPage").type_digits("8")
            app.until_value("8")
            app.timeout = 80
            app.page("unlockPage")
            app.timeout = 20
            unlock(app)
            app.page("entryPage").until_value("8")


if __name__ == "__main__":
    run(locked, killed, by_itself)
