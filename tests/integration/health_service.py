# SPDX-License-Identifier: MPL-2.0
"""Starts the local health service in a folder of its own, and plays the browser and the app before it."""
import base64
import hashlib
import html.parser
import http.client
import json
import os
import pathlib
import secrets
import select
import signal
import ssl
import subprocess
import tempfile
import time
import urllib.parse

REDIRECT = "http://127.0.0.1:4711/signed-in"
CITIZEN = "openid profile fhirUser offline_access launch/patient patient/*.cruds"
PEOPLE = pathlib.Path(__file__).resolve().parents[2] / "app/sandbox/content/people.json"
CLINICIANS = {person["id"] for person in json.loads(PEOPLE.read_text())["people"] if "place" in person}
CLINICIAN = "openid fhirUser user/*.rs user/Task.cruds user/Communication.cruds"


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)

    def issue(self):
        outcome = self.json
        assert outcome["resourceType"] == "OperationOutcome", outcome
        return outcome["issue"][0]


class Forms(html.parser.HTMLParser):
    """The buttons of the page, as the fields that each would send."""

    def __init__(self, text):
        super().__init__()
        self.language, self.forms, self.buttons = None, [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.language = attributes.get("lang")
        elif tag == "form":
            assert attributes["method"] == "post", attributes
            self.forms.append((attributes["action"], {}))
        elif tag in ("input", "button") and self.forms:
            self.forms[-1][1][attributes["name"]] = attributes["value"]


class Service:
    def __init__(self, program, *options, folder=None):
        self.program, self.options = program, options
        self.temporary = None if folder else tempfile.TemporaryDirectory(prefix="naer-sandbox-")
        self.folder = pathlib.Path(folder or self.temporary.name) / "service"
        self.process = None
        self.connections = {}
        self.start()

    def command(self, *words):
        return [self.program, "--folder", str(self.folder), *words]

    def start(self):
        self.process = subprocess.Popen(self.command(*self.options), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        ready, _, _ = select.select([self.process.stdout], [], [], 30)
        line = self.process.stdout.readline() if ready else ""
        assert line, f"the service does not start: {self.process.poll()} {self.process.stderr.read() if self.process.poll() is not None else ''}"
        self.addresses = json.loads(line)
        self.known = json.loads((self.folder / "service.json").read_text())
        self.context = ssl.create_default_context(cafile=self.addresses["ca"])
        self.port = urllib.parse.urlsplit(self.addresses["issuer"]).port
        self.connections = {}

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Ends it as a system would, and holds it against what it promised: nothing said on the way."""
        self.process.send_signal(signal.SIGTERM)
        out, err = self.process.communicate(timeout=20)
        assert self.process.returncode == 0, (self.process.returncode, err)
        return out, err

    def restart(self, kill=True):
        if kill:
            self.kill()
        else:
            self.stop()
        self.start()

    def request(self, method, address, body=None, token=None, headers=None, fresh=False):
        parts = urllib.parse.urlsplit(address)
        target = parts.path + ("?" + parts.query if parts.query else "")
        headers = dict(headers or {})
        if token:
            headers["Authorization"] = "Bearer " + token
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
            headers.setdefault("Content-Type", "application/fhir+json")
        if isinstance(body, str):
            body = body.encode()
        for attempt in (0, 1):
            connection = self.connections.get(parts.port)
            if connection is None or fresh:
                connection = http.client.HTTPSConnection("localhost", parts.port, context=self.context, timeout=30)
            self.connections[parts.port] = connection
            try:
                connection.request(method, target, body, headers)
                got = connection.getresponse()
                return Answer(got.status, got.headers, got.read())
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                connection.close()   # it was let go between two requests
                self.connections.pop(parts.port, None)
                if attempt or fresh:
                    raise

    def get(self, address, **more):
        return self.request("GET", address, **more)

    def form(self, address, **fields):
        return self.request("POST", address, urllib.parse.urlencode(fields), headers={"Content-Type": "application/x-www-form-urlencoded"})

    # --- the sign-in -----------------------------------------------------------------------------------------------

    def ask(self, place="gp", scope=CITIZEN, **changes):
        """What an app asks; a change of None leaves a parameter out. Gives the query and the verifier."""
        verifier = secrets.token_urlsafe(48)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        query = {"response_type": "code", "client_id": "naer", "redirect_uri": REDIRECT, "scope": scope, "state": secrets.token_urlsafe(8),
                 "nonce": secrets.token_urlsafe(8), "aud": self.addresses[place], "prompt": "consent", "code_challenge": challenge, "code_challenge_method": "S256"}
        query.update(changes)
        return {name: value for name, value in query.items() if value is not None}, verifier

    def authorize(self, query):
        return self.get(self.addresses["issuer"] + "/authorize?" + urllib.parse.urlencode(query))

    def choose(self, query, person):
        """Presses the button of a person (None: no thanks); gives what comes back in the address."""
        page = self.authorize(query)
        assert page.status == 200, (page.status, page.headers["Location"])
        forms = Forms(page.body.decode())
        assert forms.language == "da" and "Ingen rigtige personer" in page.body.decode()
        wanted = [f for f in forms.forms if (f[1].get("person") == person if person else "deny" in f[1])]
        assert len(wanted) == 1, (person, forms.forms)
        answer = self.form(self.addresses["issuer"] + "/" + wanted[0][0], **wanted[0][1])
        assert answer.status == 302, answer.status
        address = answer.headers["Location"]
        assert address.startswith(query["redirect_uri"] + "?"), address
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))

    def token(self, **fields):
        return self.form(self.addresses["issuer"] + "/token", **{"client_id": "naer", **fields})

    def exchange(self, code, verifier, redirect=REDIRECT):
        return self.token(grant_type="authorization_code", code=code, code_verifier=verifier, redirect_uri=redirect)

    def sign_in(self, person, place="gp", scope=None):
        """The answer of the token endpoint, checked."""
        scope = scope or (CLINICIAN if person in CLINICIANS else CITIZEN)
        query, verifier = self.ask(place, scope)
        back = self.choose(query, person)
        assert back["state"] == query["state"] and back["iss"] == self.addresses["issuer"], back
        answer = self.exchange(back["code"], verifier)
        assert answer.status == 200, answer.body
        assert answer.headers["Cache-Control"] == "no-store"
        granted = answer.json
        if "id_token" in granted:
            assert id_claims(granted["id_token"])["nonce"] == query["nonce"]
        return granted

    def desk(self, *words):
        done = subprocess.run(self.command("desk", *words), capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout, done.stderr


def press(service, address, person):
    """The page of the sign-in, and the button of one person; gives the address that the browser would go to."""
    page = service.get(address)
    assert page.status == 200, (page.status, page.body)
    form = [f for f in Forms(page.body.decode()).forms if (f[1].get("person") == person if person else "deny" in f[1])]
    answer = service.form(service.addresses["issuer"] + "/" + form[0][0], **form[0][1])
    assert answer.status == 302, answer.status
    return answer.headers["Location"]


def id_claims(token):
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def identifier(value=None):
    return {"system": "urn:ietf:rfc:3986", "value": value or "urn:uuid:" + random_uuid()}


def random_uuid():
    octets = bytearray(secrets.token_bytes(16))
    octets[6] = octets[6] & 0x0F | 0x40
    octets[8] = octets[8] & 0x3F | 0x80
    text = octets.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def observation(subject, value="81.50", status="final", name=None, at="2026-01-02T08:00:00+01:00"):
    """As text, since Python would change the digits of a decimal."""
    name = name or identifier()
    return ('{"resourceType":"Observation","identifier":[%s],"status":"%s","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},'
            '"subject":{"reference":"%s"},"effectiveDateTime":"%s","valueQuantity":{"value":%s,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}'
            % (json.dumps(name), status, subject, at, value))


def entry(resource, url=None, update=False):
    """One that is made where it is not, or takes the place of what is there."""
    parsed = json.loads(resource) if isinstance(resource, str) else resource
    text = resource if isinstance(resource, str) else json.dumps(resource)
    name = parsed["identifier"][0]
    condition = f"identifier={name['system']}|{name['value']}"
    request = ({"method": "PUT", "url": parsed["resourceType"] + "?" + condition} if update
               else {"method": "POST", "url": parsed["resourceType"], "ifNoneExist": condition})
    return '{"fullUrl":%s,"resource":%s,"request":%s}' % (json.dumps(url or name["value"]), text, json.dumps(request))


def transaction(*entries):
    return '{"resourceType":"Bundle","type":"transaction","entry":[%s]}' % ",".join(entries)


def free_of(condition, seconds=10):
    """Waits until something is so."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


assert os.name == "posix"
