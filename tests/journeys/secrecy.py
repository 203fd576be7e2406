# SPDX-License-Identifier: MPL-2.0
"""Nothing that was written in the program lies readable in a file, while it runs or afterwards."""
import signal

from journey import Naer, home, run, settled
from traces import files_with

NOTE, WHY, SAID, HALF = "kanariefugl-7141", "Østergade-9932", "tysk-hyrde-5520", "gråspurv-halv-8817"


def search(folder, when):
    hits = files_with(folder, [NOTE, WHY, SAID, HALF])
    assert not hits, f"{when}: {hits}"


def nothing_readable():
    """notes, reasons and half-written words are in no file in clear"""
    with home() as folder:
        (open(f"{folder}/control.txt", "w")).write(WHY)
        assert files_with(folder, [WHY]), "the search itself is blind"
        open(f"{folder}/control.txt", "w").close()
        settled(folder)
        with Naer(folder, env={"TMPDIR": folder}) as app:
            app.page("todayPage").press("startMeasure")
            app.page("kindsPage").press("kind-weight")
            app.page("entryPage").press("details")
            app.page("detailsPage").set_text("note", NOTE)
            app.press("detailsDone")
            app.page("entryPage").type_digits("81")
            app.press("next")
            app.page("savedPage").press("showTrend")
            app.page("trendPage").press("reading-0")
            app.page("readingPage").until_words(NOTE)
            app.press("withdraw")
            app.page("withdrawPage").press("why-other")
            app.set_text("otherReason", WHY)
            app.press("confirmWithdraw")
            app.page("readingPage").until_words(WHY)
            app.press("back")
            app.page("trendPage").press("back")
            app.page("todayPage").press("checkIn")
            app.page("checkInPage").press("state3")
            app.press("addWords")
            app.page("wordsPage").set_text("note", SAID)
            app.press("saveWords")
            app.page("checkInSavedPage").press("checkInDone")
            app.page("todayPage").press("checkIn")
            app.page("checkInPage").press("addWords")
            app.page("wordsPage").set_text("note", HALF)
            app.press("back")
            app.page("checkInPage").press("back")
            app.page("todayPage").see("continueCheckIn")
            search(folder, "while it runs")
            app.proc.send_signal(signal.SIGKILL)
            app.proc.wait(5)
        search(folder, "after it was killed")
        with Naer(folder, env={"TMPDIR": folder}) as app:
            app.page("todayPage").press("continueCheckIn")
            app.page("checkInPage").press("addWords")
            app.page("wordsPage")
            app.see("note")
            app.until(lambda: app.text("note") == HALF, "the half-written words")
        search(folder, "after it ended")


if __name__ == "__main__":
    run(nothing_readable)
