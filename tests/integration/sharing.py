# SPDX-License-Identifier: MPL-2.0
"""A citizen shares with a GP: the real command line against the real local health service, over a network that does its worst."""
import json
import os
import random
import signal
import ssl
import subprocess
import sys
import time

from cli import finish
from health_service import Service
from sharing_support import Certificates, Citizen, Nonsense, Proxy, held, of

SANDBOX = sys.argv[2]
THOROUGH = os.environ.get("NAER_THOROUGH") == "1"   # every 512th octet, 200 kills: ten minutes


def the_whole_way():
    """Sign in, allow, look, send; received, opened and answered there; corrected, taken back, withdrawn"""
    service, citizen = Service(SANDBOX), Citizen()
    citizen.receives(service)
    citizen.measure(3)
    citizen.exits(0, "measure", "add", "pulse", "70")
    code, out, err = citizen.sign_in(service)
    assert code == 0 and "Else Test" in out, (out, err)
    assert citizen.json("service", "list")["recipients"][0]["organization"].startswith("Organization/")
    citizen.exits(3, "share", "send", "--to", "gp")   # nothing was allowed
    assert not citizen.outbox()
    consent = citizen.allows()
    preview = citizen.json("share", "preview", "--to", "gp", "--question", "Må jeg løbe?")
    assert len(preview["items"]) == 3 and preview["keptBack"] == ["pulse"], preview
    sent = citizen.json("share", "send", "--to", "gp", "--question", "Må jeg løbe?")["share"]
    assert sent["state"] == "sent" and sent["ball"] == "recipient", sent
    values = sorted(float(o["valueQuantity"]["value"]) for o in of(service, "Observation"))
    assert values == sorted(item["values"]["weight"] if "weight" in item["values"] else list(item["values"].values())[0] for item in preview["items"]), values
    assert of(service, "Task")[0]["description"] == "Må jeg løbe?"

    def state():
        return citizen.shares(refresh=True)[0]

    assert state()["state"] == "received", state()
    task = json.loads(service.desk("--json", "list")[1])["tasks"][0]["task"]
    assert service.desk("open", task)[0] == 0
    assert state()["state"] == "opened"
    assert service.desk("done", task, "Ja, tag det roligt.")[0] == 0
    acted = state()
    assert acted["state"] == "acted" and acted["answer"] == "Ja, tag det roligt." and acted["ball"] == "nobody", acted
    assert [step["state"] for step in acted["steps"]] == ["queued", "sent", "received", "opened", "acted"]

    one = citizen.json("measure", "list", "--kind", "weight")["measurements"][0]["id"]
    citizen.exits(0, "measure", "correct", one, "83", "--reason", "slip", "--confirm")
    assert [entry["what"] for entry in citizen.outbox() if entry["state"] == "waiting"] == ["correction"]
    citizen.exits(0, "outbox", "flush")
    corrected = [o for o in of(service, "Observation") if o["status"] == "corrected"]
    assert len(corrected) == 1 and float(corrected[0]["valueQuantity"]["value"]) == 83, corrected
    citizen.exits(0, "measure", "withdraw", one, "--reason", "not mine")
    citizen.exits(0, "outbox", "flush")
    assert [o["status"] for o in of(service, "Observation")].count("entered-in-error") == 1

    second = citizen.json("share", "send", "--to", "gp")["share"]["id"]
    citizen.exits(0, "share", "withdraw", second)
    citizen.exits(0, "consent", "withdraw", consent)
    citizen.exits(3, "share", "send", "--to", "gp")
    citizen.exits(0, "outbox", "flush")
    assert sorted(t["status"] for t in of(service, "Task")) == ["cancelled", "completed"], of(service, "Task")
    assert [c["status"] for c in of(service, "Consent")] == ["inactive"]
    assert not [o for o in of(service, "Observation") if o["code"]["coding"][0]["code"] == "8867-4"]   # the pulse stayed at home
    events = [line["event"] for line in citizen.json("share", "log")["log"]]
    assert {"signed-in", "consent-given", "shared", "share-taken-back", "consent-withdrawn"} <= set(events), events
    service.stop()


def a_no_is_shown():
    """What the organisation refuses is shown with its reason; what the server refuses is kept and not sent again"""
    service, citizen = Service(SANDBOX), Citizen()
    citizen.receives(service)
    citizen.measure(1)
    citizen.sign_in(service)
    citizen.allows()
    citizen.exits(0, "share", "send", "--to", "gp")
    task = json.loads(service.desk("--json", "list")[1])["tasks"][0]["task"]
    assert service.desk("refuse", task, "Ring hellere til os.")[0] == 0
    share = citizen.shares(refresh=True)[0]
    assert share["state"] == "refused" and share["answer"] == "Ring hellere til os." and share["ball"] == "you", share
    service.stop()


