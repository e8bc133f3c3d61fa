"""All earning: what a deed is worth, when its points come free, and how it is undone.

Of several rules that give points for the same deed the best one counts, alone; campaigns and the tier
multiply it as the programme says (R45). Tier and campaigns are those of the moment when the deed was
done (R37); the order that lifts a member into a tier earns by the tier before it (R38). Points are
rounded down (R26); a cap counts what stands of what a rule gave on the local day of the deed, and cuts the rest off
(R46, `caps`) until there is room for it again (FP3, `cuts`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger, programme
from portal.loyalty.earning import caps, cuts, offers, once
from portal.loyalty.earning.offers import Offer
from portal.loyalty.earning.purchases import purchase_points
from portal.loyalty.earning.terms import Lines
from portal.loyalty.events import PointsAwarded
from portal.loyalty.ledger import activity, keys
from portal.loyalty.ledger.keys import Key, Name, Why
from portal.loyalty.ledger.models import Account, ActorKind, Transfer, TransferKind
from portal.loyalty.programme.campaigns import asks_for_tier
from portal.loyalty.programme.earn_rules import rules_for, rules_in_force
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion
from portal.loyalty.tiering.tiers import tier_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something a member did that may earn. ``name`` tells it from every other: a deed is paid once, for ever."""

    action: EarnAction
    member_id: UUID
    name: Name
    done_at: datetime
    source: ledger.Source | None = None
    base_minor: int | None = None
    """For purchases: what earns of the order, in minor units of the programme's currency, if nothing goes back."""
    standing_minor: int = 0
    """For purchases: what of the base still stands."""
    lines: Lines = ()
    """For purchases: what is left of each line that earns, and what it is."""
    promised: int | None = None
    """Points agreed on elsewhere, such as a referral campaign's: no rule is asked then."""
    title: str | None = None
    has_signal: bool = True
    """Whether others have made something of it, for rules that pay by that alone (FP17)."""
    share: Decimal = Decimal(1)
    """What of the points it is worth, being one of many (FP16)."""
    patience: int = 1
    """By what the waiting time is divided (FP14)."""
    is_new: bool = False
    """Whether what it is named after did not exist before: then it cannot have been paid."""

    @property
    def key(self) -> Key:
        return keys.deed(self.action, self.name)


_MOST_TOLD = 2**31 - 1
"""The most that GraphQL's Int can say of what a cap cut off (M11)."""


@unit_of_work
async def earn(deed: Deed) -> Transfer | None:
    """Let the deed's award stand: give it, or give it back if it was taken away; never twice (R48).

    None when no rule rewards the deed, when the person had it under an account that was merged (R75), or is
    suspended (FP22): then only what was bought, and what was promised before, is theirs.
    """
    rules = [] if deed.promised is not None else await rules_in_force(deed.action, deed.done_at)
    if not rules and deed.promised is None and (deed.is_new or not await Transfer.exists(idempotency_key=deed.key)):
        return None
    async with ledger.book(deed.member_id) as book:
        if book.is_closed:
            return None
        if deed.action in once.ONCE_A_PERSON and await once.was_done_as_another(deed.key, account_of=book.member_id):
            return None
        if deed.is_new:
            book.is_unused(deed.key)
        body = {"member": deed.member_id, "deed": deed.key}
        if known := await book.known(deed.key, body):
            await _bring(book, known, await _worth(known, deed), keys.AGAIN)
            return known
        if book.is_frozen and deed.action is not EarnAction.PURCHASE and deed.promised is None:
            return None
        offer = await _best_offer(book, deed, await rules_for(book.member_id, rules, deed.done_at))
        return None if offer is None else await _award(book, deed, offer, body)


@unit_of_work
async def undo(action: EarnAction, name: Name, *, why: Why) -> None:
    """Take back what a deed earned, if it earned anything."""
    award = await Transfer.get_or_none(idempotency_key=keys.deed(action, name))
    if award is not None:
        account = await Account.get(id=award.account_id)
        await _let_stand(account.member_id, [award], lambda _: False, why)


@unit_of_work
async def stand_again(action: EarnAction, name: Name, *, why: Why) -> bool:
    """Let what a deed earned stand in full, if it earned anything; whether it did."""
    award = await Transfer.get_or_none(idempotency_key=keys.deed(action, name))
    if award is None:
        return False
    account = await Account.get(id=award.account_id)
    await _let_stand(account.member_id, [award], lambda _: True, why)
    return True


