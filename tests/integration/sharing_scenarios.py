# SPDX-License-Identifier: MPL-2.0
"""What a citizen's sharing comes to, whoever wrote the FHIR server and the sign-in at the other end. `service` is that end: Sandbox in
sharing_support.py, Independent in tests/interop/independent.py. Else was born in 1991, Sol is 13."""
import functools
import random
import signal
import subprocess
import time

from sharing_support import Citizen, Proxy, of


def at(start, *scenarios):
    """The scenarios as tests, each with a service of its own, which is held to its end."""
    def one(scenario):
        @functools.wraps(scenario)
        def test():
            service = start()
            scenario(service)
            service.stop()
        return test
    return [one(scenario) for scenario in scenarios]


def values_of(observations):
    return sorted(float(o["valueQuantity"]["value"]) for o in observations)


def the_whole_way(service):
    """Sign in, allow, look, send; received, opened and answered there; corrected, taken back, withdrawn"""
    citizen = Citizen()
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
    assert sent["state"] == "sent" and sent["ball"] == "recipient", (sent, citizen.outbox())
    told = sorted(item["values"]["weight"] if "weight" in item["values"] else list(item["values"].values())[0] for item in preview["items"])
    assert values_of(of(service, "Observation")) == told, of(service, "Observation")
    assert of(service, "Task")[0]["description"] == "Må jeg løbe?"
    looked_at = {part["valueReference"]["reference"] for part in of(service, "Task")[0]["input"] if "valueReference" in part}
    assert looked_at == {"Observation/" + o["id"] for o in of(service, "Observation")}, looked_at

    def state():
        return citizen.shares(refresh=True)[0]

    service.receive()
    assert state()["state"] == "received", state()
    service.answer("open")
    assert state()["state"] == "opened"
    service.answer("done", "Ja, tag det roligt.")
    acted = state()
    assert acted["state"] == "acted" and acted["answer"] == "Ja, tag det roligt." and acted["ball"] == "nobody", acted
    assert [step["state"] for step in acted["steps"]] == ["queued", "sent", "received", "opened", "acted"]

    one = citizen.json("measure", "list", "--kind", "weight")["measurements"][0]["id"]
    citizen.exits(0, "measure", "correct", one, "83", "--reason", "slip", "--confirm")
    assert [entry["what"] for entry in citizen.outbox() if entry["state"] == "waiting"] == ["correction"]
    citizen.exits(0, "outbox", "flush")
    assert values_of(o for o in of(service, "Observation") if o["status"] == "corrected") == [83], of(service, "Observation")
    citizen.exits(0, "measure", "withdraw", one, "--reason", "not mine")
    citizen.exits(0, "outbox", "flush")
    assert sorted(o["status"] for o in of(service, "Observation")) == ["entered-in-error", "final", "final"]

    second = citizen.json("share", "send", "--to", "gp")["share"]["id"]
    citizen.exits(0, "share", "withdraw", second)
    citizen.exits(0, "consent", "withdraw", consent)
    citizen.exits(3, "share", "send", "--to", "gp")
    citizen.exits(0, "outbox", "flush")
    assert sorted(t["status"] for t in of(service, "Task")) == ["cancelled", "completed"], of(service, "Task")
    assert [c["status"] for c in of(service, "Consent")] == ["inactive"]
    assert len(of(service, "Observation")) == 3
    assert not [o for o in of(service, "Observation") if o["code"]["coding"][0]["code"] == "8867-4"]   # the pulse stayed at home
    events = [line["event"] for line in citizen.json("share", "log")["log"]]
    assert {"signed-in", "consent-given", "shared", "share-taken-back", "consent-withdrawn"} <= set(events), events


def a_no_is_shown(service):
    """What the organisation refuses is shown with its reason; what the server refuses is kept and not sent again"""
    citizen = ready_to_send(service, 1)
    citizen.exits(0, "share", "send", "--to", "gp")
    service.answer("refuse", "Ring hellere til os.")
    share = citizen.shares(refresh=True)[0]
    assert share["state"] == "refused" and share["answer"] == "Ring hellere til os." and share["ball"] == "you", share


def under_fifteen(service):
    """A 13-year-old shares nothing without the parents: neither by an own birth date nor by a wrong one"""
    citizen = Citizen()
    citizen.receives(service)
    citizen.measure(1)
    code, out, err = citizen.sign_in(service, "sol")
    assert code == 0, err
    citizen.exits(3, "consent", "grant", "--to", "gp", "--kinds", "weight")
    citizen.exits(3, "share", "send", "--to", "gp")
    assert not citizen.outbox() and not service.held()
    liar = Citizen()
    liar.receives(service)
    liar.measure(1)
    liar.allows()   # says 1991
    code, out, err = liar.sign_in(service, "sol")
    assert code == 3 and "another person" in err, (out, err)


