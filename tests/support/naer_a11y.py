# SPDX-License-Identifier: MPL-2.0
"""Drives a Qt Quick app from outside through AT-SPI only: no coordinates, no access to its code.

    with App(["./naer", "--demo"]) as a:
        a.press("startMeasure"); a.set_text("value", "91"); a.press("next")
        a.heard("91 procent"); assert a.text("title") == "..."

A control is addressed by its QML objectName (Qt 6.8 publishes it as the last part of the AT-SPI accessible id) or by its name.
Run under run.sh (Xvfb + private session bus + at-spi2 launcher). Needs python3-gi and gir1.2-atspi-2.0; Tab tests need xdotool.
"""
import os, subprocess, time, warnings
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

warnings.simplefilter("ignore", DeprecationWarning)
ACTIONABLE = {"button", "check box", "radio button", "slider", "spin button", "combo box", "list item", "page tab", "text", "password text", "link", "menu item"}
POLITENESS = {1: "polite", 2: "assertive"}


class A11yError(AssertionError):
    pass


class App:
    def __init__(self, cmd, env=None, timeout=15):
        self.cmd, self.timeout, self.said, self.proc = cmd, timeout, [], None
        self.env = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", **(env or {}))

    def __enter__(self):
        Atspi.init()
        self.loop = GLib.MainContext.default()
        self.listener = Atspi.EventListener.new(self._event)
        self.listener.register("object:announcement")
        self.proc = subprocess.Popen(self.cmd, env=self.env)
        desktop = Atspi.get_desktop(0)
        self.root = self.until(lambda: next((desktop.get_child_at_index(i) for i in range(desktop.get_child_count())
                                             if desktop.get_child_at_index(i).get_process_id() == self.proc.pid), None), "the app to register")
        self.until(lambda: any(self._is(o, "showing") for o in self.walk() if o.get_role_name() == "frame"), "a window")
        return self

    def __exit__(self, *_):
        self.proc.terminate()
        try: self.proc.wait(5)
        except subprocess.TimeoutExpired: self.proc.kill()
        self.listener.deregister("object:announcement")

    # --- looking -----------------------------------------------------------------------------------------------
    def _event(self, e):
        self.said.append((POLITENESS.get(e.detail1, e.detail1), e.any_data))

    def pump(self, s=0.05):
        end = time.time() + s
        while time.time() < end:
            while self.loop.pending(): self.loop.iteration(False)
            time.sleep(0.005)

    def until(self, f, what):
        end = time.time() + self.timeout
        while time.time() < end:
            self.pump()
            try:
                r = f()
                if r: return r
            except GLib.Error: pass            # an object went away between two calls
            if self.proc and self.proc.poll() is not None: raise A11yError(f"the app ended ({self.proc.returncode}) while waiting for {what}")
        raise A11yError(f"timed out waiting for {what}")

    @staticmethod
    def _is(o, state): return state in {s.value_nick for s in o.get_state_set().get_states()}

    @staticmethod
    def id(o): return (o.get_accessible_id() or "").rsplit(".", 1)[-1]

    def walk(self, o=None):
        o = o or self.root
        yield o
        for i in range(o.get_child_count()):
            try: c = o.get_child_at_index(i)
            except GLib.Error: continue
            if c is not None: yield from self.walk(c)

    def box(self, o):
        e = Atspi.Component.get_extents(o, Atspi.CoordType.WINDOW)
        return e.x, e.y, e.width, e.height

    def find(self, key, role=None, hidden=False):
        """The one object with this objectName or name that is not hidden; it may be scrolled out of view (see onscreen)."""
        hits = [o for o in self.walk() if (self.id(o) == key or o.get_name() == key) and (role is None or o.get_role_name() == role)
                and (hidden or self._is(o, "visible"))]
        exact = [o for o in hits if self.id(o) == key] or hits
        if len(exact) != 1: raise A11yError(f"{len(exact)} visible objects for {key!r}\n{self.tree()}")
        return exact[0]

    def onscreen(self, key, margin=0):
        """Inside the window. Qt's 'showing' knows the window's edge but no clipping parent: pass the height of a bar as margin."""
        o = self.find(key); x, y, w, h = self.box(o); f = self.box(next(o for o in self.walk() if o.get_role_name() == "frame"))
        return self._is(o, "showing") and x >= 0 and y >= 0 and x + w <= f[2] and y + h <= f[3] - margin

    def see(self, key, role=None): return self.until(lambda: self._try(key, role), f"{key!r} to show")

    def _try(self, key, role):
        try: return self.find(key, role)
        except A11yError: return None

    def text(self, key):
        o = self.find(key)
        return (Atspi.Text.get_text(o, 0, -1) if "Text" in o.get_interfaces() else "") or o.get_name()

    def tree(self):
        """What a screen reader would meet, in order: the text of an approval test."""
        out = []
        def go(o, d):
            if o.get_role_name() != "application" and not self._is(o, "showing"): return
            v = f" = {Atspi.Value.get_current_value(o):g}" if "Value" in o.get_interfaces() else ""
            flags = "".join(f" ({s})" for s in ("checked", "selected", "focused") if self._is(o, s))
            if o.get_name() or o.get_role_name() in ACTIONABLE:
                out.append("  " * d + f"{o.get_role_name()}: {o.get_name()}{v}{flags}" + (f" -- {o.get_description()}" if o.get_description() and o.get_role_name() != "application" else "")); d += 1
            for i in range(o.get_child_count()):
                c = o.get_child_at_index(i)
                if c is not None: go(c, d)
        go(self.root, 0)
        return "\n".join(out)

    # --- doing -------------------------------------------------------------------------------------------------
    def _usable(self, key):
        o = self.see(key)
        if not self._is(o, "sensitive"): raise A11yError(f"{key!r} is disabled")   # Qt would run the action all the same for a hidden one
        return o

    def do(self, key, *names):
        o = self._usable(key); have = [Atspi.Action.get_action_name(o, i) for i in range(Atspi.Action.get_n_actions(o))]
        for n in names:
            if n in have:
                Atspi.Action.do_action(o, have.index(n)); self.pump(0.1); return
        raise A11yError(f"{key!r} offers {have}, not {names}")

    def press(self, key): self.do(key, "Press")
    def toggle(self, key): self.do(key, "Toggle", "Press")
    def focus(self, key): self.do(key, "SetFocus")
    def more(self, key): self.do(key, "Increase")
    def less(self, key): self.do(key, "Decrease")
    def scroll_down(self, key): self.do(key, "Scroll Down")

    def set_text(self, key, s):
        """Note: QML sees onTextChanged, never onTextEdited; validators are not applied."""
        Atspi.EditableText.set_text_contents(self._usable(key), s); self.pump(0.1)

    def set_value(self, key, v): Atspi.Value.set_current_value(self._usable(key), v); self.pump(0.1)

    def heard(self, part, politeness=None):
        self.until(lambda: any(part in (t or "") and politeness in (None, p) for p, t in self.said), f"the announcement {part!r} in {self.said}")

    def window_focus(self):
        """Without a window manager nobody gives the window the keyboard."""
        title = next(o for o in self.walk() if o.get_role_name() == "frame").get_name()
        for w in subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True).stdout.split():
            subprocess.run(["xdotool", "windowfocus", "--sync", w], check=False, timeout=5)
        self.until(lambda: any(self._is(o, "active") for o in self.walk() if o.get_role_name() == "frame"), "the window to be active")

    def key(self, k): subprocess.run(["xdotool", "key", k], check=True); self.pump(0.08)

    def tab_order(self, limit=60):
        """Names met with Tab until the first one comes again."""
        self.window_focus(); seen = []
        for _ in range(limit):
            self.key("Tab")
            f = [o for o in self.walk() if self._is(o, "focused") and self._is(o, "showing") and o.get_role_name() in ACTIONABLE]
            n = (self.id(f[-1]), f[-1].get_name()) if f else None
            if n in seen: break
            seen.append(n)
        return seen

    # --- checking ----------------------------------------------------------------------------------------------
    def audit(self, min_px=48):
        """Findings on the screen as it is now: no name, no action, too small, same name twice."""
        bad, names = [], {}
        for o in self.walk():
            if o.get_role_name() not in ACTIONABLE or not self._is(o, "showing"): continue
            x, y, w, h = self.box(o); who = f"{o.get_role_name()} {o.get_name() or self.id(o)!r}"
            if not o.get_name().strip(): bad.append(f"{who}: no name")
            if min(w, h) < min_px: bad.append(f"{who}: {w}x{h} px")
            if o.get_role_name() not in ("text", "password text") and not {Atspi.Action.get_action_name(o, i) for i in range(Atspi.Action.get_n_actions(o))} & {"Press", "Toggle", "Increase"}:
                bad.append(f"{who}: no action")
            names.setdefault((o.get_role_name(), o.get_name()), []).append(o)
        return bad + [f"{r} {n!r}: {len(v)} of them" for (r, n), v in names.items() if len(v) > 1]
