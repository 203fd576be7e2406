# SPDX-License-Identifier: MPL-2.0
"""Files brought in: a dry run stores nothing, all or nothing, a large file, and what a spreadsheet makes of it."""
import time

from cli import Cli, finish

HEAD = "kind;taken_at;value;unit;pulse;note\r\n"


def dry_run_and_keep_good():
    """a dry run shows new, doubled and refused lines; nothing is stored unless all is good or one says so"""
    cli = Cli(secret="")
    cli.exits(0, "vault", "create", "--no-secret")
    file = cli.home / "in.csv"
    file.write_bytes(("\ufeff" + HEAD + "weight;2026-01-01T08:00+01:00;81,5;;;\"med \"\"citat\"\"; og semikolon\"\r\n"
                      "weight;2026-01-01T08:00+01:00;81,5;;;igen\r\nweight;2026-01-02T08:00+01:00;tung;;;\r\n"
                      "blood-pressure;2026-01-02T08:00+01:00;128/82;;71;\r\n").encode())
    report = cli.json("measure", "import", file, "--dry-run")
    assert (report["new"], report["doubled"], report["refused"], report["stored"]) == (2, 1, 1, 0), report
    assert report["problems"][0]["line"] == 4 and report["problems"][0]["column"] == "value", report
    assert cli.json("measure", "list")["measurements"] == []
    cli.exits(3, "measure", "import", file)
    assert cli.json("measure", "list")["measurements"] == []
    assert cli.json("measure", "import", file, "--keep-good")["stored"] == 2
    stored = cli.json("measure", "list")["measurements"]
    assert stored[0]["note"] == 'med "citat"; og semikolon' and stored[0]["source"] == "file", stored
    assert cli.json("measure", "import", file, "--keep-good")["stored"] == 0
    for text in ("", "a,b\n1,2\n", "kind,taken_at,value\nweight,2026-01-01,\"80\n", "\0" * 100):
        file.write_text(text)
        cli.exits(3, "measure", "import", file)
    file.write_bytes(b"kind,taken_at,value\nweight,2026-01-01,\xe6\xf8\n")
    cli.exits(3, "measure", "import", file)
    cli.exits(5, "measure", "import", cli.home / "nowhere.csv")


def export_comes_back():
    """what export writes, import reads: a second vault has the same measurements"""
    first, second = Cli(secret=""), Cli(secret="")
    for cli in (first, second):
        cli.exits(0, "vault", "create", "--no-secret")
    for day in range(1, 20):
        first.exits(0, "measure", "add", "blood-pressure", f"{120 + day}/{70 + day}", "--pulse", "70", "--at", f"2026-01-{day:02}T08:00+01:00", "--note", "=1+1")
    first.exits(0, "export", "csv", first.home / "out.csv")
    assert second.json("measure", "import", first.home / "out.csv")["stored"] == 19
    wanted = [(m["takenAt"], m["values"], m["note"]) for m in first.json("measure", "list")["measurements"]]
    found = [(m["takenAt"], m["values"], m["note"]) for m in second.json("measure", "list")["measurements"]]
    assert wanted == found


def a_million_rows():
    """a million rows come in, in one transaction, with their sums right"""
    cli = Cli(secret="")
    cli.exits(0, "vault", "create", "--no-secret")
    file = cli.home / "million.csv"
    with open(file, "w") as out:
        out.write("kind,taken_at,value\n")
        for i in range(1_000_000):
            minutes = i * 5
            day, minute = divmod(minutes, 1440)
            year, day = divmod(day, 336)
            out.write(f"glucose,{2010 + year}-{day // 28 + 1:02}-{day % 28 + 1:02}T{minute // 60:02}:{minute % 60:02}Z,{5 + i % 50 / 10:.1f}\n")
    start = time.monotonic()
    report = cli.json("measure", "import", file)
    print(f"a million rows in {time.monotonic() - start:.0f} s")
    assert report["stored"] == 1_000_000, report
    points = cli.json("measure", "trend", "glucose", "--from", "2009-01-01", "--to", "2026-01-01", "--points", "400")["points"]
    assert len(points) <= 400 and sum(p["count"] for p in points) == 1_000_000


if __name__ == "__main__":
    finish(dry_run_and_keep_good, export_comes_back, a_million_rows)
