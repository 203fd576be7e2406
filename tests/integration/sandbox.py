# SPDX-License-Identifier: MPL-2.0
"""The local health service as the app and an enemy meet it: sign-in, FHIR, links, TLS, kill -9, and bytes that mean nothing."""
import http.client
import json
import os
import random
import socket
import ssl
import stat
import subprocess
import threading
import urllib.parse
import warnings

from cli import PROGRAM, finish
from health_service import (CITIZEN, REDIRECT, Service, entry, free_of, id_claims, identifier, observation, random_uuid, transaction)

JSON = {"Content-Type": "application/fhir+json"}
service = None


def started():
    global service
    service = service or Service(PROGRAM)
    return service


def own_patient(s, granted, place="gp"):
    return f"{s.addresses[place]}/Patient/{granted['patient']}"


def post(s, granted, body, place="gp"):
    return s.request("POST", s.addresses[place], body, token=granted["access_token"], headers=JSON)


def organization(s, granted, place="gp"):
    return "Organization/" + s.get(s.addresses[place] + "/Organization", token=granted["access_token"]).json["entry"][0]["resource"]["id"]


def task(s, granted, about, place="gp", **more):
    return {"resourceType": "Task", "identifier": [identifier()], "status": "requested", "intent": "order", "description": "Tal til samtalen",
            "for": {"reference": about}, "owner": {"reference": organization(s, granted, place)}, **more}


# --- trust and start ------------------------------------------------------------------------------------------------


def files_and_trust():
    """only its owner reads its files; only its own authority vouches for it, for its own names, and TLS is 1.2 or newer"""
    s = started()
    assert stat.S_IMODE(os.stat(s.folder).st_mode) == 0o700
    for file in s.folder.iterdir():
        assert stat.S_IMODE(os.stat(file).st_mode) == 0o600, file
    assert set(s.addresses) == {"gp", "municipality", "issuer", "links", "ca"}, s.addresses
    assert s.addresses == {name: s.known[name] for name in s.addresses} and len(s.known["linksToken"]) == 43
    for context in (ssl.create_default_context(), ssl.create_default_context(cafile="/etc/ssl/certs/ca-certificates.crt")):
        try:
            http.client.HTTPSConnection("localhost", s.port, context=context, timeout=10).request("GET", "/")
            assert False, "a stranger's authority was enough"
        except ssl.SSLCertVerificationError:
            pass
    wrong_name = ssl.create_default_context(cafile=s.addresses["ca"])
    with socket.create_connection(("127.0.0.1", s.port), timeout=10) as plain:
        try:
            wrong_name.wrap_socket(plain, server_hostname="naer.example")
            assert False, "a certificate for another name was enough"
        except ssl.SSLCertVerificationError:
            pass
    with socket.create_connection(("127.0.0.1", s.port), timeout=10) as plain:
        assert s.context.wrap_socket(plain, server_hostname="127.0.0.1").version() in ("TLSv1.2", "TLSv1.3")
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    warnings.simplefilter("ignore", DeprecationWarning)   # so old is TLS 1.1
    old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    with socket.create_connection(("127.0.0.1", s.port), timeout=10) as plain:
        try:
            old.wrap_socket(plain)
            assert False, "TLS 1.1 was taken"
        except (ssl.SSLError, ConnectionError):
            pass
    with socket.create_connection(("127.0.0.1", s.port), timeout=10) as plain:   # no TLS at all
        plain.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert b"HTTP/1.1" not in plain.recv(100)


def one_at_a_time():
    """a second service on the same folder is refused with a sentence, and does the first no harm"""
    s = started()
    second = subprocess.run(s.command(), capture_output=True, text=True, timeout=30)
    assert second.returncode == 7 and "another service" in second.stderr and not second.stdout, second
    assert s.get(s.addresses["gp"] + "/metadata").status == 200
    for words in (["--port", "99999"], ["--port"], ["--lifetimes", "1,2"], ["--nothing"], ["nothing"], ["desk"], ["desk", "done", "x"]):
        done = subprocess.run(s.command(*words), capture_output=True, text=True, timeout=30)
        assert done.returncode == 2 and done.stderr, (words, done)


def discovery():
    """what can be done is said openly, and is true"""
    s = started()
    for place in ("gp", "municipality"):
        smart = s.get(s.addresses[place] + "/.well-known/smart-configuration").json
        assert smart["issuer"] == s.addresses["issuer"] and smart["code_challenge_methods_supported"] == ["S256"], smart
        assert all(smart[name].startswith(s.addresses["issuer"] + "/") for name in ("authorization_endpoint", "token_endpoint", "jwks_uri", "revocation_endpoint"))
        metadata = s.get(s.addresses[place] + "/metadata").json
        assert metadata["resourceType"] == "CapabilityStatement" and metadata["fhirVersion"] == "4.0.1", metadata
        types = {r["type"]: r for r in metadata["rest"][0]["resource"]}
        token = s.sign_in("gp-doctor" if place == "gp" else "municipality-nurse", place)["access_token"]
        values = {"token": "x", "reference": "Patient/x", "date": "ge2026"}
        for name, resource in types.items():   # each parameter that is promised works
            query = urllib.parse.urlencode({p["name"]: values[p["type"]] for p in resource["searchParam"]})
            answer = s.get(f"{s.addresses[place]}/{name}?{query}", token=token)
            assert answer.status == 200 and answer.json["total"] == 0, (name, answer.body)
    openid = s.get(s.addresses["issuer"] + "/.well-known/openid-configuration").json
    assert openid["issuer"] == s.addresses["issuer"] and openid["authorization_response_iss_parameter_supported"] is True
    keys = s.get(openid["jwks_uri"]).json["keys"]
    assert [k["alg"] for k in keys] == ["ES256"] and "d" not in keys[0], keys


# --- the sign-in ----------------------------------------------------------------------------------------------------


def verified(s, token):
    """Holds the signature against the published key, by the openssl of the system."""
    import base64
    header, payload, signature = (base64.urlsafe_b64decode(p + "=" * (-len(p) % 4)) for p in token.split("."))
    keys = {k["kid"]: k for k in s.get(s.addresses["issuer"] + "/jwks").json["keys"]}
    key = keys[json.loads(header)["kid"]]
    point = b"\x04" + b"".join(base64.urlsafe_b64decode(key[c] + "==") for c in "xy")
    spki = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + point

    def number(octets):
        octets = octets.lstrip(b"\0")
        octets = (b"\0" if octets[0] & 0x80 else b"") + octets
        return b"\x02" + bytes([len(octets)]) + octets
    both = number(signature[:32]) + number(signature[32:])
    folder = s.folder.parent
    (folder / "key.der").write_bytes(spki)
    (folder / "signature").write_bytes(b"\x30" + bytes([len(both)]) + both)
    (folder / "text").write_text(token.rsplit(".", 1)[0])
    done = subprocess.run(["openssl", "dgst", "-sha256", "-keyform", "DER", "-verify", folder / "key.der", "-signature", folder / "signature", folder / "text"],
                          capture_output=True, text=True)
    return "Verified OK" in done.stdout


