"""Ballots on paper in rounds of ordering with names (check 15): one of each person, and a witness of another party."""
from strict_text import require
from table import NOBODY


def open_round(table, payload):
    ordering = table.orderings.get(payload["orderingId"])
    require(ordering and ordering["open"] and not ordering["secret"], 15, "la priorización no está abierta o es secreta")
    return ordering


def standing(ordering, by):
    """The paper of this person that waits or counts, or None."""
    return next((one for one in ordering["papers"] if one["by"] == by and one["state"] != "returned"), None)


def may_witness(table, by, witness):
    person = table.people.get(witness, NOBODY)
    party = person["party"]
    here = person["role"] == "participant" and person["status"] == "admitted" and person["present"]
    return here and party is not None and party != table.people.get(by, NOBODY)["party"]


def check_entered(table, payload, event):
    ordering, by = open_round(table, payload), payload["participantId"]
    require(table.people.get(event["actor"], NOBODY)["role"] == "facilitator", 15, "actor")
    require(by in ordering["eligible"] and by not in ordering["answered"], 15, "participantId")
    voter = table.people.get(by, NOBODY)
    require(voter["role"] == "participant" and voter["present"], 15, "no está presente o facilita")
    require(standing(ordering, by) is None, 15, "ya tiene una boleta en papel")
    taken = [one for one in ordering["papers"] if one["serial"] == payload["serial"] and one["by"] != by]
    require(all(one["state"] == "returned" for one in taken), 15, "serial")
    require(may_witness(table, by, payload["witness"]), 15, "witness")


def check_returned(table, payload, event):
    waiting = standing(open_round(table, payload), payload["participantId"])
    require(waiting and waiting["state"] == "waiting" and waiting["serial"] == payload["serial"], 15, "ninguna espera")
    facilitates = table.people.get(event["actor"], NOBODY)["role"] == "facilitator"
    require(event["actor"] == waiting["witness"] or facilitates, 15, "actor")


def check_sealed(table, payload, event):
    ordering, paper = open_round(table, payload), payload.get("paper")
    by = paper["by"] if paper else event["actor"]
    waiting = standing(ordering, by)
    if paper is None:
        require(waiting is None, 15, "tiene una boleta en papel")
        return
    require(waiting and waiting["state"] == "waiting", 15, "ninguna espera")
    require(all(paper[name] == waiting[name] for name in ("enteredBy", "serial")), 15, "paper")
    require(event["actor"] == waiting["witness"] and may_witness(table, by, event["actor"]), 15, "actor")


def check_closed(table, payload, event):
    ordering = table.orderings.get(payload["orderingId"])
    require(ordering and all(one["state"] != "waiting" for one in ordering["papers"]), 15, "una boleta espera a su testigo")


def opened(table, payload, event):
    table.orderings[payload["orderingId"]] = {
        "open": True, "secret": payload["definition"]["secret"], "eligible": payload["eligible"], "answered": set(),
        "papers": [],
    }


def entered(table, payload, event):
    table.orderings[payload["orderingId"]]["papers"].append({
        "by": payload["participantId"], "serial": payload["serial"], "enteredBy": event["actor"],
        "witness": payload["witness"], "state": "waiting",
    })


def returned(table, payload, event):
    standing(table.orderings[payload["orderingId"]], payload["participantId"])["state"] = "returned"


def sealed(table, payload, event):
    ordering, paper = table.orderings[payload["orderingId"]], payload.get("paper")
    ordering["answered"].add(paper["by"] if paper else event["actor"])
    if paper:
        standing(ordering, paper["by"])["state"] = "counted"


def ended(table, payload, event):
    if payload["orderingId"] in table.orderings:
        table.orderings[payload["orderingId"]]["open"] = False


PAPER_CHECKS = {
    "ordering.paperEntered": check_entered, "ordering.paperReturned": check_returned,
    "ordering.ballotSealed": check_sealed, "ordering.closed": check_closed,
}
PAPER_EFFECTS = {
    "ordering.opened": opened, "ordering.paperEntered": entered, "ordering.paperReturned": returned,
    "ordering.ballotSealed": sealed, "ordering.closed": ended, "ordering.withdrawn": ended,
}
