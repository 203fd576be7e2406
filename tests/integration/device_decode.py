# SPDX-License-Identifier: MPL-2.0
"""`device decode`: always readings or a reason, in the shape that is promised."""
import json
import pathlib

from cli import Cli, finish

VECTORS = json.loads((pathlib.Path(__file__).resolve().parent.parent / "data/ble/vectors.json").read_text())


def decode(cli, characteristic, packet, *flags):
    code, out, err = cli.call("device", "decode", characteristic, packet, "--json", *flags)
    answer = json.loads(out)
    assert code in (0, 3), (code, out, err)
    assert (code == 0) == bool(answer["readings"]), (code, answer)
    assert answer["readings"] or answer["refused"], answer
    assert isinstance(answer["partial"], bool)
    for reading in answer["readings"]:
        assert set(reading) >= {"kind", "values", "unit", "takenAt", "context", "flags"}, reading
    for reason in answer["refused"]:
        assert reason["code"] and reason["message"].endswith("."), reason
    if code == 3:
        assert answer["error"]["message"] == err.strip(), (answer, err)
    return answer


def every_vector():
    """every known packet gives readings or a reason"""
    cli = Cli()
    for vector in VECTORS:
        if not vector["characteristic"].endswith("FLOAT"):
            answer = decode(cli, vector["characteristic"], vector["hex"])
            assert "error" not in vector["expected"] or not answer["readings"], (vector, answer)


def a_reading():
    """a blood pressure comes with the names of measure list, and the device's own time without a zone"""
    reading, = decode(Cli(), "2a35", "16 7C00 5600 6100 E807060F11111B 3300 2700")["readings"]
    assert reading == {"kind": "blood-pressure", "values": {"systolic": 124, "diastolic": 86, "pulse": 51}, "unit": "mm[Hg]",
                       "takenAt": "2024-06-15T17:17:27", "context": {}, "flags": ["body-movement", "cuff-too-loose", "irregular-pulse", "improper-position"]}, reading
    rate, = decode(Cli(), "2A37", "1E5532002100")["readings"]
    assert rate["kind"] == "heart-rate" and rate["values"] == {"heart-rate": 85, "rr": [32.227]}, rate
    unknown, = decode(Cli(), "2A9D", "04881302")["readings"]
    assert unknown["takenAt"] is None and unknown["user"] == 2 and unknown["values"] == {"weight": 25}, unknown


def drafts_are_asked_for():
    """a format that is known from a draft only is read on demand, and says so"""
    cli = Cli()
    packet = "03 01 15 00 0300 B84B0200 20 EC5699320000 01 00 2002 61000000"
    assert [reason["code"] for reason in decode(cli, "2B8B", packet)["refused"]] == ["unverified-format"]
    reading, = decode(cli, "2B8B", packet, "--unverified")["readings"]
    assert reading["values"] == {"saturation": 97} and reading["flags"] == ["unverified-format"], reading


def not_even_a_packet():
    """what is no packet is refused with a sentence"""
    cli = Cli()
    for characteristic, packet in (("2A35", "zz"), ("2A35", "123"), ("2A35", "０１"), ("weight", "00"), ("2A355", "00"), ("2A35", ""), ("2A35", "00" * 5000)):
        assert not decode(cli, characteristic, packet)["readings"]
    cli.exits(2, "device", "decode", "2A35")
    cli.exits(2, "device", "decode", "2A35", "00", "00")


finish(every_vector, a_reading, drafts_are_asked_for, not_even_a_packet)