def sign_in_citizen():
    """a citizen signs in with PKCE; the token says who, the signature holds, and a changed one does not"""
    s = started()
    granted = s.sign_in("else")
    assert granted["token_type"] == "Bearer" and granted["expires_in"] == 600 and set(granted["scope"].split()) == set(CITIZEN.split()), granted
    claims = id_claims(granted["id_token"])
    assert claims["iss"] == s.addresses["issuer"] and claims["aud"] == "naer" and claims["exp"] > claims["iat"], claims
    assert claims["name"] == "Else Test Lauridsen" and claims["birthdate"] == "1991-02-02" and claims["fhirUser"] == own_patient(s, granted), claims
    assert verified(s, granted["id_token"])
    head, payload, signature = granted["id_token"].split(".")
    assert not verified(s, f"{head}.{payload[:-4]}AAAA.{signature}")
    patient = s.get(own_patient(s, granted), token=granted["access_token"]).json
    assert {"system": "urn:oid:1.2.208.176.1.2", "value": "0201919990"}.items() <= patient["identifier"][0].items(), patient
    assert id_claims(s.sign_in("else", "municipality")["id_token"])["sub"] == claims["sub"]
    assert id_claims(s.sign_in("max")["id_token"])["sub"] != claims["sub"]
    young = s.sign_in("sol")
    sol = s.get(own_patient(s, young), token=young["access_token"]).json
    assert not any(i["system"].startswith("urn:oid") for i in sol["identifier"]), sol   # made up: no CPR number


def sign_in_scopes():
    """nobody gets more than they may have, and finer scopes hold"""
    s = started()
    assert set(s.sign_in("else", scope="openid patient/*.rs user/*.rs system/*.rs nothing")["scope"].split()) == {"openid", "patient/*.rs"}
    doctor = s.sign_in("gp-doctor", scope="user/*.cruds user/Task.cruds patient/*.cruds launch/patient")
    assert set(doctor["scope"].split()) == {"user/*.rs", "user/Task.cruds"} and "patient" not in doctor and "id_token" not in doctor, doctor
    assert not {"name", "birthdate"} & set(id_claims(s.sign_in("else", scope="openid patient/*.rs")["id_token"]))
    narrow = s.sign_in("else", scope="patient/Observation.rs")
    assert s.get(s.addresses["gp"] + "/Observation", token=narrow["access_token"]).status == 200
    refused = s.get(own_patient(s, narrow), token=narrow["access_token"])
    assert refused.status == 403 and refused.issue()["code"] == "forbidden" and "insufficient_scope" in refused.headers["WWW-Authenticate"]
    assert post(s, narrow, transaction(entry(observation(f"Patient/{narrow['patient']}")))).status == 403
    assert "refresh_token" not in narrow
    query, verifier = s.ask(prompt=None)
    assert "refresh_token" not in s.exchange(s.choose(query, "else")["code"], verifier).json   # offline access wants prompt=consent
    query, _ = s.ask(scope="user/*.rs")
    assert s.choose(query, "else")["error"] == "invalid_scope"
    query, _ = s.ask("municipality")
    assert b"gp-doctor" not in s.authorize(query).body and b"municipality-nurse" in s.authorize(query).body


def authorize_refusals():
    """what is wrong goes back to the app, unless app or address are unknown: then nowhere"""
    s = started()
    for change in ({"client_id": "other"}, {"client_id": None}, {"redirect_uri": "https://evil.example/signed-in"}, {"redirect_uri": None},
                   {"redirect_uri": "http://127.0.0.1:1/signed-in/"}, {"redirect_uri": "http://127.0.0.1:99999/signed-in"}, {"redirect_uri": "http://127.0.0.1:80@evil.example/signed-in"},
                   {"redirect_uri": "http://localhost:4711/signed-in"}, {"redirect_uri": "https://naer.example/signed-in?x"}):
        answer = s.authorize(s.ask(**change)[0])
        assert answer.status == 400 and answer.headers["Location"] is None and answer.headers["Content-Type"].startswith("text/html"), (change, answer.status)
    for change, error in (({"response_type": "token"}, "unsupported_response_type"), ({"response_type": None}, "invalid_request"),
                          ({"state": None}, "invalid_request"), ({"nonce": None}, "invalid_request"), ({"aud": None}, "invalid_request"),
                          ({"aud": "https://localhost:1/gp/fhir"}, "invalid_request"), ({"code_challenge": None}, "invalid_request"),
                          ({"code_challenge": "short"}, "invalid_request"), ({"code_challenge_method": "plain"}, "invalid_request"),
                          ({"code_challenge_method": None}, "invalid_request"), ({"scope": None}, "invalid_scope"),
                          ({"prompt": "none"}, "login_required"), ({"request": "x"}, "request_not_supported")):
        query, _ = s.ask(**change)
        answer = s.authorize(query)
        assert answer.status == 302, (change, answer.status)
        address = answer.headers["Location"]
        back = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))
        assert address.startswith(REDIRECT + "?") and back["error"] == error and back["iss"] == s.addresses["issuer"], (change, back)
        assert back.get("state") == query.get("state"), (change, back)
    query, _ = s.ask()
    doubled = s.get(s.addresses["issuer"] + "/authorize?" + urllib.parse.urlencode(query) + "&scope=openid")
    assert doubled.status == 302 and "invalid_request" in doubled.headers["Location"]
    assert s.choose(s.ask()[0], None)["error"] == "access_denied"
    own = s.ask(redirect_uri="https://naer.example/signed-in")[0]
    assert "code" in s.choose(own, "max")
    page = s.authorize(s.ask()[0])
    assert "form-action 'self' http://127.0.0.1:4711" in page.headers["Content-Security-Policy"] and "<script" not in page.body.decode()
    handle = page.body.decode().split('name="handle" value="')[1].split('"')[0]
    choose = s.addresses["issuer"] + "/choose"
    assert s.form(choose, handle="x" * 43, person="else").status == 400
    assert s.form(choose, handle=handle, person="municipality-nurse").status == 400   # not at this place; and the handle is gone
    assert s.form(choose, handle=handle, person="else").status == 400


