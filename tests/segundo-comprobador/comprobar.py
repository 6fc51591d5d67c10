#!/usr/bin/env python3
"""Second verifier of actas, written from docs/formato-del-acta.md alone (Python 3.9+, standard library).

python3 comprobar.py file.json…  prints one JSON line per file: { file, intact, first, contentProven }.
Numbers in comments and in `first` are those of the page. Nothing here comes from the product's program.
"""
import json
import sys

sys.dont_write_bytecode = True

from effects import EFFECTS
from outcome import CLOSING, is_reserved, result_of
from papers import PAPER_CHECKS, PAPER_EFFECTS
from seats import SEAT_CHECKS
from strict_text import Refused, commitment, hash_of, merkle_root, read_json, require, same, signature_holds
from table import Table

FORMAT = "mesa-acta/2"
MEMBERS = {"format", "edition", "content", "contentHash", "procedure", "seal", "events", "openings"}
EVENT_MEMBERS = {"mesaId", "seq", "at", "actor", "type", "payload", "prevHash", "hash"}
TYPES = set(
    """mesa.created person.joined person.admitted person.rejected person.removed person.demoted person.wordsGiven seat.ceded
    seat.recognised seat.released presence.changed party.withdrew party.returned session.scheduled background.added
    background.removed session.called agenda.added session.gathered session.cancelled mesa.cancelled mesa.paused mesa.unpaused session.notHeld
    session.calledAgain session.opened session.recessed session.resumed session.closed quorum.changed
    phase.started phase.undone phase.extended clock.paused clock.resumed lock.changed spotlight.changed cause.marked
    commitment.created commitment.withdrawn commitment.moved commitment.published commitment.closed
    commitment.amendmentStarted commitment.amendmentDropped roadmap.activityPut roadmap.activityDropped
    roadmap.checkpointPut roadmap.checkpointDropped roadmap.acceptanceAsked roadmap.answered roadmap.returned
    activity.statusChanged activity.evidenceAdded decision.proposed decision.split decision.escalated
    decision.opened decision.roundOpened decision.positionSealed
    decision.signalSealed decision.positionLate decision.roundClosed decision.suspended decision.resumed
    decision.deferred decision.withdrawn decision.majorityInvoked decision.majorityRefused decision.dissentAdded
    role.changed key.introduced acta.noteAdded acta.reviewOpened acta.observed acta.observationAnswered
    acta.approved acta.signed acta.erratumAdded acta.published aside.sent aside.answered ordering.opened
    ordering.ballotSealed ordering.closed ordering.withdrawn
    rain.opened rain.revealed rain.withdrawn card.revealed card.brought cards.grouped cards.split card.hidden
    card.shown cards.disposed turn.requested turn.withdrawn turn.granted turn.ended turn.declined floor.timed
    background.read remark.sent remark.answered submesas.formed submesas.extended submesas.ended submesa.moved
    submesa.helpAsked submesa.helpAnswered evaluation.closed ordering.paperEntered ordering.paperReturned""".split()
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


def whole_of(table, id):
    """The decision that was divided and names this one among its parts, or None."""
    return next((whole for whole, one in table.decisions.items() if id in one["parts"]), None)


def check_opening(table, payload, event):
    decision = table.decisions.get(payload["decisionId"])
    rounds = decision["rounds"] if decision else {}
    require((decision is not None) == (event["type"] == "decision.roundOpened"), 1, "decisionId")
    require(decision is None or decision["state"] in ("proposed", "deliberating"), 1, "la decisión terminó")
    require(decision or whole_of(table, payload["decisionId"]) is None, 1, "una parte se propone primero")
    require(same(payload["round"], len(rounds) + 1), 1, "round")
    require(not any(one["open"] for one in rounds.values()), 1, "la ronda anterior sigue abierta")
    require(payload["contentHash"] == hash_of(payload["content"]), 1, "contentHash")
    require(same(payload["attendance"], table.attendance()), 1, "attendance")
    require(payload["rulesHash"] == hash_of(table.rules()), 1, "rulesHash")
    require(payload["rollHash"] == hash_of(table.roll()), 1, "rollHash")


def check_proposed(table, payload, event):
    """A part keeps the reserve and the responsible party of the decision it comes from."""
    require(payload["decisionId"] not in table.decisions, 1, "decisionId")
    origin = whole_of(table, payload["decisionId"])
    require(payload["origin"] == origin, 1, "origin")
    if origin is not None:
        require(payload["responsibleParty"] == table.decisions[origin]["responsible"], 1, "responsibleParty")
        require(payload["reserved"] or not is_reserved(table, origin), 1, "reserved")


def check_ended(table, payload, event):
    decision = table.decisions.get(payload["decisionId"])
    require(decision and decision["state"] == "deliberating", 1, "la decisión no está en deliberación")


def check_quorum(table, payload, event):
    require(same(payload["attendance"], table.attendance()), 2, "attendance")
    require(same(payload["holds"], table.quorum(table.attendance())), 2, "holds")
    require(same(payload["missing"], table.missing(table.attendance())), 2, "missing")


def check_tree(table, payload, event):
    require(payload["treeHash"] == hash_of(payload["tree"]), 3, "treeHash")


def check_sealing(table, payload, event):
    """Nothing is sealed twice under one number, nor outside of an open round."""
    rounds = table.decisions.get(payload["decisionId"], {"rounds": {}})["rounds"]
    require(payload["round"] in rounds and rounds[payload["round"]]["open"], 4, "la ronda no está abierta")
    whose = payload.get("partyId") if event["type"] == "decision.positionSealed" else event["actor"]
    key = (event["type"], payload["decisionId"], payload["round"], whose, payload["n"])
    require(key not in table.sealed, 4, "sellado dos veces")
    table.sealed.add(key)


def check_voice(table, payload, event):
    check_sealing(table, payload, event)
    require(table.voice(event["actor"]) == (payload["partyId"], payload.get("seatId")), 4, "voz")


def check_closing(table, payload, event):
    decision = table.decisions.get(payload["decisionId"])
    round_ = decision and decision["rounds"].get(payload["round"])
    require(round_ and round_["open"], 5, "ronda")
    require(same(payload["attendance"], table.attendance()), 5, "attendance")
    same_round = {"decisionId": payload["decisionId"], "round": payload["round"], "contentHash": round_["hash"]}
    sealed = table.seals.get((payload["decisionId"], payload["round"]), [])
    check_opened(sealed, payload["openings"], "openings", lambda one: {
        **same_round, "partyId": one["partyId"], "n": one["n"],
        **({"seatId": one["seatId"]} if "seatId" in one else {}),
        "position": {name: one[name] for name in ("value", "text", "passage", "proposal")},
    })
    sealed = table.signals.get((payload["decisionId"], payload["round"]), [])
    check_opened(sealed, payload["signals"], "signals", lambda one: {
        **same_round, "kind": "signal", "open": True, **{name: one[name] for name in ("by", "n", "value", "text")},
    })
    require(payload["result"] in CLOSING, 5, "result")
    if payload["result"] != "void":
        given = result_of(table, payload["decisionId"], round_, payload["openings"], payload["attendance"])
        require(payload["result"] == given, 5, f"result: las reglas dan {given}")


def check_opened(sealed, openings, member, value_of):
    """Everything sealed is opened once, by who sealed it, and nothing else is."""
    left = sorted((actor, payload["commitment"]) for actor, payload in sealed)
    found = sorted((one["by"], commitment(one["salt"], value_of(one))) for one in openings)
    require(left == found, 5, member + ": no es lo sellado")


def check_key(table, payload, event):
    require(event["actor"] == payload["participantId"], 6, "actor")
    require(any(event["actor"] in (seat["holder"], seat["alternate"]) for seat in table.seats.values()), 6, "asiento")
    value = {"mesaId": table.mesa_id, "participantId": payload["participantId"], "publicKey": payload["publicKey"]}
    require(signature_holds("key", value, payload["publicKey"], payload["proof"]), 6, "proof")


def check_review(table, payload, event):
    require(same(payload["revision"], table.revision + 1), 7, "revision")


def check_answer(table, payload, event):
    """Approvals, signatures and the publication are about the text on the table."""
    require(table.text and payload["contentHash"] == table.text["contentHash"], 8, "contentHash")
    if event["type"] == "acta.published":
        return
    answered = table.answers_for(event["actor"])
    require(answered and answered[0] == payload["partyId"], 8, "partyId")
    if event["type"] == "acta.signed":
        require(answered[1] == payload["seatId"], 8, "seatId")
        require(table.keys.get(event["actor"], [None])[-1] == payload["publicKey"], 8, "publicKey")
        value = {name: payload[name] for name in ("contentHash", "partyId", "seatId", "observation")}
        value.update(mesaId=table.mesa_id, revision=table.text["revision"])
        require(signature_holds("acta-signature", value, payload["publicKey"], payload["signature"]), 8, "signature")


CHECKS = {
    **SEAT_CHECKS, **PAPER_CHECKS,
    "decision.proposed": check_proposed, "decision.split": check_ended, "decision.escalated": check_ended,
    "decision.opened": check_opening, "decision.roundOpened": check_opening, "quorum.changed": check_quorum,
    "session.closed": check_tree, "decision.positionSealed": check_voice, "decision.signalSealed": check_sealing,
    "decision.roundClosed": check_closing,
    "key.introduced": check_key, "acta.reviewOpened": check_review, "acta.approved": check_answer,
    "acta.signed": check_answer, "acta.published": check_answer,
}


def walk(events):
    """The state at the end of the chain; refuses at the first event that does not hold."""
    table = Table(events[0])
    for event in events[1:]:
        try:
            check = CHECKS.get(event["type"])
            if check:
                check(table, event["payload"], event)
            effect = EFFECTS.get(event["type"]) or PAPER_EFFECTS.get(event["type"])
            if effect:
                effect(table, event["payload"], event)
        except Refused as refusal:
            raise Refused(refusal.check, f"hecho {event['seq']}: {refusal.where}") from refusal
        except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
            raise Refused("forma", f"hecho {event['seq']}: falta un miembro o es de otra clase ({error})") from error
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


def check_procedure(acta, table):
    rebuilt = table.procedure()
    for name in sorted(rebuilt.keys() | acta["procedure"].keys()):
        require(name in rebuilt and name in acta["procedure"], 11, "procedure." + name)
        require(same(rebuilt[name], acta["procedure"][name]), 11, "procedure." + name)


def named_people(content, procedure, kind):
    """(everybody the acta mentions, whom this edition may name): two sets of ids."""
    there = content["attendance"]
    people = [one for party in there["parties"] for one in party["people"]] + there["facilitation"] + there["unseated"]
    mentioned = {one["participantId"] for one in people} | {one["by"] for one in content["notes"]}
    for name in ("observations", "approvals", "signatures", "dissents", "errata"):
        mentioned |= {one["by"] for one in procedure[name]}
    mentioned |= {one["answer"]["by"] for one in procedure["observations"] if one["answer"]}
    if kind == "full":
        return mentioned, mentioned
    seats = [seat for party in there["parties"] for seat in party["seats"]]
    deciding = {seat["seatId"] for seat in seats if seat["decisionPower"] == "confirmed"}
    seated = [one for one in people if one["seatId"] is not None]
    public = {one["participantId"] for one in seated if one["seatId"] in deciding or not one["discreet"]}
    return mentioned, mentioned & public


def check_names(acta, table, allowed):
    names = acta["openings"]["names"]
    require(set(acta["openings"]) == {"names"}, "forma", "openings")
    for id, name in names.items():
        require(set(name) == {"displayName", "organisation", "salt"}, "forma", "openings.names." + id)
        require(id in table.people and id in allowed, 12, id)
        value = {"displayName": name["displayName"], "organisation": name["organisation"]}
        require(commitment(name["salt"], value) == table.people[id]["name"], 12, id)


def check_edition(acta, head, reserved):
    edition = acta["edition"]
    require(set(edition) == {"kind", "redactedNames", "hash"}, "forma", "edition")
    require(edition["kind"] in ("full", "public"), "forma", "edition.kind")
    require(same(edition["redactedNames"], reserved), 13, "redactedNames")
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
    require(set(seal) == {"publicKey", "size", "head", "root", "at", "signature"}, "forma", "seal")
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
    check_procedure(acta, table)
    mentioned, allowed = named_people(acta["content"], acta["procedure"], acta["edition"]["kind"])
    check_names(acta, table, allowed)
    check_edition(acta, hashes[-1], len(mentioned - allowed))
    check_seal(acta, table.mesa_id, hashes)
    return table.text is not None


def verdict(path):
    try:
        with open(path, "rb") as file:
            proven = check_file(file.read())
        return {"file": path, "intact": True, "first": None, "contentProven": proven}
    except Refused as refusal:
        first = str(refusal)
    except OSError as error:
        first = f"archivo: no se puede abrir ({error.errno})"
    except (KeyError, TypeError, AttributeError, ValueError, IndexError, RecursionError) as error:
        first = f"forma: falta un miembro o es de otra clase ({error})"
    return {"file": path, "intact": False, "first": first, "contentProven": False}


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(json.dumps(verdict(name), ensure_ascii=False))
