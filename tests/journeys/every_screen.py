# SPDX-License-Identifier: MPL-2.0
"""Every screen as assistive technology meets it: names, actions, targets of 48 px, no name twice; three looks, 100 and 250 %."""
import pathlib
import re
import sys

from journey import PROGRAM, run

sys.argv = [sys.argv[0], PROGRAM, "unused"]   # the tour takes its program from there
import tour  # noqa: E402

# Rows that are only read have no action and no size to hit. Qt 6.8 keeps back the name of a password field; its label is
# the description, and stands above it.
ALLOWED = re.compile(r"^(list item .*: (no action|\d+x\d+ px)|password text .*: (no name|\d+ of them))$")


class Audit:
    """In place of the camera of the tour: looks at the screen and keeps what is wrong."""

    def __init__(self, app):
        self.app, self.found, self.pages = app, [], set()

    def __call__(self, name, page):
        self.app.page(page)
        self.app.pump(0.1)
        self.pages.add(page)
        told = self.app.log.read_text(errors="replace")
        if "Quick Layouts" in told or "Binding loop" in told:
            raise AssertionError(f"by {name} the program complained:\n{told}")
        self.found += [f"{name}: {line}" for line in self.app.audit() if not ALLOWED.match(line)]


def walk(look, percent, parts):
    """The pages that were looked at."""
    audits = []

    def shooter(app):
        audits.append(Audit(app))
        return audits[-1]

    tour.drive(parts, lambda place, welcomed: tour.prefer(place, look, "da", percent, welcomed), shooter)
    findings = [found for audit in audits for found in audit.found]
    assert not findings, f"{look}, {percent} %:\n" + "\n".join(findings)
    return {page for audit in audits for page in audit.pages}


def all_pages():
    """The name of every page of the program, from its source."""
    root = pathlib.Path(__file__).resolve().parents[2]
    return {name for file in root.glob("qml/*/*Page.qml") for name in re.findall(r'^    objectName: "(\w+)"', file.read_text(), re.M)}


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
    seen = walk("light", 100, tour.PARTS)
    assert seen == all_pages(), f"not looked at: {sorted(all_pages() - seen)}; no page of the program: {sorted(seen - all_pages())}"


def largest():
    """every first screen, the locked ones and the main ones at 250 %"""
    walk("light", 250, ((tour.first_run, tour.fresh, False), (main_places, tour.seeded, True), *tour.PARTS[2:]))


def other_looks():
    """the main screens dark and in high contrast"""
    walk("dark", 100, ((main_places, tour.seeded, True),))
    walk("contrast", 250, ((main_places, tour.seeded, True),))


if __name__ == "__main__":
    run(every_screen, largest, other_looks)
