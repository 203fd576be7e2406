# SPDX-License-Identifier: MPL-2.0
"""Draws every screen by driving the real program, with emulated devices in its reach: tour.py PROGRAM OUT. Pictures are OUT/<look>-<language>-<percent>/<page>.png.

The program is worked through its accessibility tree only; the window is photographed from the X server.
"""
import contextlib
import datetime
import inspect
import json
import os
import pathlib
import subprocess
import sys
import time

os.environ["NAER_PROGRAM"] = sys.argv[1]
for variable, program in (("NAER_CLI", "naer-cli"), ("NAER_SANDBOX", "naer-sandbox")):
    os.environ.setdefault(variable, str(pathlib.Path(sys.argv[1]).with_name(program)))
from journey import CLI, Naer, cli, home  # noqa: E402
from neighbours import Neighbours, sol_was_born  # noqa: E402
from PIL import ImageGrab  # noqa: E402

OUT = pathlib.Path(sys.argv[2])
CODE = "kyst-2048"
PERCENTS = [int(p) for p in sys.argv[3:]] or [100, 200]
SETS = [(look, language, percent) for percent in PERCENTS for look in ("light", "dark", "contrast") for language in ("da", "en")]


def photograph(app, path):
    """The window as it is on the screen, as PNG."""
    app.pump(0.25)
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Nær"], capture_output=True, text=True).stdout.split()
    geometry = subprocess.run(["xdotool", "getwindowgeometry", "--shell", found[-1]], capture_output=True, text=True, check=True).stdout
    at = dict(line.split("=") for line in geometry.splitlines())
    x, y, width, height = (int(at[k]) for k in ("X", "Y", "WIDTH", "HEIGHT"))
    path.parent.mkdir(parents=True, exist_ok=True)
    ImageGrab.grab(bbox=(x, y, x + width, y + height), xdisplay="").save(path, optimize=True)


def seed(folder):
    """Three weeks of a citizen's numbers through the command line, into the vault the program opens."""
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "NAER_SECURE_STORE": "development-file", "NAER_SECRET": ""}
    vault = folder / "data" / "naer" / "naer.vault"
    vault.parent.mkdir(parents=True, exist_ok=True)

    def run(*words):
        subprocess.run([CLI, "--vault", str(vault), *words], env=environment, check=True, capture_output=True)

    run("vault", "create", "--no-secret")
    now = datetime.datetime.now().astimezone().replace(hour=8, minute=21, second=0, microsecond=0)
    rows = ["kind,taken_at,value,pulse,note"]
    for back in range(1, 22):
        at = (now - datetime.timedelta(days=back)).isoformat()
        if back in (5, 12):
            continue
        rows.append(f"oxygen-saturation,{at},{91 + (back * 7) % 4 - 1},,")
        rows.append(f"weight,{at},\"{81 + (back * 3) % 7 / 10:.1f}\",,")
        rows.append(f"blood-pressure,{at},{128 + (back * 5) % 9}/{80 + (back * 3) % 6},{70 + back % 5},")
    file = folder / "seed.csv"
    file.write_text("\n".join(rows) + "\n")
    run("measure", "import", str(file))
    for back, state in enumerate((4, 3, 2, 4, 5, 3)):
        run("checkin", "add", "--state", str(state), "--at", (now - datetime.timedelta(days=back + 1)).isoformat())
    run("checkin", "add", "--state", "3", "--sleep", "2", "--energy", "3", "--word", "tired", "--word", "hopeful", "--note",
        "Vågnede tit i nat. Gik en tur med hunden, og så lettede det.", "--at", (now - datetime.timedelta(days=1, hours=-9)).isoformat())


def prefer(folder, look, language, percent, welcomed):
    file = folder / "config" / "naer" / "preferences.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"look": look, "language": language, "textPercent": percent, "welcomed": welcomed, "reducedMotion": True,
                                "lockAfterMinutes": 60}))   # what waits for its turn must not lock itself on a slow machine


def fresh(place):
    """Nær was never started."""


def seeded(place):
    """A vault without a code, and three weeks of numbers."""
    seed(place)


def with_code(place):
    (place / "data/naer").mkdir(parents=True, exist_ok=True)
    cli(place, "vault", "create", secret=CODE)


