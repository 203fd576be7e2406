# SPDX-License-Identifier: MPL-2.0
"""Calls the command line in a home of its own."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback

PROGRAM = sys.argv[1]
SECRET = "hemmelig-kode"


class Cli:
    def __init__(self, secret=SECRET):
        self.folder = tempfile.TemporaryDirectory(prefix="naer-cli-")
        self.home = pathlib.Path(self.folder.name)
        self.vault = self.home / "test.vault"
        self.environment = {**os.environ, "HOME": str(self.home), "XDG_DATA_HOME": str(self.home / "data"), "XDG_CONFIG_HOME": str(self.home / "config"),
                            "XDG_CACHE_HOME": str(self.home / "cache"), "NAER_SECRET": secret}

    def command(self, *words):
        return [PROGRAM, "--vault", str(self.vault), *map(str, words)]

    def call(self, *words, secret=None):
        """Exit code, standard output, standard error."""
        environment = self.environment if secret is None else {**self.environment, "NAER_SECRET": secret}
        done = subprocess.run(self.command(*words), env=environment, capture_output=True, text=True, timeout=120)
        return done.returncode, done.stdout, done.stderr

    def json(self, *words):
        code, out, err = self.call("--json", *words)
        assert code == 0, (words, code, out, err)
        return json.loads(out)

    def exits(self, wanted, *words, secret=None):
        code, out, err = self.call(*words, secret=secret)
        assert code == wanted, f"{words}: exit {code}, not {wanted}\n{out}{err}"
        if wanted:
            sentences = [line for line in err.splitlines() if line.strip()]
            assert len(sentences) >= 1 and sentences[-1].endswith((".", "]", ")")), f"{words}: no sentence on standard error: {err!r}"
        return out


def finish(*tests):
    failed = 0
    for test in tests:
        begun = time.monotonic()
        try:
            test()
            print(f"passed: {test.__doc__} ({time.monotonic() - begun:.1f} s)", flush=True)
        except AssertionError as error:
            failed += 1
            print(f"FAILED: {test.__doc__} ({time.monotonic() - begun:.1f} s)\n  {error}", flush=True)
        except Exception:   # a fault of the test itself: the others still run
            failed += 1
            print(f"FAILED: {test.__doc__}\n{traceback.format_exc()}", flush=True)
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
