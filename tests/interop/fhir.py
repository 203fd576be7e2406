# SPDX-License-Identifier: MPL-2.0
"""A thousand random measurements as FHIR, held against the validators of others, and read back."""
import json
import os
import pathlib
import random
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "integration"))
from cli import Cli, finish  # noqa: E402

VALIDATORS = pathlib.Path(__file__).resolve().parent / "conformance.mjs"
RANGES = {"pulse": (45, 130, 0), "weight": (35, 200, 1), "oxygen-saturation": (85, 100, 0), "temperature": (34.5, 41, 1), "glucose": (2.5, 30, 1),
          "fev1": (0.3, 6, 2), "peak-flow": (60, 800, 0), "respiration": (8, 35, 0), "height": (120, 210, 1), "steps": (0, 60000, 0)}
CONTEXT = {"blood-pressure": ["arm=left", "arm=right;posture=sitting"], "glucose": ["meal=before", "meal=fasting"], "oxygen-saturation": ["oxygen=yes"]}


def thousand(random):
    lines = ["kind;taken_at;value;pulse;context;note;recorded_by"]
    for i in range(1000):
        kind = random.choice(["blood-pressure", *RANGES])
        taken = f"2026-{1 + i % 9:02}-{1 + i % 28:02}T{i % 24:02}:{i // 24 % 60:02}:{random.randrange(60):02}{random.choice(['Z', '+02:00', '-05:00', '+05:45'])}"
        pulse = ""
        if kind == "blood-pressure":
            value, pulse = f"{random.randrange(100, 190)}/{random.randrange(50, 95)}", random.choice(["", str(random.randrange(50, 120))])
        else:
            low, high, decimals = RANGES[kind]
            value = f"{random.uniform(low, high):.{decimals}f}"
        note = random.choice(["", "", 'efter kaffe, "to kopper"', "æøå 😀"]).replace('"', '""')
        lines.append(f'{kind};{taken};{value};{pulse};{random.choice(CONTEXT.get(kind, [""]) + [""])};"{note}";{random.choice(["", "", "Anna"])}'.replace(";arm=right;posture", ';"arm=right;posture')
                     .replace("posture=sitting;", 'posture=sitting";'))
    return "\n".join(lines)


def told(cli):
    keys = ("kind", "values", "takenAt", "context", "note", "recordedBy")
    return sorted(json.dumps({key: one[key] for key in keys}, sort_keys=True) for one in cli.json("measure", "list")["measurements"])


def filled():
    cli = Cli()
    cli.exits(0, "vault", "create")
    table = cli.home / "in.csv"
    table.write_text(thousand(random.Random(20261127)), encoding="utf-8")
    assert cli.json("measure", "import", table)["stored"] >= 990
    return cli


def conforming():
    """1,000 random measurements in three kinds of bundle and two dialects: others find no fault"""
    cli = filled()
    files = []
    for bundle in ("transaction", "document", "collection"):
        for receiver in ("dk-core", "fut"):
            files.append(cli.home / f"{bundle}-{receiver}.json")
            cli.exits(0, "fhir", "export", files[-1], "--bundle", bundle, "--receiver", receiver)
    done = subprocess.run(["node", str(VALIDATORS), *map(str, files)], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    print(done.stdout.strip())


def blind():
    """the validators can find a fault: a wrong unit, a missing subject, a word that FHIR does not know, a broken reference"""
    cli = filled()
    file = cli.home / "all.json"
    cli.exits(0, "fhir", "export", file)
    good = json.loads(file.read_text())
    for what, spoil in {
        "unit": lambda o: o["valueQuantity"].update(code="kilo"),
        "subject": lambda o: o.pop("subject"),
        "word": lambda o: o.update(nonsense=1),
        "status": lambda o: o.update(status="finished"),
        "reference": lambda o: o.update(device={"reference": "urn:uuid:nowhere"}),
        "time": lambda o: o.update(effectiveDateTime="yesterday"),
    }.items():
        bad = json.loads(json.dumps(good))
        spoil(next(e["resource"] for e in bad["entry"] if "valueQuantity" in e["resource"]))
        file.write_text(json.dumps(bad))
        done = subprocess.run(["node", str(VALIDATORS), str(file)], capture_output=True, text=True, timeout=600)
        assert done.returncode == 1, what


def back():
    """what was written is read back as it was, in another vault, from each kind of bundle"""
    cli = filled()
    wanted = told(cli)
    for bundle, receiver in (("transaction", "dk-core"), ("document", "fut"), ("collection", "fut")):
        file = cli.home / f"{bundle}.json"
        cli.exits(0, "fhir", "export", file, "--bundle", bundle, "--receiver", receiver)
        other = Cli()
        other.exits(0, "vault", "create")
        dry = other.json("fhir", "import", file, "--dry-run")
        assert dry["new"] == len(wanted) and dry["refused"] == 0 and dry["stored"] == 0, {k: dry[k] for k in ("new", "refused", "doubled")}
        assert other.json("fhir", "import", file)["stored"] == len(wanted)
        assert told(other) == wanted
        assert other.json("fhir", "import", file)["doubled"] == len(wanted)  # once


if __name__ == "__main__":
    if "NODE_PATH" not in os.environ:
        sys.exit(77)  # without them there is nothing to hold it against
    finish(conforming, blind, back)
