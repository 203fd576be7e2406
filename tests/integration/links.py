# SPDX-License-Identifier: MPL-2.0
"""SMART Health Links by the real program against a host with TLS: made, opened, used up, updated, withdrawn, and what goes wrong."""
import base64
import json
import os
import signal
import subprocess
import tempfile
import time

import bomb
from cli import Cli, finish
from linkhost import TOKEN, LinkHost, certificates

CERTIFICATES = certificates(tempfile.mkdtemp(prefix="naer-tls-"))


def base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def payload(link):
    assert link.startswith("shlink:/"), link
    return json.loads(base64url(link.removeprefix("shlink:/")))


def shlink(**parts):
    return "shlink:/" + base64.urlsafe_b64encode(json.dumps(parts, separators=(",", ":")).encode()).decode().rstrip("=")


KEY = base64.urlsafe_b64encode(b"k" * 32).decode().rstrip("=")


def set_host(cli, host, manifests=True):
    token = cli.home / "token"
    token.write_text(TOKEN + "\n")
    words = ["--manifest", f"{host.root}/manifests/{{id}}"] if manifests else []
    cli.exits(0, "link-host", "set", "--put", f"{host.root}/files/{{path}}", *words, "--token-file", token, "--authority", CERTIFICATES / "ca.pem")


def citizen(host, manifests=True, born="1957-03-14"):
    cli = Cli(secret="")
    cli.exits(0, "vault", "create", "--no-secret")
    table = cli.home / "in.csv"
    table.write_text("kind;taken_at;value\n" + "".join(
        f"weight;2026-10-{day:02}T07:30+02:00;8{day % 10}.5\npulse;2026-10-{day:02}T07:31+02:00;6{day % 10}\n" for day in range(1, 11)))
    assert cli.json("measure", "import", table)["stored"] == 20
    set_host(cli, host, manifests)
    if born:
        cli.born = ["--born", born]
    return cli


def create(cli, *words):
    return cli.json("share", "link", "create", *cli.born, *words)["link"]


def observations(opened):
    bundle = json.loads(opened["files"][0]["content"])
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == "Observation"]


def makes_and_opens():
    """a link is made and opened, with and without manifest, by kinds and time; the host sees nothing of it"""
    for manifests in (True, False):
        with LinkHost(CERTIFICATES) as host:
            cli = citizen(host, manifests)
            link = create(cli, "--kinds", "weight", "--from", "2026-10-03", "--to", "2026-10-05", "--label", "Til lægen")
            said = payload(link["text"])
            assert said["label"] == "Til lægen" and said.get("flag", "") == ("" if manifests else "U"), said
            assert len(said["url"]) <= 128 and len(said["key"]) == 43
            opened = cli.json("share", "link", "open", link["text"], "--recipient", "Dr. Jensen")
            found = observations(opened)
            assert [o["valueQuantity"]["value"] for o in found] == [83.5, 84.5, 85.5], found
            assert opened["label"] == "Til lægen" and opened["files"][0]["contentType"] == "application/fhir+json"
            assert json.loads(opened["files"][0]["content"])["type"] == "document"
            [(name, octets)] = host.files.items()
            assert len(name) == 43 and octets.count(b".") == 4 and b"Observation" not in octets and host.types[name] == "application/jose"
            assert b"83.5" not in octets and "key" not in " ".join(path for _, path in host.asked)
            if manifests:
                looks = cli.json("share", "link", "log", link["number"])["looks"]
                assert [(look["recipient"], look["outcome"]) for look in looks] == [("Dr. Jensen", "given")], looks
            else:
                cli.exits(3, "share", "link", "log", link["number"])
                assert ("GET", f"/files/{name}?recipient=Dr.%20Jensen") in host.asked, host.asked
            out = cli.home / "out.json"
            cli.exits(0, "share", "link", "open", link["text"], "--out", out)
            assert json.loads(out.read_text())["resourceType"] == "Bundle" and out.stat().st_mode & 0o777 == 0o600
            other = Cli(secret="")
            other.exits(0, "vault", "create", "--no-secret")
            assert other.json("fhir", "import", out)["stored"] == 3   # and so it comes into another's vault
            cli.exits(0, "vault", "verify")


