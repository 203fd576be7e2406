# SPDX-License-Identifier: MPL-2.0
"""A citizen shares with a FHIR server and an OpenID provider that others wrote: the scenarios of tests/integration, and what only they can show."""
import functools
import os
import pathlib
import sys
import urllib.error
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "integration"))
import sharing_scenarios as scenarios  # noqa: E402
from cli import finish  # noqa: E402
from independent import Independent  # noqa: E402
from sharing_scenarios import at, each_once, ready_to_send, values_of  # noqa: E402
from sharing_support import Citizen, Proxy, of  # noqa: E402

# Without it Medplum answers a transaction entry by entry; with it, it takes eight entries with conditions at most.
IN_ONE = {"transactions": True}


def closed(service):
    """The other end is one: no token, a wrong token or none of its own certificates, and nothing is there"""
    for headers in ({}, {"Authorization": "Bearer nonsense"}):
        try:
            urllib.request.urlopen(urllib.request.Request(service.addresses["gp"] + "/Task", headers=headers), context=service.context, timeout=20)
            raise AssertionError("no 401")
        except urllib.error.HTTPError as refused:
            assert refused.code == 401, refused.code
    citizen = Citizen()
    citizen.receives(service, ca=Independent.stranger())
    code, _, err = citizen.call("service", "signin", "gp", "--no-browser")
    assert code == 3 and "cannot show" in err, (code, err)


def whole_in_one(service):
    """A transaction of theirs, sent again and again after it was cut: in the end each is there once"""
    scenarios.cut_anywhere(service, count=5, several=(7, 5))


def many(service):
    """25 measurements, cut at every so manieth octet of both directions: in the end each is there once"""
    scenarios.cut_anywhere(service, count=25, several=(6, 3))


def killed(service):
    """kill -9 at random moments of sending: nothing lost, nothing twice"""
    scenarios.killed_anywhere(service, count=20, runs=10)


def numbers(service):
    """Numbers arrive as they were typed, as far as a server keeps them: 81.50 is 81.5 in a JavaScript's memory"""
    citizen = ready_to_send(service, 0)
    typed = ["81.50", "80.05", "82", "79.125"]
    for value in typed:
        citizen.exits(0, "measure", "add", "weight", value)
    citizen.exits(0, "share", "send", "--to", "gp")
    assert values_of(of(service, "Observation")) == sorted(float(value) for value in typed)


def too_much_for_it(service):
    """What their server will not take is shown with its words, kept, and not sent again"""
    citizen = ready_to_send(service, 20)
    code, _, err = citizen.call("share", "send", "--to", "gp")
    assert code == 3, (code, err)
    share = citizen.shares()[0]
    assert share["state"] == "refused" and "too many entries" in share["answer"] and share["ball"] == "you", share
    citizen.exits(0, "outbox", "flush")
    assert not service.held() and [entry["tries"] for entry in citizen.outbox()] == [1]


def short_lives(service):
    """An access token of a second: a fresh pair for each thing, and the citizen is asked for nothing"""
    citizen = ready_to_send(service, 3)
    for _ in range(3):
        citizen.exits(0, "share", "send", "--to", "gp")
    service.answer("refuse", "Nej.")
    assert "refused" in [share["state"] for share in citizen.shares(refresh=True)]
    each_once(service, 3, 3)


def a_token_is_taken_back(service):
    """A token that they no longer take is renewed; when the sign-in itself is ended there, the citizen is asked, and nothing is lost"""
    citizen = ready_to_send(service, 3)
    service.take_back("access")
    citizen.exits(0, "share", "send", "--to", "gp")
    service.take_back("access", "refresh")
    code, _, err = citizen.call("share", "send", "--to", "gp")
    assert code == 3 and "ign in" in err, (code, err)
    assert citizen.shares()[0]["ball"] == "you" and [entry["trouble"] for entry in citizen.outbox() if entry["state"] == "waiting"] == ["sign-in-needed"]
    each_once(service, 3, 1)
    assert citizen.sign_in(service, "max")[0] == 3   # nobody else can let it go
    assert citizen.sign_in(service)[0] == 0
    citizen.exits(0, "outbox", "flush")
    each_once(service, 3, 2)


def a_lost_pair(service):
    """An answer with fresh tokens that is lost ends the sign-in there, as OAuth asks of who sees a token twice: the citizen signs in, and each is there once"""
    citizen = ready_to_send(service, 3)
    proxy = Proxy(service)
    citizen.exits(0, "share", "send", "--to", "gp", "--queue")
    proxy.cut(up=10 ** 9, down=10 ** 9)
    citizen.exits(0, "outbox", "flush")
    asked, cuts = 0, range(1, proxy.seen[1], max(256, proxy.seen[1] // 16))
    for where in cuts:
        citizen.exits(0, "share", "send", "--to", "gp", "--queue")
        proxy.cut(down=where)
        assert citizen.call("outbox", "flush")[0] in (0, 3, 8)
        proxy.cut()
        code, out, err = citizen.call("outbox", "flush")
        if code == 3:
            asked += 1
            assert citizen.sign_in(service)[0] == 0
            citizen.exits(0, "outbox", "flush")
        else:
            assert code == 0, (where, code, out, err)
    each_once(service, 3, 1 + len(cuts))
    assert 0 < asked < len(cuts), asked
    print(f"    {len(cuts)} cuts, {asked} sign-ins", flush=True)


if __name__ == "__main__":
    if "NODE_PATH" not in os.environ:
        sys.exit(77)  # without them there is nothing to hold it against

    def with_(**options):
        return functools.partial(Independent, **options)

    finish(*at(with_(**IN_ONE), closed, whole_in_one, too_much_for_it),
           *at(with_(**IN_ONE, algorithm="RS256"), scenarios.the_whole_way),
           *at(Independent, scenarios.a_no_is_shown, scenarios.under_fifteen, scenarios.a_parent_says_yes, scenarios.another_person, numbers, many, killed, a_token_is_taken_back),
           *at(with_(accessSeconds=1), short_lives, a_lost_pair))
