# SPDX-License-Identifier: MPL-2.0
"""The Record Access Control Point (2A52) of a glucose meter, over records that know their sequence number."""
import struct

REPORT, ABORT, NUMBER = 1, 3, 4
OK, NO_OPERATION, BAD_OPERATOR, NO_OPERATOR, BAD_OPERAND, NO_RECORDS, NO_OPERAND = 1, 2, 3, 4, 5, 6, 9
NOT_SUBSCRIBED, UNDER_WAY = 0xFD, 0xFE   # ATT errors


def answer(operation, code):
    return bytes([6, 0, operation, code])


def number_answer(count):
    return bytes([5, 0]) + struct.pack("<H", count)


def _by_sequence(operator, operand, records):
    if not operand:
        return None, BAD_OPERAND
    if operand[0] != 1:   # 2 is the time the citizen sees: optional, and not done here
        return None, NO_OPERAND
    numbers = [n for (n,) in struct.iter_unpack("<H", operand[1:])] if len(operand) % 2 else []
    if len(numbers) != (2 if operator == 4 else 1) or (operator == 4 and numbers[0] > numbers[1]):
        return None, BAD_OPERAND
    low, high = {2: (0, numbers[0]), 3: (numbers[0], 0xFFFF), 4: (numbers[0], numbers[-1])}[operator]
    return [r for r in records if low <= r.sequence <= high], OK


def choose(request, records, simple=False):
    """The records asked for and OK, or None and why not. `simple`: a meter that only knows "all"."""
    operator = request[1] if len(request) > 1 else 0
    if operator == 0:
        return None, BAD_OPERATOR
    if operator == 1:
        return records, OK
    if operator > 6 or simple:
        return None, NO_OPERATOR
    if operator in (5, 6):
        return records[:1] if operator == 5 else records[-1:], OK
    return _by_sequence(operator, request[2:], records)
