# SPDX-License-Identifier: MPL-2.0
"""The vault's device secret in a real keyring (GNOME Keyring) on a session bus of its own."""
import pathlib
import shutil
import subprocess
import sys
import time

from cli import Cli, finish

STORES = sys.argv[3]


class Keyring:
    """A session bus with a keyring that is open; both end with the block."""

    def __init__(self, cli):
        self.home = cli.home
        self.environment = cli.environment
        self.environment.pop("NAER_SECURE_STORE", None)
        runtime = self.home / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        self.environment["XDG_RUNTIME_DIR"] = str(runtime)
        self.bus = None
        self.daemon = None

    def __enter__(self):
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, env=self.environment, text=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()
        self.open()
        return self

    def open(self):
        self.daemon = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], stdin=subprocess.PIPE,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.environment)
        self.daemon.stdin.write(b"keyring-password")
        self.daemon.stdin.close()
        for _ in range(100):
            if "true" in self.ask("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", "org.freedesktop.secrets") and "'/org/freedesktop/secrets/" in \
                    self.ask("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.ReadAlias", "default"):
                return
            time.sleep(0.1)
        raise AssertionError("the keyring does not answer")

    def ask(self, whom, path, method, word):
        return subprocess.run(["gdbus", "call", "--session", "--dest", whom, "--object-path", path, "--method", method, word],
                              env=self.environment, capture_output=True, text=True).stdout

    def close(self):
        self.daemon.terminate()
        self.daemon.wait(10)

    def __exit__(self, *_):
        self.close()
        self.bus.terminate()
        self.bus.wait(10)


def kept():
    """a vault keeps its device secret in the keyring, and opens with it in another program run"""
    cli = Cli()
    with Keyring(cli):
        cli.exits(0, "vault", "create")
        assert cli.json("vault", "info")["vault"]["deviceStore"] == "libsecret"
        cli.exits(0, "measure", "add", "weight", "81,5")
        assert len(cli.json("measure", "list")["measurements"]) == 1
        assert not (cli.home / "device-store").exists()


def contract():
    """the store over the keyring does what every store must do"""
    with Keyring(Cli()) as keyring:
        done = subprocess.run([STORES, "theKeyringHoldsTheContract"], env=keyring.environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0 and "0 skipped" in done.stdout, done.stdout


def gone():
    """without the keyring the vault says so and stays as it is; with it again it opens"""
    cli = Cli()
    with Keyring(cli) as keyring:
        cli.exits(0, "vault", "create")
        cli.exits(0, "measure", "add", "weight", "81,5")
        keyring.close()
        before = {f: f.read_bytes() for f in cli.home.glob("test.vault*") if f.is_file()}
        code, _, error = cli.call("measure", "list")
        assert code == 4 and "keyring" in error.lower(), (code, error)
        assert before == {f: f.read_bytes() for f in cli.home.glob("test.vault*") if f.is_file()}
        keyring.open()
        assert len(cli.json("measure", "list")["measurements"]) == 1


def locked():
    """a keyring that stays locked is named as what it is, and the vault opens once it is open"""
    cli = Cli()
    with Keyring(cli) as keyring:
        cli.exits(0, "vault", "create")
        subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.secrets", "--object-path", "/org/freedesktop/secrets", "--method",
                        "org.freedesktop.Secret.Service.Lock", "['/org/freedesktop/secrets/aliases/default']"], env=keyring.environment, check=True, stdout=subprocess.DEVNULL)
        code, _, error = cli.call("measure", "list")
        assert code == 4 and "keyring" in error.lower() and "made on" not in error, (code, error)
        keyring.close()
        keyring.open()
        cli.exits(0, "measure", "list")


def other():
    """another person's keyring does not open it"""
    cli = Cli()
    with Keyring(cli) as keyring:
        cli.exits(0, "vault", "create")
        keyring.close()
        shutil.rmtree(pathlib.Path(cli.environment["XDG_DATA_HOME"]) / "keyrings")
        keyring.open()
        code, _, error = cli.call("measure", "list")
        assert code == 4 and "other half of the key" in error, (code, error)


if __name__ == "__main__":
    finish(contract, kept, gone, locked, other)