def with_code_and_weight(place):
    with_code(place)
    cli(place, "measure", "add", "weight", "81", secret=CODE)


def without_mark(place):
    """Someone took away the file that tells how new the vault is."""
    seed(place)
    (place / "data/naer/naer.vault.mark").unlink()


def damaged(place):
    """The vault's first page is written over."""
    seed(place)
    for file in (place / "data/naer").glob("naer.vault*"):
        if file.name in ("naer.vault", "naer.vault.header"):
            file.write_bytes(b"\xff" * 4096 + file.read_bytes()[4096:])


def first_run(app, shoot):
    shoot("A1-welcome", "welcomePage")
    app.press("startWithoutLogin")
    shoot("A2-look", "lookPage")
    app.press("lookDone")
    shoot("A3-follow", "followPage")
    app.press("chooseSeveral")
    shoot("A3-follow-several", "followPage")


def tab(app, name):
    app.press(name) if app._try(name, None) else (app.press("menu"), app.press(name))


def kept(app, shoot):
    """A number is taken out, another is not measured, and both are found again."""
    app.page("readingPage").press("withdraw")
    shoot("B8-withdraw", "withdrawPage")
    app.press("why-other-person")
    app.press("confirmWithdraw")
    app.page("readingPage").see("withdrawn")
    shoot("B8-reading-taken-out", "readingPage")
    app.press("back")
    app.page("trendPage").press("measure")
    app.page("entryPage").press("cannotMeasure")
    shoot("B3-not-measuring", "notMeasuringPage")
    app.press("reason-unwell")
    app.press("saveReason")
    app.page("todayPage")
    tab(app, "tabMeasurements")
    app.page("measurementsPage").press("kind-blood-pressure")
    app.page("trendPage").see("notMeasuredRow0")
    shoot("B8-trend-not-measured", "trendPage")
    app.press("showTable")
    shoot("B8-table-kept", "tablePage")
    app.press("back")
    app.page("trendPage").press("back")
    app.page("measurementsPage")


def one_number(app, shoot):
    shoot("B1-today", "todayPage")
    app.press("startMeasure")
    shoot("B2-kinds", "kindsPage")
    app.press("kind-oxygen-saturation")
    shoot("B3-entry", "entryPage")
    app.press("howTo")
    shoot("B2-how-to", "howToPage")
    app.press("ready")
    app.page("entryPage").press("details")
    shoot("B3-details", "detailsPage")
    app.press("detailsDone")
    app.page("entryPage").press("cannotMeasure")
    shoot("B3-not-measuring", "notMeasuringPage")
    app.press("back")
    app.page("entryPage").type_digits("62")
    app.press("next")
    shoot("B4-doubt", "doubtPage")
    app.press("changeNumber")
    app.page("entryPage").press("erase")
    app.press("erase")
    app.type_digits("91")
    app.press("next")
    shoot("B6-saved", "savedPage")
    app.press("done")
    app.page("todayPage")


def guided(app, shoot):
    app.page("todayPage").press("startMeasure")
    app.page("kindsPage").press("kind-blood-pressure")
    app.page("entryPage").press("guided")
    shoot("B5-guided-rest", "guidedPage")
    for number, (upper, lower) in enumerate((("131", "84"), ("128", "82"), ("129", "81"))):
        app.press("skipRest")
        app.see("systolic")
        app.type_digits(upper + lower)
        if number == 0:
            shoot("B5-guided-reading", "guidedPage")
        app.press("next")
        if number == 0:
            shoot("B5-guided-pause", "guidedPage")
    app.see("saveGuided")
    shoot("B5-guided-mean", "guidedPage")
    app.press("saveGuided")
    app.page("savedPage").press("done")
    app.page("todayPage")


def trends(app, shoot):
    tab(app, "tabMeasurements")
    shoot("B7-numbers", "measurementsPage")
    app.press("kind-blood-pressure")
    app.see("chart")
    shoot("B8-trend", "trendPage")
    app.press("showTable")
    shoot("B8-table", "tablePage")
    app.press("back")
    app.page("trendPage").press("reading-0")
    shoot("B8-reading", "readingPage")
    app.press("correct")
    shoot("B8-correct", "correctPage")
    app.press("back")
    app.page("readingPage")
    kept(app, shoot)


