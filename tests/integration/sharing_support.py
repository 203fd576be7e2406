# SPDX-License-Identifier: MPL-2.0
"""The command line as a citizen who shares, a proxy that harms what goes through it, and servers that answer nonsense."""
import contextlib
import json
import pathlib
import select
import socket
import sqlite3
import ssl
import subprocess
import tempfile
import threading
import urllib.request

from cli import Cli
from health_service import Service, press


def browse(command, environment, service, person):
    """A program signs somebody in: plays the browser at the address that it prints. Code, standard output and error."""
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        lines = []
        try:
            for line in process.stderr:
                lines.append(line)
                if line.startswith("https://"):
                    with urllib.request.urlopen(service.press(line.strip(), person), timeout=10) as page:
                        assert page.status == 200
                    break
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()
        return process.returncode, out, "".join(lines) + err


class Citizen(Cli):
    """A vault without a code (so that a call takes no half second), born in 1991."""

    def __init__(self, born="1991-02-02"):
        super().__init__(secret="")   # one in the environment would be taken for the vault's
        self.exits(0, "vault", "create", "--no-secret")
        self.born = born

    def receives(self, service, place="gp", address=None, ca=None):
        self.exits(0, "service", "add", place, address or service.addresses[place], "--name", "Lægehuset", "--phone", "+45 00 00 00 01",
                   "--answer-days", "3", "--ca", ca or service.addresses["ca"])

    def sign_in(self, service, person="else", place="gp"):
        """Plays the browser before the real sign-in: code, standard output and error."""
        return browse(self.command("service", "signin", place, "--no-browser"), self.environment, service, person)

    def measure(self, count=1, kind="weight", first=80):
        """Values of the last days, from a table."""
        table = self.home / "table.csv"
        rows = ["kind;value;taken_at"] + [f"{kind};{first + i % 40};2026-0{1 + i // 250}-{1 + i // 24 % 28:02}T{i % 24:02}:00:00+01:00" for i in range(count)]
        table.write_text("\n".join(rows) + "\n")
        self.exits(0, "measure", "import", table)

    def allows(self, kinds="weight", place="gp"):
        return self.json("consent", "grant", "--to", place, "--kinds", kinds, "--born", self.born)["consent"]["id"]

    def outbox(self):
        return self.json("outbox", "list")["outbox"]

    def shares(self, refresh=False):
        return self.json("share", "list", *(["--refresh"] if refresh else []))["shares"]


class Proxy:
    """Between the app and the service, octet by octet: cuts after so many octets one way or the other."""

    def __init__(self, service):
        """Takes the place of the service, which goes on at another port."""
        self.up, self.down, self.seen = None, None, [0, 0]
        port = service.port
        service.step_aside()
        self.target = service.port
        self.listener = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self.accept, daemon=True).start()

    def cut(self, up=None, down=None):
        self.up, self.down, self.seen = up, down, [0, 0]

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.carry, args=(client,), daemon=True).start()

    def carry(self, client):
        server = socket.create_connection(("127.0.0.1", self.target))
        try:
            while True:
                ready, _, _ = select.select([client, server], [], [], 60)
                for end in ready:
                    way = 0 if end is client else 1
                    octets = end.recv(65536)
                    if not octets:
                        return
                    limit = (self.up, self.down)[way]
                    if limit is not None and self.seen[way] + len(octets) >= limit:
                        octets = octets[:max(0, limit - self.seen[way])]
                        self.seen[way] += len(octets)
                        (server if way == 0 else client).sendall(octets)
                        return
                    self.seen[way] += len(octets)
                    (server if way == 0 else client).sendall(octets)
                if not ready:
                    return
        except OSError:
            pass
        finally:
            client.close()
            server.close()


class Certificates:
    """A certificate authority of a test, and what it vouches for."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="naer-certificates-")
        self.home = pathlib.Path(self.folder.name)
        self.run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test",
                 "-days", "2", "-addext", "keyUsage=critical,keyCertSign,cRLSign")

    def run(self, *words):
        subprocess.run(["openssl", *words], cwd=self.home, check=True, capture_output=True)

    def leaf(self, name, host="localhost", expired=False):
        self.run("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={host}")
        (self.home / f"{name}.ext").write_text(f"subjectAltName=DNS:{host}\nauthorityKeyIdentifier=keyid\n")
        when = ["-not_before", "20250101000000Z", "-not_after", "20250201000000Z"] if expired else ["-days", "1"]
        self.run("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", f"{name}.pem", "-extfile", f"{name}.ext", *when)
        return self.home / f"{name}.pem", self.home / f"{name}.key"

    @property
    def ca(self):
        return str(self.home / "ca.pem")


class Nonsense:
    """A server over TLS that answers each request with these octets, and keeps what it was sent."""

    def __init__(self, certificate, key, answer=b"", minimum=None, maximum=None):
        self.answer, self.got = answer, []
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate, key)
        if maximum:
            self.context.minimum_version, self.context.maximum_version = minimum, maximum
            self.context.set_ciphers("DEFAULT@SECLEVEL=0")
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        try:
            with self.context.wrap_socket(client, server_side=True) as secure:
                request = b""
                while b"\r\n\r\n" not in request:
                    request += secure.recv(65536)
                head, _, body = request.partition(b"\r\n\r\n")
                length = next((int(line.split(b":")[1]) for line in head.lower().splitlines() if line.startswith(b"content-length:")), 0)
                while len(body) < length:
                    body += secure.recv(65536)
                self.got.append(head + b"\r\n\r\n" + body)
                if self.answer:
                    secure.sendall(self.answer)
        except (OSError, ssl.SSLError):
            pass


class Sandbox(Service):
    """The local health service, as a citizen's other end: what scenarios want of any (sharing_scenarios.py)."""

    clinicians = None

    def press(self, address, person):
        return press(self, address, person)

    def step_aside(self):
        """Another takes its place; it goes on at another port."""
        self.stop()
        self.options = (*self.options, "--port", "0")
        self.start()

    def held(self, place="gp"):
        """What a clinician of the place sees: [(type, resource)]."""
        self.clinicians = self.clinicians or {}
        if place not in self.clinicians:
            self.clinicians[place] = self.sign_in("gp-doctor" if place == "gp" else "municipality-nurse", place)["access_token"]
        found = []
        for kind in KINDS:
            address = f"{self.addresses[place]}/{kind}?_count=500"
            while address:
                page = self.get(address, token=self.clinicians[place]).json
                found += [(kind, entry["resource"]) for entry in page.get("entry", [])]
                address = next((link["url"] for link in page.get("link", []) if link["relation"] == "next"), None)
        return found

    def versions(self, resource):
        """How often it was written."""
        return int(resource["meta"]["versionId"])

    def receive(self):
        """The reception has done so by itself."""

    def take_back(self, *kinds):
        """An administrator takes back all tokens: access, refresh."""
        self.stop()
        with contextlib.closing(sqlite3.connect(self.folder / "service.db")) as store, store:
            store.executemany("DELETE FROM token WHERE kind = ?", [(kind,) for kind in kinds])
        self.start()

    def answer(self, what, *words):
        """The organisation's part, of the task that it has: open, done with an answer, refuse with a reason."""
        task = json.loads(self.desk("--json", "list")[1])["tasks"][0]["task"]
        code, _, err = self.desk(what, task, *words)
        assert code == 0, err


KINDS = ("Observation", "Task", "Consent", "Device")


def of(service, kind):
    return [resource for name, resource in service.held() if name == kind]