def token_refusals():
    """a code works once, for who asked, with the verifier; its return ends what came of it"""
    s = started()

    def code(**changes):
        query, verifier = s.ask(**changes)
        return s.choose(query, "else")["code"], verifier

    def refused(answer, error, status=400):
        assert answer.status == status and answer.json["error"] == error and answer.headers["Cache-Control"] == "no-store", answer.body
    one, verifier = code()
    refused(s.exchange(one, "wrong" * 10), "invalid_grant")
    refused(s.exchange(one, verifier), "invalid_grant")   # in wrong hands it is used up
    one, verifier = code()
    refused(s.exchange(one, verifier, "http://127.0.0.1:4712/signed-in"), "invalid_grant")
    one, verifier = code()
    refused(s.token(grant_type="authorization_code", code=one, redirect_uri=REDIRECT), "invalid_request")
    refused(s.form(s.addresses["issuer"] + "/token", client_id="other", grant_type="authorization_code", code=one, code_verifier=verifier, redirect_uri=REDIRECT), "invalid_client", 401)
    granted = s.exchange(one, verifier).json
    assert s.get(own_patient(s, granted), token=granted["access_token"]).status == 200
    refused(s.exchange(one, verifier), "invalid_grant")
    assert s.get(own_patient(s, granted), token=granted["access_token"]).status == 401
    refused(s.token(grant_type="refresh_token", refresh_token=granted["refresh_token"]), "invalid_grant")
    refused(s.exchange("x" * 43, verifier), "invalid_grant")
    refused(s.token(grant_type="password", username="else"), "unsupported_grant_type")
    refused(s.token(), "invalid_request")
    refused(s.request("POST", s.addresses["issuer"] + "/token", "{}", headers={"Content-Type": "application/json"}), "invalid_request")
    refused(s.get(s.addresses["issuer"] + "/token"), "invalid_request", 405)
    granted = s.sign_in("else")
    assert s.form(s.addresses["issuer"] + "/revoke", client_id="naer", token=granted["refresh_token"]).status == 200
    assert s.get(own_patient(s, granted), token=granted["access_token"]).status == 401
    assert s.form(s.addresses["issuer"] + "/revoke", client_id="naer", token="nothing").status == 200


def refresh_tokens():
    """a refresh token is new each time, may be repeated while an answer may be lost, and later ends the sign-in"""
    s = started()
    first = s.sign_in("else")

    def refresh(token, **more):
        return s.token(grant_type="refresh_token", refresh_token=token, **more)
    second = refresh(first["refresh_token"]).json
    again = refresh(first["refresh_token"]).json   # the answer was lost
    assert len({first["refresh_token"], second["refresh_token"], again["refresh_token"]}) == 3
    for granted in (first, second, again):
        assert s.get(own_patient(s, first), token=granted["access_token"]).status == 200
    narrow = refresh(again["refresh_token"], scope="patient/*.cruds").json
    assert narrow["scope"] == "patient/*.cruds", narrow
    assert refresh(narrow["refresh_token"], scope="user/*.rs").json["error"] == "invalid_scope"
    hasty = Service(PROGRAM, "--lifetimes", "0,1,0")
    query, verifier = hasty.ask()
    late = hasty.choose(query, "else")["code"]
    assert hasty.exchange(late, verifier).json["error"] == "invalid_grant"
    hasty.options = ("--lifetimes", "60,1,0")
    hasty.restart(kill=False)
    first = hasty.sign_in("else")
    second = hasty.token(grant_type="refresh_token", refresh_token=first["refresh_token"]).json
    assert free_of(lambda: hasty.token(grant_type="refresh_token", refresh_token=first["refresh_token"]).status == 400)
    assert hasty.token(grant_type="refresh_token", refresh_token=second["refresh_token"]).json["error"] == "invalid_grant"
    other = hasty.sign_in("else")
    assert free_of(lambda: hasty.get(own_patient(hasty, other), token=other["access_token"]).status == 401), "an access token has no end"
    hasty.stop()


# --- FHIR -----------------------------------------------------------------------------------------------------------


def transaction_twice():
    """the same transaction again has its effect once; references lead to what is here; digits stay"""
    s = started()
    granted = s.sign_in("else")
    vault = "urn:uuid:" + random_uuid()
    patient = {"resourceType": "Patient", "identifier": [identifier(vault)], "name": [{"text": "Else"}]}
    device = {"resourceType": "Device", "identifier": [identifier()], "patient": {"reference": vault}}
    weights = [observation(vault, value) for value in ("81.50", "8.150E1", "81.123456789012345678901")]
    provenance = {"resourceType": "Provenance", "target": [{"reference": json.loads(weights[0])["identifier"][0]["value"]}], "recorded": "2026-01-02T08:00:00Z",
                  "agent": [{"who": {"reference": vault}}]}
    sent = transaction('{"fullUrl":"urn:uuid:%s","resource":%s,"request":{"method":"POST","url":"Provenance"}}' % (random_uuid(), json.dumps(provenance)),
                       entry(patient), entry(device), *map(entry, weights))
    first, second = post(s, granted, sent), post(s, granted, sent)
    assert first.status == second.status == 200, (first.body, second.body)
    located = [[e["response"]["location"] for e in answer.json["entry"]] for answer in (first, second)]
    assert located[0][1:] == located[1][1:], located   # the Provenance alone had no name
    assert [e["response"]["status"] for e in first.json["entry"]] == ["201 Created", "200 OK"] + ["201 Created"] * 4, first.body
    assert [e["response"]["status"] for e in second.json["entry"]][1:] == ["200 OK"] * 5, second.body
    assert located[0][1].startswith(f"Patient/{granted['patient']}/"), located
    for place, value in zip(located[0][3:], ("81.50", "8.150E1", "81.123456789012345678901")):
        read = s.get(f"{s.addresses['gp']}/{place}", token=granted["access_token"])
        assert f'"value":{value},'.encode() in read.body, read.body
        assert read.json["subject"]["reference"] == f"Patient/{granted['patient']}"
    names = s.get(own_patient(s, granted), token=granted["access_token"]).json
    assert identifier(vault) in names["identifier"] and names["name"][0]["text"] == "Else Test Lauridsen", names
    own = urllib.parse.quote(f"urn:ietf:rfc:3986|{vault}")
    assert s.get(f"{s.addresses['gp']}/Patient?identifier={own}", token=granted["access_token"]).json["total"] == 1


