"""What has to be remembered of a meeting while walking its chain: section 7 of docs/formato-del-acta.md."""
from strict_text import require

RULE_MEMBERS = """quorumMinSeatsPerParty quorumMinSeatsTotal quorumSuspendMinutes presenceGraceSeconds
    gatheringWaitMinutes secondCallMinBusinessDays decisionMinDeliberationMinutes majorityEnabled majorityKind
    majorityMinFailedRounds majorityMinInvokingParties""".split()


class Table:
    """The minimal state of section 7. One method for each event that changes it, in EFFECTS."""

    def __init__(self, event):
        payload = event["payload"]
        self.mesa_id = event["mesaId"]
        self.config = dict(payload["config"])
        self.modes = {party["id"]: party["positionMode"] for party in payload["parties"]}
        self.parties = list(self.modes)
        self.seats = {
            seat["id"]: {"party": seat["partyId"], "holder": None, "alternate": None, "ceded": False, "power": "none"}
            for seat in payload["seats"]
        }
        self.people, self.withdrawn, self.decisions, self.keys = {}, set(), {}, {}
        self.opened_at = self.closed_at = self.text = self.published_at = None
        self.revision = 0
        self.approvals, self.signatures, self.observations, self.errata = [], [], [], []

    def acting(self, seat):
        order = ["alternate", "holder"] if seat["ceded"] else ["holder", "alternate"]
        for place in order:
            person = self.people.get(seat[place])
            if person and person["status"] == "admitted" and person["present"] and person["role"] == "participant":
                return seat[place]
        return None

    def counts(self, seat):
        return seat["power"] == "confirmed" and self.acting(seat) is not None and seat["party"] not in self.withdrawn

    def roll(self):
        return [
            {"partyId": seat["party"], "seatId": id, "acting": self.acting(seat), "counts": self.counts(seat)}
            for id, seat in self.seats.items()
        ]

    def attendance(self):
        present = {party: 0 for party in self.parties}
        for seat in self.seats.values():
            present[seat["party"]] += self.counts(seat)
        return present

    def rules(self):
        return {**{name: self.config[name] for name in RULE_MEMBERS}, "positionModes": self.modes}

    def missing(self, attendance):
        return [party for party in self.parties if attendance[party] < self.config["quorumMinSeatsPerParty"]]

    def quorum(self, attendance):
        return not self.missing(attendance) and sum(attendance.values()) >= self.config["quorumMinSeatsTotal"]

    def voice(self, person_id):
        """(partyId, seatId or None) of the voice a person has now, or None."""
        person = self.people[person_id]
        party = person["party"]
        for id, seat in self.seats.items():
            if seat["party"] != party or not self.counts(seat):
                continue
            if self.acting(seat) == person_id:
                return (party, None if self.modes[party] == "spokesperson" else id)
            if self.modes[party] == "spokesperson":
                return None
        return None

    def free_place(self, person_id):
        for seat in self.seats.values():
            for place in ("holder", "alternate"):
                if seat[place] == person_id:
                    seat[place], seat["ceded"] = None, False

    def end_stay(self, person, at):
        person["present"] = False
        if person["stays"] and person["stays"][-1][1] is None:
            person["stays"][-1][1] = max(person["stays"][-1][0], at)

    def answers_for(self, person_id):
        """The seat (id, seat) this person answers for after closing, or None."""
        person = self.people[person_id]
        if person["status"] != "admitted" or person["role"] != "participant" or self.closed_at is None:
            return None
        there = any(a <= self.closed_at and (b is None or b >= self.opened_at) for a, b in person["stays"])
        for id, seat in self.seats.items():
            if there and seat["power"] == "confirmed" and person_id in (seat["holder"], seat["alternate"]):
                return (id, seat)
        return None

    def apply(self, event):
        """Moves the state with one event that was already checked."""
        effect = EFFECTS.get(event["type"])
        if effect:
            effect(self, event["payload"], event)


def join(table, payload, event):
    person_id, seat_id, seat_as = payload["participantId"], payload.get("seatId"), payload.get("seatAs")
    require(person_id not in table.people, 7, f"hecho {event['seq']}: la persona ya estaba")
    table.people[person_id] = {
        "role": payload["role"], "party": payload.get("partyId"), "status": "waiting", "present": False,
        "stays": [], "name": payload["nameCommitment"], "seat": seat_id,
    }
    if seat_id is not None and seat_as is not None:
        seat = table.seats[seat_id]
        seat[seat_as] = person_id
        if seat["power"] == "none":
            seat["power"] = "declared"


