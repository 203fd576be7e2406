# SPDX-License-Identifier: MPL-2.0
"""Numbers that cannot be, that are unlikely, that were wrong, and the day nothing is measured."""
import json
import pathlib
import subprocess

from journey import Naer, cli, da, home, measurements, run, settled


def open_entry(app, kind):
    """From today to the number of one kind."""
    app.page("todayPage").press("measureOther" if app._try("measureOther", None) else "startMeasure")
    app.page("kindsPage").press("kind-" + kind)
    return app.page("entryPage")


def erase(app, times):
    for _ in range(times):
        app.press("erase")


def impossible():
    """a number that cannot be is refused in words, kept in the field and not stored"""
    with home() as folder:
        with Naer(folder) as app:
            app.first_start().press("measure-weight")
            app.page("entryPage").type_digits("999")
            app.press("next")
            app.see("entryError")
            sentence = app.find("entryError").get_name()
            assert "350" in sentence, sentence
            app.heard(sentence, "assertive")
            app.until_value("999")
            app.page("entryPage")
            erase(app, 3)
            app.press("next")
            app.until(lambda: app._try("entryError", None) and app.find("entryError").get_name() != sentence, "a sentence about the empty number")
        assert measurements(folder) == []


def unlikely():
    """an unlikely number is asked about on a page of its own, can be changed and can be kept"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            open_entry(app, "oxygen-saturation").type_digits("62")
            app.press("next")
            app.page("doubtPage")
            assert "62" in app.words()
            assert da("Chest pain, or cannot breathe?") in app.words()
            app.press("call112")
            app.page("helpNowPage").see("cannotCall")
            app.press("back")
            app.page("doubtPage")
            app.press("changeNumber")
            app.page("entryPage").until_value("62")
            app.press("next")
            app.page("doubtPage").press("keepNumber")
            app.page("savedPage")
        assert [m["values"] for m in measurements(folder)] == [{"saturation": 62}]


def comma():
    """a number with a comma"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            open_entry(app, "weight").type_digits("81,4")
            app.until_value("81,4")
            app.press("next")
            app.page("savedPage")
            app.until_words("81,4")
        assert [m["values"] for m in measurements(folder)] == [{"weight": 81.4}]


def blood_pressure():
    """three fields: Next moves on, and the three are one measurement"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            open_entry(app, "blood-pressure")
            for key, digits in (("systolic", "128"), ("diastolic", "82"), ("pulse", "71")):
                app.press(key)
                app.type_digits(digits)
                app.until_value(digits, key)
            app.press("next")
            app.page("savedPage")
        assert [m["values"] for m in measurements(folder)] == [{"systolic": 128, "diastolic": 82, "pulse": 71}]


def open_reading(app):
    app.tab("tabMeasurements")
    app.page("measurementsPage").press("kind-weight")
    app.page("trendPage").press("reading-0")
    return app.page("readingPage")


def change():
    """one number is corrected, then taken out; each with its reason, and the history says so"""
    with home() as folder:
        with Naer(folder) as app:
            app.first_weight("81").press("done")
            app.page("todayPage")
            open_reading(app).press("correct")
            app.page("correctPage").until_value("81,0")
            app.press("saveCorrection")
            app.until_words(da("Choose a reason first."))
            app.press("why-typo")
            app.press("saveCorrection")
            app.until_words(da("The number is the same as before. Change it, or go back."))
            erase(app, 4)
            app.type_digits("79")
            app.press("saveCorrection")
            app.page("readingPage").see("history")
            app.until(lambda: "79" in app.words(), "the new number")
        [one] = measurements(folder)
        assert one["status"] == "corrected" and one["version"] == 2, one
        with Naer(folder) as app:
            app.page("todayPage")
            open_reading(app).press("withdraw")
            app.page("withdrawPage").press("why-other")
            app.set_text("otherReason", "Det var naboens")
            app.press("confirmWithdraw")
            app.page("readingPage").see("withdrawn")
            app.until_words("Det var naboens")
            assert "81" in app.words() and not app._try("correct", None)
            app.press("back")
            app.page("trendPage")
            app.until(lambda: not app._try("reading-0", None) or "79" not in app.find("reading-0").get_name(), "the curve without it")
            app.press("showTable")
            app.page("tablePage").see("tableRow0")
            assert da("Taken out") in app.words(), app.words()
            app.press("tableRow0")
            app.page("readingPage").until_words("Det var naboens")
        told = cli(folder, "measure", "history", one["id"])
        assert [h["values"]["weight"] for h in told["history"]] == [81, 79], told
        assert told["measurement"]["status"] == "withdrawn", told


def print_out(folder):
    """The words of the page for the doctor."""
    page = pathlib.Path(folder) / "page.pdf"
    cli(folder, "export", "pdf", str(page))
    return subprocess.run(["pdftotext", "-layout", str(page), "-"], capture_output=True, text=True, check=True).stdout


def not_measuring():
    """why not today: a reason and a few words, and no number; they can be read again, and nothing nags"""
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            open_entry(app, "weight").type_digits("8")
            app.press("back")
            app.page("kindsPage").press("back")
            app.page("todayPage").see("continueMeasure")
            app.press("continueMeasure")
            app.page("entryPage").press("cannotMeasure")
            app.page("notMeasuringPage").see("whoSeesIt")
            app.press("saveReason")
            app.until_words(da("Choose a reason first."))
            app.press("reason-unwell")
            app.set_text("note", "Feber siden i går")
            app.press("saveReason")
            app.heard(da("Saved on your phone"))
            app.page("todayPage")
            app.until(lambda: not app._try("continueMeasure", None), "no nagging about the half number")
            app.tab("tabMeasurements")
            app.page("measurementsPage").press("kind-weight")
            app.page("trendPage").see("notMeasuredRow0")
            app.until_words("Feber siden i går")
            assert da("I am not well enough") in app.words(), app.words()
            app.press("showTable")
            app.page("tablePage").until_words("Feber siden i går")
            app.press("back")
            app.press("back")
            app.page("measurementsPage").press("printPage")
            app.page("myDataPage").see("whatIsOnIt")
            assert da("On it: your name, your numbers, your question, and why you did not measure. Your days and your notes are not on it.") in app.words()
        assert measurements(folder) == []
        on_paper = print_out(folder)
        assert "Ikke målt, fordi: ikke rask nok (1)" in on_paper and "Feber" not in on_paper, on_paper   # the reason, never the note
        exported = pathlib.Path(folder) / "all.json"
        cli(folder, "export", "json", str(exported))
        [one] = json.loads(exported.read_text())["notMeasured"]
        assert (one["kind"], one["reason"], one["note"]) == ("weight", "unwell", "Feber siden i går"), one


if __name__ == "__main__":
    run(impossible, unlikely, comma, blood_pressure, change, not_measuring)
