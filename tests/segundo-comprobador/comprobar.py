#!/usr/bin/env python3
"""Second verifier of actas, written from docs/formato-del-acta.md alone (Python 3.9+, standard library).

python3 comprobar.py file.json…  prints one JSON line per file: { file, intact, first, contentProven }.
Numbers in comments and in `first` are those of the page. Nothing here comes from the product's program.
"""
import json
import sys

from outcome import CLOSING, result_of
from strict_text import Refused, commitment, hash_of, merkle_root, read_json, require, same, signature_holds
from table import Table

FORMAT = "mesa-acta/2"
MEMBERS = {"format", "edition", "content", "contentHash", "procedure", "seal", "events", "openings"}
EVENT_MEMBERS = {"mesaId", "seq", "at", "actor", "type", "payload", "prevHash", "hash"}
TYPES = set(
    """mesa.created person.joined person.admitted person.rejected person.removed person.demoted seat.ceded
    presence.changed party.withdrew party.returned session.notHeld session.calledAgain session.opened
    session.recessed session.resumed session.closed quorum.changed phase.started phase.extended clock.paused
    clock.resumed lock.changed spotlight.changed cause.marked commitment.created commitment.withdrawn
    decision.opened decision.roundOpened decision.positionSealed decision.signalSealed decision.positionLate
    decision.roundClosed decision.suspended decision.resumed decision.deferred decision.withdrawn
    decision.majorityInvoked decision.majorityRefused decision.dissentAdded role.changed key.introduced
    acta.noteAdded acta.reviewOpened acta.observed acta.observationAnswered acta.approved acta.signed
    acta.erratumAdded acta.published ordering.opened ordering.ballotSealed ordering.closed
    ordering.withdrawn""".split()
)


def check_chain(events):
    """Section 4: every event follows from the one before it."""
    require(events, "cadena", "vacía")
    previous = "0" * 64
    for place, event in enumerate(events, 1):
        where = f"hecho {place}"
        require(set(event) == EVENT_MEMBERS, "cadena", where + ": miembros")
        require(same(event["seq"], place), "cadena", where + ": número")
        require(event["prevHash"] == previous, "cadena", where + ": huella anterior")
        require(event["mesaId"] == events[0]["mesaId"], "cadena", where + ": mesa")
        require(event["type"] in TYPES, "cadena", where + ": tipo")
        require((event["type"] == "mesa.created") == (place == 1), "cadena", where + ": primer hecho")
        require(event["hash"] == hash_of({k: v for k, v in event.items() if k != "hash"}), "cadena", where + ": huella")
        previous = event["hash"]


# ── 8. Event by event, with the state of just before ────────────────────────────────────────────────────────


def check_opening(table, payload, event):
    require(payload["contentHash"] == hash_of(payload["content"]), 1, "contentHash")
    require(same(payload["attendance"], table.attendance()), 1, "attendance")
    require(payload["rulesHash"] == hash_of(table.rules()), 1, "rulesHash")
    require(payload["rollHash"] == hash_of(table.roll()), 1, "rollHash")


def check_quorum(table, payload, event):
    require(same(payload["attendance"], table.attendance()), 2, "attendance")
    require(same(payload["holds"], table.quorum(table.attendance())), 2, "holds")
    require(same(payload["missing"], table.missing(table.attendance())), 2, "missing")


def check_tree(table, payload, event):
    require(payload["treeHash"] == hash_of(payload["tree"]), 3, "treeHash")


def check_voice(table, payload, event):
    require(table.voice(event["actor"]) == (payload["partyId"], payload.get("seatId")), 4, "voz")


def check_closing(table, payload, event):
    decision = table.decisions.get(payload["decisionId"])
    require(decision and len(decision["rounds"]) == payload["round"] and decision["rounds"][-1]["open"], 5, "ronda")
    round_ = decision["rounds"][-1]
    require(same(payload["attendance"], table.attendance()), 5, "attendance")
    same_round = {"decisionId": payload["decisionId"], "round": payload["round"], "contentHash": round_["hash"]}
    left = dict(round_["seals"])
    for opening in payload["openings"]:
        position = {name: opening[name] for name in ("value", "text", "passage", "proposal")}
        value = {**same_round, "partyId": opening["partyId"], "n": opening["n"], "position": position}
        if "seatId" in opening:
            value["seatId"] = opening["seatId"]
        require(left.pop(commitment(opening["salt"], value), "") == opening["by"], 5, "lo sellado")
    require(not left, 5, "sellado sin abrir")
    left = dict(round_["signals"])
    for signal in payload["signals"]:
        value = {**same_round, "kind": "signal", **{name: signal[name] for name in ("by", "n", "value", "text", "open")}}
        require(left.pop(commitment(signal["salt"], value), "") == signal["by"] and signal["open"] is True, 5, "señales")
    require(payload["result"] in CLOSING, 5, "result")
    if payload["result"] != "void":
        given = result_of(table, payload["decisionId"], payload["openings"], payload["attendance"])
        require(payload["result"] == given, 5, f"result: las reglas dan {given}")


