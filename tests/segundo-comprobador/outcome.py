"""The result of a round of decision from its opened positions: section 9 of docs/formato-del-acta.md."""
from fractions import Fraction

CLOSING = {"deliberate", "adoptedByConsensus", "adoptedByMajority", "notAdopted", "refusedResponsibleObjects", "void"}
NEEDED = {"twoThirds": Fraction(2, 3), "threeFifths": Fraction(3, 5)}


def party_positions(table, openings):
    """The position of each party (None where it has none), from the opened positions of the round."""
    last = {}
    for opening in openings:
        voice = (opening["partyId"], opening.get("seatId"))
        if voice not in last or opening["n"] > last[voice]["n"]:
            last[voice] = opening
    positions = {}
    for party in table.parties:
        mode = table.modes[party]
        if mode == "spokesperson":
            positions[party] = last[(party, None)]["value"] if (party, None) in last else None
            continue
        seats = [id for id, seat in table.seats.items() if seat["party"] == party and table.counts(seat)]
        values = [last[(party, id)]["value"] for id in seats if (party, id) in last]
        needed = len(seats) if mode == "seatUnanimity" else len(seats) // 2 + 1
        positions[party] = next((value for value in values if values.count(value) >= needed), None)
    return positions


def consensus(table, round_, positions, attendance):
    values = list(positions.values())
    if not table.quorum(round_["attendance"]) or not table.quorum(attendance):
        return "noQuorum"
    if "object" in values:
        return "deliberate"
    if None in values:
        return "open"
    return "adoptedByConsensus" if "agree" in values or "reservation" in values else "deliberate"


def is_reserved(table, decision_id):
    decision = table.decisions[decision_id]
    if decision["reserved"] is True or decision["subject"]["kind"] == "rules":
        return True
    others = [one for id, one in table.decisions.items() if id != decision_id]
    return any(one["state"].startswith("adopted") and same_thing(decision, one) for one in others)


def same_thing(a, b):
    one, other = a["subject"], b["subject"]
    if one["kind"] != other["kind"]:
        return False
    if one["kind"] in ("commitment", "roadmap"):
        return one["commitmentId"] == other["commitmentId"]
    return one["kind"] != "text" or a["matter"].lower() == b["matter"].lower()


def majority(table, decision_id, round_, positions, attendance):
    decision, values = table.decisions[decision_id], list(positions.values())
    failed = [r for r in decision["rounds"].values() if r["rule"] == "consensus" and r["result"] == "deliberate"]
    invoking = sum(party in decision["invocations"] for party in table.parties)
    support = sum(value in ("agree", "reservation") for value in values)
    kind = table.config["majorityKind"]
    enough = support * 2 > len(values) if kind == "simple" else support >= NEEDED[kind] * len(values)
    steps = [
        (None in values, "open"),
        (not table.quorum(round_["attendance"]) or not table.quorum(attendance), "noQuorum"),
        (is_reserved(table, decision_id), "refusedReservedMatter"),
        (len(failed) < table.config["majorityMinFailedRounds"], "refusedRounds"),
        (not any(text.strip() for text in decision["invocations"].values()), "refusedJustification"),
        (invoking < table.config["majorityMinInvokingParties"], "refusedInvocation"),
        (any(positions.get(party) == "object" for party in {decision["responsible"]} | round_["leads"]),
         "refusedResponsibleObjects"),
        (enough, "adoptedByMajority"),
    ]
    return next((name for holds, name in steps if holds), "notAdopted")


def result_of(table, decision_id, round_, openings, attendance):
    """What the rules give for an open round of a decision, with the state of just before its closing."""
    positions = party_positions(table, openings)
    if round_["rule"] == "consensus":
        return consensus(table, round_, positions, attendance)
    return majority(table, decision_id, round_, positions, attendance)
