"""What each notice says: made when it is read, from its kind and what it is about, in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from portal.alarms import wording as alarms
from portal.alarms.models import AlarmKind
from portal.kernel import clock
from portal.kernel.wording import Plural, say, translatable
from portal.moderation.mails import ACTED, CONSEQUENCES, OUTCOMES, RELEASED, RULINGS, UNTIL
from portal.moderation.mails_of_appeals import OUTCOMES as APPEAL_OUTCOMES
from portal.moderation.models import CaseAction
from portal.notifications import words_of_orders, words_of_places, words_of_referrals
from portal.notifications.models import NotificationKind

LONGEST_NAME_SHOWN = 80


@dataclass(frozen=True, slots=True)
class AlarmFacts:
    """An alarm as it stands at the moment: there may be more of it than when it was told."""

    kind: AlarmKind
    about: str
    count: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a notice may speak of, as of the moment at which it is read."""

    about: Mapping[str, Any]
    actor: str | None = None
    thread: str | None = None
    release: str | None = None
    order: str | None = None
    alarm: AlarmFacts | None = None
    points_name: str | None = None
    """What the programme calls points, to whoever reads; None is points."""


@dataclass(frozen=True, slots=True)
class Words:
    title: str
    body: str


UNFAIR = {
    False: (
        translatable("Votes or accepted answers between you and others count no longer"),
        translatable(
            "They look as if they had been arranged, so they neither rank nor bring points. Nothing else changes. If "
            "that is wrong, write to the moderators: they look at it and can undo it."
        ),
    ),
    True: (
        translatable("Votes or accepted answers between you and others count again"),
        translatable("A moderator has looked at them: they rank as before, and what they had brought is back."),
    ),
}

Wording = Callable[[Facts, str], Words]


def words(kind: NotificationKind, facts: Facts, locale: str) -> Words:
    """Title and body, plain text both."""
    return WORDING[kind](facts, locale)


def _reply(facts: Facts, locale: str) -> Words:
    relation = facts.about.get("relation", "followed")
    return Words(say(REPLIES[relation], locale, name=_name(facts, locale)), facts.thread or "")


def _mention(facts: Facts, locale: str) -> Words:
    return Words(say("{name} mentioned you", locale, name=_name(facts, locale)), facts.thread or "")


def _answer_accepted(facts: Facts, locale: str) -> Words:
    return Words(say("Your answer settled the question", locale), facts.thread or "")


def _vote(facts: Facts, locale: str) -> Words:
    return Words(say("Somebody found your post helpful", locale), facts.thread or "")


def _points_earned(facts: Facts, locale: str) -> Words:
    if "taken" in facts.about:
        known = DEEDS.get(facts.about["action"] or "")
        deed = None if known is None else say(known, locale)
        return Words(*words_of_orders.points_taken(facts.about, facts.order, deed, locale, facts.points_name))
    if "repaid" in facts.about:
        return Words(*words_of_orders.debt_repaid(facts.about, facts.order, locale, facts.points_name))
    title = _counted(Plural("One point for you", "{count} points for you"), facts, locale, facts.about["points"])
    action = facts.about["action"]
    deed = say(DEEDS[action], locale)
    waits = facts.about.get("available_on")
    if waits is None:
        return Words(title, say("{deed}.", locale, deed=deed))
    body = say("{deed}; yours to spend from {day}.", locale, deed=deed, day=date.fromisoformat(waits))
    return Words(title, body)


def _points_expiring(facts: Facts, locale: str) -> Words:
    points, day = facts.about["points"], date.fromisoformat(facts.about["last_day"])
    body = Plural("You can spend it until {day}.", "You can spend them until {day}.")
    return Words(
        _counted(Plural("One point ends", "{count} points end"), facts, locale, points),
        _counted(body, facts, locale, points, day=day),
    )


def _tier_changed(facts: Facts, locale: str) -> Words:
    tier = facts.about.get("tier")
    if tier is None:
        return Words(say("You have left the tiers", locale), say("With new points you come back at any time.", locale))
    if facts.about.get("is_promotion"):
        return Words(say("You have reached {tier}", locale, tier=tier), say("Look at what is open to you now.", locale))
    return Words(say("You are {tier} now", locale, tier=tier), say("With new points you rise again.", locale))


