# SPDX-License-Identifier: MPL-2.0
"""SMART Health Links over the local health service, as a citizen would try them."""
import json
import sys
import tempfile

from cli import Cli, finish
from health_service import Service

SANDBOX = sys.argv[2]


def lives():
    """made with a passcode, opened, tried in vain, updated, looked after in the log, withdrawn"""
    with tempfile.TemporaryDirectory(prefix="naer-sandbox-") as folder:
        service = Service(SANDBOX, "--port", "0", folder=folder)
        try:
            cli = Cli(secret="")
            cli.exits(0, "vault", "create", "--no-secret")
            cli.exits(0, "measure", "add", "weight", "81,5", "--at", "2026-10-01T07:30+02:00")
            token = cli.home / "token"
            token.write_text(service.known["linksToken"])
            links = service.addresses["links"]
            cli.exits(0, "link-host", "set", "--put", f"{links}/files/{{path}}", "--manifest", f"{links}/manifests/{{id}}", "--token-file", token,
                      "--authority", service.addresses["ca"])
            made = cli.json("share", "link", "create", "--born", "1957-03-14", "--passcode", "smør-1234", "--long-term", "--tries", "2", "--expires", "2099-01-01")["link"]
            opened = cli.json("share", "link", "open", made["text"], "--passcode", "smør-1234", "--recipient", "Dr. Jensen")
            assert "81.5" in opened["files"][0]["content"]
            status, _, err = cli.call("share", "link", "open", made["text"], "--passcode", "forkert")
            assert status == 3 and "left: 1." in err, err
            cli.exits(0, "measure", "add", "weight", "82,5", "--at", "2026-10-02T07:30+02:00")
            cli.exits(0, "share", "link", "update", made["number"])
            assert "82.5" in cli.json("share", "link", "open", made["text"], "--passcode", "smør-1234")["files"][0]["content"]
            status, _, err = cli.call("share", "link", "open", made["text"], "--passcode", "forkert")
            assert status == 3 and "left: 0." in err, err   # an update gives no new tries
            status, _, err = cli.call("share", "link", "open", made["text"], "--passcode", "smør-1234")
            assert status == 3 and "ended" in err, err
            looks = cli.json("share", "link", "log", made["number"])["looks"]
            assert [look["outcome"] for look in looks] == ["given", "wrong-passcode", "given", "wrong-passcode", "used-up"], looks
            assert looks[0]["recipient"] == "Dr. Jensen"
            cli.exits(0, "share", "link", "withdraw", made["number"])
            assert cli.json("share", "link", "list")["links"][0]["state"] == "withdrawn"
            cli.exits(3, "share", "link", "open", made["text"], "--passcode", "smør-1234")
        finally:
            service.kill()


def without_manifests():
    """a plain file at the same service: no passcode, gone after withdrawing"""
    with tempfile.TemporaryDirectory(prefix="naer-sandbox-") as folder:
        service = Service(SANDBOX, "--port", "0", folder=folder)
        try:
            cli = Cli(secret="")
            cli.exits(0, "vault", "create", "--no-secret")
            cli.exits(0, "measure", "add", "weight", "81,5", "--at", "2026-10-01T07:30+02:00")
            token = cli.home / "token"
            token.write_text(service.known["linksToken"])
            cli.exits(0, "link-host", "set", "--put", service.addresses["links"] + "/files/{path}", "--token-file", token, "--authority", service.addresses["ca"])
            made = cli.json("share", "link", "create", "--born", "1957-03-14")["link"]
            opened = cli.json("share", "link", "open", made["text"])
            assert json.loads(opened["files"][0]["content"])["type"] == "document"
            cli.exits(3, "share", "link", "create", "--passcode", "1234")
            cli.exits(0, "share", "link", "withdraw", made["number"])
            cli.exits(3, "share", "link", "open", made["text"])
            token.write_text("en anden")   # a token that the host does not know
            cli.exits(0, "link-host", "set", "--put", service.addresses["links"] + "/files/{path}", "--token-file", token, "--authority", service.addresses["ca"])
            status, _, err = cli.call("share", "link", "create")
            assert status == 3 and "said no (401)" in err, err
            assert cli.json("share", "link", "list")["links"][0]["state"] == "making"
        finally:
            service.kill()


if __name__ == "__main__":
    finish(lives, without_manifests)
