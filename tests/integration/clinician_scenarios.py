# SPDX-License-Identifier: MPL-2.0
"""The clinician's side, whoever wrote the FHIR server and the sign-in: the program naer-clinician (clinician.cpp), the last of the arguments,
beside citizens at the command line. `service` as in sharing_scenarios.py; Lis and Bo work there, Max is another citizen."""
import json
import subprocess
import sys

from cli import Cli
from sharing_scenarios import ready_to_send
from sharing_support import Citizen, browse, of

DRIVER = sys.argv[-1]
LIS, BO = ("gp-doctor", "Lis Opdigtet Lægesen"), ("gp-nurse", "Bo Opdigtet Klinikke")
NOBODY = {"reference": "", "name": ""}


class Clinician(Cli):
    """Somebody's device at the place."""

    def __init__(self, service=None, who=None):
        super().__init__(secret="")
        self.exits(0, "vault", "create", "--no-secret")
        if who:
            code, said = self.signs_in(service, who[0])
            assert code == 0 and said["name"] == who[1], said
            self.me = said

    def desk(self, *words):
        return [DRIVER, str(self.vault), *map(str, words)]

    def signs_in(self, service, person):
        code, out, err = browse(self.desk("signin", service.addresses["gp"], service.addresses["ca"]), self.environment, service, person)
        assert code in (0, 3), err
        return code, json.loads(out)

    def begin(self, *words):
        return subprocess.Popen(self.desk(*words), env=self.environment, stdout=subprocess.PIPE, text=True)

    def tries(self, *words):
        """Exit code and what came back."""
        process = self.begin(*words)
        out, _ = process.communicate(timeout=60)
        return process.returncode, json.loads(out)

    def does(self, *words):
        code, said = self.tries(*words)
        assert code == 0, (words, said)
        return said

    def refused(self, *words):
        code, said = self.tries(*words)
        assert code == 3, (words, said)
        return said["error"]

    def items(self):
        listed = self.does("list")
        assert listed["me"] == self.me and listed["unreadable"] == 0, listed
        return listed["items"]

    def item(self):
        items = self.items()
        assert len(items) == 1, items
        return items[0]

    def series(self, patient):
        record = self.does("record", patient)
        assert record["unreadable"] == record["unreadableItems"] == 0, record
        return record, {one["kind"]: one for one in record["series"]}


def shared(service, count=3, question="Må jeg løbe?"):
    """A citizen whose share is there, and two who work there."""
    citizen = ready_to_send(service, count)
    citizen.exits(0, "share", "send", "--to", "gp", "--question", question)
    service.receive()
    return citizen, Clinician(service, LIS), Clinician(service, BO)


def hands(citizen):
    """Whose hands it is in, as the citizen reads it."""
    share = citizen.shares(refresh=True)[0]
    return share["state"], share["heldBy"], share["handedTo"]


