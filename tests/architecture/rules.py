#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Holds the tree against its own rules. rules.py ROOT: prints each finding as `file:line: what`, exits 1 if any."""
import json
import pathlib
import re
import sys

QT_MODULE_OF_HEADER = {   # the module a Qt header comes from, where it is not Core; enough to notice a wrong room
    "Gui": r"Q(GuiApplication|Image|Painter\w*|PdfWriter|Page\w*|Font\w*|Color|Pixmap|Window|Text(Document|Layout|Option)|Clipboard|DesktopServices|Key\w*Event|StyleHints|Pen|Brush|Transform|Screen|Accessible\w*)$",
    "Qml": r"(Q(Qml|JS)\w*|qqml\w*\.h)$",
    "Quick": r"QQuick\w*$",
    "Network": r"Q(Network|Tcp|Ssl|LocalS|Udp|Host|Dns)\w*$",
    "Sql": r"QSql\w*$",
    "Widgets": r"QWidget$",
    "Bluetooth": r"Q(Bluetooth(?!Permission)|LowEnergy)\w*$",
    "DBus": r"QDBus\w*$",
}
EXTERNAL_OF_HEADER = {"openssl": r"openssl/", "sqlcipher": r"(sqlcipher/)?sqlite3\.h", "libsecret": r"libsecret/", "zlib": r"zlib\.h$", "qrencode": r"qrencode\.h$"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
CPP = (".h", ".cpp")
MAX_LINES = {".qml": 250, ".cpp": 300, ".h": 300}


def files(root, *folders, suffixes):
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix in suffixes:
                yield path


def room_of(relative, rooms):
    """The innermost entry of the table that holds this path: core/devices/qt before core/devices."""
    found = [r for r in rooms if str(relative).startswith(r + "/")]
    return max(found, key=len) if found else None


def check_includes(root, table, report):
    for path in files(root, "core", "qml", "platforms", suffixes=CPP):
        relative = path.relative_to(root)
        room = room_of(relative, table)
        if room is None:
            report(path, 1, "this folder is not in cmake/layers.json")
            continue
        allowed = table[room]
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            header = match.group(2)
            if match.group(1) == '"':
                other = room_of(header, table)
                if other is None and header.split("/")[0] in ("core", "qml", "app", "platforms"):
                    report(path, number, f"{room} may not include {header}: that place is in no layer it may use")
                elif other and other != room and other not in allowed["uses"]:
                    report(path, number, f"{room} may not include {other} ({header})")
                continue
            name = header.split("/")[-1] if not header.startswith(("openssl", "libsecret", "sqlcipher")) else header
            explicit = re.match(r"Qt(\w+)/", header)
            for module, pattern in QT_MODULE_OF_HEADER.items():
                if (re.match(pattern, name) or (explicit and explicit.group(1) == module)) and module not in allowed["qt"]:
                    report(path, number, f"{room} may not use Qt {module} ({header})")
            for library, pattern in EXTERNAL_OF_HEADER.items():
                if re.match(pattern, header) and library not in allowed.get("external", []):
                    report(path, number, f"{room} may not use {library} ({header})")


def check_sandbox(root, report):
    """The local health service stands beside the app: it knows no vault, and what it alone may use is nowhere else."""
    for path in files(root, "app", suffixes=CPP):
        inside = path.relative_to(root).parts[1] == "sandbox"
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = INCLUDE.match(line)
            header = match.group(2) if match else ""
            if inside and header.startswith(("core/", "qml/", "platforms/")) and not header.startswith(("core/base/", "core/crypto/", "core/fhir/")):
                report(path, number, f"app/sandbox may not include {header}: it knows core/base, core/crypto and core/fhir")
            if not inside and (header.startswith("app/sandbox/") or re.match(r"(Qt\w+/)?Q(Sql|HttpServer)", header)):
                report(path, number, f"{header} is for app/sandbox alone")


def check_table_has_no_circle(table, report, root):
    state = {}

    def visit(room, trail):
        if state.get(room) == "done":
            return
        if state.get(room) == "open":
            report(root / "cmake/layers.json", 1, "a circle: " + " -> ".join(trail + [room]))
            return
        state[room] = "open"
        for used in table[room]["uses"]:
            if used in table:
                visit(used, trail + [room])
        state[room] = "done"

    for room in table:
        visit(room, [])


def check_patterns(root, report):
    """Lines that no file of a kind may hold."""
    forbidden = [
        (("core", "qml", "app", "platforms"), CPP, r"setContextProperty|qmlRegister(Type|Singleton|Uncreatable)", "no context properties, no registration by hand"),
        (("core", "qml", "app", "platforms"), CPP, r"\bprocessEvents\b|QEventLoop\b", "no nested event loops"),
        (("core", "qml", "app", "platforms"), CPP, r"ignoreSslErrors|\"http:", "no way round TLS"),
        (("core",), CPP, r"\btr\(|qsTr|QCoreApplication::translate", "words for people live in qml/ and app/"),
        (("core",), CPP, r"\bqDebug\(", "core does not chat; log codes through base/log"),
        (("qml", "app"), (".qml",), r"\bproperty var\b", "typed properties only"),
        (("qml", "app"), (".qml",), r"^import QtQuick\.Controls(?!\.Basic)", "QtQuick.Controls.Basic only, and only inside qml/Controls"),
        (("qml", "app"), (".qml",), r"\b(ComboBox|Dialog|SwipeView|PinchHandler|DragHandler|Popup|Menu)\s*\{", "parts that a screen reader cannot work (see docs/architecture.md)"),
        (("tests",), CPP, r"QVERIFY\(true\)|\bqWait\(|QTest::qSleep", "a test that waits or cannot fail"),
    ]
    names_only = {root / "core/fhir/systems.h",  # http: in the names of code systems, which nobody fetches
                  root / "platforms/linux/loopbackreturn.cpp"}  # a port of this machine (RFC 8252, 7.3)
    for folders, suffixes, pattern, why in forbidden:
        expression = re.compile(pattern)
        for path in files(root, *folders, suffixes=suffixes):
            if path in names_only:
                continue
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if expression.search(line):
                    report(path, number, why)
    colour = re.compile(r'"#[0-9A-Fa-f]{3,8}"|\bQt\.rgba\(')
    raw = re.compile(r"^import QtQuick\.Controls|^\s*Text\s*\{|\bMouseArea\s*\{|\bTapHandler\s*\{")
    for path in files(root, "qml", "app", suffixes=(".qml",)):
        room = path.relative_to(root).parts[1] if path.relative_to(root).parts[0] == "qml" else "app"
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if colour.search(line) and room != "Theme":
                report(path, number, "colours come from Theme")
            if raw.search(line) and room not in ("Theme", "Controls", "app"):
                report(path, number, "pages use the controls of Naer.Controls, not raw ones")
        if "pragma ComponentBehavior: Bound" not in path.read_text() and room != "Theme":
            report(path, 1, "pragma ComponentBehavior: Bound is missing")


def check_files(root, report):
    long_files = {line.split("#")[0].strip(): line.partition("#")[2].strip()
                  for line in (root / "tests/architecture/long_files.txt").read_text().splitlines() if line.split("#")[0].strip()}
    for path in files(root, "core", "qml", "app", "platforms", "tests", suffixes=CPP + (".qml", ".py", ".sh", ".cmake", ".java", ".mm")):
        text = path.read_text()
        relative = str(path.relative_to(root))
        if "SPDX-License-Identifier: MPL-2.0" not in "\n".join(text.splitlines()[:4]):
            report(path, 1, "no SPDX line")
        limit = MAX_LINES.get(path.suffix)
        count = len(text.splitlines())
        if limit and count > limit and not long_files.get(relative):
            report(path, 1, f"{count} lines; over {limit} needs a reason in tests/architecture/long_files.txt")
        if path.suffix in CPP and relative.split("/")[0] != "tests" and path.name != path.name.lower():
            report(path, 1, "file names are lower case")
    for listed in long_files:
        path = root / listed
        if not path.exists() or len(path.read_text().splitlines()) <= MAX_LINES.get(path.suffix, 10**9):
            report(root / "tests/architecture/long_files.txt", 1, f"{listed} is not long (any more): take it off")


def findings(root):
    found = []

    def report(path, line, what):
        found.append(f"{path.relative_to(root)}:{line}: {what}")

    table = json.loads((root / "cmake/layers.json").read_text())
    check_includes(root, table, report)
    check_sandbox(root, report)
    check_table_has_no_circle(table, report, root)
    check_patterns(root, report)
    check_files(root, report)
    return found


if __name__ == "__main__":
    result = findings(pathlib.Path(sys.argv[1]).resolve())
    print("\n".join(result) or "the tree keeps its rules")
    sys.exit(1 if result else 0)
