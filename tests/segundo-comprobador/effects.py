"""Which event changes what: section 7 of docs/formato-del-acta.md. The ones not listed in EFFECTS change nothing."""
from table import NOBODY, rules_in


def join(table, payload, event):
    person_id, seat_id, seat_as = payload["participantId"], payload["seatId"], payload["seatAs"]
    table.people[person_id] = {
        "role": payload["role"], "party": payload["partyId"], "seat": seat_id, "status": "waiting", "present": False,
        "stays": [], "name": payload["nameCommitment"],
        "claim": {**payload["asksFor"], "open": True} if "asksFor" in payload else None,
    }
    if payload.get("asksFor", {}).get("seatId") in table.seats:
        declare(table.seats[payload["asksFor"]["seatId"]])
    if seat_id in table.seats and seat_as is not None:
        seat = table.seats[seat_id]
        seat[seat_as] = person_id
        declare(seat)


def declare(seat):
    if seat["power"] == "none":
        seat["power"] = "declared"


def answer_claim(person):
    if person["claim"] is not None:
        person["claim"]["open"] = False


def person_effect(change):
    """An effect on the person its event names; of nobody it says nothing."""
    def effect(table, payload, event):
        if payload["participantId"] in table.people:
            change(table, table.people[payload["participantId"]], payload, event)
    return effect


def admit(table, person, payload, event):
    person["status"] = "admitted"
    if person["seat"] in table.seats:
        table.seats[person["seat"]]["power"] = payload["decisionPower"]


def end_stay(person, at):
    person["present"] = False
    if person["stays"] and person["stays"][-1][1] is None:
        person["stays"][-1][1] = max(person["stays"][-1][0], at)


def leave(status):
    def change(table, person, payload, event):
        person["status"] = status
        answer_claim(person)
        end_stay(person, event["at"])
        table.free_place(payload["participantId"])
    return person_effect(change)


def demote(table, person, payload, event):
    person["role"], person["seat"] = "observer", None
    answer_claim(person)
    table.free_place(payload["participantId"])


def recognise(table, person, payload, event):
    person["seat"] = payload["seatId"]
    answer_claim(person)
    table.seats[payload["seatId"]].update({payload["as"]: payload["participantId"], "power": "confirmed"})


def release(table, person, payload, event):
    person["seat"] = None
    answer_claim(person)
    table.free_place(payload["participantId"])


def change_role(table, person, payload, event):
    person["role"] = payload["role"]


def change_presence(table, person, payload, event):
    if not payload["present"]:
        end_stay(person, payload["since"])
    elif not person["present"]:
        person["present"] = True
        person["stays"].append([payload["since"], None])


def cede(table, payload, event):
    if payload["seatId"] in table.seats:
        table.seats[payload["seatId"]]["ceded"] = payload["to"] == "alternate"


def open_session(table, payload, event):
    table.opened_at = event["at"]


def close_session(table, payload, event):
    table.closed_at, table.stage = event["at"], "draft"


def propose(table, payload, event):
    table.decisions[payload["decisionId"]] = {
        "subject": payload["subject"], "reserved": payload["reserved"], "responsible": payload["responsibleParty"],
        "matter": payload["matter"], "number": payload["number"], "invocations": {}, "rounds": {}, "state": "proposed",
        "parts": [],
    }


def open_decision(table, payload, event):
    propose(table, payload, event)
    open_round(table, payload, event)


def split(table, payload, event):
    if payload["decisionId"] in table.decisions:
        table.decisions[payload["decisionId"]].update(state="split", parts=payload["parts"])


def lead_parties(content):
    """The parties to which a roadmap gives an activity."""
    if not isinstance(content, dict) or content.get("kind") != "roadmap":
        return set()
    return {one["leadParty"] for one in content["roadmap"]["activities"]}


def open_round(table, payload, event):
    decision = table.decisions.get(payload["decisionId"])
    if decision:
        if decision["state"] == "proposed" and payload.get("reserved") is True:
            decision["reserved"] = True
        decision["state"] = "open"
        decision["rounds"][payload["round"]] = {
            "hash": payload["contentHash"], "rule": payload["rule"], "attendance": payload["attendance"],
            "open": True, "result": None, "leads": lead_parties(payload["content"]),
        }


def seal(table, payload, event):
    table.seals.setdefault((payload["decisionId"], payload["round"]), []).append((event["actor"], payload))