def all_or_nothing():
    """one refused entry, and nothing of the transaction is here; the outcome says which"""
    s = started()
    granted = s.sign_in("else")
    me = f"Patient/{granted['patient']}"
    good = observation(me)
    count = s.get(s.addresses["gp"] + "/Observation?_count=1", token=granted["access_token"]).json["total"]
    stranger = s.sign_in("max")["patient"]
    bad = observation(me).replace('"status":"final",', "")
    doubled = observation(me)
    for entries, status, code, expression in (
            ([entry(good), entry(observation(f"Patient/{stranger}"))], 403, "forbidden", "Bundle.entry[1].resource.subject"),
            ([entry(good), entry(observation("Patient/nobody"))], 403, "forbidden", "Bundle.entry[1].resource.subject"),
            ([entry(good), entry(bad)], 422, "required", "Bundle.entry[1].resource.status"),
            ([entry(good), entry(good.replace('"final"', '"fine"'))], 422, "code-invalid", "Bundle.entry[1].resource.status"),
            ([entry(observation("urn:uuid:" + random_uuid()))], 422, "not-found", "Bundle.entry[0].resource"),
            ([entry(doubled, update=True), entry(doubled, update=True, url="urn:uuid:x")], 409, "duplicate", "Bundle.entry[1].resource"),
            ([entry(good), '{"resource":%s,"request":{"method":"DELETE","url":"Observation/1"}}' % good], 400, "not-supported", "Bundle.entry[1].request.method"),
            ([entry(good), '{"resource":{"resourceType":"Basic","identifier":[]},"request":{"method":"POST","url":"Basic"}}'], 422, "not-supported", "Bundle.entry[1].resource"),
            ([entry(good), '{"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}}'], 422, "business-rule", "Bundle.entry[1].resource"),
            ([entry(good), '{"resource":{"resourceType":"Organization","name":"Min"},"request":{"method":"POST","url":"Organization"}}'], 403, "forbidden", "Bundle.entry[1].resource"),
            ([entry(good), '{"resource":%s,"request":{"method":"POST","url":"Task"}}' % good], 400, "value", "Bundle.entry[1].request"),
            ([entry(good), '{"resource":%s,"request":{"method":"TAKE","url":"Observation"}}' % good], 422, "code-invalid", "Bundle.entry[1].request.method"),
            ([entry(good), '{"request":{"method":"GET","url":"Patient"}}'], 400, "required", "Bundle.entry[1]")):
        answer = post(s, granted, transaction(*entries))
        issue = answer.issue()
        assert (answer.status, issue["code"], issue["expression"]) == (status, code, [expression]), (answer.status, issue)
    for body, status in (("{", 400), ("", 400), ("[]", 400), ("\0", 400), ('{"resourceType":"Bundle","type":"batch","entry":[]}', 400), ('{"resourceType":"Patient"}', 400),
                         ('{"resourceType":"Bundle","type":"transaction","entry":[1]}', 400), ('{"resourceType":"Bundle","type":"transaction","type":"batch"}', 422),
                         ("[" * 100_000, 400), ('{"resourceType":"Bundle","type":"transaction","entry":[{"a":' + "[" * 70 + "]" * 70 + "}]}", 400), ('{"resourceType":"B\xff"}'.encode("latin-1"), 400)):
        answer = post(s, granted, body)
        assert answer.status == status and answer.issue(), (body[:60], answer.status, answer.body)
    assert s.get(s.addresses["gp"] + "/Observation?_count=1", token=granted["access_token"]).json["total"] == count
    assert post(s, granted, '{"resourceType":"Bundle","type":"transaction"}').status == 200


def updates_and_versions():
    """a conditional update takes the place of what was there; the same again changes nothing; every version stays"""
    s = started()
    granted = s.sign_in("else")
    token = granted["access_token"]
    me, name = f"Patient/{granted['patient']}", identifier()
    base = s.addresses["gp"]

    def version(status, value):
        answer = post(s, granted, transaction(entry(observation(me, value, status, name), update=status == "corrected"))).json["entry"][0]["response"]
        return answer["location"], answer["etag"]
    first, tag = version("final", "80.0")
    assert version("final", "99.9") == (first, tag)   # made where it is not: it is
    second, changed = version("corrected", "80.00")
    assert changed == 'W/"2"' and version("corrected", "80.00") == (second, changed)
    place = first.split("/_history")[0]
    assert b'"value":80.0,' in s.get(f"{base}/{first}", token=token).body and b'"value":80.00,' in s.get(f"{base}/{place}", token=token).body
    assert s.get(f"{base}/{place}/_history/3", token=token).status == s.get(f"{base}/{place}/_history/x", token=token).status == 404
    read = s.get(f"{base}/{place}", token=token)
    assert read.headers["ETag"] == changed
    edited = dict(read.json, status="amended")

    def put(resource, **headers):
        return s.request("PUT", f"{base}/{place}", json.dumps(resource), token=token, headers={**JSON, **headers})
    stale = put(edited, **{"If-Match": 'W/"1"'})
    assert stale.status == 412 and stale.issue()["code"] == "conflict"
    done = put(edited, **{"If-Match": changed})
    assert done.status == 200 and done.headers["ETag"] == 'W/"3"' and done.json["meta"]["versionId"] == "3", done.body
    assert put(edited, **{"If-Match": changed}).headers["ETag"] == 'W/"3"'   # the answer was lost
    minimal = put(dict(edited, status="final"), Prefer="return=minimal")
    assert minimal.status == 200 and minimal.body == b"" and minimal.headers["ETag"] == 'W/"4"'
    assert put(dict(edited, id="other")).status == 400
    assert put(dict(edited, subject={"reference": "Patient/" + s.sign_in("max")["patient"]})).status == 403
    assert put({k: v for k, v in edited.items() if k != "subject"}).issue()["expression"] == ["Observation.subject"]
    assert s.request("PUT", f"{base}/Observation/none", json.dumps(dict(edited, id="none")), token=token, headers=JSON).status == 405
    made = s.request("POST", f"{base}/Observation", observation(me), token=token, headers={**JSON, "If-None-Exist": f"identifier={name['system']}|{name['value']}"})
    assert made.status == 200 and made.json["id"] == place.split("/")[1]
    fresh = s.request("POST", f"{base}/Observation", observation(me), token=token, headers=JSON)
    assert fresh.status == 201 and fresh.headers["Location"] == f"{base}/Observation/{fresh.json['id']}/_history/1"
    twice = identifier()
    for _ in range(2):
        assert s.request("POST", f"{base}/Observation", observation(me, name=twice), token=token, headers=JSON).status == 201
    several = post(s, granted, transaction(entry(observation(me, name=twice), update=True)))
    assert several.status == 412 and several.issue()["code"] == "multiple-matches"
    for condition in ("code=1", "identifier=1", "identifier=a|b&status=final", "identifier=a|b,c|d"):
        assert s.request("POST", f"{base}/Observation", observation(me), token=token, headers={**JSON, "If-None-Exist": condition}).status == 400, condition


