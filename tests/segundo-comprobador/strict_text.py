"""How values are written, hashed, committed to and signed: sections 1, 2, 5 and 6 of docs/formato-del-acta.md."""
import functools
import hashlib
import json
import re

import ed25519


class Refused(Exception):
    """The first thing that does not hold: the number or word of the check, and where."""

    def __init__(self, check, where):
        super().__init__(f"{check}: {where}")
        self.check, self.where = check, where


def require(holds, check, where):
    if not holds:
        raise Refused(check, where)


# ── 1. Strict JSON ──────────────────────────────────────────────────────────────────────────────────────────

STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.S)
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")


def read_integer(text):
    require(INTEGER.fullmatch(text) and text != "-0" and len(text) < 18, "json", "número " + text[:30])
    number = int(text)
    require(abs(number) < 2**53, "json", "número " + text)
    return number


def refuse_number(text):
    raise Refused("json", "número " + text[:30])


def read_object(pairs):
    value = dict(pairs)
    require(len(value) == len(pairs), "json", "clave repetida")
    return value


def check_depth(value, depth=0):
    require(depth <= 64, "json", "profundidad")
    if isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            check_depth(item, depth + 1)


def read_json(data):
    """Bytes to a value; refuses a second way of writing the same value."""
    try:
        text = data.decode("utf-8")
        # A string without escapes has no other way of being written.
        for token in {one for one in STRING.findall(text) if "\\" in one}:
            require(json.dumps(json.loads(token), ensure_ascii=False) == token, "json", "cadena " + token[:40])
        value = json.loads(text, object_pairs_hook=read_object, parse_int=read_integer,
                           parse_float=refuse_number, parse_constant=refuse_number)
    except RecursionError as error:
        raise Refused("json", "profundidad") from error
    except ValueError as error:
        place = getattr(error, "pos", getattr(error, "start", 0))
        kind = "no es UTF-8" if isinstance(error, UnicodeError) else "no se puede leer"
        raise Refused("json", f"{kind} en la posición {place}") from error
    check_depth(value)
    return value


# ── 2. Canonical text, hashes, commitments ──────────────────────────────────────────────────────────────────

ABOVE_SURROGATES = re.compile("[\ue000-\U0010ffff]")


def by_units(value):
    """The same value with its keys inserted in the order of their UTF-16 units."""
    if isinstance(value, dict):
        return {key: by_units(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be"))}
    return [by_units(item) for item in value] if isinstance(value, list) else value


def canonical(value):
    """RFC 8785. Python sorts by code point, which differs from UTF-16 units only from U+E000 on."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    if not ABOVE_SURROGATES.search(text):
        return text
    return json.dumps(by_units(value), ensure_ascii=False, separators=(",", ":"))


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def hash_of(value):
    return sha256(canonical(value))


HASH = re.compile("[0-9a-f]{64}")


def is_hash(value):
    return isinstance(value, str) and HASH.fullmatch(value) is not None


def commitment(salt, value):
    require(is_hash(salt), "sal", str(salt)[:80])
    return sha256("mesa-abierta/commitment/1\n" + salt + "\n" + canonical(value))


def same(a, b):
    """Equal as JSON values: in Python alone, true and 1 would be equal."""
    return canonical(a) == canonical(b)


# ── 5. Merkle tree, 6. signatures ───────────────────────────────────────────────────────────────────────────


def merkle_root(hashes):
    """Root (hex) over the hashes (hex) of the events, RFC 6962: an odd last node goes up as it is."""
    level = [hashlib.sha256(b"\x00" + bytes.fromhex(item)).digest() for item in hashes]
    if not level:
        return hashlib.sha256(b"").hexdigest()
    while len(level) > 1:
        pairs = [hashlib.sha256(b"\x01" + level[i] + level[i + 1]).digest() for i in range(0, len(level) - 1, 2)]
        level = pairs + (level[-1:] if len(level) % 2 else [])
    return level[0].hex()


@functools.lru_cache(maxsize=None)
def verify_text(public_key, text, signature):
    if not is_hash(public_key) or not re.fullmatch("[0-9a-f]{128}", signature):
        return False
    return ed25519.verify(bytes.fromhex(public_key), text.encode("utf-8"), bytes.fromhex(signature))


def signature_holds(kind, value, public_key, signature):
    return verify_text(public_key, f"mesa-abierta/{kind}/1\n{canonical(value)}", signature)
