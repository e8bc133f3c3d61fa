"""Fan-out on the queue: what is told to many is told after the deed, in batches that resume where the last one ended.

The deed leaves one item in the outbox, whoever listens. Each item tells the next batch, and leaves one for the
rest; done twice, or killed at any point, it tells nobody twice and leaves nobody out. Whoever is told is judged when
their notice is made, not when the deed was done (L25).

A batch is told in small units of work, each as large as fits into a moment, with a rest after each, so that news for a
hundred thousand delays no page and no writer: of the time that it takes, it has the database for a part.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from uuid import UUID

from portal.access.keyring import KeyKind
from portal.community.mentions import mentioned_in
from portal.holdouts.models import HoldoutMessage
from portal.holdouts.withholding import who_gets
from portal.kernel import outbox
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.moderation import misuse
from portal.moderation.models import CaseAction, Decision, Report
from portal.notifications import audience, of_alarms, of_care, of_events, of_mentions, of_orders
from portal.notifications.inbox import News, tell, tell_all
from portal.notifications.models import NotificationKind

TOPIC = "notices"
BATCH = 200
"""So many are told by one item."""
AT_FIRST, FEWEST = 20, 5
"""In one unit of work."""
HELD = 0.02
"""Seconds for which one may have the database, about: the next has as many members as fit."""
RESTS = 3.0
"""After each it rests for so many times as long as it took."""
LONGEST_REST = 1.0
LONGEST_ITEM = 10.0
"""Seconds after which an item leaves the rest of its batch to the next one."""
OUTCOMES_AT_ONCE = 50
"""Each is worded for itself, and takes statements of its own."""

About = Mapping[str, Any]
Teller = Callable[[About, UUID | None, int], Awaitable[UUID | None]]
"""Tells those who come after a cursor, so many at most; the next cursor, None when all were told."""


async def tell_later(what: str, about: About) -> None:
    """Have everyone told whom it concerns, once the open unit of work is committed."""
    if what not in TELLERS:
        raise KeyError(what)
    await outbox.put(TOPIC, {"what": what, "about": dict(about), "run": str(new_id())})


async def tell_some(item: outbox.Item) -> None:
    """The worker's handler: tell the next batch, once it has rested from the last, and have the rest told after it."""
    told: Mapping[str, Any] = item.payload
    left, until = BATCH, time.monotonic() + LONGEST_ITEM
    most, took = int(told.get("most", AT_FIRST)), float(told.get("took", 0.0))
    while True:
        await asyncio.sleep(min(LONGEST_REST, RESTS * took))
        most, began = min(most, left), time.monotonic()
        is_last = most == left or began > until
        rest = await _tell_unit(told, most, is_last=is_last)
        if rest is None or is_last:
            return
        told = rest
        left, took = left - most, time.monotonic() - began
        most = _fitting(most, took)


@unit_of_work
async def _tell_unit(told: Mapping[str, Any], most: int, *, is_last: bool) -> Mapping[str, Any] | None:
    """Tell so many; what is left, None where nothing is. The last one of an item leaves that to the next, with it."""
    began, after = time.monotonic(), told.get("after")
    ended_at = await TELLERS[told["what"]](told["about"], None if after is None else UUID(after), most)
    if ended_at is None:
        return None
    took = round(time.monotonic() - began, 4)
    rest = {**told, "after": str(ended_at), "took": took, "most": _fitting(most, took)}
    if is_last:
        await outbox.put(TOPIC, rest, once_key=f"notices:{told['run']}:{ended_at}")
    return rest


def _fitting(most: int, took: float) -> int:
    """As many as may have the database for a moment, going by those before; no more than twice as many as those."""
    return max(FEWEST, min(BATCH, 2 * most, int(most * HELD / max(took, 0.001))))


