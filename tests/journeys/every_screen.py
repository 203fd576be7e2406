# SPDX-License-Identifier: MPL-2.0
"""Every screen as assistive technology meets it: names, actions, targets of 48 px, no name twice; three looks, 100 and 250 %."""
import pathlib
import re
import sys

from journey import PROGRAM, Naer, home, run

sys.argv = [sys.argv[0], PROGRAM, "unused"]   # the tour takes its program from there
import tour  # noqa: E402

# Rows that are only read have no action and no size to hit. Qt 6.8 keeps back the name of a password field; its label is
# the description, and stands above it.
ALLOWED = re.compile(r"^(list item .*: (no action|\d+x\d+ px)|password text .*: (no name|\d+ of them))$")


class Audit:
    """In place of the camera of the tour: looks at the screen and keeps what is wrong."""

    def __init__(self, app, only=()):
        self.app, self.only, self.found, self.seen = app, only, [], 0

    def __call__(self, name, page):
        self.app.page(page)
        if self.only and page not in self.only:
            return
        self.app.pump(0.1)
        self.seen += 1
        told = self.app.log.read_text(errors="replace")
        if "Quick Layouts" in told or "Binding loop" in told:
            raise AssertionError(f"by {name} the program complained:\n{told}")
        self.found += [f"{name}: {line}" for line in self.app.audit() if not ALLOWED.match(line)]


def walk(look, percent, parts):
    findings, screens = [], 0
    for part, welcomed in parts:
        with home() as folder:
            place = pathlib.Path(folder)
            tour.prefer(place, look, "da", percent, welcomed)
            if welcomed:
                tour.seed(place)
            with Naer(folder) as app:
                audit = Audit(app)
                part(app, audit)
                findings, screens = findings + audit.found, screens + audit.seen
    assert screens, "no screen was looked at"
    assert not findings, f"{look}, {percent} %:\n" + "\n".join(findings)


def main_places(app, look_at):
    """The four places, the help pages and the number."""
    look_at("B1-today", "todayPage")
    for name, page in (("tabMeasurements", "measurementsPage"), ("tabDays", "daysPage"), ("tabSettings", "settingsPage"), ("tabToday", "todayPage")):
        app.tab(name)
        look_at(page, page)
    app.press("helpNow")
    look_at("C1-help-now", "helpNowPage")
    app.press("back")
    app.page("todayPage").press("checkIn")
    look_at("D1-check-in", "checkInPage")


def every_screen():
    """every screen, light, 100 %"""
    walk("light", 100, ((tour.first_run, False), (tour.daily, True)))


def largest():
    """every first screen and the main ones at 250 %"""
    walk("light", 250, ((tour.first_run, False), (main_places, True)))


def other_looks():
    """the main screens dark and in high contrast"""
    walk("dark", 100, ((main_places, True),))
    walk("contrast", 250, ((main_places, True),))


if __name__ == "__main__":
    run(every_screen, largest, other_looks)