def under_fifteen():
    """A 13-year-old shares nothing without the parents: neither by an own birth date nor by a wrong one"""
    service, citizen = Service(SANDBOX), Citizen()
    citizen.receives(service)
    citizen.measure(1)
    code, out, err = citizen.sign_in(service, "sol")
    assert code == 0, err
    citizen.exits(3, "consent", "grant", "--to", "gp", "--kinds", "weight")
    citizen.exits(3, "share", "send", "--to", "gp")
    assert not citizen.outbox() and not held(service)
    liar = Citizen()
    liar.receives(service)
    liar.measure(1)
    liar.allows()   # says 1991
    code, out, err = liar.sign_in(service, "sol")
    assert code == 3 and "another person" in err, (out, err)
    service.stop()


def another_person():
    """Whoever signs in later has to be the same; a no at the sign-in changes nothing"""
    service, citizen = Service(SANDBOX), Citizen()
    citizen.receives(service)
    assert citizen.sign_in(service, None)[0] == 3
    assert citizen.sign_in(service, "max")[0] == 0
    code, _, err = citizen.sign_in(service, "else")
    assert code == 3 and "another person" in err, err
    assert citizen.sign_in(service, "max")[0] == 0
    service.stop()


def ready_to_send(service, count):
    """A citizen with `count` measurements, who is signed in."""
    citizen = Citizen()
    citizen.receives(service)
    assert citizen.sign_in(service)[0] == 0
    citizen.measure(count)
    citizen.allows()
    return citizen


