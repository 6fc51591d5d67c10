"""Ed25519 (RFC 8032) verification in plain Python, strict as docs/formato-del-acta.md, section 6, asks.

Only verification: slow, short and easy to read against the RFC. It never sees a secret, so time does not matter.
"""
import functools
import hashlib
import json
import sys

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
IDENTITY = (0, 1, 1, 0)


def add(a, b):
    """Sum of two points in extended coordinates (X, Y, Z, T), RFC 8032 section 5.1.4."""
    low = (a[1] - a[0]) * (b[1] - b[0]) % P
    high = (a[1] + a[0]) * (b[1] + b[0]) % P
    c = 2 * a[3] * b[3] * D % P
    d = 2 * a[2] * b[2] % P
    e, f, g, h = high - low, d - c, d + c, high + low
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def double(a):
    """Twice a point."""
    x2, y2 = a[0] * a[0] % P, a[1] * a[1] % P
    h = x2 + y2
    e = h - (a[0] + a[1]) ** 2
    g = x2 - y2
    f = 2 * a[2] * a[2] + g
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def is_identity(a):
    return a[0] % P == 0 and (a[1] - a[2]) % P == 0


def decode(data):
    """32 bytes to a point, or None when they are not the canonical writing of one (RFC 8032, 5.1.3)."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    u, v = y * y - 1, D * y * y + 1
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if (v * x * x - u) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
        if (v * x * x - u) % P != 0:
            return None
    if x == 0 and sign == 1:
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = decode((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def joint_product(s, a, t, b):
    """s·A + t·B, walking the bits of both numbers at once."""
    table = (IDENTITY, a, b, add(a, b))
    total = IDENTITY
    for bit in range(max(s.bit_length(), t.bit_length()) - 1, -1, -1):
        total = double(total)
        which = (s >> bit & 1) | (t >> bit & 1) << 1
        if which:
            total = add(total, table[which])
    return total


@functools.lru_cache(maxsize=None)
def whole_point(data):
    """The point of 32 bytes when it is written canonically and lies in the subgroup of prime order; else None."""
    point = decode(data)
    return point if point and is_identity(joint_product(L, point, 0, IDENTITY)) else None


def verify(public_key, message, signature):
    """True when `signature` (64 bytes) of `message` is valid for `public_key` (32 bytes)."""
    if len(public_key) != 32 or len(signature) != 64:
        return False
    a, r = whole_point(public_key), whole_point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L or is_identity(a):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % L
    minus_a = (P - a[0], a[1], 1, P - a[3])
    left = joint_product(s, BASE, k, minus_a)
    minus_r = (P - r[0], r[1], 1, P - r[3])
    return is_identity(add(left, minus_r))


if __name__ == "__main__":
    # One line per case, [publicKey, message, signature] in hexadecimal; answers true or false for each.
    for line in sys.stdin:
        print(str(verify(*map(bytes.fromhex, json.loads(line)))).lower())