def by_a_square():
    """the square is drawn, in text and as modules"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
        link = create(cli, "--qr")
        assert len(link["qr"]) == len(link["qr"][0]) >= 57 and set("".join(link["qr"])) == {"0", "1"}
        assert link["qr"][0].startswith("11111110") and link["qr"][3].startswith("10111010"), link["qr"][:8]
        text = cli.exits(0, "share", "link", "show", link["number"], "--qr")
        assert text.startswith("shlink:/") and text.count("█") > 500


def counts_tries():
    """wrong passcodes are counted until none is left; then the right one does not help either"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
        code = cli.home / "code"
        code.write_text("smør-og-brød\n")
        link = create(cli, "--passcode-file", code, "--tries", "3")
        assert payload(link["text"])["flag"] == "P"
        cli.exits(3, "share", "link", "open", link["text"])
        assert not [m for m, _ in host.asked if m == "POST"]
        cli.exits(0, "share", "link", "open", link["text"], "--passcode-file", code)
        for left in (2, 1, 0):
            status, out, err = cli.call("share", "link", "open", link["text"], "--passcode", "forkert")
            assert status == 3 and f"left: {left}." in err, err
        status, out, err = cli.call("share", "link", "open", link["text"], "--passcode-file", code)
        assert status == 3 and "ended" in err, err
        assert "smør" not in json.dumps([p for _, p in host.asked])


def knows_an_end():
    """an expiry is kept by the host, by whoever opens, and by us: the file goes at the next occasion"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
        cli.exits(3, "share", "link", "create", *cli.born, "--expires", "2020-01-01")
        soon = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 3))
        link = create(cli, "--expires", soon)
        assert abs(payload(link["text"])["exp"] - time.time()) < 5
        [manifest] = host.manifests.values()
        assert manifest["expires"] == payload(link["text"])["exp"]
        cli.exits(0, "share", "link", "open", link["text"])
        while time.time() <= payload(link["text"])["exp"]:
            time.sleep(0.2)
        asked = len(host.asked)
        status, _, err = cli.call("share", "link", "open", link["text"])
        assert status == 3 and "ended" in err and len(host.asked) == asked, err   # it was not even asked for
        assert cli.json("share", "link", "retry")["done"] == [link["number"]]
        assert not host.files and not host.manifests
        assert cli.json("share", "link", "list")["links"][0]["state"] == "withdrawn"


def updates():
    """an update keeps place and key, seals anew, and only where the link is for the long term"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
        link = create(cli, "--long-term", "--kinds", "weight")
        short = create(cli)
        assert payload(link["text"])["flag"] == "L"
        name = next(m for m in host.manifests.values() if m["status"] == "can-change")["files"][0]["path"]
        before = host.files[name]
        cli.exits(0, "measure", "add", "weight", "90,5", "--at", "2026-10-20T07:30+02:00")
        assert len(observations(cli.json("share", "link", "open", link["text"]))) == 10
        cli.exits(0, "share", "link", "update", link["number"])
        cli.exits(3, "share", "link", "update", short["number"])
        after = host.files[name]
        assert before.split(b".")[0] == after.split(b".")[0] and before.split(b".")[2] != after.split(b".")[2]   # the IV
        opened = cli.json("share", "link", "open", link["text"])
        assert len(observations(opened)) == 11 and opened["files"][0]["status"] == "can-change" and opened["longTerm"]
        assert cli.json("share", "link", "show", link["number"])["link"]["text"] == link["text"]


def withdraws():
    """a withdrawn link is gone at the host and here; without a network it stays to be done, and is told so"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
        link, other = create(cli), create(cli)
        port = host.port
        out = cli.exits(0, "share", "link", "withdraw", link["number"])
        assert "copy" in out
        assert len(host.files) == len(host.manifests) == 1
        assert cli.call("share", "link", "open", link["text"])[0] == 3
        cli.exits(3, "share", "link", "show", link["number"])
        cli.exits(3, "share", "link", "withdraw", link["number"])
        files, manifests = host.files, host.manifests
    status, _, err = cli.call("share", "link", "withdraw", other["number"])
    assert status == 8 and "may still lie" in err, err
    assert cli.json("share", "link", "list")["links"][0]["state"] == "withdrawing"
    cli.exits(3, "share", "link", "show", other["number"])
    cli.exits(8, "share", "link", "retry")
    cli.exits(0, "link-host", "clear")   # it is kept for the link that still lies there
    with LinkHost(CERTIFICATES, port=port) as host:
        host.files, host.manifests = files, manifests
        cli.exits(0, "share", "link", "retry")
        assert not host.files and not host.manifests
    assert [l["state"] for l in cli.json("share", "link", "list")["links"]] == ["withdrawn"] * 2
    cli.exits(0, "vault", "verify")


def without_delete():
    """where a host knows no DELETE an empty file takes the place of the content"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host, manifests=False)
        link = create(cli)
        host.answer = lambda request: request.command == "DELETE" and (request.reply(405), True)[1]
        cli.exits(0, "share", "link", "withdraw", link["number"])
        assert list(host.files.values()) == [b""]