def seal_signal(table, payload, event):
    if payload["open"]:
        table.signals.setdefault((payload["decisionId"], payload["round"]), []).append((event["actor"], payload))


def invoke(table, payload, event):
    if payload["decisionId"] in table.decisions:
        table.decisions[payload["decisionId"]]["invocations"][payload["partyId"]] = payload["text"]


def close_round(table, payload, event):
    decision, result = table.decisions[payload["decisionId"]], payload["result"]
    decision["rounds"][payload["round"]].update(open=False, result=result)
    decision["state"] = result if result.startswith("adopted") or result == "notAdopted" else "deliberating"
    if result.startswith("adopted") and decision["subject"]["kind"] == "rules":
        rules = decision["subject"]["rules"]
        table.config = rules_in(rules)
        table.modes = {party: rules["positionModes"].get(party, mode) for party, mode in table.modes.items()}


def decision_state(state):
    def effect(table, payload, event):
        if payload["decisionId"] in table.decisions:
            table.decisions[payload["decisionId"]]["state"] = state
    return effect


def introduce_key(table, payload, event):
    table.keys.setdefault(payload["participantId"], []).append(payload["publicKey"])


def open_review(table, payload, event):
    table.revision, table.stage = payload["revision"], "underReview"
    table.text = {
        "revision": payload["revision"], "upTo": event["seq"] - 1, "contentHash": payload["contentHash"],
        "openedAt": event["at"], "until": payload["until"],
    }
    table.approvals, table.signatures = [], []


def observe(table, payload, event):
    table.observations.append({
        "id": payload["observationId"], "revision": table.revision, "section": payload["section"],
        "text": payload["text"], **signed_by(event), "answer": None,
        "partyId": table.people.get(event["actor"], NOBODY)["party"],
    })


def answer_observation(table, payload, event):
    for one in table.observations:
        if one["id"] == payload["observationId"]:
            one["answer"] = {"accepted": payload["accepted"], "text": payload["text"], **signed_by(event)}
    if payload["accepted"]:
        table.text, table.stage, table.approvals, table.signatures = None, "draft", [], []


def signed_by(event):
    return {"by": event["actor"], "at": event["at"]}


def approve(table, payload, event):
    others = [one for one in table.approvals if one["partyId"] != payload["partyId"]]
    table.approvals = others + [{"partyId": payload["partyId"], "revision": table.revision, **signed_by(event)}]
    table.stage = "approved" if payload["all"] else table.stage


def sign(table, payload, event):
    members = {name: value for name, value in payload.items() if name != "all"}
    table.signatures.append({**members, "revision": table.revision, **signed_by(event)})
    table.stage = "signed" if payload["all"] else table.stage


def publish(table, payload, event):
    table.published_at, table.stage = event["at"], "published"


EFFECTS = {
    "person.joined": join, "person.admitted": person_effect(admit), "person.rejected": leave("rejected"),
    "person.removed": leave("removed"), "person.demoted": person_effect(demote),
    "role.changed": person_effect(change_role), "presence.changed": person_effect(change_presence),
    "seat.ceded": cede, "seat.recognised": person_effect(recognise), "seat.released": person_effect(release),
    "party.withdrew": lambda table, payload, event: table.withdrawn.add(payload["partyId"]),
    "party.returned": lambda table, payload, event: table.withdrawn.discard(payload["partyId"]),
    "session.opened": open_session, "session.closed": close_session, "decision.opened": open_decision,
    "decision.roundOpened": open_round, "decision.positionSealed": seal, "decision.signalSealed": seal_signal,
    "decision.majorityInvoked": invoke, "decision.roundClosed": close_round,
    "decision.proposed": propose, "decision.split": split, "decision.escalated": decision_state("escalated"),
    "decision.deferred": decision_state("deferred"), "decision.withdrawn": decision_state("withdrawn"),
    "decision.suspended": decision_state("suspended"), "decision.resumed": decision_state("open"),
    "decision.dissentAdded": lambda table, payload, event: table.dissents.append(
        {"decisionId": payload["decisionId"], "partyId": payload["partyId"], "text": payload["text"],
         **signed_by(event), "seq": event["seq"]}),
    "key.introduced": introduce_key, "acta.reviewOpened": open_review, "acta.observed": observe,
    "acta.observationAnswered": answer_observation, "acta.approved": approve, "acta.signed": sign,
    "acta.erratumAdded": lambda table, payload, event: table.errata.append(
        {"number": payload["number"], "text": payload["text"], **signed_by(event)}),
    "acta.published": publish,
}
