"""What each notice says: made when it is read, from its kind and what it is about, in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from portal.kernel.wording import say
from portal.moderation.letters import ACTED, OUTCOMES, RULINGS, day_in
from portal.moderation.models import CaseAction
from portal.notifications.models import NotificationKind

LONGEST_NAME_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a notice may speak of, as of the moment at which it is read."""

    about: Mapping[str, Any]
    actor: str | None = None
    thread: str | None = None
    release: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    title: str
    body: str


Wording = Callable[[Facts, str], Words]


def words(kind: NotificationKind, facts: Facts, locale: str) -> Words:
    """Title and body, plain text both."""
    return WORDING[kind](facts, locale)


def _reply(facts: Facts, locale: str) -> Words:
    texts = {
        "post": "{name} replied to you",
        "thread": "{name} replied in your thread",
        "followed": "{name} replied in a thread that you follow",
    }
    title = say(texts[facts.about.get("relation", "followed")], locale, name=_name(facts, locale))
    return Words(title, facts.thread or "")


def _answer_accepted(facts: Facts, locale: str) -> Words:
    return Words(say("Your answer settled the question", locale), facts.thread or "")


def _vote(facts: Facts, locale: str) -> Words:
    return Words(say("Somebody found your post helpful", locale), facts.thread or "")


def _points_earned(facts: Facts, locale: str) -> Words:
    points = facts.about["points"]
    one = "One point for you" if points == 1 else "{points} points for you"
    title = say(one, locale, points=_number(points, locale))
    deed = say(DEEDS[facts.about["action"]], locale)
    waits = facts.about.get("available_on")
    if waits is None:
        return Words(title, say("{deed}.", locale, deed=deed))
    day = _day(date.fromisoformat(waits), locale)
    return Words(title, say("{deed}; yours to spend from {day}.", locale, deed=deed, day=day))


def _points_expiring(facts: Facts, locale: str) -> Words:
    day = _day(date.fromisoformat(facts.about["last_day"]), locale)
    one = "One point ends" if facts.about["points"] == 1 else "{points} points end"
    title = say(one, locale, points=_number(facts.about["points"], locale))
    return Words(title, say("You can spend them until {day}.", locale, day=day))


def _tier_changed(facts: Facts, locale: str) -> Words:
    tier = facts.about.get("tier")
    if tier is None:
        return Words(say("You have left the tiers", locale), say("With new points you come back at any time.", locale))
    if facts.about.get("is_promotion"):
        return Words(say("You have reached {tier}", locale, tier=tier), say("Look at what is open to you now.", locale))
    return Words(say("You are {tier} now", locale, tier=tier), say("With new points you rise again.", locale))


def _referral_rewarded(facts: Facts, locale: str) -> Words:
    name, points = _name(facts, locale), facts.about.get("points", 0)
    if facts.about.get("side") == "REFEREE":
        title = say("Your welcome present is here", locale)
        body = say("{name} invited you, and you placed your first order.", locale, name=name)
    else:
        thanks = "Thank you for inviting {name}" if facts.actor else "Thank you for your invitation"
        title = say(thanks, locale, name=name)
        body = say("{name} placed a first order.", locale, name=name)
    if points:
        body += " " + say("You get {points} points.", locale, points=_number(points, locale))
    return Words(title, body)


def _exclusive_opened(facts: Facts, locale: str) -> Words:
    return Words(
        say("Open for you now: {title}", locale, title=facts.release or ""), say("Your tier opens it.", locale)
    )


def _moderation(facts: Facts, locale: str) -> Words:
    """The statement of reasons for the affected, the outcome for who reported."""
    action = CaseAction(facts.about["action"])
    if facts.about["to"] == "NOTIFIER":
        body = say("Reference {reference}. You may object within six months.", locale, **_only(facts, "reference"))
        return Words(say(OUTCOMES.get(action, ACTED), locale), body)
    lines = [facts.about["statement"], say("Ground: {ground}", locale, **_only(facts, "ground"))]
    if facts.about["until"]:
        lines.append(say("Until {day}.", locale, day=_day_of(facts.about["until"], locale)))
    if action is not CaseAction.RESTORE:
        day = _day_of(facts.about["appealable_until"], locale)
        lines.append(say("A person decided this; you may object until {day}.", locale, day=day))
    return Words(say(RULINGS[action], locale), "\n".join(lines))


def _reward(facts: Facts, locale: str) -> Words:
    cost = _number(facts.about["cost"], locale)
    if facts.about.get("came_to_nothing"):
        back = say("The shop could not make it. Your {points} points are back.", locale, points=cost)
        return Words(say("Your coupon did not come about", locale), back)
    return Words(say("Your coupon is ready", locale), say("You redeemed {points} points.", locale, points=cost))


WORDING: Mapping[NotificationKind, Wording] = {
    NotificationKind.REPLY: _reply,
    NotificationKind.ANSWER_ACCEPTED: _answer_accepted,
    NotificationKind.VOTE: _vote,
    NotificationKind.POINTS_EARNED: _points_earned,
    NotificationKind.POINTS_EXPIRING: _points_expiring,
    NotificationKind.TIER_CHANGED: _tier_changed,
    NotificationKind.REFERRAL_REWARDED: _referral_rewarded,
    NotificationKind.EXCLUSIVE_OPENED: _exclusive_opened,
    NotificationKind.MODERATION: _moderation,
    NotificationKind.REWARD: _reward,
}
"""Every kind that is told today; the contract's others have no teller yet."""

DEEDS: Mapping[str, str] = {
    "PURCHASE": "For your purchase",
    "SIGN_UP": "For joining us",
    "VERIFY_EMAIL": "For confirming your e-mail address",
    "THREAD": "For starting a thread",
    "POST": "For a contribution",
    "ANSWER_ACCEPTED": "For an answer that settled a question",
    "VOTE_RECEIVED": "For a post that others found helpful",
    "REVIEW": "For a review",
    "SURVEY": "For taking part in a survey",
    "SHARE": "For sharing",
    "BIRTHDAY": "For your birthday",
    "REFERRER": "For inviting somebody",
    "REFEREE": "For following an invitation",
    "MANUAL": "A present from us",
}


def _name(facts: Facts, locale: str) -> str:
    return (facts.actor or say("Somebody", locale))[:LONGEST_NAME_SHOWN]


def _number(value: int, locale: str) -> str:
    return str(format_decimal(value, locale=locale))


def _day(day: date, locale: str) -> str:
    return str(format_date(day, "long", locale=locale))


def _day_of(written: str, locale: str) -> str:
    return day_in(datetime.fromisoformat(written), locale)


def _only(facts: Facts, name: str) -> dict[str, Any]:
    return {name: facts.about[name]}