def cut_anywhere():
    """200 measurements, cut at every so manieth octet of both directions: in the end each is there once"""
    service = Service(SANDBOX, "--lifetimes", "60,3600,60")
    citizen = ready_to_send(service, 200)
    proxy = Proxy(service)
    citizen.exits(0, "share", "send", "--to", "gp", "--queue")
    proxy.cut(up=10 ** 9, down=10 ** 9)
    citizen.exits(0, "outbox", "flush")
    up, down = proxy.seen
    assert len(of(service, "Observation")) == 200
    step = 512 if THOROUGH else max(512, up // 12)
    cuts = [("up", at) for at in range(1, up, step)] + [("down", at) for at in range(1, down, step if THOROUGH else max(512, down // 6))]
    for way, at in cuts:
        citizen.exits(0, "share", "send", "--to", "gp", "--queue")
        proxy.cut(**{way: at})
        code, out, err = citizen.call("outbox", "flush")
        assert code in (0, 8), (way, at, code, out, err)
        proxy.cut()
        citizen.exits(0, "outbox", "flush")
    observations, tasks = of(service, "Observation"), of(service, "Task")
    assert len(observations) == len({o["identifier"][0]["value"] for o in observations}) == 200, len(observations)
    assert len(tasks) == len({t["identifier"][0]["value"] for t in tasks}) == 1 + len(cuts), (len(tasks), len(cuts))
    assert all(o["meta"]["versionId"] == "1" for o in observations)
    assert not [entry for entry in citizen.outbox() if entry["state"] != "sent"]
    print(f"    {len(cuts)} cuts over {up} octets up and {down} down", flush=True)
    service.stop()


def killed_anywhere():
    """kill -9 at random moments of sending: nothing lost, nothing twice"""
    service = Service(SANDBOX, "--lifetimes", "60,3600,60")
    citizen = ready_to_send(service, 50)
    runs, random_ = 200 if THOROUGH else 20, random.Random(20261127)
    for _ in range(runs):
        citizen.exits(0, "share", "send", "--to", "gp", "--queue")
        process = subprocess.Popen(citizen.command("outbox", "flush"), env=citizen.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random_.uniform(0, 0.4))
        process.send_signal(signal.SIGKILL)
        process.wait()
    citizen.exits(0, "outbox", "flush")
    citizen.exits(0, "vault", "verify")
    assert len(of(service, "Observation")) == 50
    tasks = of(service, "Task")
    assert len(tasks) == len({t["identifier"][0]["value"] for t in tasks}) == runs, len(tasks)
    assert {entry["state"] for entry in citizen.outbox()} == {"sent"}
    service.stop()


def service_killed():
    """The service is killed while it answers: what it said it has, it has; the rest comes again"""
    service = Service(SANDBOX, "--lifetimes", "60,3600,60")
    citizen = ready_to_send(service, 50)
    random_ = random.Random(7)
    for _ in range(6):
        citizen.exits(0, "share", "send", "--to", "gp", "--queue")
        process = subprocess.Popen(citizen.command("outbox", "flush"), env=citizen.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random_.uniform(0.02, 0.3))
        service.kill()
        process.wait()
        service.start()
    citizen.exits(0, "outbox", "flush")
    assert len(of(service, "Observation")) == 50 and len(of(service, "Task")) == 6
    service.stop()


def untrusted():
    """A certificate for another name, one that has expired, one that nobody trusted made, and old TLS: not one octet is sent"""
    certificates, others = Certificates(), Certificates()
    cases = {"another name": (certificates.leaf("name", "other.example"), {}), "expired": (certificates.leaf("old", expired=True), {}),
             "self-signed": (others.leaf("self"), {}),
             "old TLS": (certificates.leaf("tls"), {"minimum": ssl.TLSVersion.TLSv1, "maximum": ssl.TLSVersion.TLSv1_1})}
    service = Service(SANDBOX)
    for name, (files, versions) in cases.items():
        citizen = ready_to_send(service, 1)
        server = Nonsense(*files, answer=b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", **versions)
        move(citizen, f"https://localhost:{server.port}/fhir", certificates.ca)
        code, _, err = citizen.call("service", "signin", "gp", "--no-browser")
        assert code in (3, 8), (name, code, err)
        if name != "old TLS":
            assert code == 3 and "cannot show" in err, (name, code, err)
        assert server.got == [], (name, server.got)
    good = Nonsense(*certificates.leaf("good"), answer=b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    citizen = Citizen()
    citizen.receives(service, address=f"https://localhost:{good.port}/fhir", ca=certificates.ca)
    citizen.call("service", "signin", "gp", "--no-browser")
    assert len(good.got) == 1   # the test would see what is sent
    service.stop()


def nonsense():
    """Answers that are none are told as such, soon, and nothing is kept of them"""
    certificates = Certificates()
    files = certificates.leaf("good")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    discovery = b'{"issuer":"https://a.example","authorization_endpoint":"%s","token_endpoint":"https://a.example/t","jwks_uri":"https://a.example/k",' \
                b'"code_challenge_methods_supported":["%s"]}'
    cases = {"HTML": (head + b"Content-Length: 6\r\n\r\n<html>", 3), "cut off": (head + b"Content-Length: 600\r\n\r\n{}", 8),
             "nothing at all": (b"", 8), "no HTTP": (b"SSH-2.0-OpenSSH\r\n", 8), "broken": (b"HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n", 8),
             "elsewhere": (b"HTTP/1.1 302 Found\r\nLocation: https://evil.example/\r\nContent-Length: 0\r\n\r\n", 3),
             "too much": (head + b"Content-Length: 9000000\r\n\r\n" + b"x" * 9000000, 3)}
    for name, what in {"a page that is no https": (b"javascript:alert(1)", b"S256"), "no PKCE": (b"https://a.example/a", b"plain")}.items():
        body = discovery % what
        cases[name] = (head + b"Content-Length: %d\r\n\r\n" % len(body) + body, 3)
    citizen = Citizen()
    for name, (answer, wanted) in cases.items():
        server = Nonsense(*files, answer=answer)
        citizen.exits(0, "service", "add", "gp", f"https://localhost:{server.port}/fhir", "--name", "a", "--phone", "1", "--ca", certificates.ca)
        code, out, err = citizen.call("service", "signin", "gp", "--no-browser")
        assert code == wanted and "Sign in at" not in err, (name, code, err)
        citizen.exits(0, "service", "remove", "gp")


def move(citizen, address, ca):
    """The same recipient at another address."""
    citizen.exits(0, "service", "remove", "gp")
    citizen.exits(0, "service", "add", "gp", address, "--name", "Lægehuset", "--phone", "1", "--ca", ca)


def addresses():
    """Addresses that nobody may send to are refused when they are typed"""
    citizen = Citizen()
    for address in ("http://gp.example/fhir", "javascript:alert(1)", "file:///etc/passwd", "https://", "https://me:pw@gp.example/fhir", "https://gp.example/fhir?a=b",
                    "https://gp.example/fhir/", "gp.example", "https://gp.example/fhir#x"):
        code, _, err = citizen.call("service", "add", "gp", address, "--name", "a", "--phone", "1")
        assert code == 3, (address, code, err)
    citizen.exits(3, "service", "add", "gp", "https://gp.example/fhir", "--name", "a")   # nobody to call
    assert citizen.json("service", "list")["recipients"] == []


finish(the_whole_way, a_no_is_shown, under_fifteen, another_person, cut_anywhere, killed_anywhere, service_killed, untrusted, nonsense, addresses)