def wellbeing(app, shoot):
    tab(app, "tabDays")
    shoot("D3-days", "daysPage")
    app.press("day-0")
    shoot("D3-day", "dayPage")
    app.press("back")
    app.page("daysPage")
    tab(app, "tabToday")
    app.page("todayPage").press("checkIn")
    app.page("checkInPage").press("state2")
    shoot("D1-check-in", "checkInPage")
    app.press("addWords")
    shoot("D2-words", "wordsPage")
    app.press("helpNow")
    shoot("C1-help-now", "helpNowPage")
    app.press("sayThis")
    shoot("C2-say-this", "sayThisPage")
    app.press("back")
    app.page("helpNowPage").press("back")
    app.page("wordsPage").press("saveWords")
    shoot("D1-check-in-saved", "checkInSavedPage")
    app.press("checkInDone")
    app.page("todayPage").press("checkIn")
    app.page("checkInPage").press("state1")
    app.press("saveCheckIn")
    shoot("D1-check-in-saved-hard", "checkInSavedPage")
    app.press("checkInDone")
    app.page("todayPage")


def settings(app, shoot):
    tab(app, "tabSettings")
    shoot("G1-settings", "settingsPage")
    app.press("journal")
    shoot("G1-journal", "journalPage")
    app.press("back")
    app.page("settingsPage").press("myData")
    shoot("G2-my-data", "myDataPage")
    app.press("importCsv")
    app.page("importPage").set_text("importPath", str(app.home / "seed.csv"))
    app.press("lookAtFile")
    app.see("importPlan")
    shoot("G2-import", "importPage")
    app.press("back")
    app.page("myDataPage").press("back")
    app.page("settingsPage").press("setCode")
    shoot("A4-code", "codePage")


def daily(app, shoot):
    for part in (one_number, guided, trends, wellbeing, settings):
        part(app, shoot)


def control(line):
    """Steers the emulated devices."""
    with open(os.environ["CTL"], "w") as fifo:
        fifo.write(line + "\n")


def devices(app, shoot):
    """A cuff that shows six digits, a scale that somebody else used, and forgetting."""
    cuff, scale = "C0:DE:00:00:00:03", "C0:DE:00:00:18:1D"
    control(f"on {cuff}")   # it hangs up after each measurement
    tab(app, "tabSettings")
    app.page("settingsPage").press("devices")
    shoot("G4-devices-none", "devicesPage")
    app.press("addDevice")
    shoot("G4-add-device", "addDevicePage")
    app.press("deviceKind-blood-pressure-monitor")
    app.page("findDevicePage").see(f"found-{cuff}")
    shoot("G4-find-device", "findDevicePage")
    app.press(f"found-{cuff}")
    app.page("visitPage").see("passkeyYes")
    shoot("G4-passkey", "visitPage")
    app.set_text("passkeyDigits", "123456")
    app.press("passkeyYes")
    app.until(lambda: not app._try("passkeyYes", None), "the six digits to be taken")
    app.until_words("Forbundet" if app.language == "da" else "Con")
    shoot("B3-device-waits", "visitPage")
    assert not app._try("done", None), "the cuff hung up before its picture was taken"
    control(f"measure {cuff} 129/83/70")
    app.see("visitSummary")   # not the button, which would be scrolled to
    shoot("B6-device-saved", "visitPage")
    app.press("done")
    app.page("todayPage").press("startMeasure")
    app.page("kindsPage").press("kind-weight")
    app.page("entryPage").press("useDevice")
    control(f"measure {scale} 141")
    app.page("findDevicePage").press(f"found-{scale}")
    app.page("visitPage").press("visitInbox")
    shoot("G5-inbox", "inboxPage")
    for number in (1, 2):
        tab(app, "tabSettings") if number == 1 and app._try("tabSettings", None) else leave(app, "settingsPage")
        app.page("settingsPage").press("devices")
        app.page("devicesPage")
        if number == 1:
            shoot("G4-devices", "devicesPage")
        app.press(f"device-{number}")
        app.page("devicePage")
        if number == 1:
            shoot("G4-device", "devicePage")
        app.press("forget")
        app.press("forgetYes")
        app.page("devicesPage")


