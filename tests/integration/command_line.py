# SPDX-License-Identifier: MPL-2.0
"""The promises of the command line: exits, JSON, bad input, nothing secret in arguments."""
import hashlib
import json
import pathlib

from cli import Cli, finish


def measures_and_lists():
    """a measurement goes in and comes out with every field"""
    cli = Cli()
    cli.exits(0, "vault", "create")
    cli.exits(0, "measure", "add", "blood-pressure", "128/82", "--pulse", "71", "--context", "arm=left", "--context", "posture=sitting", "--note", "efter kaffe", "--at", "2026-01-05T08:21+01:00")
    cli.exits(0, "measure", "add", "weight", "81,5")
    found = cli.json("measure", "list")["measurements"]
    assert len(found) == 2
    first = found[0]
    assert set(first) >= {"id", "kind", "values", "unit", "takenAt", "recordedAt", "source", "recordedBy", "context", "status", "note"}, first
    assert first["values"] == {"systolic": 128, "diastolic": 82, "pulse": 71} and first["unit"] == "mm[Hg]"
    assert first["takenAt"] == "2026-01-05T08:21:00+01:00" and first["context"] == {"arm": "left", "posture": "sitting"}
    assert found[1]["values"] == {"weight": 81.5}
    assert len(cli.json("measure", "list", "--kind", "weight")["measurements"]) == 1
    assert len(cli.json("measure", "list", "--to", "2026-01-05")["measurements"]) == 1
    assert len(cli.json("measure", "list", "--from", "2026-01-06")["measurements"]) == 1


def refuses_bad_input():
    """bad input has its exit and a sentence, and stores nothing"""
    cli = Cli()
    cli.exits(0, "vault", "create")
    for value in ("abc", "1e9", "NaN", "", "-5", "８１", "9" * 10_000, "0x50", "80 kg", "8,1,5", "0"):
        cli.exits(3, "measure", "add", "weight", value)
    for value in ("128/", "/82", "82/128", "128", "128/82/70/1", "128,5/82", "a/b"):
        cli.exits(3, "measure", "add", "blood-pressure", value)
    for at in ("2030-01-01T08:00", "1899-12-31T08:00", "2026-02-29T08:00", "2026-10-25T02:30", "2026-03-29T02:30", "i går", "2026-13-01", "9" * 1000):
        cli.exits(3, "measure", "add", "weight", "80", "--at", at)
    cli.exits(0, "measure", "add", "weight", "80", "--at", "2024-02-29T08:00")
    cli.exits(0, "measure", "add", "weight", "80", "--at", "2025-10-26T02:30+02:00")
    cli.exits(0, "measure", "add", "weight", "80", "--at", "2025-10-26T02:30+01:00")
    cli.exits(3, "measure", "add", "mood", "3")
    cli.exits(3, "measure", "add", "weight", "80", "--unit", "stone")
    cli.exits(3, "measure", "add", "weight", "80", "--context", "arm=left")
    cli.exits(3, "measure", "add", "weight", "80", "--note", "x" * 2001)
    cli.exits(2, "measure", "add", "weight")
    cli.exits(2, "measure", "add", "weight", "80", "--colour", "red")
    cli.exits(2, "measure", "add", "weight", "80", "--context", "arm")
    cli.exits(2, "measure", "weigh", "80")
    cli.exits(3, "checkin", "add", "--state", "6")
    cli.exits(3, "checkin", "add", "--state", "3", "--word", "score")
    assert len(cli.json("measure", "list")["measurements"]) == 3
    code, out, _ = cli.call("--json", "measure", "add", "weight", "abc")
    assert code == 3 and json.loads(out)["error"]["code"] == "not-a-number", out


def asks_before_the_unlikely():
    """an unlikely value needs --confirm, and may then be kept"""
    cli = Cli()
    cli.exits(0, "vault", "create")
    cli.exits(6, "measure", "add", "oxygen-saturation", "60")
    cli.exits(0, "measure", "add", "oxygen-saturation", "60", "--confirm")
    assert len(cli.json("measure", "list")["measurements"]) == 1