def from_the_question_to_the_answer(service):
    """Listed, looked at, taken over, handed on, accepted, answered: whose hands it is in is never in doubt, there or for the citizen"""
    citizen, lis, bo = shared(service)
    citizen.exits(0, "measure", "add", "pulse", "70")   # stays at home
    item = lis.item()
    assert item["need"] == "nobodys" and item["holder"] == NOBODY and item["measurements"] == 3, item
    assert item["question"] == "Må jeg løbe?" and item["name"] == "Else Test Lauridsen", item
    record, series = lis.series(item["patient"])
    assert record["name"] == "Else Test Lauridsen" and record["born"] == "1991-02-02" and record["isShared"], record
    assert sorted(one["values"]["weight"] for one in series["weight"]["readings"]) == [80, 81, 82] and list(series) == ["weight"], series
    assert "pulse" in record["notShared"] and "weight" not in record["notShared"], record
    assert hands(citizen) == ("received", "", "")

    taken = lis.does("take", item["id"])
    assert taken["holder"] == lis.me and taken["handedTo"] == NOBODY, taken
    assert lis.item()["need"] == "mine" and bo.item()["need"] == "others"
    assert hands(citizen) == ("opened", LIS[1], "")

    assert lis.does("colleagues")["colleagues"] == [bo.me]
    handed = lis.does("hand-on", item["id"], bo.me["reference"])
    assert handed["holder"] == lis.me and handed["handedTo"] == bo.me, handed   # both names until the yes
    assert bo.item()["need"] == "handed-to-me" and lis.item()["need"] == "mine"
    assert hands(citizen) == ("opened", LIS[1], BO[1])
    assert bo.refused("answer", item["id"], "Nej.") == "contradiction"   # it is not Bo's yet

    accepted = bo.does("accept", item["id"])
    assert accepted["holder"] == bo.me and accepted["handedTo"] == NOBODY, accepted
    assert hands(citizen) == ("opened", BO[1], "")
    assert lis.refused("answer", item["id"], "Nej.") == "contradiction"   # nor Lis's any more
    answered = bo.does("answer", item["id"], "Ja.\nTag det roligt 🙂")
    assert answered["stage"] == "answered" and answered["answeredBy"] == BO[1], answered
    assert [(one["need"], one["stage"]) for one in lis.items()] == [("nothing", "answered")]   # to be mended, if need be
    share = citizen.shares(refresh=True)[0]
    assert (share["state"], share["answer"], share["answeredBy"], share["ball"]) == ("acted", "Ja.\nTag det roligt 🙂", BO[1], "nobody"), share
    shown = citizen.exits(0, "share", "show", share["id"])
    assert f"{BO[1]}: Ja. / Tag det roligt 🙂" in shown, shown
    mended = bo.does("answer", item["id"], "Ring, hvis det svimler.")
    assert mended["stage"] == "answered" and mended["answer"].startswith(f"{BO[1]}: Ring, hvis det svimler.") and mended["answer"].endswith("Ja.\nTag det roligt 🙂"), mended
    share = citizen.shares(refresh=True)[0]
    assert share["answer"] == mended["answer"] and share["unread"], share
    task = of(service, "Task")[0]
    assert task["description"] == "Må jeg løbe?" and len([one for one in task["input"] if "valueReference" in one]) == 3, task   # to the letter


def a_no_and_second_thoughts(service):
    """A colleague's no and a changed mind leave it where it was; nobody hands it to a stranger"""
    citizen, lis, bo = shared(service, 1)
    item = lis.item()["id"]
    lis.does("take", item)
    lis.does("hand-on", item, bo.me["reference"])
    declined = bo.does("decline", item)
    assert declined["holder"] == lis.me and declined["handedTo"] == NOBODY, declined
    lis.does("hand-on", item, bo.me["reference"])
    kept = lis.does("keep", item)
    assert kept["holder"] == lis.me and kept["handedTo"] == NOBODY, kept
    assert bo.refused("accept", item) == "contradiction"
    assert lis.refused("hand-on", item, "Practitioner/nobody") == "not-found"
    assert lis.refused("answer", item, "  ") == "empty-value"
    assert hands(citizen) == ("opened", LIS[1], "")
    citizen.exits(0, "share", "withdraw", citizen.shares()[0]["id"])
    citizen.exits(0, "outbox", "flush")
    assert not lis.items() and lis.refused("answer", item, "For sent.") == "contradiction"


def two_at_once(service):
    """Of two who take it at once one has it, and the other is told; it is taken only from whom the page says has it"""
    citizen, lis, bo = shared(service, 1)
    for turn in range(4):
        if turn:
            citizen.exits(0, "share", "send", "--to", "gp", "--question", str(turn))
            service.receive()
        item = next(one for one in lis.items() if one["holder"] == NOBODY)["id"]
        both = [one.begin("take", item) for one in (lis, bo)]
        said = [json.loads(process.communicate(timeout=60)[0]) for process in both]
        assert sorted(process.returncode for process in both) == [0, 3], said
        loser = next(one for one in said if "error" in one)
        assert loser["error"] == "contradiction", said
    item = lis.items()[0]
    has, wants = (lis, bo) if item["holder"] == lis.me else (bo, lis)
    assert wants.refused("take", item["id"]) == "contradiction"
    assert wants.does("take", item["id"], has.me["reference"])["holder"] == wants.me


