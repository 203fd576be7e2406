# SPDX-License-Identifier: MPL-2.0
"""Kills the program with -9 while it saves, 200 times: every acknowledged entry is there, and the vault is whole."""
import random
import signal
import subprocess
import sys

from cli import Cli, finish

SAVER = sys.argv[2]   # saves on and on, and says each number once it is on the disk
KILLS = 200


def survives_kill():
    """200 kills during saves lose nothing that was acknowledged"""
    cli = Cli(secret="")
    cli.exits(0, "vault", "create", "--no-secret")
    chance = random.Random(20261123)
    acknowledged, killed = set(), 0
    number = 0
    while killed < KILLS:
        process = subprocess.Popen([SAVER, str(cli.vault), str(number)], env=cli.environment, stdout=subprocess.PIPE, text=True)
        lines_wanted = chance.randrange(1, 12)
        for _ in range(lines_wanted):
            line = process.stdout.readline()
            if not line:
                break
            acknowledged.add(int(line))
            number = int(line) + 1
        process.send_signal(signal.SIGKILL)
        for line in process.stdout.read().splitlines():   # what it had said before it died
            if line.strip().isdigit():
                acknowledged.add(int(line))
                number = int(line) + 1
        assert process.wait(20) == -signal.SIGKILL
        killed += 1
    cli.exits(0, "vault", "verify")
    found = {int(m["note"]) for m in cli.json("measure", "list", "--kind", "steps")["measurements"]}
    lost = acknowledged - found
    assert not lost, f"lost {sorted(lost)[:10]} of {len(acknowledged)}"
    assert len(acknowledged) > KILLS, len(acknowledged)
    print(f"{len(acknowledged)} acknowledged saves, {killed} kills, none lost")


if __name__ == "__main__":
    finish(survives_kill)
