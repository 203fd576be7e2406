# SPDX-License-Identifier: MPL-2.0
"""What the journeys share: the real program in a home of its own, worked through the accessibility tree only."""
import datetime
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from naer_a11y import A11yError, App, GLib  # noqa: E402

PROGRAM = os.environ.get("NAER_PROGRAM", "build/dev/app/naer")
CLI = os.environ.get("NAER_CLI", "build/dev/app/naer-cli")
HARMLESS = re.compile(r"^(dbus-daemon|\s*$|MESA|libEGL|QXcbIntegration: Cannot create platform OpenGL|qt.accessibility.atspi: Could not find accessible on path)")


class Naer(App):
    """The program with its own data; `home` is kept between starts of one journey."""

    def __init__(self, home, *arguments, language="da", env=None):
        self.home, self.language = pathlib.Path(home), language
        for folder in ("data", "config", "cache"):
            (self.home / folder).mkdir(parents=True, exist_ok=True)
        self.log = self.home / f"log-{len(list(self.home.glob('log-*')))}.txt"
        environment = {
            "XDG_DATA_HOME": str(self.home / "data"), "XDG_CONFIG_HOME": str(self.home / "config"), "XDG_CACHE_HOME": str(self.home / "cache"),
            "HOME": str(self.home), "LANG": {"da": "da_DK.UTF-8", "en": "en_GB.UTF-8"}[language], "LC_ALL": "C.UTF-8",
            "NAER_SECURE_STORE": "development-file", "QT_QUICK_BACKEND": "software", "NAER_LANGUAGE": language, **(env or {}),
        }
        super().__init__([PROGRAM, *arguments], environment, timeout=20)

    def __enter__(self):
        self._stderr = open(self.log, "wb")
        original = subprocess.Popen
        subprocess.Popen = lambda *a, **k: original(*a, stderr=self._stderr, **k)
        try:
            return super().__enter__()
        finally:
            subprocess.Popen = original

    def __exit__(self, kind, *rest):
        super().__exit__(kind, *rest)
        self._stderr.close()
        said = [line for line in self.log.read_text(errors="replace").splitlines() if not HARMLESS.match(line)]
        if kind is None and said:
            raise A11yError("the program complained:\n" + "\n".join(said[:20]))

    def see(self, key, role=None):
        """As App.see; what lies below the edge of the page is scrolled to, as a person with a screen reader does."""
        quick = self.timeout
        for attempt in range(2):
            self.timeout = 1.5 if attempt == 0 else quick
            try:
                return super().see(key, role)
            except A11yError:
                if attempt == 0 and self.scroll_to(key, role):
                    self.timeout = quick
                    return self.find(key, role)
            finally:
                self.timeout = quick
        raise A11yError(f"{key!r} does not show\n{self.tree()}")

    def scroll_to(self, key, role=None):
        """Scrolls the page in front from its top to its end; whether the control came into view."""
        try:
            if not self._try("scroller", None):
                return False
            for _ in range(15):
                self.do_raw("scroller", "Scroll Up")
            for _ in range(30):
                if self._try(key, role):
                    return True
                self.do_raw("scroller", "Scroll Down")
        except (A11yError, GLib.Error):
            return False   # another page came in front meanwhile, as when Nær locks: who waits looks again
        return bool(self._try(key, role))

    def do_raw(self, key, action):
        from gi.repository import Atspi
        o = self.find(key)
        names = [Atspi.Action.get_action_name(o, i) for i in range(Atspi.Action.get_n_actions(o))]
        if action in names:
            Atspi.Action.do_action(o, names.index(action))
            self.pump(0.03)

    # --- the words of the journeys ---------------------------------------------------------------------------------
    def page(self, name):
        """Waits until this page is in front."""
        self.see(name)
        return self

    def type_digits(self, digits):
        for digit in digits:
            self.press("keyComma" if digit == "," else "key" + digit)

    def first_start(self):
        """From the welcome to the choice of what to measure."""
        self.page("welcomePage").press("startWithoutLogin")
        self.page("lookPage").press("lookDone")
        return self.page("followPage")

    def first_weight(self, digits="81"):
        self.first_start().press("measure-weight")
        self.page("entryPage").type_digits(digits)
        self.press("next")
        return self.page("savedPage")


    def tab(self, name):
        """Goes to one of the four places; at large text they lie in a menu."""
        if not self._try(name, None):
            self.press("menu")
        self.press(name)

    def value(self, key="value"):
        """What stands in a number field, by what the screen reader is told: "Vægt: 81 kilo" is "81"."""
        return self.find(key).get_name().split(": ", 1)[1].split(" ")[0]

    def until_value(self, digits, key="value"):
        self.see(key)
        self.until(lambda: self.value(key) == digits, f"{digits!r} in {key}: it is {self.value(key)!r}")

    def until_words(self, part):
        """Waits until these words stand somewhere on the page."""
        self.until(lambda: part in self.tree(), f"the words {part!r}")

    def find_all(self, prefix):
        """The ids of the controls that begin so, in the order of the page; waits for the first."""
        def found():
            return [self.id(o) for o in self.walk() if self.id(o).startswith(prefix)]
        self.until(found, f"{prefix!r} to show")
        return found()

    def words_of(self, source):
        """A sentence of the program in its language."""
        return da(source) if self.language == "da" else source

    def words(self):
        """All that a screen reader would meet on this page, as one text, without soft hyphens."""
        return self.tree().replace("\u00ad", "")


