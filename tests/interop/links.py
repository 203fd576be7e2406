# SPDX-License-Identifier: MPL-2.0
"""SMART Health Links made here, opened by the programs of others, and the other way; the encrypted file; the square."""
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "integration"))
from cli import Cli, finish  # noqa: E402
from linkhost import TOKEN, LinkHost, certificates  # noqa: E402

CERTIFICATES = certificates(tempfile.mkdtemp(prefix="naer-tls-"))


def others(do, **asked):
    done = subprocess.run(["node", str(pathlib.Path(__file__).resolve().parent / "links.mjs")], input=json.dumps({"do": do, **asked}), capture_output=True, text=True,
                          timeout=120, env={**os.environ, "NODE_EXTRA_CA_CERTS": str(CERTIFICATES / "ca.pem")})
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def citizen(host, manifests=True, count=40):
    cli = Cli(secret="")
    cli.exits(0, "vault", "create", "--no-secret")
    table = cli.home / "in.csv"
    table.write_text("kind;taken_at;value\n" + "".join(f"weight;2026-10-01T{i // 60 % 24:02}:{i % 60:02}:{i // 1440:02}+02:00;{70 + i % 30}.5\n" for i in range(count)))
    assert cli.json("measure", "import", table)["stored"] == count
    token = cli.home / "token"
    token.write_text(TOKEN)
    words = ["--manifest", f"{host.root}/manifests/{{id}}"] if manifests else []
    cli.exits(0, "link-host", "set", "--put", f"{host.root}/files/{{path}}", *words, "--token-file", token, "--authority", CERTIFICATES / "ca.pem")
    return cli


def create(cli, *words):
    return cli.json("share", "link", "create", "--born", "1957-03-14", *words)["link"]


def opened_by_others():
    """links made here are opened by a standard viewer: direct, by manifest, with passcode, for the long term, small and large"""
    for manifests, words, count in ((False, [], 40), (False, ["--long-term"], 2000), (True, [], 1), (True, ["--passcode", "smør-1234", "--long-term"], 40),
                                    (True, ["--expires", "2099-01-01", "--label", "Målinger til læge"], 2000)):
        with LinkHost(CERTIFICATES) as host:
            cli = citizen(host, manifests, count)
            link = create(cli, *words)["text"]
            passcode = "smør-1234" if "--passcode" in words else None
            seen = others("open", link=link, passcode=passcode, recipient="Dr. Jensen")
            assert "error" not in seen, seen
            [bundle] = seen["resources"]
            ours = cli.json("share", "link", "open", link, *(["--passcode", passcode] if passcode else []))
            assert bundle == json.loads(ours["files"][0]["content"])
            assert sum(entry["resource"]["resourceType"] == "Observation" for entry in bundle["entry"]) == count
            assert seen["direct"] is not manifests and seen["passcode"] is bool(passcode) and seen["longTerm"] is ("--long-term" in words)
            if passcode:
                assert others("open", link=link, passcode="forkert", recipient="x")["error"] == "SHLInvalidPasscodeError"


def opened_here():
    """links made by others are opened here: direct, by manifest, embedded and by location, deflated and not"""
    cli = None
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {"resourceType": "Observation", "status": "final", "code": {"text": "æøå 🩺"},
                                                                                      "note": [{"text": "x" * 300}]}}] * 30}
    for flag, deflated, embedded in (("U", False, None), ("LU", True, None), (None, False, 0), ("L", True, 0), ("P", True, 100_000), ("LP", False, 0)):
        with LinkHost(CERTIFICATES) as host:
            cli = citizen(host)
            made = others("make", base=host.root, flag=flag, label="Fra andre", resource=bundle, deflated=deflated, embeddedLengthMax=embedded)
            assert "error" not in made, made
            files = {name: text.encode() for name, text in made["files"].items()}

            def answer(request):
                if request.command == "POST":
                    asked = json.loads(request.body)
                    assert asked["recipient"] == "Klinikken" and ("P" in (flag or "")) == ("passcode" in asked)
                    request.reply(200, json.dumps(made["manifest"]).encode())
                else:
                    request.reply(200, next(iter(files.values())), "application/jose")
                return True

            host.answer = answer
            words = ["--passcode", "1234"] if "P" in (flag or "") else []
            seen = cli.json("share", "link", "open", made["link"], "--recipient", "Klinikken", *words)
            assert seen["label"] == "Fra andre" and json.loads(seen["files"][0]["content"]) == bundle


def decrypted_by_jose():
    """what lies at the host is a JWE that jose decrypts, deflated where that helps"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host, False)
        link = create(cli)["text"]
        said = json.loads(base64.urlsafe_b64decode(link.removeprefix("shlink:/") + "=="))
        seen = others("decrypt", jwe=next(iter(host.files.values())).decode(), key=said["key"])
        assert "error" not in seen, seen
        assert seen["header"] == {"alg": "dir", "enc": "A256GCM", "zip": "DEF", "cty": "application/fhir+json"}
        assert json.loads(seen["content"])["resourceType"] == "Bundle"
        wrong = others("decrypt", jwe=next(iter(host.files.values())).decode(), key="A" * 43)
        assert wrong["error"] == "JWEDecryptionFailed", wrong


def encrypted_files():
    """an encrypted file made here is opened by jose, and one of jose's here"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
    words = cli.home / "words"
    words.write_text("blå hest på tre ben\n", encoding="utf-8")
    file = cli.home / "fil.jwe"
    cli.exits(0, "share", "file", "create", file, "--passphrase-file", words)
    seen = others("decryptFile", file=str(file), passphrase="blå hest på tre ben")
    assert "error" not in seen, seen
    assert len(json.loads(seen["content"])["entry"]) == 41 and seen["header"]["p2c"] >= 600_000
    assert others("decryptFile", file=str(file), passphrase="rød hest på tre ben")["error"] == "JWEDecryptionFailed"
    theirs = cli.home / "deres.jwe"
    for rounds in (1000, 210_000):
        theirs.write_text(others("encryptFile", content='{"resourceType":"Bundle"}', passphrase="blå hest på tre ben", rounds=rounds)["jwe"])
        cli.exits(0, "share", "file", "open", theirs, cli.home / "ud.json", "--passphrase-file", words)
        assert (cli.home / "ud.json").read_text() == '{"resourceType":"Bundle"}'


def scanned():
    """the square is read by another's reader as the link it is"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
        for words in ([], ["--label", "æ" * 80, "--expires", "2099-01-01", "--long-term", "--passcode", "1234"]):
            link = create(cli, "--qr", *words)
            assert others("scan", rows=link["qr"]).get("text") == link["text"]
            width = len(link["qr"])
            dented = [row[:width // 2] + "0" * 8 + row[width // 2 + 8:] if width // 2 < i < width // 2 + 8 else row for i, row in enumerate(link["qr"])]
            assert others("scan", rows=dented).get("text") == link["text"]   # error correction M
            broken = [row[:10] + "0" * (width - 20) + row[-10:] if 10 < i < width - 10 else row for i, row in enumerate(link["qr"])]
            assert others("scan", rows=broken).get("text") != link["text"]   # the reader can fail


if __name__ == "__main__":
    if "NODE_PATH" not in os.environ:
        sys.exit(77)  # without them there is nothing to hold it against
    finish(opened_by_others, opened_here, decrypted_by_jose, encrypted_files, scanned)
