# SPDX-License-Identifier: MPL-2.0
"""The clinician's side against the local health service, which also tells the citizen who has looked."""
import sys

import clinician_scenarios as scenarios
from cli import finish
from clinician_scenarios import LIS, shared
from sharing_scenarios import at
from sharing_support import Sandbox

SANDBOX = sys.argv[2]


def looks_are_told(service):
    """The citizen reads who has looked, as what and at what; who has not looked is not there"""
    citizen, lis, _ = shared(service, 1)
    lis.series(lis.item()["patient"])
    looks = citizen.json("share", "looks", "gp")["looks"]
    assert {look["who"] for look in looks} == {LIS[1]} and {"Observation", "Task"} <= {look["what"] for look in looks}, looks


finish(*at(lambda: Sandbox(SANDBOX), *scenarios.ALL, looks_are_told))