def keeps_history():
    """correcting and withdrawing keep what stood there"""
    cli = Cli()
    cli.exits(0, "vault", "create")
    cli.exits(0, "measure", "add", "weight", "81,5")
    one = cli.json("measure", "list")["measurements"][0]["id"]
    cli.exits(3, "measure", "correct", one, "80")            # no reason
    cli.exits(3, "measure", "correct", one, "abc", "--reason", "x")
    cli.exits(0, "measure", "correct", one, "80,5", "--reason", "tastefejl")
    cli.exits(0, "measure", "withdraw", one, "--reason", "ikke min")
    cli.exits(3, "measure", "withdraw", one, "--reason", "igen")
    history = cli.json("measure", "history", one)
    assert [v["values"]["weight"] for v in history["history"]] == [81.5, 80.5], history
    assert history["measurement"]["status"] == "withdrawn"
    assert cli.json("measure", "trend", "weight", "--from", "2020-01-01", "--to", "2030-01-01", "--points", "10")["points"] == []
    out = cli.home / "all.json"
    cli.exits(0, "export", "json", out)
    [exported] = json.loads(out.read_text())["measurements"]
    assert exported["history"] == history["history"] and exported["status"] == "withdrawn", exported   # one shape in both
    cli.exits(5, "measure", "correct", "00000000-0000-8000-8000-000000000000", "80", "--reason", "x")
    cli.exits(5, "measure", "history", "nonsense")