def survives_crashes():
    """killed between vault and host, the link is known and made by the next try; nothing lies at the host that nobody knows of"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
        create(cli)   # the birth date is kept

        def kill(request):
            if request.command == "PUT" and stop == request.path.split("/")[1]:
                os.kill(process.pid, signal.SIGKILL)
                process.wait()
                if lands:
                    host.serve(request)   # the host had it all the same
                return True
            return False

        for stop in ("files", "manifests"):
            for lands in (False, True):
                host.answer = kill
                process = subprocess.Popen(cli.command("share", "link", "create"), env=cli.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                process.communicate(timeout=60)
                assert process.returncode == -signal.SIGKILL, process.returncode
                host.answer = None
                newest = cli.json("share", "link", "list")["links"][0]
                assert newest["state"] == "making", newest
                assert cli.json("share", "link", "retry")["done"] == [newest["number"]]
                text = cli.json("share", "link", "show", newest["number"])["link"]["text"]
                assert len(observations(cli.json("share", "link", "open", text))) == 20
        links = cli.json("share", "link", "list")["links"]
        assert len(host.files) == len(host.manifests) == len(links) == 5
        for link in links:
            cli.exits(0, "share", "link", "withdraw", link["number"])
        assert not host.files and not host.manifests
        cli.exits(0, "vault", "verify")


def refuses_wishes():
    """what cannot be had is refused with the reason, and nothing is written or sent"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host, manifests=False)
        before = len(host.asked)
        status, _, err = cli.call("share", "link", "create", *cli.born, "--passcode", "1234")
        assert status == 3 and "passcode" in err, err
        for words in (["--passcode", "12", "--passcode-file", "x"], ["--kinds", "nonsense"], ["--label", "x" * 81], ["--label", "a\u202eb"], ["--tries", "0"],
                      ["--tries", "many"], ["--kinds", "steps"], ["--from", "yesterday"], ["--expires", "2026-02-30"]):
            status, _, err = cli.call("share", "link", "create", *cli.born, *words)
            assert status in (2, 3), (words, status, err)
        assert cli.json("share", "link", "list")["links"] == [] and len(host.asked) == before
        set_host(cli, host)
        cli.exits(3, "share", "link", "create", "--passcode", "123")
        for put in ("http://a.dk/{path}", "https://a.dk/files", "https://a.dk/{path}/{path}", "https://u:p@a.dk/{path}", "file:///{path}", "https://{path}.a.dk/x"):
            cli.exits(3, "link-host", "set", "--put", put)
        cli.exits(3, "link-host", "set", "--put", "https://a.dk/{path}", "--get", "https://a.dk/" + "x" * 90 + "/{path}")
        cli.exits(3, "link-host", "set", "--put", "https://a.dk/{path}", "--manifest", "https://a.dk/manifests")
        shown = cli.exits(0, "--json", "link-host", "show")
        assert TOKEN not in shown and json.loads(shown)["linkHost"]["token"] is True
        cli.exits(0, "link-host", "clear")
        cli.exits(5, "link-host", "show")
        cli.exits(3, "share", "link", "create")
        cli.exits(5, "share", "link", "withdraw", "77")