def sharing(app, shoot):
    """With the GP of the local health service: logging in, choosing, seeing, sending, an answer, stopping."""
    tab(app, "tabSettings")
    app.page("settingsPage").press("sharing")
    shoot("B12-sharing-none", "sharingPage")
    app.press("recipient-gp")
    shoot("B12-recipient", "recipientPage")
    app.press("signIn")
    app.neighbours.log_in(app, "else")
    app.see("signInSentence")
    app.press("compose")
    app.page("whatToSharePage").press("kind-weight")
    app.press("kind-blood-pressure")
    app.set_text("shareQuestion", "Må jeg holde op med den lille hvide pille?")
    shoot("D5-what-to-share", "whatToSharePage")
    app.press("look")
    shoot("D5-preview", "previewPage")
    app.press("sendShare")
    app.page("sharePage").until_words("Eksempel Lægehus")
    app.neighbours.until_sent()
    app.press("shareDone")
    app.page("sharingPage").press("back")
    clinician(app, shoot)
    app.page("settingsPage").press("sharing")
    app.page("sharingPage").until_words(app.words_of("Answered"))
    app.press("back")
    app.page("settingsPage")
    tab(app, "tabToday")
    app.page("todayPage").see("news-0")
    shoot("B1-answered", "todayPage")
    app.press("news-0")
    app.page("sharePage").see("answer")
    shoot("B12-answered", "sharePage")
    app.press("back")
    app.page("sharingPage").press("back")
    app.page("todayPage")
    tab(app, "tabSettings")
    app.page("settingsPage").press("sharing")
    shoot("B12-sharing", "sharingPage")
    app.press("recipient-gp")
    app.page("recipientPage").press("looks")
    app.page("looksPage").until_words("Lis Opdigtet Lægesen")
    shoot("B12-looks", "looksPage")
    app.press("back")
    app.page("recipientPage").press("back")
    app.page("sharingPage").press("links")
    app.page("linksPage").press("makeLink")
    app.page("makeLinkPage").press("kind-weight")
    app.set_text("passcode", "kyst-2048")
    shoot("B12-make-link", "makeLinkPage")
    app.press("makeIt")
    app.page("linkPage").see("square")
    shoot("B12-link", "linkPage")
    app.press("linkDone")
    shoot("B12-links", "linksPage")
    app.press("back")
    app.page("sharingPage").press("recipient-gp")
    app.neighbours.service.kill()
    app.page("recipientPage").press("compose")
    app.page("whatToSharePage").press("kind-weight")
    app.press("look")
    app.page("previewPage").press("sendShare")
    app.page("sharePage").until_words(app.words_of("Waits on your phone"))
    shoot("B12-waits", "sharePage")
    app.press("shareDone")
    app.page("sharingPage").press("waiting")
    shoot("B12-waiting", "waitingPage")
    app.press("back")
    app.page("sharingPage").press("consents")
    shoot("B12-consents", "consentsPage")
    app.neighbours.service.start()


def clinician(app, shoot):
    """The other end: the list at the GP, one citizen, handing on, the answer; a link."""
    app.page("settingsPage").press("sharedWithMe")
    shoot("F1-log-in", "sharedWithMePage")
    app.press("openLink")
    shoot("F2-open-link", "openLinkPage")
    app.press("back")
    app.page("sharedWithMePage").press("place-gp")
    app.neighbours.log_in(app, "gp-doctor")
    item = app.find_all("item-")[0]
    shoot("F1-shared-with-me", "sharedWithMePage")
    app.press(item)
    app.page("citizenPage").see("chart-blood-pressure")
    shoot("F2-citizen-new", "citizenPage")
    app.see("notShared")
    shoot("F2-citizen-end", "citizenPage")
    app.press("back")
    app.page("sharedWithMePage").press(item)
    app.page("citizenPage").see("changes")
    shoot("F2-citizen", "citizenPage")
    app.press("takeOver")
    app.see("handOn")
    shoot("F2-mine", "citizenPage")
    app.press("handOn")
    app.page("handOnPage").see(app.find_all("colleague-")[0])
    shoot("F2-hand-on", "handOnPage")
    app.press("back")
    app.page("citizenPage").press("answer")
    app.page("answerPage").set_text("draft", "Ja. Tag den kun om aftenen nu. Vi taler om det på fredag.")
    shoot("F2-answer", "answerPage")
    app.press("sendAnswer")
    app.page("citizenPage").see("answerCard")
    app.press("back")
    app.page("sharedWithMePage").press("back")


