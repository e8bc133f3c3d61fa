"""The monthly mail about points: what there is, what ends when, how the tier stands; to who has agreed to it (NC12).

It is due on the first of a month, at eight in the morning where the brand is, and written when it is sent. Of months
that went by while no worker ran only the last is told.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.consents import agreed_to
from portal.accounts.models import Consent, ConsentPurpose, Member, MemberState
from portal.holdouts.models import HoldoutMessage
from portal.holdouts.withholding import who_gets
from portal.kernel import clock, mail, outbox, sql
from portal.kernel.mail_layout import Entry
from portal.kernel.outbox import Item
from portal.kernel.steps import Steps
from portal.kernel.wording import Plural, say, translatable
from portal.kernel.work import unit_of_work
from portal.loyalty.programme import naming
from portal.loyalty.queries.accounts import Balances, Expiring, Progress, balances_of_member, expiring, progress
from portal.loyalty.queries.tiers import tiers_by_id
from portal.notifications.mails import reminder_of_day
from portal.notifications.unsubscribing import Stream, token_for
from portal.notifications.waiting import DIGEST_AT

TOPIC = "points by mail"
ENDS_TOLD = 5
"""More ends than so many are counted."""
OUTLOOK_DAYS = 365
MONTHLY = (
    Plural("Your points: one to spend", "Your points: {count} to spend"),
    translatable(
        "Hello {name},\n\nthis is how your points stand on {day}. "
        "If you do not want this mail every month, this ends it: {unsubscribe}"
    ),
)
DUE = Steps(
    "monthly mails about points",
    """
    SELECT c.id, c.member_id FROM consents c WHERE c.next_mail_at <= $1 AND {others}
        AND NOT EXISTS (SELECT 1 FROM consents o WHERE o.member_id = c.member_id AND o.purpose = c.purpose
            AND o.next_mail_at IS NOT NULL AND o.id < c.id)
    ORDER BY c.next_mail_at
    """,
    of="c",
)


async def begin(member_id: UUID) -> None:
    """The first comes at the beginning of the next month."""
    agreed = Consent.filter(member_id=member_id, purpose=ConsentPurpose.MONTHLY_POINTS, withdrawn_at=None)
    await agreed.filter(confirmed_at__isnull=False).update(next_mail_at=_next_month(clock.now()))


async def end(member_id: UUID) -> None:
    await Consent.filter(member_id=member_id, purpose=ConsentPurpose.MONTHLY_POINTS).update(next_mail_at=None)


async def write_due(now: datetime) -> int:
    """Put the mails of this month into the outbox, for each member once, whatever number of consents mergers
    left them; how many in this step.

    On a day on which a reminder of ends went out it waits for the next morning; else it is the day's only one (NC10).
    """

    async def of_consent(row: sql.Row) -> bool:
        member_id = sql.uuid_of(row["member_id"])
        if not await who_gets([member_id], HoldoutMessage.MONTHLY_POINTS):
            await _put_off(member_id, _next_month(now))
            return True
        today = reminder_of_day(member_id, now)
        if await outbox.known([today]):
            await _put_off(member_id, _morning_after(now))
            return True
        await _put_off(member_id, _next_month(now))
        await outbox.put(TOPIC, {"member": str(member_id)}, once_key=today)
        return True

    return await DUE.step(now, each=of_consent)


async def send(item: Item) -> dict[str, str]:
    """The worker's handler: as the points stand at this moment, to who still wants it."""
    message = await _written(UUID(item.payload["member"]))
    if message is not None:
        await mail.deliver(message, reference=str(item.id))
    return {}


