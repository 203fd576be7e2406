# SPDX-License-Identifier: MPL-2.0
"""A citizen shares with a GP: the real command line against the real local health service, over a network that does its worst."""
import random
import signal
import ssl
import subprocess
import sys
import time

import sharing_scenarios as scenarios
from cli import finish
from sharing_scenarios import at, ready_to_send
from sharing_support import Certificates, Citizen, Nonsense, Sandbox, of

SANDBOX = sys.argv[2]


def sandbox(*options):
    return Sandbox(SANDBOX, *options)


def patient_sandbox():
    """Whose sign-ins outlast a long test."""
    return sandbox("--lifetimes", "60,3600,60")


def service_killed():
    """The service is killed while it answers: what it said it has, it has; the rest comes again"""
    service = patient_sandbox()
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
    service = sandbox()
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
             "a no": (b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", 3), "not for you": (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", 3),
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


def cut_at_every_512th_octet(service):
    """200 measurements, cut at every 512th octet of both directions: in the end each is there once"""
    scenarios.cut_anywhere(service, several=None)


def killed_200_times(service):
    """kill -9 at 200 random moments of sending: nothing lost, nothing twice"""
    scenarios.killed_anywhere(service, runs=200)


if sys.argv[3:] == ["thorough"]:   # five minutes
    finish(*at(patient_sandbox, cut_at_every_512th_octet, killed_200_times))
finish(*at(sandbox, scenarios.the_whole_way, scenarios.a_no_is_shown, scenarios.under_fifteen, scenarios.a_parent_says_yes, scenarios.another_person),
       *at(patient_sandbox, scenarios.cut_anywhere, scenarios.killed_anywhere), service_killed, untrusted, nonsense, addresses)