def with_a_parent(app, shoot):
    """Under 15: the mother logs in, both look, and it is her yes."""
    tab(app, "tabSettings")
    app.page("settingsPage").press("sharing")
    app.page("sharingPage").press("recipient-gp")
    app.page("recipientPage").press("compose")
    app.page("whatToSharePage").press("kind-weight")
    app.set_text("birthDate", sol_was_born())
    app.press("look")
    app.see("parentSignIn")
    shoot("D5-parents", "whatToSharePage")
    app.press("parentSignIn")
    app.neighbours.log_in(app, "sol-brother")
    app.see("parentError")
    shoot("D5-no-parent", "whatToSharePage")
    app.press("parentSignIn")
    app.neighbours.log_in(app, "sol-mother")
    app.see("look")
    shoot("D5-parent-is-there", "whatToSharePage")
    app.press("look")
    shoot("D5-parents-yes", "previewPage")


def share_with_code(app, shoot):
    """Before something is shared the code is asked for again."""
    app.page("unlockPage").set_text("code", CODE)
    app.press("unlock")
    app.page("todayPage")
    yield time.time() + 62
    tab(app, "tabSettings")
    app.page("settingsPage").press("sharing")
    app.page("sharingPage").press("recipient-gp")
    app.page("recipientPage").press("compose")
    app.page("whatToSharePage").press("kind-weight")
    app.set_text("birthDate", "14-03-1957")
    app.press("look")
    app.page("previewPage").press("sendShare")
    shoot("D5-code", "confirmCodePage")


def leave(app, page):
    """Back and back, to today, and to the place."""
    while not app._try("todayPage", None) and not app._try(page, None):
        app.press("back")
    if not app._try(page, None):
        tab(app, "tabSettings")


def behind_the_code(app, shoot):
    shoot("A5-unlock", "unlockPage")
    app.set_text("code", CODE)
    app.press("unlock")
    app.page("todayPage")
    yield time.time() + 62   # so long the code that opened is enough to hand out the data
    tab(app, "tabSettings")
    app.page("settingsPage").press("myData")
    app.page("myDataPage").press("makeCsv")
    shoot("G2-confirm-code", "confirmCodePage")


def warned(app, shoot):
    shoot("A6-warning", "warningPage")


def in_trouble(app, shoot):
    shoot("A7-trouble", "troublePage")


# what is shown, how the home was left, and whether Nær was welcomed before
PARTS = ((first_run, fresh, False), (daily, seeded, True), (devices, seeded, True), (sharing, seeded, True), (with_a_parent, seeded, True), (share_with_code, with_code_and_weight, True), (behind_the_code, with_code, True), (warned, without_mark, True), (in_trouble, damaged, True))


def drive(parts, prepare_home, shooter, language="da"):
    """Each part in a home of its own. One that has to wait (a generator: until when) begins first and ends last."""
    waiting = []
    with contextlib.ExitStack() as to_the_end:
        neighbours = to_the_end.enter_context(Neighbours())
        for part, prepare, welcomed in sorted(parts, key=lambda one: not inspect.isgeneratorfunction(one[0])):
            waits = inspect.isgeneratorfunction(part)
            with contextlib.ExitStack() as now:
                held = to_the_end if waits else now
                place = pathlib.Path(held.enter_context(home()))
                prepare_home(place, welcomed)
                prepare(place)
                app = held.enter_context(Naer(place, language=language, env=neighbours.environment))
                app.neighbours = neighbours
                steps = part(app, shooter(app))
                if waits:
                    waiting.append((app, steps, next(steps)))
        for app, steps, until in waiting:
            app.pump(max(0, until - time.time()))
            for _ in steps:
                pass


def main():
    count = 0
    for look, language, percent in SETS:
        folder = OUT / f"{look}-{language}-{percent}"

        def shooter(app):
            def shoot(name, page):
                nonlocal count
                app.page(page)
                photograph(app, folder / f"{name}.png")
                count += 1
            return shoot

        drive(PARTS, lambda place, welcomed: prefer(place, look, language, percent, welcomed), shooter, language)
        print(f"{folder.name}: drawn", flush=True)
    print(f"{count} pictures in {OUT}")


if __name__ == "__main__":
    main()
