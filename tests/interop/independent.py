# SPDX-License-Identifier: MPL-2.0
"""The other end of sharing as others wrote it: Medplum's FHIR and oidc-provider (server.mjs), its browser and its organisation."""
import functools
import html.parser
import http.cookiejar
import json
import pathlib
import secrets
import select
import ssl
import subprocess
import urllib.error
import urllib.parse
import urllib.request

from sharing_support import KINDS, Certificates

PEOPLE = [{"id": "else", "given": ["Else", "Test"], "family": "Lauridsen", "birthDate": "1991-02-02"},
          {"id": "max", "given": ["Max", "Test"], "family": "Berggren", "birthDate": "1972-07-01"},
          {"id": "sol", "given": ["Sol", "Opdigtet"], "family": "Eksempel", "birthDate": "2013-05-01"},
          {"id": "sol-mother", "parentOf": "sol", "relationship": "MTH", "given": ["Mai", "Opdigtet"], "family": "Eksempel", "birthDate": "1984-01-02"},
          {"id": "sol-brother", "parentOf": "sol", "relationship": "BRO", "given": ["Tor", "Opdigtet"], "family": "Eksempel", "birthDate": "2005-01-02"},
          {"id": "gp-doctor", "given": ["Lis", "Opdigtet"], "family": "Lægesen", "works": True},
          {"id": "gp-nurse", "given": ["Bo", "Opdigtet"], "family": "Klinikke", "works": True}]


class Page(html.parser.HTMLParser):
    """The one form of a page, and its links."""

    def __init__(self, text):
        super().__init__()
        self.action, self.fields, self.links = None, {}, []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.action = attributes["action"]
        elif tag == "input":
            self.fields[attributes["name"]] = attributes.get("value", "")
        elif tag == "a":
            self.links.append(attributes["href"])


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Independent:
    def __init__(self, **options):
        self.certificates = Certificates()
        certificate, key = self.certificates.leaf("server")
        self.secret = secrets.token_urlsafe(48)
        options = {"certificate": str(certificate), "key": str(key), "people": PEOPLE, "secret": self.secret, **options}
        self.process = subprocess.Popen(["node", str(pathlib.Path(__file__).resolve().parent / "server.mjs"), json.dumps(options)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=open(self.certificates.home / "log", "w"), text=True)
        said = self.told()
        self.port = self.listens = said["port"]
        self.addresses = {"gp": said["fhir"], "issuer": said["issuer"], "ca": self.certificates.ca}
        self.context = ssl.create_default_context(cafile=self.certificates.ca)
        self.token = None

    @staticmethod
    @functools.cache
    def strangers():
        return Certificates()

    @classmethod
    def stranger(cls):
        """An authority that has nothing to do with it."""
        return cls.strangers().ca

    def order(self, *words):
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()
        return self.told()

    def told(self):
        ready, _, _ = select.select([self.process.stdout], [], [], 60)
        line = self.process.stdout.readline() if ready else ""
        assert line, "their server has ended: " + (self.certificates.home / "log").read_text()[-2000:]
        return json.loads(line)

    def step_aside(self):
        self.port = self.order("aside")["port"]

    def stop(self):
        self.process.stdin.close()
        assert self.process.wait(timeout=20) == 0

    # --- the browser -----------------------------------------------------------------------------------------------

    def press(self, address, person):
        """Signs in on their pages and says yes to what they ask (None: turns round); gives the address that the browser would go to."""
        opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=self.context), Stay, urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        body = None
        for _ in range(12):
            try:
                with opener.open(address, body, timeout=20) as answer:
                    page = Page(answer.read().decode())
            except urllib.error.HTTPError as moved:
                if moved.code not in (302, 303):
                    raise AssertionError((address, moved.code, moved.read().decode()[:500])) from None
                address, body = urllib.parse.urljoin(address, moved.headers["Location"]), None
                if not address.startswith("https:"):
                    return address
                continue
            if person is None:
                address, body = next(urllib.parse.urljoin(address, link) for link in page.links if link.endswith("/abort")), None
                continue
            fields = {**page.fields, **({"login": person, "password": "x"} if "login" in page.fields else {})}
            address, body = urllib.parse.urljoin(address, page.action), urllib.parse.urlencode(fields).encode()
        raise AssertionError("the sign-in leads nowhere")

    # --- the organisation ------------------------------------------------------------------------------------------

    def fhir(self, method, path, resource=None):
        """As the organisation, with a token of its own."""
        if not self.token:
            form = {"grant_type": "client_credentials", "client_id": "desk", "client_secret": self.secret}
            self.token = self.direct(self.addresses["issuer"] + "/token", urllib.parse.urlencode(form))["access_token"]
        return self.direct(f"{self.addresses['gp']}/{path}", json.dumps(resource) if resource else None, method=method,
                           headers={"Authorization": "Bearer " + self.token, **({"Content-Type": "application/fhir+json"} if resource else {})})

    def asks_as(self, person, method, path, resource=None):
        """With the token that the person's app has; what comes back, or the status of the no."""
        headers = {"Authorization": "Bearer " + self.order("token", person)["token"], "Content-Type": "application/fhir+json"}
        request = urllib.request.Request(f"{self.addresses['gp']}/{path}", resource and json.dumps(resource).encode(), headers, method=method)
        try:
            with urllib.request.urlopen(request, context=self.context, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            return refused.code

    def direct(self, address, body=None, **more):
        """Past a proxy that took its place."""
        request = urllib.request.Request(address, body and body.encode(), **more)
        request.host = f"localhost:{self.port}"
        try:
            with urllib.request.urlopen(request, context=self.context, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            raise AssertionError((address, refused.code, refused.read().decode()[:500])) from None

    def held(self):
        """[(type, resource)]."""
        found = []
        for kind in KINDS:
            address, before = f"{kind}?_count=1000", len(found)
            while address:
                page = self.fhir("GET", address)
                found += [(kind, entry["resource"]) for entry in page.get("entry", [])]
                address = next((link["url"].split("/fhir/")[1] for link in page["link"] if link["relation"] == "next"), None)
            assert page["total"] == len(found) - before, page["total"]
        return found

    def versions(self, resource):
        """How often it was written."""
        return len(self.fhir("GET", f"{resource['resourceType']}/{resource['id']}/_history")["entry"])

    def receive(self):
        for kind, task in self.held():
            if kind == "Task" and task["status"] == "requested":
                self.fhir("PUT", f"Task/{task['id']}", {**task, "status": "received"})

    def take_back(self, *kinds):
        self.order("revoke", *kinds)

    def answer(self, what, text=None):
        """The organisation's part, of the task that it has: open, done with an answer, refuse with a reason."""
        changes = {"open": {"status": "accepted"}, "done": {"status": "completed", "note": [{"authorString": "Lis Opdigtet Lægesen", "text": text}]},
                   "refuse": {"status": "rejected", "statusReason": {"text": text}}}
        self.change(**changes[what])

    def change(self, **changes):
        task = self.fhir("GET", "Task")["entry"][0]["resource"]
        self.fhir("PUT", f"Task/{task['id']}", {**task, **changes})