def check_key(table, payload, event):
    require(event["actor"] == payload["participantId"], 6, "actor")
    has_place = any(event["actor"] in (seat["holder"], seat["alternate"]) for seat in table.seats.values())
    require(has_place, 6, "asiento")
    value = {"mesaId": table.mesa_id, "participantId": payload["participantId"], "publicKey": payload["publicKey"]}
    require(signature_holds("key", value, payload["publicKey"], payload["proof"]), 6, "proof")


def check_review(table, payload, event):
    require(same(payload["revision"], table.revision + 1), 7, "revision")


def check_answer(table, payload, event):
    """Approvals and signatures: 8."""
    require(table.text and payload["contentHash"] == table.text["contentHash"], 8, "contentHash")
    answered = table.answers_for(event["actor"])
    require(answered and answered[1]["party"] == payload["partyId"], 8, "partyId")
    if event["type"] == "acta.signed":
        require(table.keys.get(event["actor"], [None])[-1] == payload["publicKey"], 8, "publicKey")
        value = {name: payload[name] for name in ("contentHash", "partyId", "seatId", "observation")}
        value.update(mesaId=table.mesa_id, revision=table.text["revision"])
        require(signature_holds("acta-signature", value, payload["publicKey"], payload["signature"]), 8, "signature")


CHECKS = {
    "decision.opened": check_opening, "decision.roundOpened": check_opening, "quorum.changed": check_quorum,
    "session.closed": check_tree, "decision.positionSealed": check_voice, "decision.roundClosed": check_closing,
    "key.introduced": check_key, "acta.reviewOpened": check_review, "acta.approved": check_answer,
    "acta.signed": check_answer,
}


def walk(events):
    """The state at the end of the chain; refuses at the first event that does not hold."""
    table = Table(events[0])
    for event in events[1:]:
        try:
            check = CHECKS.get(event["type"])
            if check:
                check(table, event["payload"], event)
            table.apply(event)
        except Refused as refusal:
            raise Refused(refusal.check, f"hecho {event['seq']}: {refusal.where}") from refusal
        except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
            raise Refused("forma", f"hecho {event['seq']}: {error!r}") from error
    return table


# ── 11. The file as a whole ─────────────────────────────────────────────────────────────────────────────────


def check_content(acta, table, hashes):
    require(acta["contentHash"] == hash_of(acta["content"]), 9, "contentHash")
    says, covers = acta["content"]["verification"], len(hashes)
    if table.text:
        covers = table.text["upTo"]
        require(acta["contentHash"] == table.text["contentHash"], 10, "contentHash")
    require(same(says["events"], covers), 9, "verification.events")
    require(says["head"] == hashes[covers - 1], 9, "verification.head")
    require(says["root"] == merkle_root(hashes[:covers]), 9, "verification.root")


def check_names(acta, table):
    for id, name in acta["openings"]["names"].items():
        require(id in table.people, 12, id)
        value = {"displayName": name["displayName"], "organisation": name["organisation"]}
        require(commitment(name["salt"], value) == table.people[id]["name"], 12, id)


def check_edition(acta, head):
    edition = acta["edition"]
    value = {
        "format": acta["format"], "kind": edition["kind"], "redactedNames": edition["redactedNames"],
        "contentHash": acta["contentHash"], "head": head, "procedure": acta["procedure"],
        "names": acta["openings"]["names"],
    }
    require(edition["hash"] == hash_of(value), 13, "edition.hash")


def check_seal(acta, mesa_id, hashes):
    seal = acta["seal"]
    if seal is None:
        return
    require(same(seal["size"], len(hashes)), 14, "size")
    require(seal["head"] == hashes[-1], 14, "head")
    require(seal["root"] == merkle_root(hashes), 14, "root")
    value = {"mesaId": mesa_id, **{name: seal[name] for name in ("size", "head", "root", "at")}}
    require(signature_holds("checkpoint", value, seal["publicKey"], seal["signature"]), 14, "signature")


def check_file(data):
    """Bytes of a file to True when its content is proven; raises Refused with the first thing that fails."""
    acta = read_json(data)
    require(isinstance(acta, dict), "forma", "el archivo no es un objeto")
    require(acta.get("format") == FORMAT, "versión", str(acta.get("format"))[:80])
    require(set(acta) == MEMBERS, "forma", "miembros del archivo")
    check_chain(acta["events"])
    table = walk(acta["events"])
    hashes = [event["hash"] for event in acta["events"]]
    check_content(acta, table, hashes)
    check_names(acta, table)
    check_edition(acta, hashes[-1])
    check_seal(acta, table.mesa_id, hashes)
    return table.text is not None


def verdict(path):
    try:
        with open(path, "rb") as file:
            proven = check_file(file.read())
        return {"file": path, "intact": True, "first": None, "contentProven": proven}
    except Refused as refusal:
        first = str(refusal)
    except (KeyError, TypeError, AttributeError, ValueError, IndexError, RecursionError) as error:
        first = f"forma: {error!r}"
    return {"file": path, "intact": False, "first": first, "contentProven": False}


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(json.dumps(verdict(name), ensure_ascii=False))
