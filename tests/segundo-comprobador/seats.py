"""Seats that each party calls by itself: B6 in section 8 of docs/formato-del-acta.md."""
from strict_text import require
from table import NOBODY


def has_open_claim(person):
    return person["claim"] is not None and person["claim"]["open"]


def is_delegate(table, person_id, party):
    """Acts for the first confirmed seat of the party where somebody acts, withdrawn or not."""
    confirmed = [seat for seat in table.seats.values() if seat["party"] == party and seat["power"] == "confirmed"]
    return next((table.acting(seat) for seat in confirmed if table.acting(seat)), None) == person_id


def check_join(table, payload, event):
    holds = payload["seatId"] is None if table.seats_by_party else "asksFor" not in payload
    require(holds, 8, "B6: asiento al llegar")


def check_demotion(table, payload, event):
    person = table.people.get(payload["participantId"], NOBODY)
    holds = not table.seats_by_party or (person["seat"] is None and not has_open_claim(person))
    require(holds, 8, "B6: tiene asiento o lo pide")


def check_recognised(table, payload, event):
    seat, person = table.seats[payload["seatId"]], table.people.get(payload["participantId"], NOBODY)
    require(table.seats_by_party and person["status"] == "admitted" and person["role"] != "observer", 8, "B6: persona")
    require(person["party"] == seat["party"] and person["claim"] is not None, 8, "B6: no pidió asiento de esa parte")
    require(person["seat"] is None and seat[payload["as"]] is None, 8, "B6: lugar ocupado")
    nobody_sits = all(
        one["holder"] is None and one["alternate"] is None
        for one in table.seats.values() if one["party"] == seat["party"]
    )
    asked = has_open_claim(person) and all(person["claim"][name] == payload[name] for name in ("seatId", "as"))
    facilitates = table.people.get(event["actor"], NOBODY)["role"] == "facilitator"
    holds = is_delegate(table, event["actor"], seat["party"]) or (facilitates and nobody_sits and asked)
    require(holds, 8, "B6: no es de la parte quien reconoce")


def check_released(table, payload, event):
    seat, person = table.seats[payload["seatId"]], table.people.get(payload["participantId"], NOBODY)
    asked = has_open_claim(person) and all(person["claim"][name] == payload[name] for name in ("seatId", "as"))
    holds = table.seats_by_party and is_delegate(table, event["actor"], seat["party"])
    require(holds, 8, "B6: no es de la parte quien libera")
    require(asked or seat[payload["as"]] == payload["participantId"], 8, "B6: no tiene ese lugar ni lo pide")


SEAT_CHECKS = {
    "person.joined": check_join, "person.demoted": check_demotion, "seat.recognised": check_recognised,
    "seat.released": check_released,
}