def who_is_none(service):
    """A citizen is no clinician and a clinician no citizen: neither sign-in is kept; a no changes nothing"""
    somebody = Clinician()
    for person in ("else", None):
        code, said = somebody.signs_in(service, person)
        assert code == 3 and said["error"] == "sign-in-failed", said
        assert somebody.refused("list") == "not-found", said
    assert somebody.signs_in(service, LIS[0])[0] == 0
    assert somebody.signs_in(service, "else")[0] == 3
    assert somebody.does("list")["me"]["name"] == LIS[1]   # as before
    somebody.does("signout")
    assert somebody.refused("list") == "not-found"
    citizen = Citizen()
    citizen.receives(service)
    code, _, err = citizen.sign_in(service, LIS[0])
    assert code == 3, err


def tokens_taken_back(service):
    """An access token that they no longer take is renewed in the midst of an act; when the sign-in is ended there, one signs in again"""
    citizen, lis, _ = shared(service, 1)
    item = lis.item()
    service.take_back("access")
    assert lis.item() == item
    service.take_back("access")
    assert lis.does("take", item["id"])["holder"] == lis.me
    service.take_back("access", "refresh")
    assert lis.refused("answer", item["id"], "Ja.") == "sign-in-needed"
    assert lis.refused("record", item["patient"]) == "sign-in-needed"
    assert lis.signs_in(service, LIS[0])[0] == 0
    lis.does("answer", item["id"], "Ja.")
    assert citizen.sign_in(service)[0] == 0   # theirs was ended as well
    assert citizen.shares(refresh=True)[0]["answer"] == "Ja."


def what_has_changed(service):
    """New is what came after the last look: corrections and what was taken out are told once; with the consent all goes"""
    citizen, lis, bo = shared(service)
    patient = lis.item()["patient"]
    first, _ = lis.series(patient)
    assert first["changes"] == 3 and not first["lookedBefore"], first
    again, series = lis.series(patient)
    assert again["changes"] == 0 and again["lookedBefore"] and len(series["weight"]["readings"]) == 3, again
    assert bo.series(patient)[0]["changes"] == 3   # who has not looked
    weights = citizen.json("measure", "list", "--kind", "weight")["measurements"]
    citizen.exits(0, "measure", "correct", weights[0]["id"], "83", "--reason", "slip", "--confirm")
    citizen.exits(0, "measure", "withdraw", weights[1]["id"], "--reason", "not mine")
    citizen.exits(0, "outbox", "flush")
    after, series = lis.series(patient)
    assert after["changes"] == 2 and series["weight"]["takenOut"] == 1, after
    assert sorted(one["change"] for one in series["weight"]["readings"]) == ["corrected", "none"], series
    assert lis.series(patient)[0]["changes"] == 0
    citizen.exits(0, "consent", "withdraw", citizen.json("consent", "list")["consents"][0]["id"])
    citizen.exits(0, "outbox", "flush")
    ended, series = lis.series(patient)
    assert not ended["isShared"] and not series, ended


def two_citizens(service):
    """Two who share with a place are two: each with the own words and numbers"""
    _, lis, _ = shared(service, 2)
    other = Citizen(born="1972-07-01")
    other.receives(service)
    assert other.sign_in(service, "max")[0] == 0
    other.measure(1, first=100)
    other.allows()
    other.exits(0, "share", "send", "--to", "gp")
    items = {one["name"]: one for one in lis.items()}
    assert set(items) == {"Else Test Lauridsen", "Max Test Berggren"} and items["Max Test Berggren"]["question"] == "", items
    assert [one["name"] for one in lis.items()][0] == "Else Test Lauridsen"   # with a question first
    for name, numbers in (("Else Test Lauridsen", [80, 81]), ("Max Test Berggren", [100])):
        record, series = lis.series(items[name]["patient"])
        assert record["name"] == name and len(record["items"]) == 1, record
        assert sorted(one["values"]["weight"] for one in series["weight"]["readings"]) == numbers, series


ALL = (from_the_question_to_the_answer, a_no_and_second_thoughts, two_at_once, who_is_none, tokens_taken_back, what_has_changed, two_citizens)
