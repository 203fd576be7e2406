# SPDX-License-Identifier: MPL-2.0
"""Nothing entered is ever lost: what is begun is there again, whatever is typed, deleted, locked or killed meanwhile."""
from journey import Naer, da, home, run, settled


def open_kind(app, kind):
    app.page("todayPage").press("measureOther" if app._try("measureOther", None) else "startMeasure")
    app.page("kindsPage").press("kind-" + kind)
    return app.page("entryPage")


def back_to_today(app):
    for _ in range(4):
        if app._try("todayPage", None):
            return
        app.press("back")
    app.page("todayPage")


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


if __name__ == "__main__":
    run(other_kind)
