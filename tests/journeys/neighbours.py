# SPDX-License-Identifier: MPL-2.0
"""The local health service beside the program, and the browser that a journey plays before its sign-in."""
import datetime
import json
import os
import pathlib
import sys
import tempfile
import time
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "integration"))
from health_service import Service, press  # noqa: E402

SANDBOX = os.environ.get("NAER_SANDBOX", "build/dev/app/naer-sandbox")


def sol_was_born():
    """As the service draws it: 13 years and 100 days ago."""
    today = datetime.date.today()
    years_ago = today.replace(year=today.year - 13, day=28 if (today.month, today.day) == (2, 29) else today.day)
    return (years_ago - datetime.timedelta(days=100)).strftime("%d-%m-%Y")


class Neighbours:
    def __init__(self):
        self.service = Service(SANDBOX)
        self.folder = tempfile.TemporaryDirectory(prefix="naer-browser-")
        self.address = pathlib.Path(self.folder.name) / "address"
        opener = pathlib.Path(self.folder.name) / "bin/xdg-open"   # the desktop's way to a browser
        opener.parent.mkdir()
        opener.write_text(f'#!/bin/sh\nprintf %s "$1" > {self.address}.new && mv {self.address}.new {self.address}\n')
        opener.chmod(0o755)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.service.process.kill()
        self.service.process.wait()
        self.folder.cleanup()

    @property
    def environment(self):
        return {"NAER_RECIPIENTS": str(self.service.folder / "recipients.json"), "PATH": f"{self.folder.name}/bin:{os.environ['PATH']}"}

    def log_in(self, app, person):
        """What a person does in the browser: chooses who they are (None: no thanks), and is led back."""
        app.until(self.address.exists, "the browser to be opened")
        redirect = press(self.service, self.address.read_text(), person)
        self.address.unlink()
        with urllib.request.urlopen(redirect, timeout=10) as page:
            assert page.status == 200 and "Nær" in page.read().decode()

    def tasks(self):
        return json.loads(self.service.desk("--json", "list")[1])["tasks"]

    def until_sent(self, count=1):
        end = time.monotonic() + 15
        while len(self.tasks()) < count:
            assert time.monotonic() < end, f"{len(self.tasks())} tasks arrived"
            time.sleep(0.1)

    def answer(self, what, *text):
        """The reception of the newest task: open, done or refuse."""
        newest = [task for task in self.tasks() if task["status"] in ("received", "accepted", "requested")][-1]
        code, out, err = self.service.desk(what, newest["task"], *text)
        assert code == 0, (out, err)