def search_and_pages():
    """search by what the app asks; pages lead on to the end; what is not known is refused"""
    s = started()
    granted = s.sign_in("max", "municipality")
    token, base = granted["access_token"], s.addresses["municipality"]
    me = f"Patient/{granted['patient']}"
    names = [identifier() for _ in range(25)]
    days = [f"2026-02-{day:02}T23:30:00+01:00" for day in range(1, 26)]
    sent = transaction(*(entry(observation(me, name=n, at=d, status="final" if i % 2 else "amended")) for i, (n, d) in enumerate(zip(names, days))))
    assert post(s, granted, sent, "municipality").status == 200

    def total(query, kind="Observation"):
        answer = s.get(f"{base}/{kind}?{query}", token=token)
        assert answer.status == 200, (query, answer.body)
        return answer.json["total"]
    seen, address, pages = [], f"{base}/Observation?_count=10&patient={granted['patient']}", 0
    while address:
        page = s.get(address, token=token).json
        seen += [e["resource"]["identifier"][0]["value"] for e in page["entry"]]
        address = next((link["url"] for link in page["link"] if link["relation"] == "next"), None)
        pages += 1
    assert pages == 3 and seen == [n["value"] for n in names], (pages, len(seen))
    known = urllib.parse.quote(f"{names[3]['system']}|{names[3]['value']}")
    for query, wanted in ((f"identifier={known}", 1), (f"identifier={names[3]['value']}", 1), (f"identifier=other|{names[3]['value']}", 0), ("code=http://loinc.org|29463-7", 25),
                          ("code=29463-7&status=final", 12), ("status=final,amended", 25), ("status=unknown", 0), ("date=2026-02-01", 1), ("date=ge2026-02-20T22:00:00Z", 6),
                          ("date=ge2026-02-20T23:30:00%2B01:00&date=lt2026-02-22", 2), ("date=gt2026-02", 0), ("date=2026-02", 25), ("date=le2026-01", 0), (f"subject={me}", 25),
                          (f"subject={base}/{me}", 25), ("subject=Patient/other", 0), ("_lastUpdated=ge2020-01-01", 25), ("_lastUpdated=lt2020", 0), ("_id=a,b", 0), ("_format=json", 25)):
        assert total(query) == wanted, (query, total(query), wanted)
    moment = s.get(f"{base}/Observation?identifier={known}", token=token).json["entry"][0]["resource"]["meta"]["lastUpdated"]
    assert total(f"_lastUpdated=ge{moment}") + total(f"_lastUpdated=lt{moment}") == 25 and total(f"_lastUpdated=gt{moment}") < 25 and total(f"_lastUpdated=le{moment}") >= 4
    for query in ("foo=1", "status:not=final", "date=yesterday", "date=ne2026", "_count=0", "_count=x", "_page=x", "_include=x", "patient=a/b/c", "status=", "&".join("_id=x" for _ in range(30))):
        answer = s.get(f"{base}/Observation?{query}", token=token)
        assert answer.status == 400 and answer.issue()["code"] in ("not-supported", "value", "too-costly"), (query, answer.status)
    assert s.get(f"{base}/Observation?_format=xml", token=token).status == 406


def other_peoples_data():
    """a citizen meets nothing about others, here or at the other place, nor a clinician of the other place"""
    s = started()
    me, other = s.sign_in("else"), s.sign_in("max")
    theirs = post(s, other, transaction(entry(observation(f"Patient/{other['patient']}")))).json["entry"][0]["response"]["location"].split("/_history")[0]
    base = s.addresses["gp"]
    for address in (own_patient(s, other), f"{base}/{theirs}", f"{base}/{theirs}/_history/1"):
        answer = s.get(address, token=me["access_token"])
        assert answer.status == 403 and answer.issue()["code"] == "forbidden" and other["patient"] not in answer.body.decode(), (address, answer.body)
    assert s.get(f"{base}/Observation?patient={other['patient']}", token=me["access_token"]).json["total"] == 0
    assert s.get(f"{base}/Patient", token=me["access_token"]).json["total"] == 1
    stolen = json.loads(observation(f"Patient/{me['patient']}"))
    assert s.request("PUT", f"{base}/{theirs}", json.dumps(dict(stolen, id=theirs.split("/")[1])), token=me["access_token"], headers=JSON).status == 403
    pointing = dict(stolen, hasMember=[{"reference": theirs}])
    assert s.request("POST", f"{base}/Observation", json.dumps(pointing), token=me["access_token"], headers=JSON).status == 403
    provenance = {"resourceType": "Provenance", "target": [{"reference": theirs}], "recorded": "2026-01-02T08:00:00Z", "agent": [{"who": {"display": "Else"}}]}
    assert s.request("POST", f"{base}/Provenance", json.dumps(provenance), token=me["access_token"], headers=JSON).status == 403
    name = s.get(f"{base}/{theirs}", token=other["access_token"]).json["identifier"][0]   # the same identifier of two citizens are two things
    mine = post(s, me, transaction(entry(observation(f"Patient/{me['patient']}", name=name)))).json["entry"][0]["response"]
    assert mine["status"] == "201 Created" and theirs not in mine["location"]
    there = own_patient(s, s.sign_in("else", "municipality"), "municipality")
    for address in (there, s.addresses["municipality"] + "/Patient"):
        answer = s.get(address, token=me["access_token"])
        assert answer.status == 401 and "invalid_token" in answer.headers["WWW-Authenticate"] and answer.issue()["code"] == "login"
    assert s.get(base + "/Patient").status == 401 and s.get(base + "/Patient", token="x").status == 401
    doctor = s.sign_in("gp-doctor")
    assert s.get(f"{base}/Patient", token=doctor["access_token"]).json["total"] == 3
    assert s.get(s.addresses["municipality"] + "/Patient", token=doctor["access_token"]).status == 401
    assert s.request("POST", f"{base}/Observation", observation(f"Patient/{me['patient']}"), token=doctor["access_token"], headers=JSON).status == 403
    assert s.get(f"{base}/look-log", token=doctor["access_token"]).status == 403
    assert s.get(f"{base}/look-log?patient={other['patient']}", token=me["access_token"]).status == 403


