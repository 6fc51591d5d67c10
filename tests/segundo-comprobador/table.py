"""What has to be remembered of a meeting while walking its chain: section 7 of docs/formato-del-acta.md."""

# A member that `config` or adopted rules do not carry is worth this.
RULE_DEFAULTS = {
    "quorumMinSeatsPerParty": 1, "quorumMinSeatsTotal": 0, "quorumSuspendMinutes": 15, "presenceGraceSeconds": 120,
    "gatheringWaitMinutes": 30, "secondCallMinBusinessDays": 3, "decisionMinDeliberationMinutes": 10,
    "majorityEnabled": True, "majorityKind": "simple", "majorityMinFailedRounds": 2, "majorityMinInvokingParties": 2,
}
NOBODY = {"status": None, "present": False, "role": None, "party": None, "seat": None, "claim": None, "stays": []}


def rules_in(members):
    return {name: members.get(name, value) for name, value in RULE_DEFAULTS.items()}


class Table:
    """The minimal state of section 7. effects.py says which event changes what."""

    def __init__(self, event):
        payload = event["payload"]
        self.mesa_id = event["mesaId"]
        self.config = rules_in(payload["config"])
        self.modes = {party["id"]: party["positionMode"] for party in payload["parties"]}
        self.parties = list(self.modes)
        self.seats_by_party = payload["config"].get("seatsByParty", False)
        self.seats = {
            seat["id"]: {"party": seat["partyId"], "holder": None, "alternate": None, "ceded": False, "power": "none"}
            for seat in payload["seats"]
        }
        self.people, self.withdrawn, self.decisions, self.keys = {}, set(), {}, {}
        # (decision, round) → what was sealed in it, in order: payloads with their actor.
        self.seals, self.signals, self.sealed = {}, {}, set()
        self.opened_at = self.closed_at = self.text = self.published_at = None
        # Rounds of ordering by id: who may answer, who did, and the ballots on paper.
        self.orderings = {}
        self.revision, self.stage = 0, "live"
        self.approvals, self.signatures, self.observations, self.errata, self.dissents = [], [], [], [], []

    def acting(self, seat):
        for place in ("alternate", "holder") if seat["ceded"] else ("holder", "alternate"):
            person = self.people.get(seat[place], NOBODY)
            if person["status"] == "admitted" and person["present"] and person["role"] == "participant":
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
        return {**self.config, "positionModes": self.modes}

    def missing(self, attendance):
        return [party for party in self.parties if attendance[party] < self.config["quorumMinSeatsPerParty"]]

    def quorum(self, attendance):
        total = sum(attendance[party] for party in self.parties)
        return not self.missing(attendance) and total >= self.config["quorumMinSeatsTotal"]

    def voice(self, person_id):
        """(partyId, seatId or None) of the voice a person has now, or None."""
        party = self.people.get(person_id, NOBODY)["party"]
        counting = [(id, seat) for id, seat in self.seats.items() if seat["party"] == party and self.counts(seat)]
        if self.modes.get(party) == "spokesperson":
            return (party, None) if counting and self.acting(counting[0][1]) == person_id else None
        return next(((party, id) for id, seat in counting if self.acting(seat) == person_id), None)

    def free_place(self, person_id):
        for seat in self.seats.values():
            for place in ("holder", "alternate"):
                if seat[place] == person_id:
                    seat[place], seat["ceded"] = None, False

    def attended(self, person_id):
        """Admitted, and in the room at some instant of the session."""
        person = self.people.get(person_id, NOBODY)
        if person["status"] != "admitted" or self.opened_at is None:
            return False
        end = float("inf") if self.closed_at is None else self.closed_at
        return any(a <= end and (b is None or b >= self.opened_at) for a, b in person["stays"])

    def answers_for(self, person_id):
        """(partyId, seatId) of the seat this person answers for after the closing, or None."""
        if self.people.get(person_id, NOBODY)["role"] != "participant" or not self.attended(person_id):
            return None
        for id, seat in self.seats.items():
            if person_id in (seat["holder"], seat["alternate"]):
                return (seat["party"], id) if seat["power"] == "confirmed" else None
        return None

    def parties_present(self):
        """The parties asked to approve and to sign, in the order of the mesa."""
        there = {
            seat["party"]
            for seat in self.seats.values()
            if seat["power"] == "confirmed" and (self.attended(seat["holder"]) or self.attended(seat["alternate"]))
        }
        return [party for party in self.parties if party in there]

    def procedure(self):
        """Section 11, check 11: what happened with the acta, as the whole chain gives it."""
        dissents = [dict(one) for one in self.dissents if self.text and one["seq"] > self.text["upTo"]]
        for one in dissents:
            one["number"] = self.decisions.get(one["decisionId"], {}).get("number", 0)
            del one["seq"]
        return {
            "stage": self.stage, "parties": self.parties_present(), "review": self.text, "dissents": dissents,
            "observations": self.observations, "approvals": self.approvals, "signatures": self.signatures,
            "errata": self.errata, "publishedAt": self.published_at,
        }