def admit(table, payload, event):
    person = table.people[payload["participantId"]]
    person["status"] = "admitted"
    for seat in table.seats.values():
        if payload["participantId"] in (seat["holder"], seat["alternate"]):
            seat["power"] = payload["decisionPower"]


def leave(status):
    def effect(table, payload, event):
        person = table.people[payload["participantId"]]
        person["status"] = status
        table.end_stay(person, event["at"])
        table.free_place(payload["participantId"])
    return effect


def demote(table, payload, event):
    person = table.people[payload["participantId"]]
    person["role"], person["seat"] = "observer", None
    table.free_place(payload["participantId"])


def change_role(table, payload, event):
    table.people[payload["participantId"]]["role"] = payload["role"]


def cede(table, payload, event):
    table.seats[payload["seatId"]]["ceded"] = payload["to"] == "alternate"


def change_presence(table, payload, event):
    person = table.people[payload["participantId"]]
    if not payload["present"]:
        table.end_stay(person, payload["since"])
    elif not person["present"]:
        person["present"] = True
        person["stays"].append([payload["since"], None])


def open_session(table, payload, event):
    table.opened_at = event["at"]


def close_session(table, payload, event):
    table.closed_at = event["at"]


def open_decision(table, payload, event):
    table.decisions[payload["decisionId"]] = {
        "subject": payload["subject"], "reserved": payload["reserved"], "responsible": payload.get("responsiblePartyId"),
        "invocations": {}, "rounds": [], "status": "open",
    }
    open_round(table, payload, event)


def open_round(table, payload, event):
    table.decisions[payload["decisionId"]]["rounds"].append({
        "content": payload["content"], "hash": payload["contentHash"], "rule": payload["rule"],
        "attendance": payload["attendance"], "open": True, "result": None, "seals": {}, "signals": {},
    })


def seal(kind):
    def effect(table, payload, event):
        number = len(table.decisions[payload["decisionId"]]["rounds"])
        table.decisions[payload["decisionId"]]["rounds"][-1][kind][payload["commitment"]] = event["actor"]
    return effect


def invoke(table, payload, event):
    table.decisions[payload["decisionId"]]["invocations"][payload["partyId"]] = payload["text"]


def close_round(table, payload, event):
    decision = table.decisions[payload["decisionId"]]
    now = decision["rounds"][-1]
    now["open"], now["result"] = False, payload["result"]
    if payload["result"].startswith("adopted"):
        decision["status"] = "adopted"
        if decision["subject"]["kind"] == "rules":
            for name, value in now["content"].items():
                if name == "positionModes":
                    table.modes.update(value)
                else:
                    table.config[name] = value


def decision_status(status):
    def effect(table, payload, event):
        table.decisions[payload["decisionId"]]["status"] = status
    return effect


def introduce_key(table, payload, event):
    table.keys.setdefault(payload["participantId"], []).append(payload["publicKey"])


def open_review(table, payload, event):
    table.revision = payload["revision"]
    table.text = {"revision": payload["revision"], "upTo": event["seq"] - 1, "contentHash": payload["contentHash"]}
    table.approvals, table.signatures = [], []


def answer_observation(table, payload, event):
    if payload["accepted"] is True:
        table.text, table.approvals, table.signatures = None, [], []


def keep(name):
    def effect(table, payload, event):
        getattr(table, name).append({**payload, "at": event["at"], "actor": event["actor"]})
    return effect


def publish(table, payload, event):
    table.published_at = event["at"]


EFFECTS = {
    "person.joined": join, "person.admitted": admit, "person.rejected": leave("rejected"),
    "person.removed": leave("removed"), "person.demoted": demote, "role.changed": change_role, "seat.ceded": cede,
    "presence.changed": change_presence,
    "party.withdrew": lambda table, payload, event: table.withdrawn.add(payload["partyId"]),
    "party.returned": lambda table, payload, event: table.withdrawn.discard(payload["partyId"]),
    "session.opened": open_session, "session.closed": close_session, "decision.opened": open_decision,
    "decision.roundOpened": open_round, "decision.positionSealed": seal("seals"),
    "decision.signalSealed": seal("signals"), "decision.majorityInvoked": invoke,
    "decision.roundClosed": close_round, "decision.deferred": decision_status("deferred"),
    "decision.withdrawn": decision_status("withdrawn"), "decision.suspended": decision_status("suspended"),
    "decision.resumed": decision_status("open"), "key.introduced": introduce_key,
    "acta.reviewOpened": open_review, "acta.observationAnswered": answer_observation,
    "acta.observed": keep("observations"), "acta.approved": keep("approvals"), "acta.signed": keep("signatures"),
    "acta.erratumAdded": keep("errata"), "acta.published": publish,
}
