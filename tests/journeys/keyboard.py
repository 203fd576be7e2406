# SPDX-License-Identifier: MPL-2.0
"""Everything by keyboard alone: Tab, Enter, digits and Escape; the focus is always seen and never lost."""
from journey import Naer, home, measurements, run, settled
from naer_a11y import ACTIONABLE


def focused(app):
    """The object with the keyboard, or None."""
    held = [o for o in app.walk() if app._is(o, "focused") and o.get_role_name() in ACTIONABLE]
    return held[-1] if held else None


def inside(app, o):
    x, y, w, h = app.box(o)
    width, height = app.box(next(f for f in app.walk() if f.get_role_name() == "frame"))[2:]
    return x >= 0 and y >= 0 and x + w <= width and y + h <= height


def tab_to(app, key, limit=45):
    """Presses Tab until this control has the keyboard."""
    for _ in range(limit):
        o = focused(app)
        if o is not None and app.id(o) == key:
            return
        app.key("Tab")
    raise AssertionError(f"Tab does not reach {key!r}\n{app.tree()}")


def enter(app, key):
    tab_to(app, key)
    app.key("Return")


def all_keys(app):
    return {app.id(o) or o.get_name() for o in app.walk()
            if o.get_role_name() in ACTIONABLE - {"list item"} and app._is(o, "visible") and app._is(o, "sensitive")}


def round_trip(app, page):
    """Tab meets every control of the page, each inside the window, and comes round; Shift+Tab goes the same way back."""
    app.page(page)
    wanted, met, first = all_keys(app), [], None
    for _ in range(len(wanted) + 4):
        app.key("Tab")
        o = app.until(lambda: focused(app), f"the keyboard to be somewhere on {page} after {met[-1:]}")
        who = app.id(o) or o.get_name()
        app.until(lambda: inside(app, focused(app)), f"{who} of {page} to be inside the window")
        if who == first:
            break
        first = first or who
        met.append(who)
    else:
        raise AssertionError(f"Tab does not come round on {page}: {met}")
    missing = wanted - set(met)
    assert not missing, f"Tab passes over {sorted(missing)} on {page}; it met {met}"
    app.key("shift+Tab")
    back = app.until(lambda: focused(app), "the keyboard")
    assert (app.id(back) or back.get_name()) == met[-1], f"Shift+Tab from {first} on {page} leads to {app.id(back)}, not {met[-1]}"


def first_measurement():
    """the first measurement with keys only"""
    with home() as folder:
        with Naer(folder) as app:
            app.page("welcomePage").window_focus()
            enter(app, "startWithoutLogin")
            app.page("lookPage")
            enter(app, "lookDone")
            app.page("followPage")
            enter(app, "measure-weight")
            app.page("entryPage")
            tab_to(app, "value")
            for key in ("8", "1", "comma", "4", "5", "BackSpace"):
                app.key(key)
            app.until_value("81,4")
            app.key("Return")
            app.page("savedPage")
            enter(app, "done")
            app.page("todayPage")
        assert [m["values"] for m in measurements(folder)] == [{"weight": 81.4}]


def tab_order():
    """Tab meets every control on the main pages and comes round; Escape goes back"""
    with home() as folder:
        with Naer(folder) as app:
            app.page("welcomePage").window_focus()
            round_trip(app, "welcomePage")
            app.first_start()
            round_trip(app, "followPage")
    with home() as folder:
        settled(folder)
        with Naer(folder) as app:
            app.page("todayPage").window_focus()
            round_trip(app, "todayPage")
            app.press("startMeasure")
            app.page("kindsPage").press("kind-weight")
            round_trip(app, "entryPage")
            app.press("helpNow")
            round_trip(app, "helpNowPage")
            app.key("Escape")
            app.page("entryPage")
            app.key("Escape")
            app.page("kindsPage")
            app.key("Escape")
            app.page("todayPage")


if __name__ == "__main__":
    run(first_measurement, tab_order)
