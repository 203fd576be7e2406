# SPDX-License-Identifier: MPL-2.0
"""AES-128 of one block, and the functions of LE legacy pairing that are made of it (Bluetooth Core, volume 3, part H, 2.2)."""


def _sbox():
    p = q = 1
    box = [0] * 256
    while True:
        p = (p ^ (p << 1) ^ (0x1B if p & 0x80 else 0)) & 0xFF
        q ^= q << 1
        q ^= q << 2
        q ^= q << 4
        q &= 0xFF
        if q & 0x80:
            q ^= 0x09
        turned = [((q << n) | (q >> (8 - n))) & 0xFF for n in (1, 2, 3, 4)]
        box[p] = q ^ turned[0] ^ turned[1] ^ turned[2] ^ turned[3] ^ 0x63
        if p == 1:
            box[0] = 0x63
            return box


SBOX = _sbox()


def _double(byte):
    return ((byte << 1) ^ (0x1B if byte & 0x80 else 0)) & 0xFF


def _round_keys(key):
    words, constant = [list(key[i:i + 4]) for i in range(0, 16, 4)], 1
    for i in range(4, 44):
        word = list(words[i - 1])
        if i % 4 == 0:
            word = [SBOX[b] for b in word[1:] + word[:1]]
            word[0] ^= constant
            constant = _double(constant)
        words.append([a ^ b for a, b in zip(words[i - 4], word)])
    return sum(words, [])


def _mix(state):
    mixed = []
    for column in range(0, 16, 4):
        a = state[column:column + 4]
        every = a[0] ^ a[1] ^ a[2] ^ a[3]
        mixed += [a[i] ^ every ^ _double(a[i] ^ a[(i + 1) % 4]) for i in range(4)]
    return mixed


def aes(key, block):
    keys = _round_keys(key)
    state = [a ^ b for a, b in zip(block, keys)]
    for turn in range(1, 11):
        state = [SBOX[b] for b in state]
        state = [state[(i + 4 * (i % 4)) % 16] for i in range(16)]
        state = state if turn == 10 else _mix(state)
        state = [a ^ b for a, b in zip(state, keys[16 * turn:])]
    return bytes(state)


def e(key, data):
    """The security function e, everything little endian."""
    return aes(key[::-1], data[::-1])[::-1]


def _xor(a, b):
    return bytes(x ^ y for x, y in zip(a, b))


def c1(key, random, request, response, initiator_type, initiator, responder_type, responder):
    first = bytes([initiator_type, responder_type]) + request + response
    second = responder + initiator + bytes(4)
    return e(key, _xor(e(key, _xor(random, first)), second))


def s1(key, first, second):
    return e(key, second[:8] + first[:8])


def holds():
    """The sample data of the specification, D.1 of the same part."""
    def number(text):
        return bytes.fromhex(text)[::-1]
    confirm = c1(bytes(16), number("5783D52156AD6F0E6388274EC6702EE0"), number("07071000000101"), number("05000800000302"), 1,
                 number("A1A2A3A4A5A6"), 0, number("B1B2B3B4B5B6"))
    return confirm == number("1e1e3fef878988ead2a74dc5bef13b86")