def http_refusals():
    """each refusal has its status and an OperationOutcome without a word of what was sent"""
    s = started()
    granted = s.sign_in("else")
    token, base = granted["access_token"], s.addresses["gp"]
    good = observation(f"Patient/{granted['patient']}")
    for method, address, body, headers, status in (
            ("GET", "/Observation/none", None, {}, 404), ("GET", "/Nothing", None, {}, 404), ("GET", "/Patient/a/b/c", None, {}, 404), ("GET", "", None, {}, 405),
            ("DELETE", "/Observation/1", None, {}, 405), ("PATCH", "/Observation/1", "{}", JSON, 405), ("POST", "/Observation/1", good, JSON, 405), ("POST", "/metadata", "{}", JSON, 405),
            ("GET", "/Patient", None, {"Accept": "application/fhir+xml"}, 406), ("POST", "/Observation", good, {"Content-Type": "text/plain"}, 415), ("POST", "/Observation", good, {}, 415),
            ("POST", "/Observation", good.replace("final", "secret-word"), JSON, 422), ("POST", "/Device", good, JSON, 400), ("POST", "/Observation", "secret-word", JSON, 400),
            ("POST", "/Observation", good.replace('"code":', '"unknown":%s,"code":' % ("[" * 100 + "]" * 100)), JSON, 400), ("POST", "/Observation", '{"x":' * 100_000, JSON, 400),
            ("PUT", "/Observation", good, JSON, 400), ("POST", "/Observation", '{"resourceType":"secret-word"}', JSON, 422),
            ("POST", "/Observation", good.replace('"code":', '"modifierExtension":[{"url":"x"}],"code":'), JSON, 422)):
        answer = s.request(method, base + address, body, token=token, headers=headers)
        assert answer.status == status and answer.issue()["severity"] == "error" and b"secret-word" not in answer.body, (method, address, answer.status, answer.body)
    head = s.request("HEAD", base + "/metadata")
    assert head.status == 200 and head.body == b"" and int(head.headers["Content-Length"]) > 1000
    large = s.request("POST", base + "/Observation", b'{"x":"' + b"y" * (65 * 1024 * 1024) + b'"}', token=token, headers=JSON, fresh=True)
    assert large.status == 413 and large.issue()["code"] == "too-long", large.status
    assert s.form(s.addresses["issuer"] + "/token", client_id="x" * 70_000).status == 413


def looks_are_recorded():
    """every look of a clinician is in the citizen's log; the citizen's own are not"""
    s = started()
    granted, doctor = s.sign_in("sol"), s.sign_in("gp-nurse")
    base = s.addresses["gp"]

    def log():
        return s.get(f"{base}/look-log?patient={granted['patient']}", token=granted["access_token"]).json
    before = len(log())
    s.get(own_patient(s, granted), token=granted["access_token"])
    assert len(log()) == before
    s.get(own_patient(s, granted), token=doctor["access_token"])
    s.get(f"{base}/Patient/{granted['patient']}/_history/1", token=doctor["access_token"])
    s.get(f"{base}/Patient?_id={granted['patient']}", token=doctor["access_token"])
    looks = log()
    assert len(looks) == before + 3 and looks[0]["who"] == "Bo Opdigtet Klinikke" and looks[0]["role"] == "konsultationssygeplejerske" and looks[0]["what"] == "Patient", looks
    s.get(f"{base}/Patient?_id={s.sign_in('max')['patient']}", token=doctor["access_token"])
    assert len(log()) == before + 3


def reception_and_desk():
    """a task is received at once, opened, answered or refused by the desk, and the citizen sees each step"""
    s = started()
    for place in ("gp", "municipality"):
        granted = s.sign_in("else", place)
        token, base = granted["access_token"], s.addresses[place]
        about = f"Patient/{granted['patient']}"
        sent = [task(s, granted, about, place) for _ in range(3)]
        sent[2]["owner"] = {"display": "en anden"}   # not for this place
        bundle = transaction(*map(entry, sent))
        ids = [e["response"]["location"].split("/")[1] for e in post(s, granted, bundle, place).json["entry"]]

        def read(number):
            return s.get(f"{base}/Task/{ids[number]}", token=token).json
        assert [read(i)["status"] for i in range(3)] == ["received", "received", "requested"]
        assert s.get(f"{base}/Task/{ids[0]}/_history/1", token=token).json["status"] == "requested"
        code, out, err = s.desk("list")
        assert code == 0 and all(i in out for i in ids) and place in out, (code, out, err)
        rows = {row["task"]: row for row in json.loads(s.desk("list", "--json")[1])["tasks"]}
        assert rows[ids[0]]["status"] == "received" and rows[ids[0]]["what"] == "Tal til samtalen", rows[ids[0]]
        assert s.desk("open", ids[0])[0] == 0
        assert (read(0)["status"], read(0)["businessStatus"]["coding"][0]["code"]) == ("accepted", "opened")
        assert post(s, granted, bundle, place).status == 200 and read(0)["status"] == "accepted"   # sent again: the state stays
        again = s.request("PUT", f"{base}/Task?identifier={urllib.parse.quote(sent[0]['identifier'][0]['system'] + '|' + sent[0]['identifier'][0]['value'])}", json.dumps(sent[0]), token=token, headers=JSON)
        assert again.status == 200 and read(0)["status"] == "accepted", again.body
        assert s.desk("done", ids[0], "Det ser fint ud. Æøå \"citat\"")[0] == 0
        done = read(0)
        assert done["status"] == "completed" and done["note"][-1]["text"] == 'Det ser fint ud. Æøå "citat"', done
        answer = [e["resource"] for e in s.get(f"{base}/Communication?patient={granted['patient']}", token=token).json["entry"]
                  if {"reference": f"Task/{ids[0]}"} in e["resource"]["about"]]
        assert len(answer) == 1 and answer[0]["payload"] == [{"contentString": 'Det ser fint ud. Æøå "citat"'}] and answer[0]["sender"]["reference"].startswith("Practitioner/"), answer
        assert s.desk("refuse", ids[1][:13], "Ring til os i stedet.")[0] == 0
        assert (read(1)["status"], read(1)["statusReason"]["text"]) == ("rejected", "Ring til os i stedet.")
        withdrawn = dict(read(1), status="cancelled")
        assert s.request("PUT", f"{base}/Task/{ids[1]}", json.dumps(withdrawn), token=token, headers=JSON).status == 200 and read(1)["status"] == "cancelled"
    assert s.desk("open", "nothing-like-it")[0] == 5
    behind = subprocess.run([PROGRAM, "desk", "--folder", str(s.folder), "list"], capture_output=True, text=True, timeout=30)
    assert behind.returncode == 0 and ids[0] in behind.stdout, behind
    closed = Service(PROGRAM, "--no-reception")
    granted = closed.sign_in("else")
    place = post(closed, granted, transaction(entry(task(closed, granted, f"Patient/{granted['patient']}")))).json["entry"][0]["response"]["location"]
    assert closed.get(f"{closed.addresses['gp']}/{place.split('/_history')[0]}", token=granted["access_token"]).json["status"] == "requested"
    closed.stop()
    assert closed.desk("list")[0] == 8


