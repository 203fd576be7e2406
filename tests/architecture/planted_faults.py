#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Plants one fault of each kind in a copy of the tree and sees that rules.py finds it: a rule that cannot fail is none."""
import pathlib
import shutil
import sys
import tempfile

from rules import findings

CPP_HEAD = "// SPDX-License-Identifier: MPL-2.0\n"
QML_HEAD = "// SPDX-License-Identifier: MPL-2.0\npragma ComponentBehavior: Bound\nimport QtQuick\n"
PLANTS = [   # (file, text, part of the finding)
    ("core/base/planted.cpp", CPP_HEAD + '#include "core/vault/database.h"\n', "may not include core/vault"),
    ("core/base/planted.cpp", CPP_HEAD + "#include <QtQuick/QQuickItem>\n", "may not use Qt Quick"),
    ("core/base/planted.cpp", CPP_HEAD + "#include <QQuickItem>\n", "may not use Qt Quick"),
    ("core/base/planted.cpp", CPP_HEAD + "#include <QGuiApplication>\n", "may not use Qt Gui"),
    ("core/base/planted.cpp", CPP_HEAD + "#include <sqlcipher/sqlite3.h>\n", "may not use sqlcipher"),
    ("core/base/planted.cpp", CPP_HEAD + "#include <openssl/evp.h>\n", "may not use openssl"),
    ("core/base/planted.cpp", CPP_HEAD + "#include <zlib.h>\n", "may not use zlib"),
    ("core/base/planted.cpp", CPP_HEAD + "#include <qrencode.h>\n", "may not use qrencode"),
    ("core/base/planted.cpp", CPP_HEAD + '#include "app/main.h"\n', "in no layer"),
    ("core/elsewhere/planted.cpp", CPP_HEAD, "not in cmake/layers.json"),
    ("core/base/planted.cpp", CPP_HEAD + 'auto s = tr("Hello");\n', "words for people"),
    ("core/base/planted.cpp", CPP_HEAD + "QEventLoop loop;\n", "nested event loops"),
    ("core/base/planted.cpp", "int x;\n", "no SPDX line"),
    ("core/base/planted.cpp", CPP_HEAD + "\n" * 400, "needs a reason"),
    ("core/base/Planted.cpp", CPP_HEAD, "lower case"),
    ("app/sandbox/planted.cpp", CPP_HEAD + '#include "core/vault/database.h"\n', "it knows core/base, core/crypto and core/fhir"),
    ("app/planted.cpp", CPP_HEAD + "#include <QSqlQuery>\n", "for app/sandbox alone"),
    ("app/cli/planted.cpp", CPP_HEAD + '#include "app/sandbox/store.h"\n', "for app/sandbox alone"),
    ("app/planted.cpp", CPP_HEAD + 'engine.rootContext()->setContextProperty("x", 1);\n', "no context properties"),
    ("qml/Measure/Planted.qml", QML_HEAD + 'Item { property var list }\n', "typed properties"),
    ("qml/Measure/Planted.qml", QML_HEAD + 'Rectangle { color: "#ff0000" }\n', "colours come from Theme"),
    ("qml/Measure/Planted.qml", QML_HEAD + "Text {\n}\n", "not raw ones"),
    ("qml/Measure/Planted.qml", QML_HEAD + "import QtQuick.Controls.Basic\n", "not raw ones"),
    ("qml/Measure/Planted.qml", QML_HEAD + "Item { ComboBox { } }\n", "screen reader cannot work"),
    ("qml/Measure/Planted.qml", "// SPDX-License-Identifier: MPL-2.0\nimport QtQuick\nItem { }\n", "ComponentBehavior"),
    ("tests/unit/planted.cpp", CPP_HEAD + "QVERIFY(" + "true);\n", "cannot fail"),
]


def main(root):
    missed = []
    with tempfile.TemporaryDirectory() as temporary:
        copy = pathlib.Path(temporary) / "tree"
        for folder in ("core", "qml", "app", "platforms", "tests/architecture", "tests/unit", "cmake"):
            shutil.copytree(root / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
        clean = findings(copy)
        for place, text, expected in PLANTS:
            path = copy / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            if not any(place in f and expected in f for f in findings(copy) if f not in clean):
                missed.append(f"{place}: the planted fault was not found ({expected})")
            path.unlink()
    print("\n".join(missed) or f"all {len(PLANTS)} planted faults were found")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