def _referral_rewarded(facts: Facts, locale: str) -> Words:
    if "held" in facts.about or "approved" in facts.about:
        return Words(*words_of_referrals.under_review(facts.about, locale))
    name, points = _name(facts, locale), facts.about.get("points", 0)
    if facts.about.get("side") == "REFEREE":
        title = say("Your welcome present is here", locale)
        body = say("{name} invited you, and you placed your first order.", locale, name=name)
    else:
        title = (
            say("Thank you for inviting {name}", locale, name=name)
            if facts.actor
            else say("Thank you for your invitation", locale)
        )
        body = say("{name} placed a first order.", locale, name=name)
    if points:
        body += " " + _counted(Plural("You get one point.", "You get {count} points."), facts, locale, points)
    return Words(title, body)


def _exclusive_opened(facts: Facts, locale: str) -> Words:
    if "starts" in facts.about:
        return Words(*words_of_places.event_near(facts.about, facts.release, locale))
    if "place" in facts.about:
        return Words(*words_of_places.place_given(facts.about, facts.release, locale))
    return Words(
        say("Open for you now: {title}", locale, title=facts.release or ""), say("Your tier opens it.", locale)
    )


def _moderation(facts: Facts, locale: str) -> Words:
    """The statement of reasons for the affected, the outcome for who reported."""
    if facts.about["to"] == "COMPLAINANT":
        outcome = APPEAL_OUTCOMES[facts.about["upheld"], facts.about["is_affected"]]
        return Words(say(outcome, locale), facts.about["statement"])
    if facts.about["to"] == "VOTERS":
        return Words(*(say(sentence, locale) for sentence in UNFAIR[facts.about["counts_again"]]))
    action = CaseAction(facts.about["action"])
    if facts.about["to"] == "NOTIFIER":
        body = say("Reference {reference}.", locale, **_only(facts, "reference"))
        if facts.about.get("may_object", True):
            body += " " + say("You may object within six months.", locale)
        if facts.about.get("warned"):
            body += "\n" + say(MANY_WITHOUT_GROUND, locale)
        return Words(say(OUTCOMES.get(action, ACTED), locale), body)
    lines = [facts.about["statement"]]
    if action in CONSEQUENCES:
        lines.append(say(CONSEQUENCES[action], locale))
    lines.append(say("Ground: {ground}", locale, **_only(facts, "ground")))
    if facts.about["until"]:
        lines.append(say(UNTIL, locale, day=_day_of(facts.about["until"])))
    if action is not CaseAction.RESTORE and facts.about["appealable_until"] is None:
        lines.append(say("A person decided this.", locale))
    elif action is not CaseAction.RESTORE:
        day = _day_of(facts.about["appealable_until"])
        lines.append(say("A person decided this; you may object until {day}.", locale, day=day))
    title = RELEASED if facts.about.get("is_release") else RULINGS[action]
    return Words(say(title, locale), "\n".join(lines))


def _announcement(facts: Facts, locale: str) -> Words:
    """What becomes of ideas; what staff wrote, or said of who bought, for whom it concerns; and alarms, for staff."""
    if "written" in facts.about:
        return Words(facts.about["written"]["subject"], facts.about["written"]["text"])
    if "moved" in facts.about:
        return Words(*words_of_orders.moved(facts.about, facts.order, locale))
    if "idea" in facts.about:
        status = facts.about["idea"]
        return Words(say(IDEAS[status], locale), facts.thread or "")
    alarm = facts.alarm
    assert alarm is not None
    title = alarms.title(alarm.kind, alarm.about, alarm.count, locale)
    return Words(title, alarms.body(alarm.kind, alarm.since, locale))


def _reward(facts: Facts, locale: str) -> Words:
    if "coupon" in facts.about:
        return Words(*words_of_orders.coupon(facts.about, facts.order, locale, facts.points_name))
    cost = facts.about["cost"]
    if facts.about.get("came_to_nothing") and cost == 0:
        told = say("The shop could not make it. Please write to us.", locale)
        return Words(say("Your coupon did not come about", locale), told)
    if facts.about.get("came_to_nothing"):
        back = Plural(
            "The shop could not make it. Your point is back.",
            "The shop could not make it. Your {count} points are back.",
        )
        return Words(say("Your coupon did not come about", locale), _counted(back, facts, locale, cost))
    if cost == 0:
        return Words(say("Your coupon is ready", locale), say("It is a present, for an invitation.", locale))
    spent = Plural("You redeemed one point.", "You redeemed {count} points.")
    return Words(say("Your coupon is ready", locale), _counted(spent, facts, locale, cost))