# --- links ----------------------------------------------------------------------------------------------------------


def link_files():
    """what the writer puts, anyone fetches who knows the name; nobody else changes it"""
    s = started()
    token, links = s.known["linksToken"], s.addresses["links"]
    name = "A" * 40 + "-_9"
    jwe = {"Content-Type": "application/jose"}
    assert s.request("PUT", f"{links}/files/{name}", b"a.b.c", token=token, headers=jwe).status == 201
    assert s.request("PUT", f"{links}/files/{name}", b"\0\xff" * 10, token=token, headers=jwe).status == 200
    got = s.get(f"{links}/files/{name}?recipient=Doctor")
    assert got.status == 200 and got.body == b"\0\xff" * 10 and got.headers["Content-Type"] == "application/jose" and got.headers["Access-Control-Allow-Origin"] == "*"
    assert "sandbox" in got.headers["Content-Security-Policy"]
    for bad in (None, "x", s.sign_in("else")["access_token"]):
        for method in ("PUT", "DELETE"):
            refused = s.request(method, f"{links}/files/{name}", b"x" if method == "PUT" else None, token=bad, headers=jwe)
            assert refused.status == 401 and refused.headers["Access-Control-Allow-Origin"] == "*", (method, bad, refused.status)
    for short in ("A" * 42, "../../../etc/passwd", "A" * 30 + "/" + "B" * 30, "%2e%2e/" + "A" * 42, "A" * 500, "A" * 43 + "%00"):
        assert s.request("PUT", f"{links}/files/{short}", b"x", token=token, headers=jwe).status == 400, short
    ready = s.request("OPTIONS", f"{links}/files/{name}", headers={"Origin": "https://viewer.example", "Access-Control-Request-Method": "POST"})
    assert ready.status == 204 and "POST" in ready.headers["Access-Control-Allow-Methods"] and "Content-Type" in ready.headers["Access-Control-Allow-Headers"]
    assert s.request("PUT", f"{links}/files/{name}", b"x" * (10 * 1024 * 1024 + 1), token=token, headers=jwe, fresh=True).status == 413
    assert s.request("DELETE", f"{links}/files/{name}", token=token).status == 204
    assert s.get(f"{links}/files/{name}").status == 404 and s.request("DELETE", f"{links}/files/{name}", token=token).status == 404


def link_manifests():
    """tries are counted over the life of a link, through kill -9; after the last even the right passcode opens nothing"""
    s = Service(PROGRAM)
    token = s.known["linksToken"]
    file, manifest = "F" * 43, "M" * 43

    def links(): return s.addresses["links"]

    def put(content, name=manifest, **more): return s.request("PUT", f"{links()}/manifests/{name}", content, token=more.get("token", token))

    def ask(name=manifest, **asked): return s.request("POST", f"{links()}/manifests/{name}", {"recipient": "Dr. Test", **asked})
    content = {"passcode": "kode", "tries": 4, "files": [{"contentType": "application/fhir+json", "path": file, "lastUpdated": "2026-01-02T08:00:00Z"}], "status": "can-change"}
    assert put(content).status == 422   # the file comes first
    assert s.request("PUT", f"{links()}/files/{file}", b"e.y.J", token=token, headers={"Content-Type": "application/jose"}).status == 201
    assert put(content, token="x").status == 401 and put(content, name="short").status == 400 and put(content).status == 201
    for bad in ({"files": []}, {"tries": 0}, {"tries": "4"}, {"status": "x"}, {"expires": -1}, {"passcode": ""}, {"files": [{"contentType": "x", "location": "http://a.example/"}]}):
        assert put({**content, **bad}).status == 422, bad
    assert ask(passcode=None).json == {"remainingAttempts": 4} and ask().status == 401
    wrong = ask(passcode="gæt")
    assert wrong.status == 401 and wrong.json == {"remainingAttempts": 3} and wrong.headers["Access-Control-Allow-Origin"] == "*"
    opened = ask(passcode="kode", embeddedLengthMax=100)
    assert opened.status == 200 and opened.json["files"] == [{"contentType": "application/fhir+json", "embedded": "e.y.J", "lastUpdated": "2026-01-02T08:00:00Z"}], opened.body
    location = ask(passcode="kode", embeddedLengthMax=1).json["files"][0]["location"]
    got = s.get(location)
    assert got.status == 200 and got.body == b"e.y.J" and got.headers["Content-Type"] == "application/jose" and file not in location
    assert s.get(location[:-1] + ("A" if location[-1] != "A" else "B")).status == 404
    assert ask(passcode="igen").json == {"remainingAttempts": 2}
    s.restart()
    assert s.known["linksToken"] == token
    assert ask(passcode="mere").json == {"remainingAttempts": 1}
    del content["passcode"]
    assert put(content).status == 200 and ask(passcode="kode").status == 200   # new files: the passcode and the tries stay
    assert ask(passcode="sidste").json == {"remainingAttempts": 0}
    assert ask(passcode="kode").status == 404
    s.restart()
    assert ask(passcode="kode").status == 404
    log = s.get(f"{links()}/manifests/{manifest}/log", token=token)
    outcomes = [entry["outcome"] for entry in log.json]
    assert outcomes == ["no-passcode"] * 2 + ["wrong-passcode"] + ["given"] * 2 + ["wrong-passcode"] * 2 + ["given", "wrong-passcode"] + ["used-up"] * 2, outcomes
    assert log.json[0]["recipient"] == "Dr. Test" and s.get(f"{links()}/manifests/{manifest}/log").status == 401
    old = "O" * 43
    assert put({"files": content["files"], "expires": 1_000_000}, name=old).status == 201 and ask(name=old).status == 404
    open_one = "P" * 43
    assert put({"files": content["files"]}, name=open_one).status == 201
    assert s.request("POST", f"{links()}/manifests/{open_one}", {}).status == 400
    answers = [ask(name=open_one) for _ in range(22)]
    assert [a.status for a in answers[:20]] == [200] * 20 and answers[21].status == 429 and int(answers[21].headers["Retry-After"]) > 0, [a.status for a in answers]
    assert s.request("DELETE", f"{links()}/manifests/{open_one}", token=token).status == 204 and ask(name=open_one).status == 404
    assert ask(name="N" * 43).status == 404
    database = b"".join(f.read_bytes() for f in s.folder.iterdir() if f.name.startswith("service.db"))
    assert b"kode" not in database.replace(b"passcode", b""), "the passcode lies there as it is"
    s.stop()