def a_parent_says_yes(service):
    """Under 15 the mother signs in and says yes, a brother cannot; what is sent says whose yes it was"""
    citizen = Citizen()
    citizen.receives(service)
    citizen.measure(2)
    assert citizen.sign_in(service, "sol")[0] == 0
    code, _, err = citizen.sign_in(service, "sol-brother")
    assert code == 3 and "no guardian" in err, err
    citizen.exits(3, "consent", "grant", "--to", "gp", "--kinds", "weight")
    code, out, err = citizen.sign_in(service, "sol-mother")
    assert code == 0, (out, err)
    consent = citizen.json("consent", "grant", "--to", "gp", "--kinds", "weight")["consent"]
    assert consent["saidYes"] == "parent" and consent["parent"] == "Mai Opdigtet Eksempel", consent
    citizen.exits(0, "share", "send", "--to", "gp")
    assert len(of(service, "Observation")) == 2
    performer = of(service, "Consent")[0]["performer"][0]
    assert performer["reference"].startswith("RelatedPerson/") and performer["display"] == "Mai Opdigtet Eksempel", performer
    assert citizen.sign_in(service, "sol")[0] == 0   # the child's own sign-in is not the parent's
    citizen.exits(3, "share", "send", "--to", "gp")
    adult = Citizen()
    adult.receives(service)
    adult.measure(1)
    adult.allows()   # says 1991
    code, _, err = adult.sign_in(service, "sol-mother")
    assert code == 3 and "another person" in err, err


def another_person(service):
    """Whoever signs in later has to be the same; a no at the sign-in changes nothing"""
    citizen = Citizen()
    citizen.receives(service)
    assert citizen.sign_in(service, None)[0] == 3
    assert citizen.sign_in(service, "max")[0] == 0
    code, _, err = citizen.sign_in(service, "else")
    assert code == 3 and "another person" in err, err
    assert citizen.sign_in(service, "max")[0] == 0


def ready_to_send(service, count):
    """A citizen with `count` measurements, who is signed in."""
    citizen = Citizen()
    citizen.receives(service)
    code, out, err = citizen.sign_in(service)
    assert code == 0, (out, err)
    citizen.measure(count)
    citizen.allows()
    return citizen


def each_once(service, observations, tasks):
    """Whatever happened on the way: so many of each are there, each under one name, and nothing was written twice."""
    there, asked = of(service, "Observation"), of(service, "Task")
    assert len(there) == len({o["identifier"][0]["value"] for o in there}) == observations, len(there)
    assert len(asked) == len({t["identifier"][0]["value"] for t in asked}) == tasks, (len(asked), tasks)
    assert all(service.versions(o) == 1 for o in there)
    assert len(of(service, "Consent")) == 1


def cut_anywhere(service, count=200, several=(12, 6)):
    """200 measurements, cut at several octets of both directions, None: at every 512th; in the end each is there once"""
    citizen = ready_to_send(service, count)
    proxy = Proxy(service)
    citizen.exits(0, "share", "send", "--to", "gp", "--queue")
    proxy.cut(up=10 ** 9, down=10 ** 9)
    citizen.exits(0, "outbox", "flush")
    up, down = proxy.seen
    each_once(service, count, 1)
    cuts = [("up", at) for at in range(1, up, max(512, up // several[0] if several else 0))]
    cuts += [("down", at) for at in range(1, down, max(512, down // several[1] if several else 0))]
    for way, where in cuts:
        citizen.exits(0, "share", "send", "--to", "gp", "--queue")
        proxy.cut(**{way: where})
        code, out, err = citizen.call("outbox", "flush")
        assert code in (0, 8), (way, where, code, out, err)
        proxy.cut()
        citizen.exits(0, "outbox", "flush")
    each_once(service, count, 1 + len(cuts))
    assert not [entry for entry in citizen.outbox() if entry["state"] != "sent"]
    print(f"    {len(cuts)} cuts over {up} octets up and {down} down", flush=True)


def killed_anywhere(service, count=50, runs=20):
    """kill -9 at random moments of sending: nothing lost, nothing twice"""
    citizen = ready_to_send(service, count)
    random_ = random.Random(20261127)
    for _ in range(runs):
        citizen.exits(0, "share", "send", "--to", "gp", "--queue")
        process = subprocess.Popen(citizen.command("outbox", "flush"), env=citizen.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random_.uniform(0, 0.4))
        process.send_signal(signal.SIGKILL)
        process.wait()
    citizen.exits(0, "outbox", "flush")
    citizen.exits(0, "vault", "verify")
    each_once(service, count, runs)
    assert {entry["state"] for entry in citizen.outbox()} == {"sent"}