def da(source):
    """The Danish of a sentence of the program, as its translation file has it."""
    text = (pathlib.Path(__file__).resolve().parents[2] / "app/translations/naer_da.ts").read_text()
    escaped = html.escape(source, quote=False)
    found = re.search(r"<source>" + re.escape(escaped) + r"</source>\s*(?:<[^t][^>]*>.*?)?<translation>(.*?)</translation>", text, re.S)
    assert found, f"no Danish for {source!r}"
    return html.unescape(found[1]).replace("\u00ad", "")


def cli(folder, *words, secret=""):
    """The answer of the command line about the vault that the program left in this home."""
    done = call(folder, *words, secret=secret)
    assert done.returncode == 0, f"naer-cli {words}: {done.returncode}\n{done.stdout}{done.stderr}"
    return json.loads(done.stdout)


def attempt(folder, *words, secret=""):
    """The same where a no is expected: the exit code, and what was said."""
    done = call(folder, *words, secret=secret)
    return done.returncode, done.stderr


def call(folder, *words, secret=""):
    folder = pathlib.Path(folder)
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config"),
                   "NAER_SECURE_STORE": "development-file", "NAER_SECRET": secret}
    return subprocess.run([CLI, "--vault", str(folder / "data/naer/naer.vault"), "--json", *words], env=environment, capture_output=True, text=True, timeout=120)


def measurements(folder, secret=""):
    return cli(folder, "measure", "list", secret=secret)["measurements"]


def days_ago(days):
    """Eight in the morning of that day."""
    return (datetime.datetime.now().astimezone().replace(hour=8, minute=0, second=0, microsecond=0) - datetime.timedelta(days=days)).isoformat()


def prefer(folder, **preferences):
    """Preferences as an earlier day left them."""
    file = pathlib.Path(folder) / "config/naer/preferences.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"language": "da", "welcomed": True, "reducedMotion": True, **preferences}))


def settled(folder, **preferences):
    """A home in which Nær was started before: an empty vault without a code, and the preferences."""
    prefer(folder, **preferences)
    (pathlib.Path(folder) / "data/naer").mkdir(parents=True, exist_ok=True)
    cli(folder, "vault", "create", "--no-secret")


def home():
    return tempfile.TemporaryDirectory(prefix="naer-journey-")


def run(*journeys):
    """Runs each journey and prints the line that the test runners read."""
    failed = 0
    for journey in journeys:
        try:
            journey()
            print(f"passed: {journey.__doc__ or journey.__name__}")
        except (AssertionError, A11yError) as error:
            failed += 1
            print(f"FAILED: {journey.__doc__ or journey.__name__}\n{error}")
    print(f"{len(journeys) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