# --- what must not happen -------------------------------------------------------------------------------------------


def killed_at_any_moment():
    """kill -9 while transactions come in: what was answered is there, once, and no half of anything"""
    s = Service(PROGRAM)
    for round_ in range(4):
        granted = s.sign_in("else")
        about = f"Patient/{granted['patient']}"
        answered, sent = [], []
        stop = threading.Timer(random.uniform(0.05, 0.4), s.process.kill)
        stop.start()
        try:
            while True:
                names = [identifier() for _ in range(5)]
                sent.append(names)
                if post(s, granted, transaction(*(entry(observation(about, name=n)) for n in names))).status == 200:
                    answered.append(names)
        except (OSError, http.client.HTTPException, ssl.SSLError):
            pass
        stop.join()
        s.process.wait()
        address = s.addresses["gp"]
        s.start()
        assert s.addresses["gp"] == address   # the app finds it where it was; the sign-in stands, too
        for names in sent:
            found = [s.get(f"{address}/Observation?identifier={n['value']}", token=granted["access_token"]).json["total"] for n in names]
            assert found == [1] * 5 or (found == [0] * 5 and names not in answered), (round_, found)
        assert post(s, granted, transaction(*(entry(observation(about, name=n)) for n in sent[-1]))).status == 200
        assert answered, "nothing was answered before the end"
    s.stop()


def nonsense_is_survived():
    """bytes that mean nothing, half requests and slow ones: answered or closed, and the service goes on"""
    s = started()
    granted = s.sign_in("else")
    chance = random.Random(4)

    def raw(octets, wait=True):
        with socket.create_connection(("127.0.0.1", s.port), timeout=20) as plain:
            with s.context.wrap_socket(plain, server_hostname="localhost") as tls:
                try:
                    tls.sendall(octets)
                    if not wait:
                        return b""
                    tls.settimeout(20)
                    answer = b""
                    while not answer.endswith(b"}"):
                        block = tls.recv(65536)
                        if not block:
                            break
                        answer += block
                    return answer
                except (ConnectionError, ssl.SSLError):
                    return b""
    host = b"Host: localhost\r\n"
    for request, status in ((b"GET / HTTP/1.1\r\n\r\n", b"400"), (b"GET / HTTP/1.0\r\n\r\n", b"505"), (b"nonsense\r\n\r\n", b"400"), (b"GET  / HTTP/1.1\r\n" + host + b"\r\n", b"400"),
                            (b"GET /%ff HTTP/1.1\r\n" + host + b"\r\n", b"400"), (b"GET /%00 HTTP/1.1\r\n" + host + b"\r\n", b"400"), (b"GET http://x/ HTTP/1.1\r\n" + host + b"\r\n", b"400"),
                            (b"POST / HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n", b"400"), (b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nContent-Length: 1\r\n\r\nx", b"400"),
                            (b"POST / HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"411"), (b"GET / HTTP/1.1\r\n" + host + b"x" * 40_000 + b"\r\n\r\n", b"431"),
                            (b"POST /gp/fhir HTTP/1.1\r\n" + host + b"Content-Length: 99999999999\r\n\r\n", b"413"), (b"GET / HTTP/1.1\r\n" + host + b" folded\r\n\r\n", b"400"),
                            (b"GET / HTTP/1.1\r\n" + host + b"a: b\x01\r\n\r\n", b"400"), (b"GET /nothing HTTP/1.1\r\n" + host + b"\r\n", b"404")):
        answer = raw(request)
        assert answer.startswith(b"HTTP/1.1 " + status), (request[:60], answer[:60])
    twice = raw(b"GET /gp/fhir/Patient HTTP/1.1\r\n" + host + b"\r\nGET /nothing HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n")
    assert twice.startswith(b"HTTP/1.1 401"), twice[:60]
    raw(b"POST /gp/fhir HTTP/1.1\r\n" + host + b"Content-Length: 1000\r\n\r\nhalf", wait=False)
    for _ in range(60):
        raw(chance.randbytes(chance.randrange(1, 3000)) + chance.choice((b"", b"\r\n\r\n")), wait=False)
    with socket.create_connection(("127.0.0.1", s.port), timeout=20) as plain:
        plain.sendall(chance.randbytes(500))
    good = transaction(entry(observation(f"Patient/{granted['patient']}")), entry(task(s, granted, f"Patient/{granted['patient']}"))).encode()
    statuses = set()
    for _ in range(300):   # a good transaction with some octets changed
        bad = bytearray(good)
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(bad))
            bad[at:at + chance.randrange(0, 3)] = chance.randbytes(chance.randrange(0, 3))
        answer = post(s, granted, bytes(bad))
        statuses.add(answer.status)
        assert answer.status in (200, 400, 403, 409, 412, 422) and (answer.status == 200 or answer.issue()), (answer.status, bytes(bad))
    assert {400, 422} <= statuses, statuses
    for address in ("gp/fhir/Task", "links/files/" + "x" * 43, "links/manifests/" + "x" * 43, "login/token", "login/choose", "login/revoke", "municipality/fhir"):
        for _ in range(10):
            answer = s.request(chance.choice(("POST", "PUT")), f"https://localhost:{s.port}/{address}", chance.randbytes(chance.randrange(0, 5000)),
                               token=s.known["linksToken"] if address.startswith("links") else granted["access_token"],
                               headers={"Content-Type": chance.choice(("application/fhir+json", "application/x-www-form-urlencoded", "\x7f"[:0] + "a/b"))})
            assert answer.status < 500, (address, answer.status)
    idle = [socket.create_connection(("127.0.0.1", s.port), timeout=20) for _ in range(50)]   # connections that never say a word
    assert s.get(s.addresses["gp"] + "/metadata", fresh=True).status == 200
    for one in idle:
        one.close()
    assert s.process.poll() is None


def ends_quietly():
    """SIGTERM ends it with exit 0; it has said nothing of anyone"""
    out, err = started().stop()
    assert out == "" and err == "", (out, err)


if __name__ == "__main__":
    finish(files_and_trust, one_at_a_time, discovery, sign_in_citizen, sign_in_scopes, authorize_refusals, token_refusals, refresh_tokens, transaction_twice, all_or_nothing,
           updates_and_versions, search_and_pages, other_peoples_data, http_refusals, looks_are_recorded, reception_and_desk, link_files, link_manifests, killed_at_any_moment,
           nonsense_is_survived, ends_quietly)
