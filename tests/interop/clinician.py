# SPDX-License-Identifier: MPL-2.0
"""The clinician's side against a FHIR server and an OpenID provider that others wrote: the scenarios of tests/integration, and what only they can show."""
import functools
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "integration"))
import clinician_scenarios as scenarios  # noqa: E402
from cli import finish  # noqa: E402
from clinician_scenarios import LIS, shared  # noqa: E402
from independent import Independent  # noqa: E402
from sharing_scenarios import at  # noqa: E402
from sharing_support import Citizen, of  # noqa: E402


def page_by_page(service):
    """A server that gives three at a time: the list, the numbers and whom they are of are whole"""
    citizen, lis, _ = shared(service, 25)
    for number in range(6):
        citizen.exits(0, "share", "send", "--to", "gp", "--question", f"Nummer {number}")
    items = lis.items()
    assert {one["question"] for one in items} == {"Må jeg løbe?", *(f"Nummer {number}" for number in range(6))} and len(items) == 7, items
    record, series = lis.series(items[0]["patient"])
    assert len(series["weight"]["readings"]) == 25 and len(record["items"]) == 7 and record["changes"] == 25, record


def many_pages(service):
    """… and more pages than one would think of: a server says how large they are, not we"""
    _, lis, _ = shared(service, 90)
    _, series = lis.series(lis.item()["patient"])
    assert len(series["weight"]["readings"]) == 90


def cut_short(service):
    """A server that gives 500 of 520 and names no next page, as Medplum's repository alone: the rest is counted, not forgotten"""
    _, lis, _ = shared(service, 1)
    weight = of(service, "Observation")[0]
    for _ in range(519):   # past the app: their conditional creates look through all there is
        service.fhir("POST", "Observation", {name: value for name, value in weight.items() if name not in ("id", "meta", "identifier")})
    record = lis.does("record", lis.item()["patient"])
    assert record["unreadable"] == 20 and [len(one["readings"]) for one in record["series"]] == [500], record


def only_what_the_role_has(service):
    """Medplum's rules by role hold, and the app asks for nothing that they refuse: all the scenarios here run under them"""
    shared(service, 1)
    other = Citizen(born="1972-07-01")
    other.receives(service)
    assert other.sign_in(service, "max")[0] == 0
    weight, task = of(service, "Observation")[0], of(service, "Task")[0]
    ask = functools.partial(service.asks_as, "max")
    assert ask("GET", "Task")["total"] == ask("GET", f"Observation?patient={weight['subject']['reference']}")["total"] == 0
    for path, resource in ((f"Observation/{weight['id']}", weight), (f"Task/{task['id']}", {**task, "status": "cancelled"})):
        assert ask("GET", path) == ask("PUT", path, resource) == 403
    ask = functools.partial(service.asks_as, LIS[0])
    assert ask("GET", "Observation")["total"] == 1 and ask("GET", f"Task/{task['id']}")["id"] == task["id"]
    assert ask("PUT", f"Observation/{weight['id']}", weight) == ask("POST", "Task", {**task, "id": "another"}) == 403


def nobody_keeps_looks(service):
    """Medplum's router keeps no log of looks and writes no AuditEvent (it keeps what others write): the citizen is told that, and not that nobody looked"""
    citizen, lis, _ = shared(service, 1)
    lis.series(lis.item()["patient"])
    assert service.fhir("GET", "AuditEvent")["total"] == 0
    whose = of(service, "Task")[0]["for"]
    service.fhir("POST", "AuditEvent", {"resourceType": "AuditEvent", "type": {"code": "rest"}, "recorded": "2026-01-02T08:00:00Z", "source": {"observer": {"display": "x"}},
                                        "agent": [{"requestor": True, "name": LIS[1]}], "entity": [{"what": whose}]})
    assert service.fhir("GET", f"AuditEvent?patient={whose['reference']}")["total"] == 1
    code, out, err = citizen.call("share", "looks", "gp")
    assert code == 5 and "Nobody has looked" not in out, (code, out, err)


def what_their_search_does(service):
    """What Medplum's search in memory does and does not: the app leans on nothing that it does not"""
    citizen, lis, _ = shared(service, 3)
    task = of(service, "Task")[0]

    def found(query):
        return [entry["resource"]["resourceType"] for entry in service.fhir("GET", query).get("entry", [])]

    changed = task["meta"]["lastUpdated"]
    assert found(f"Task?_lastUpdated=ge{changed}") == ["Task"] and found("Task?_lastUpdated=gt2100-01-01") == []
    assert found("Observation?_count=2") == ["Observation"] * 2 and found("Observation?_sort=-date&_count=1") == ["Observation"]
    assert found(f"Patient?_id={task['for']['reference'].split('/')[1]},none") == ["Patient"]
    assert found("Task?status=requested,received") == ["Task"] and found("Task?status=completed") == []
    # passed over without a word
    assert found("Task?_include=Task:patient") == ["Task"] and found("Patient?_revinclude=Task:patient").count("Task") == 0
    # what it does not know finds nothing, and no error: a filter that a server does not have would be a list that is empty for nothing
    assert found("Task?not-a-parameter=1") == []


if __name__ == "__main__":
    if "NODE_PATH" not in os.environ:
        sys.exit(77)  # without them there is nothing to hold it against

    def with_(**options):
        return functools.partial(Independent, **options)

    finish(*at(Independent, *scenarios.ALL, only_what_the_role_has, nobody_keeps_looks, what_their_search_does),
           *at(with_(algorithm="RS256", accessSeconds=1), scenarios.from_the_question_to_the_answer),
           *at(with_(page=3), page_by_page, many_pages),
           *at(with_(links=False), cut_short))