@unit_of_work
async def _written(member_id: UUID) -> mail.Mail | None:
    member = await Member.get_or_none(
        id=member_id, state=MemberState.ACTIVE, banned_at__isnull=True, email_verified_at__isnull=False
    )
    if member is None or member.email is None:
        return None
    if not await agreed_to(member, [ConsentPurpose.MONTHLY_POINTS]):
        return None
    balances = await balances_of_member(member_id)
    if balances.account_id is None:
        return None
    unsubscribe = mail.link(f"/unsubscribe/{token_for(member.id, Stream.POINTS)}")
    locale, name = member.locale, await naming.points_name(member.locale)
    values = {
        "name": member.display_name,
        "count": balances.available,
        "points_name": name,
        "day": clock.local_day(clock.now()),
        "unsubscribe": unsubscribe,
    }
    entries = [
        _balance(balances, locale, name),
        *_ends(await expiring(balances, OUTLOOK_DAYS), locale, name),
        *await _tier(balances, locale, name),
    ]
    return mail.Mail(member.email, locale, *MONTHLY, values, unsubscribe=unsubscribe, entries=entries)


def _balance(balances: Balances, locale: str, points_name: str) -> Entry:
    said = Plural("One point to spend", "{count} points to spend")
    title = say(said, locale, count=balances.available, points_name=points_name)
    waiting = Plural("One more is on its way.", "{count} more are on their way.")
    text = say(waiting, locale, count=balances.pending) if balances.pending else ""
    return Entry(title, text, mail.link("/account/points"))


def _ends(ends: Sequence[Expiring], locale: str, points_name: str) -> list[Entry]:
    """The nearest; a day that stands there is the last on which they can be spent."""
    page = mail.link("/account/rewards")
    told = [
        Entry(
            say(
                Plural("One point ends on {day}", "{count} points end on {day}"),
                locale,
                count=one.points,
                points_name=points_name,
                day=clock.local_day(one.expires_at - timedelta(seconds=1)),
            ),
            "",
            page,
        )
        for one in ends[:ENDS_TOLD]
    ]
    if later := sum(one.points for one in ends[ENDS_TOLD:]):
        said = Plural("One more point ends within a year", "{count} more points end within a year")
        told.append(Entry(say(said, locale, count=later, points_name=points_name), "", page))
    return told


async def _tier(balances: Balances, locale: str, points_name: str) -> list[Entry]:
    """Nothing where the programme has no tiers."""
    ahead = await progress(balances)
    held = None if balances.tier_id is None else (await tiers_by_id([balances.tier_id])).get(balances.tier_id)
    names = await naming.tier_names([one for one in (held, ahead.next_tier) if one is not None], locale)
    said = [one for one in (_kept(ahead, locale, points_name), _next(ahead, names, locale, points_name)) if one]
    if held is None:
        return [Entry(said[0], "", mail.link("/account"))] if said else []
    return [Entry(say("Your tier: {tier}", locale, tier=names[held.id]), " ".join(said), mail.link("/account"))]


def _kept(ahead: Progress, locale: str, points_name: str) -> str | None:
    if not ahead.keep_points or ahead.keep_until is None:
        return None
    return say(
        Plural(
            "One more point that counts keeps it beyond {day}.", "{count} more points that count keep it beyond {day}."
        ),
        locale,
        count=ahead.keep_points,
        points_name=points_name,
        day=clock.local_day(ahead.keep_until - timedelta(seconds=1)),
    )


def _next(ahead: Progress, names: Mapping[UUID, str], locale: str, points_name: str) -> str | None:
    if ahead.next_tier is None or not ahead.points_to_next:
        return None
    return say(
        Plural("One more point that counts to {tier}.", "{count} more points that count to {tier}."),
        locale,
        count=ahead.points_to_next,
        points_name=points_name,
        tier=names[ahead.next_tier.id],
    )


async def _put_off(member_id: UUID, until: datetime) -> None:
    waiting = Consent.filter(member_id=member_id, purpose=ConsentPurpose.MONTHLY_POINTS, next_mail_at__isnull=False)
    await waiting.update(next_mail_at=until)


def _next_month(now: datetime) -> datetime:
    day = clock.local_day(now)
    return clock.start_of_day(clock.months_later(day.replace(day=1), 1)) + DIGEST_AT


def _morning_after(now: datetime) -> datetime:
    return clock.start_of_day(clock.local_day(now) + timedelta(days=1)) + DIGEST_AT