ASKS_OF_ORDER = translatable("How was what you ordered?")
ASKS_OF_CONTACT = translatable("How well did we help you?")


def _survey(facts: Facts, locale: str) -> Words:
    if "survey" in facts.about:
        asks = ASKS_OF_CONTACT if facts.about["order"] is None else ASKS_OF_ORDER
        return Words(say(asks, locale), say("It takes a minute. Good or bad: who can change it reads it.", locale))
    product = facts.about.get("product")
    if product is None:
        return Words(say("We would like to know what you think", locale), "")
    return Words(say("What do you think of what you bought?", locale), str(product))


OF_POINTS = frozenset(
    {
        NotificationKind.POINTS_EARNED,
        NotificationKind.POINTS_EXPIRING,
        NotificationKind.REFERRAL_REWARDED,
        NotificationKind.REWARD,
    }
)
"""Kinds that say a number of points, by the programme's name for them (NC15)."""

WORDING: Mapping[NotificationKind, Wording] = {
    NotificationKind.REPLY: _reply,
    NotificationKind.MENTION: _mention,
    NotificationKind.ANSWER_ACCEPTED: _answer_accepted,
    NotificationKind.VOTE: _vote,
    NotificationKind.POINTS_EARNED: _points_earned,
    NotificationKind.POINTS_EXPIRING: _points_expiring,
    NotificationKind.TIER_CHANGED: _tier_changed,
    NotificationKind.REFERRAL_REWARDED: _referral_rewarded,
    NotificationKind.EXCLUSIVE_OPENED: _exclusive_opened,
    NotificationKind.MODERATION: _moderation,
    NotificationKind.REWARD: _reward,
    NotificationKind.SURVEY: _survey,
    NotificationKind.ANNOUNCEMENT: _announcement,
}
"""Every kind that is told today; the contract's others have no teller yet."""

MANY_WITHOUT_GROUND = translatable(
    "Several of your reports were without ground. If it goes on like this, we will not take any from you for a time."
)
REPLIES: Mapping[str, str] = {
    "post": translatable("{name} replied to you"),
    "thread": translatable("{name} replied in your thread"),
    "followed": translatable("{name} replied in a thread that you follow"),
}

IDEAS: Mapping[str, str] = {
    "OPEN": translatable("An idea that you follow is open again"),
    "PLANNED": translatable("An idea that you follow is planned"),
    "IN_PROGRESS": translatable("We are working on an idea that you follow"),
    "DONE": translatable("You said it, we did it: an idea that you follow is done"),
    "DECLINED": translatable("We will not take up an idea that you follow"),
}

DEEDS: Mapping[str, str] = {
    "PURCHASE": translatable("For your purchase"),
    "SIGN_UP": translatable("For joining us"),
    "VERIFY_EMAIL": translatable("For confirming your e-mail address"),
    "THREAD": translatable("For starting a thread"),
    "POST": translatable("For a contribution"),
    "ANSWER_ACCEPTED": translatable("For an answer that settled a question"),
    "VOTE_RECEIVED": translatable("For a post that others found helpful"),
    "REVIEW": translatable("For a review"),
    "SURVEY": translatable("For taking part in a survey"),
    "SHARE": translatable("For sharing"),
    "BIRTHDAY": translatable("For your birthday"),
    "REFERRER": translatable("For inviting somebody"),
    "REFEREE": translatable("For following an invitation"),
    "MANUAL": translatable("A present from us"),
}


def _counted(sentence: Plural, facts: Facts, locale: str, count: int, **values: object) -> str:
    """A number of points, as the programme calls them."""
    return say(sentence, locale, count=count, points_name=facts.points_name, **values)


def _name(facts: Facts, locale: str) -> str:
    return (facts.actor or say("Somebody", locale))[:LONGEST_NAME_SHOWN]


def _day_of(written: str) -> date:
    return clock.local_day(datetime.fromisoformat(written))


def _only(facts: Facts, name: str) -> dict[str, Any]:
    return {name: facts.about[name]}
