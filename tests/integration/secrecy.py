# SPDX-License-Identifier: MPL-2.0
"""Looks for entered words and numbers in every file that using the program leaves behind."""
import pathlib
import sys
import tempfile

from cli import Cli, SECRET, finish

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from traces import files_with  # noqa: E402

CANARIES = ["kanariefugl-7141", "Østergade-9932", "tysk-hyrde-5520", "81.377", "81377"]


def nothing_is_left_in_clear():
    """no file under data, cache, config or temp holds an entered text or the secret"""
    cli = Cli()
    with tempfile.TemporaryDirectory() as temporary:
        cli.environment["TMPDIR"] = temporary
        cli.exits(0, "vault", "create")
        cli.exits(0, "measure", "add", "weight", "81,377", "--note", CANARIES[0])
        one = cli.json("measure", "list")["measurements"][0]["id"]
        cli.exits(0, "measure", "correct", one, "81,4", "--reason", CANARIES[1])
        cli.exits(0, "checkin", "add", "--state", "2", "--note", CANARIES[2])
        csv = cli.home / "in.csv"
        csv.write_text("kind,taken_at,value,note\n" + "".join(f"weight,2026-01-{d:02}T08:00+01:00,81.377,{CANARIES[0]}\n" for d in range(1, 29)))
        cli.exits(0, "measure", "import", csv)
        csv.unlink()
        cli.exits(0, "measure", "trend", "weight", "--from", "2025-01-01", "--to", "2027-01-01", "--points", "50")
        cli.exits(0, "vault", "verify")
        hits = files_with(cli.home, [*CANARIES, SECRET]) + files_with(temporary, [*CANARIES, SECRET])
        assert not hits, hits
        # the search must be able to find: the same words in a file that is not encrypted
        cli.exits(0, "export", "json", cli.home / "out.json")
        assert len(files_with(cli.home, CANARIES[:3])) >= 2, "the search itself is blind"


if __name__ == "__main__":
    finish(nothing_is_left_in_clear)