def asks_for_the_age():
    """without a known age, and under 15, no link is made"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host, born=None)
        status, _, err = cli.call("share", "link", "create")
        assert status == 3 and "--born" in err, err
        young = time.strftime("%Y-%m-%d", time.gmtime(time.time() - 14 * 365 * 86400))
        status, _, err = cli.call("share", "link", "create", "--born", young)
        assert status == 3 and "under 15" in err and "mother or father" in err, err
        assert not host.asked and cli.json("share", "link", "list")["links"] == []


def meets_hostile_hosts():
    """hosts that lie: ten thousand files, bombs, pages, redirects, cut answers, other keys; each refused, none followed"""
    with LinkHost(CERTIFICATES) as host, LinkHost(CERTIFICATES) as elsewhere:
        cli = citizen(host)
        made = create(cli)
        good = payload(made["text"])
        direct = shlink(url=f"{host.root}/x/{'y' * 43}", key=KEY, flag="U")
        manifest = shlink(url=f"{host.root}/x/{'y' * 43}", key=KEY)

        def says(status, body, kind="application/json", headers=()):
            host.answer = lambda request: (request.reply(status, body, kind, headers), True)[1]

        file = {"contentType": "application/fhir+json", "embedded": "x"}
        cases = [
            (manifest, 200, json.dumps({"files": [file] * 10_000}).encode(), 3),
            (manifest, 200, json.dumps({"files": [{**file, "embedded": "x" * 300}] * 10_000}).encode(), 3),   # 3 MB
            (manifest, 200, b"[" * 100_000, 3),
            (manifest, 200, b"<!doctype html><title>Log ind</title>", 3),
            (direct, 200, b"<!doctype html><title>Log ind</title>", 3),
            (manifest, 200, json.dumps({"files": [{"contentType": "application/fhir+json", "location": f"{elsewhere.root}/files/a"}]}).encode(), 3),
            (manifest, 200, json.dumps({"files": [{"contentType": "application/fhir+json", "location": "file:///etc/passwd"}]}).encode(), 3),
            (direct, 200, b"\0" * 40_000_000, 3),
            (direct, 403, b"", 3),
            (direct, 404, b"", 3),
            (direct, 500, b"", 8),
            (direct, 503, b"", 8),
        ]
        for link, status, body, wanted in cases:
            says(status, body)
            begun = time.monotonic()
            cli.exits(wanted, "share", "link", "open", link)
            assert time.monotonic() - begun < 5, body[:50]
        for status in (301, 302, 303, 307, 308):
            says(status, b"", headers=[("Location", f"{elsewhere.root}/files/a")])
            for link in (direct, manifest):
                cli.exits(3, "share", "link", "open", link)
        says(429, b"", headers=[("Retry-After", "120")])
        code, _, err = cli.call("share", "link", "open", direct)
        assert code == 8 and "120 seconds" in err, err
        # the right file under another key, and with a letter changed
        host.answer = None
        [(name, octets)] = host.files.items()
        cli.exits(3, "share", "link", "open", shlink(url=f"{host.root}/files/{name}", key=KEY, flag="U"))
        cli.exits(0, "share", "link", "open", shlink(url=f"{host.root}/files/{name}", key=good["key"], flag="U"))
        host.files[name] = octets[:300] + (b"A" if octets[300:301] != b"A" else b"B") + octets[301:]
        cli.exits(3, "share", "link", "open", shlink(url=f"{host.root}/files/{name}", key=good["key"], flag="U"))
        # an answer that is shorter than it says
        def cut(request):
            request.send_response(200)
            request.send_header("Content-Length", "1000000")
            request.end_headers()
            request.wfile.write(b"x" * 1000)
            request.close_connection = True
            return True
        host.answer = cut
        cli.exits(8, "share", "link", "open", direct)
        assert not elsewhere.asked, elsewhere.asked


def bombs():
    """a file of some kilobytes that would become 400 MB is refused, within 32 MB of memory"""
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
        create(cli)
        link = shlink(url=f"{host.root}/files/bomb", key=KEY, flag="U")
        peaks = []
        for jwe, wanted in ((bomb.deflated(b"k" * 32, b'{"a":1}'), 0), (bomb.deflated(b"k" * 32, b"\0" * 400_000_000), 3)):
            host.files["bomb"] = jwe
            process = subprocess.Popen(cli.command("share", "link", "open", link), env=cli.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            assert process.returncode == wanted, process.stderr.read()
            peaks.append(usage.ru_maxrss // 1024)
        assert peaks[1] - peaks[0] <= 32, peaks


def trusts_only_the_right():
    """a certificate for another name, one that has expired, and an authority that nobody named: nothing is sent"""
    for certificate in ("other", "expired"):
        with LinkHost(CERTIFICATES, certificate) as host:
            cli = citizen(host)
            status, _, err = cli.call("share", "link", "create", *cli.born)
            assert status == 3 and "cannot show" in err and not host.asked, (certificate, status, err)
            assert cli.json("share", "link", "list")["links"][0]["state"] == "making"
    with LinkHost(CERTIFICATES) as host:
        cli = citizen(host)
        link = create(cli)
        asked = len(host.asked)
        stranger = Cli()   # without that host in the settings: it is an address of one's own machine
        status, _, err = stranger.call("share", "link", "open", link["text"])
        assert status == 3 and "address" in err and len(host.asked) == asked, err
        named = link["text"].replace(link["text"], shlink(**{**payload(link["text"]), "url": payload(link["text"])["url"].replace("127.0.0.1", "localhost")}))
        assert cli.call("share", "link", "open", named)[0] == 3 and len(host.asked) == asked


def reads_links():
    """links that are none are refused at once, whatever they are"""
    cli = Cli()
    long = "shlink:/" + "A" * 100_000
    for text in (long, "shlink:/", "https://a.dk/", "javascript:alert(1)#shlink:/eyJ9", shlink(url="file:///etc/passwd", key=KEY, flag="U"),
                 shlink(url="https://a.dk/" + "x" * 116, key=KEY), shlink(url="https://a.dk/x", key=KEY[:-1]), shlink(url="https://a.dk/x", key=KEY, flag="PU")):
        begun = time.monotonic()
        cli.exits(3, "share", "link", "open", text)
        assert time.monotonic() - begun < 2


def encrypted_files():
    """the encrypted file: made, opened without a vault, refused under another passphrase, never half there"""
    cli = Cli(secret="")
    cli.exits(0, "vault", "create", "--no-secret")
    cli.exits(0, "measure", "add", "weight", "81,5", "--at", "2026-10-01T07:30+02:00")
    words, short, wrong = cli.home / "words", cli.home / "short", cli.home / "wrong"
    words.write_text("blå hest på tre ben\n", encoding="utf-8")
    short.write_text("123456789\n")
    wrong.write_text("rød hest på tre ben\n", encoding="utf-8")
    file, out = cli.home / "til-laegen.jwe", cli.home / "ud.json"
    cli.exits(3, "share", "file", "create", file, "--passphrase-file", short)
    cli.exits(2, "share", "file", "create", file)
    cli.exits(3, "share", "file", "create", file, "--passphrase-file", words, "--kinds", "steps")
    assert not file.exists()
    cli.exits(0, "share", "file", "create", file, "--passphrase-file", words)
    assert file.stat().st_mode & 0o777 == 0o600
    header = json.loads(base64url(file.read_text().split(".")[0]))
    assert header["alg"] == "PBES2-HS512+A256KW" and header["enc"] == "A256GCM" and header["p2c"] >= 600_000 and header["cty"] == "application/fhir+json"
    other = Cli()
    other.exits(0, "share", "file", "open", file, out, "--passphrase-file", words)
    assert json.loads(out.read_text())["entry"][-1]["resource"]["valueQuantity"]["value"] == 81.5 and out.stat().st_mode & 0o777 == 0o600
    other.exits(4, "share", "file", "open", file, cli.home / "no.json", "--passphrase-file", wrong)
    file.write_text(file.read_text()[:-4])
    other.exits(3, "share", "file", "open", file, cli.home / "no.json", "--passphrase-file", words)
    other.exits(5, "share", "file", "open", cli.home / "nothing", cli.home / "no.json", "--passphrase-file", words)
    assert not (cli.home / "no.json").exists()
    cli.exits(3, "share", "file", "create", cli.vault, "--passphrase-file", words)
    cli.exits(0, "vault", "verify")


if __name__ == "__main__":
    finish(makes_and_opens, by_a_square, counts_tries, knows_an_end, updates, withdraws, without_delete, survives_crashes, refuses_wishes, asks_for_the_age,
           meets_hostile_hosts, bombs, trusts_only_the_right, reads_links, encrypted_files)
