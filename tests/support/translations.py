#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""A catalogue is complete: every string of the program is in it and translated, with the same placeholders. English is the source: its
catalogue holds plurals only.

translations.py CATALOGUE BUILD_FOLDER
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET


NOT_FOR_PEOPLE = {   # Danish that may not come back, and why
    r"\b[a-z]+_[a-z]+\b": "a name of the program's inside",
    r"satur|monitorer|compliance|habituel|exacerbation|kontakt venligst|afvigende|adspurgt": "a word of the clinic",
    r"numsen|Få mennesker": "it hurts",
    r"Mærket, der viser|Lås selv": "nobody understands it",
    r"\d? ?tal eller bogstaver": "the length of a code is said in cifre everywhere",
    r"Det er ikke en alarm": "it reads as if the number were harmless: Nær is no alarm",
}


def messages(path):
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def places(text):
    return sorted(re.findall(r"%(?:n|L?\d+)", text))


def findings(path):
    for context, message in messages(path):
        source, translation = message.findtext("source") or "", message.find("translation")
        kind = translation.get("type")
        forms = [f.text or "" for f in translation.findall("numerusform")] or [translation.text or ""]
        if kind in ("vanished", "obsolete"):
            yield f"{context}: no longer in the program: {source!r}"
        elif kind == "unfinished" or not all(forms):
            yield f"{context}: not translated: {source!r}"
        else:
            for form in forms:
                for pattern, why in NOT_FOR_PEOPLE.items():
                    if re.search(pattern, form.replace("\u00ad", "")):
                        yield f"{context}: {why}: {form!r}"
                if [p for p in places(form) if p != "%n"] != [p for p in places(source) if p != "%n"]:
                    yield f"{context}: other placeholders: {source!r} / {form!r}"


def main(catalogue, build):
    plurals_only = catalogue.endswith("_en.ts")
    found = list(findings(catalogue))
    with tempfile.TemporaryDirectory() as temporary:
        fresh = pathlib.Path(temporary) / pathlib.Path(catalogue).name
        shutil.copy(catalogue, fresh)
        sources = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "qml/*.qml", "qml/*.cpp", "qml/*.h", "app/*.qml", "app/*.cpp", "app/*.h"], capture_output=True, text=True, check=True).stdout.split()
        subprocess.run(["/usr/lib/qt6/bin/lupdate", "-silent", "-locations", "none", "-I", ".", *(["-pluralonly"] if plurals_only else []), *sources, "-ts", str(fresh)], check=True, capture_output=True)
        known = {(c, m.findtext("source"), m.findtext("comment")) for c, m in messages(catalogue)}
        for context, message in messages(fresh):
            key = (context, message.findtext("source"), message.findtext("comment"))
            if message.find("translation").get("type") == "vanished":
                found.append(f"{context}: no longer in the program: {key[1]!r}")
            elif key not in known:
                found.append(f"{context}: not in the catalogue: {key[1]!r}")
    print("\n".join(sorted(set(found))) or f"{catalogue} is complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
