# SPDX-License-Identifier: MPL-2.0
"""Looks for texts in files, in every way they could lie there unencrypted."""
import base64
import pathlib


def spellings(text):
    """The ways a text could lie in a file: UTF-8, UTF-16, hex, base64 at each of its three alignments."""
    for raw in (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")):
        yield raw
        yield raw.hex().encode()
        yield raw.hex().upper().encode()
        for shift in range(3):
            coded = base64.b64encode(b"\0" * shift + raw + b"\0\0")
            yield coded[4 if shift else 0:-4][:max(8, len(raw))]


def files_with(folder, texts):
    hits = []
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            hits += [(str(path), text) for text in texts if any(len(s) > 5 and s in content for s in spellings(text))]
    return hits
