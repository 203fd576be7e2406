#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Trap 10 of SQLCipher: symbols.py PROGRAM… fails where a program shows or borrows SQLite's names, or loads a SQLite."""
import re
import subprocess
import sys


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


found = []
for program in sys.argv[1:]:
    for line in output("nm", "-D", program).splitlines():
        if re.search(r"\bsqlite3_|\bsqlcipher_", line):
            found.append(f"{program}: {line.strip()}")
    for line in output("readelf", "-d", program).splitlines():
        if "NEEDED" in line and re.search(r"sqlite|sqlcipher|Qt6Sql", line):
            found.append(f"{program}: {line.strip()}")
print("\n".join(found) or "no SQLite but our own, and that one hidden")
sys.exit(1 if found else 0)