async def _of_reply(about: About, after: UUID | None, most: int) -> UUID | None:
    """Whom it mentions or answers, whose thread it is, who follows it: each hears of it once, its author never."""
    post = await audience.reply_by_id(UUID(about["post"]))
    if post is None:
        return None
    followers = await audience.followers(post, after=after, most=most)
    relations: dict[UUID, str] = {one: "followed" for one in followers if one not in post.nearest}
    if after is None:
        relations |= post.nearest
        await of_mentions.tell_mentioned(post)
    for heard in (post.author_id, *await mentioned_in(post.id)):
        if heard is not None:
            relations.pop(heard, None)
    readers = await audience.who_may_see(post.id, relations)
    for relation in ("post", "thread", "followed"):
        news = News(
            kind=NotificationKind.REPLY,
            subject=("Post", post.id),
            actor_id=post.author_id,
            about={"relation": relation},
        )
        concerned = [reader for reader in readers if relations[reader] == relation]
        await tell_all(concerned, news, once=f"reply:{post.id}")
    return followers[-1] if len(followers) == most else None


async def _of_idea(about: About, after: UUID | None, most: int) -> UUID | None:
    """Who follows the idea, or had it and did not mute it."""
    post = await audience.opening_of(UUID(about["thread"]))
    if post is None:
        return None
    followers = await audience.followers(post, after=after, most=most)
    concerned = set(followers) | (set(post.nearest) if after is None else set())
    readers = await audience.who_may_see(post.id, concerned - {UUID(about["by"])})
    news = News(kind=NotificationKind.ANNOUNCEMENT, subject=("Post", post.id), about={"idea": about["status"]})
    await tell_all(readers, news, once=f"idea:{about['once']}")
    return followers[-1] if len(followers) == most else None


async def _of_release(about: About, after: UUID | None, most: int) -> UUID | None:
    """Everyone who holds the key of the tier for which it opened, and may open it at this moment (L30)."""
    release_id = UUID(about["release"])
    holders = await audience.holders(KeyKind.TIER.key(about["tier"]), after=after, most=most)
    news = News(kind=NotificationKind.EXCLUSIVE_OPENED, subject=("Release", release_id))
    readers = await who_gets(await audience.who_may_open(release_id, holders), HoldoutMessage.EXCLUSIVE_OPENED)
    await tell_all(readers, news, once=f"release:{release_id}")
    return holders[-1] if len(holders) == most else None


async def _of_place(about: About, after: UUID | None, most: int) -> UUID | None:
    """The one whose turn it was, if it is still open to them."""
    release_id, member_id = UUID(about["release"]), UUID(about["member"])
    news = News(
        kind=NotificationKind.EXCLUSIVE_OPENED,
        subject=("Release", release_id),
        about={"place": "PIECE" if about["hours"] else "SEAT", "hours": about["hours"]},
    )
    await tell_all(await audience.who_may_open(release_id, [member_id]), news, once=f"place:{about['booking']}")
    return None


async def _of_outcome(about: About, after: UUID | None, most: int) -> UUID | None:
    """The members who reported get the outcome, not the reasons (DSA Art. 16)."""
    decision = await Decision.get_or_none(id=UUID(about["decision"]))
    if decision is None:
        return None
    of_members = Report.filter(case_id=decision.case_id, reporter_id__isnull=False)
    most = min(most, OUTCOMES_AT_ONCE)
    reports = await (of_members if after is None else of_members.filter(id__gt=after)).order_by("id").limit(most)
    for report in reports:
        assert report.reporter_id is not None
        news = News(kind=NotificationKind.MODERATION, about=await _outcome(decision, report))
        await tell(report.reporter_id, news, once=f"outcome:{decision.id}")
    return reports[-1].id if len(reports) == most else None


async def _outcome(decision: Decision, report: Report) -> About:
    is_warned = decision.action is CaseAction.NO_ACTION and (await misuse.record_of(report.reporter_id, None)).is_warned
    outcome = {"to": "NOTIFIER", "action": decision.action.value, "reference": report.reference}
    redress = {} if decision.takes_complaints else {"may_object": False}
    return {**outcome, **redress, **({"warned": True} if is_warned else {})}


TELLERS: Mapping[str, Teller] = {
    "reply": _of_reply,
    "mention": of_mentions.of_mentions,
    "idea": _of_idea,
    "release": _of_release,
    "place": _of_place,
    "event": of_events.of_event,
    "outcome": _of_outcome,
    "points taken": of_orders.of_points_taken,
    "orders moved": of_orders.of_orders_moved,
    "debt repaid": of_orders.of_debt_repaid,
    "coupon": of_orders.of_coupon,
    "coupon case": of_orders.of_coupon_case,
    "alarm": of_alarms.of_alarm,
    "care message": of_care.of_care_message,
}