def guards_the_vault():
    """wrong secret, no vault, not a vault, damaged: each its exit, the file untouched"""
    cli = Cli()
    cli.exits(5, "measure", "list")
    cli.exits(3, "vault", "create", secret="abc")
    cli.exits(0, "vault", "create")
    cli.exits(3, "vault", "create")
    before = hashlib.sha256(cli.vault.read_bytes()).digest()
    cli.exits(4, "measure", "list", secret="forkert")
    environment = dict(cli.environment)
    del cli.environment["NAER_SECRET"]
    cli.exits(4, "measure", "list")
    cli.environment = environment
    assert hashlib.sha256(cli.vault.read_bytes()).digest() == before
    cli.environment["NAER_NEW_SECRET"] = "en-ny-kode"
    cli.exits(0, "vault", "change-secret")
    cli.exits(4, "vault", "info")
    cli.exits(0, "vault", "info", secret="en-ny-kode")
    cli.environment["NAER_SECRET"] = "en-ny-kode"
    damaged = bytearray(cli.vault.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    cli.vault.write_bytes(damaged)
    cli.exits(7, "vault", "verify")
    assert cli.vault.read_bytes() == damaged
    cli.vault.write_bytes(b"a letter to grandmother")
    cli.exits(7, "measure", "list")
    assert cli.vault.read_bytes() == b"a letter to grandmother"


def slows_guessing():
    """after four wrong secrets each try waits longer, also for the right one"""
    import time
    cli = Cli()
    cli.exits(0, "vault", "create")
    for _ in range(5):
        cli.exits(4, "measure", "list", secret="forkert")
    start = time.monotonic()
    cli.exits(0, "measure", "list")
    assert time.monotonic() - start >= 1.5, time.monotonic() - start
    start = time.monotonic()
    cli.exits(0, "measure", "list")
    assert time.monotonic() - start < 5


def takes_the_secret_from_a_file():
    """the secret may stand in a file"""
    cli = Cli()
    (cli.home / "secret").write_text(cli.environment.pop("NAER_SECRET") + "\n")
    cli.exits(0, "--secret-file", cli.home / "secret", "vault", "create")
    cli.exits(0, "measure", "list", "--secret-file", cli.home / "secret")
    cli.exits(2, "measure", "list", "--secret-file", cli.home / "nowhere")


def exports():
    """CSV, JSON and PDF are written whole, for the owner only"""
    cli = Cli()
    cli.exits(0, "vault", "create")
    for day in range(1, 29):
        cli.exits(0, "measure", "add", "weight", f"81,{day % 10}", "--at", f"2026-01-{day:02}T08:00+01:00")
    cli.exits(0, "checkin", "add", "--state", "4", "--word", "calm")
    for kind in ("csv", "json", "pdf"):
        out = pathlib.Path(cli.home / f"out.{kind}")
        cli.exits(0, "export", kind, out, "--from", "2026-01-01", "--to", "2026-12-31")
        assert out.stat().st_size > 500 and out.stat().st_mode & 0o077 == 0, kind
    assert len(json.loads((cli.home / "out.json").read_text())["measurements"]) == 28
    assert (cli.home / "out.pdf").read_bytes().startswith(b"%PDF-")
    cli.exits(7, "export", "csv", "/proc/out.csv")


def fhir_goes_out_and_in():
    """measurements go out as FHIR and come in again in another vault, once; bad files change nothing"""
    cli = Cli()
    cli.exits(0, "vault", "create")
    cli.exits(0, "measure", "add", "blood-pressure", "128/82", "--pulse", "71", "--context", "arm=left", "--note", "efter kaffe", "--at", "2026-01-05T08:21+01:00")
    cli.exits(0, "measure", "add", "oxygen-saturation", "97", "--at", "2026-01-06T08:21+01:00")
    out = cli.home / "out.json"
    for bundle in ("transaction", "document", "collection"):
        cli.exits(0, "fhir", "export", out, "--bundle", bundle, "--receiver", "fut")
        bundled = json.loads(out.read_text())
        assert bundled["resourceType"] == "Bundle" and bundled["type"] == bundle
    cli.exits(2, "fhir", "export", out, "--bundle", "heap")
    cli.exits(2, "fhir", "export", out, "--receiver", "nobody")
    cli.exits(3, "fhir", "export", cli.vault)
    other = Cli()
    other.exits(0, "vault", "create")
    assert other.json("fhir", "import", out, "--dry-run")["new"] == 2
    assert other.json("measure", "list")["measurements"] == []
    assert other.json("fhir", "import", out)["stored"] == 2
    assert other.json("fhir", "import", out)["doubled"] == 2
    one = other.json("measure", "list", "--kind", "oxygen-saturation")["measurements"][0]["id"]
    assert one == cli.json("measure", "list", "--kind", "oxygen-saturation")["measurements"][0]["id"]  # it keeps its name
    other.exits(0, "measure", "withdraw", one, "--reason", "not mine")
    assert other.json("fhir", "import", out)["new"] == 0  # what was taken out stays out
    found = other.json("measure", "list", "--kind", "blood-pressure")["measurements"][0]
    assert found["values"] == {"systolic": 128, "diastolic": 82, "pulse": 71} and found["context"] == {"arm": "left"} and found["note"] == "efter kaffe", found
    bundled["entry"][-1]["resource"]["valueQuantity"]["code"] = "furlong"
    out.write_text(json.dumps(bundled))
    third = Cli()
    third.exits(0, "vault", "create")
    third.exits(3, "fhir", "import", out)
    assert third.json("measure", "list")["measurements"] == []
    assert third.json("fhir", "import", out, "--keep-good")["stored"] == 1
    for text in ("", "[]", "<html>", '{"resourceType":"Bundle","type":"collection","entry":[', "\ud800".encode("utf-8", "surrogatepass"), "[" * 100_000):
        out.write_bytes(text if isinstance(text, bytes) else text.encode())
        code, _, err = third.call("fhir", "import", out)
        assert code not in (0, -11, -6) and "file cannot be read" in err, (text[:40], code, err)
    third.exits(5, "fhir", "import", third.home / "nothing.json")


def exports_replace_nothing_of_the_vault():
    """an export over the vault, its key or a link to it is refused, and the vault still opens"""
    cli = Cli(secret="")
    cli.exits(0, "vault", "create", "--no-secret")
    cli.exits(0, "measure", "add", "weight", "81,5")
    link = cli.home / "link.csv"
    link.symlink_to(cli.vault)
    key = pathlib.Path(f"{cli.vault}.key")
    before = key.read_bytes()
    secret = next(cli.home.rglob("*device-secret*"))
    kept = secret.read_bytes()
    for target in (cli.vault, key, link, cli.home, secret, secret.parent / "new.csv", f"{cli.vault}.creating", f"{cli.vault}-wal"):
        cli.exits(3, "export", "csv", target)
        if pathlib.Path(target).exists():
            cli.exits(3, "measure", "import", target)
    cli.exits(5, "export", "csv", cli.home / "no such folder" / "out.csv")
    assert key.read_bytes() == before and secret.read_bytes() == kept
    cli.exits(0, "vault", "verify")
    assert len(cli.json("measure", "list")["measurements"]) == 1


def two_cannot_make_the_same_vault():
    """of several programs making one vault at once, one that says it made it leaves a vault that opens"""
    import subprocess
    for _ in range(6):
        cli = Cli(secret="")
        makers = [subprocess.Popen(cli.command("vault", "create", "--no-secret"), env=cli.environment, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL) for _ in range(4)]
        made = [maker.wait(60) for maker in makers].count(0)
        assert made == 1, made
        cli.exits(0, "vault", "verify")


if __name__ == "__main__":
    finish(exports_replace_nothing_of_the_vault, two_cannot_make_the_same_vault, measures_and_lists, refuses_bad_input, asks_before_the_unlikely, keeps_history, guards_the_vault, slows_guessing,
           takes_the_secret_from_a_file, exports, fhir_goes_out_and_in)