@unit_of_work
async def adjust_source(source_id: UUID, stands: Callable[[Transfer], bool], *, why: Why) -> None:
    """Of all that was earned by one source, let stand in full what ``stands``, and take back the rest."""
    awards = await Transfer.filter(source_id=source_id, kind=TransferKind.EARN, award_id=None).order_by("number")
    accounts = await Account.filter(id__in={award.account_id for award in awards}).order_by("member_id")
    for account in accounts:
        firsts = [one for one in awards if keys.first_of(one.idempotency_key) == one.idempotency_key]
        await _let_stand(account.member_id, [one for one in firsts if one.account_id == account.id], stands, why)


async def _best_offer(book: ledger.Book, deed: Deed, rules: Sequence[EarnRuleVersion]) -> Offer | None:
    if deed.promised is not None:
        return Offer(points=deed.promised, granted=min(deed.promised, book.room), title=deed.title or "")
    tier = await tier_at(book.account_id, deed.done_at) if any(map(asks_for_tier, rules)) else None
    counting = offers.that_count(rules, deed, None if tier is None else tier.slug)
    ways = offers.ways_to_give(
        counting,
        tier_factor=None if tier is None else Decimal(tier.earn_multiplier),
        overlap=(await programme.current()).overlap,
    )
    left = {one.giver.id: await caps.left(book, one.giver, deed.done_at) for one in ways}
    return offers.best(ways, deed, left=left, room=book.room)


async def _award(book: ledger.Book, deed: Deed, offer: Offer, body: dict[str, object]) -> Transfer:
    available_at = deed.done_at + timedelta(days=offer.hold_days)
    expires_at = programme.expiry_of(await programme.current(), available_at)
    transfer = await ledger.award(
        book,
        offer.granted,
        key=deed.key,
        body=body,
        cause=ledger.Cause(
            description=deed.title or offer.title,
            actor=ActorKind.RULE,
            actor_id=offer.rule_version_id,
            action=deed.action,
            source=deed.source,
            occurred_at=deed.done_at,
        ),
        terms=ledger.Terms(
            available_at=available_at,
            expires_at=expires_at,
            rule_version_id=offer.rule_version_id,
            rate=offer.rate,
            multiplier=offer.multiplier if offer.rule_version_id else None,
            line_terms=offer.line_terms,
            base_minor=deed.base_minor,
            before_cap=min(offer.points, _MOST_TOLD) if offer.granted < offer.points else None,
        ),
    )
    if offer.has_cap and transfer.before_cap is not None:
        await cuts.remember(book, transfer, available_at, expires_at)
    if offer.granted:
        await activity.earned(book, transfer)
        await announce(
            PointsAwarded(
                member_id=deed.member_id,
                transfer_id=transfer.id,
                points=offer.granted,
                action=deed.action,
                available_at=available_at,
            )
        )
    return transfer


async def _worth(award: Transfer, deed: Deed) -> int:
    """What a deed that is told again is worth without its cap: an order as its base, what needs a signal with one."""
    if not deed.has_signal and await _is_by_signal(award):
        return 0
    if deed.base_minor is None:
        return _whole(award)
    return await purchase_points(award, deed.standing_minor, deed.lines)


def _whole(award: Transfer) -> int:
    return award.points if award.before_cap is None else award.before_cap


async def _is_by_signal(award: Transfer) -> bool:
    return await EarnRuleVersion.filter(id=award.rule_version_id, by_signal=True).exists()


async def _let_stand(member_id: UUID, firsts: Sequence[Transfer], stands: Callable[[Transfer], bool], why: Why) -> None:
    async with ledger.book(member_id) as book:
        for award in firsts:
            await _bring(book, award, _whole(award) if stands(award) else 0, why)


async def _bring(book: ledger.Book, first: Transfer, worth: int, why: Why) -> None:
    """Let a deed stand as far as it is worth that by now, and its cap allows."""
    cap = await caps.cap_of(first)
    stands = await caps.bounded(book, first, cap, worth)
    if cap is None:
        cause = ledger.Cause(description=first.description, actor=ActorKind.RULE)
        await ledger.bring_to(book, first, stands, why=why, cause=cause)
        return
    await cuts.bring(book, first, stands, why=why, key=keys.addition(first.idempotency_key, book.number + 1))
    await cuts.settle(book, first, cap, worth)
