# SPDX-License-Identifier: MPL-2.0
"""The first day: a measurement in at most six presses, the daily value in at most four, and what is said afterwards."""
from journey import Naer, da, home, measurements, run


class Counted(Naer):
    """Counts what a person presses."""
    presses = 0

    def press(self, key):
        super().press(key)
        self.presses += 1


def says_the_truth(app):
    said = app.words()
    assert da("No limit agreed") in said, said
    assert da("Nær is not an alarm. Nobody else sees your number.") in said, said
    assert da("Do you feel ill, or are you worried? Call your doctor. Closed? Call the out-of-hours doctor. Help now has the numbers.") in said, said
    for green in ("Grøn", "grøn", "Green", "green", "Alt er fint", "normal"):
        assert green not in said, f"{green!r} is said where nothing is agreed:\n{said}"


def first_measurement():
    """a cold start to a stored number in at most six presses"""
    with home() as folder:
        with Counted(folder) as app:
            app.first_weight("81")
            assert app.presses <= 6, f"{app.presses} presses"
            app.heard(da("Saved on your phone"))
            app.until_words("81,0")
            says_the_truth(app)
        stored = measurements(folder)
        assert len(stored) == 1, stored
        assert stored[0]["kind"] == "weight" and stored[0]["values"] == {"weight": 81}, stored
        assert stored[0]["status"] == "final" and stored[0]["source"], stored


def daily_value():
    """the next start to a stored number in at most four presses"""
    with home() as folder:
        with Naer(folder) as app:
            app.first_weight("81")
        with Counted(folder) as app:
            app.page("todayPage").press("startMeasure")
            app.page("entryPage").type_digits("82")
            app.press("next")
            app.page("savedPage")
            assert app.presses <= 4, f"{app.presses} presses"
            says_the_truth(app)
            app.press("done")
            app.page("todayPage").see("latest-weight")
        assert sorted(m["values"]["weight"] for m in measurements(folder)) == [81, 82]


def nothing_is_asked_for():
    """the choice of nothing leads to today, and a second start asks nothing again"""
    with home() as folder:
        with Naer(folder) as app:
            app.first_start().press("notNow")
            app.page("todayPage")
        with Naer(folder) as app:
            app.page("todayPage")
        assert measurements(folder) == []


if __name__ == "__main__":
    run(first_measurement, daily_value, nothing_is_asked_for)
