"""When two members turn out to be one: their points, tiers, coupons and once-only bonuses become one (R75)."""

from uuid import UUID

from portal.access import keys
from portal.access.keyring import KeyKind
from portal.kernel import clock, sql
from portal.kernel.errors import Conflict
from portal.kernel.work import unit_of_work
from portal.loyalty import earning, ledger
from portal.loyalty.earning import once
from portal.loyalty.earning.models import Share
from portal.loyalty.ledger import keys as ledger_keys
from portal.loyalty.ledger.models import Account, ActorKind, Transfer, TransferKind
from portal.loyalty.programme.models import Tier
from portal.loyalty.redeeming.models import Redemption
from portal.loyalty.tiering import tiers


@unit_of_work
async def merge_accounts(source_id: UUID, target_id: UUID) -> None:
    """Let the target's account hold, owe and count what both did; what a person gets once counts once.

    Whoever works on either account waits, in the order of the members' ids. Raises Conflict while
    points of the source are set aside for a coupon that is being made.
    """
    account = await Account.get_or_none(member_id=source_id)
    if account is not None and account.merged_into_id is None:
        async with ledger.books((source_id, target_id)) as books:
            if books[source_id].reserved:
                raise Conflict("A coupon is being made for this account at this moment; please try again in a minute.")
            theirs, own = await once.ids_of(source_id), await once.ids_of(target_id)
            await ledger.move_everything(books[source_id], books[target_id])
            # Before the target's tier is judged, so that a present that the source had is not given again.
            await _leave(source_id, target_id)
        await _keep_granted_tier(account, target_id)
        await _count_presents_once(account, target_id)
        await _count_bonuses_once(theirs, own)
    await _pass_coupons_on(source_id, target_id)


async def _leave(source_id: UUID, target_id: UUID) -> None:
    """The source has no tier any more, and its account points to the one that took it over."""
    now = clock.now()
    await sql.execute(
        """
        UPDATE loyalty_accounts SET merged_into_id = $2, qualifying_points = 0, tier_id = NULL, tier_since = NULL,
            tier_until = NULL, tier_is_manual = FALSE, tier_review_at = NULL,
            granted_tier_id = NULL, granted_until = NULL
        WHERE member_id = $1
        """,
        source_id,
        target_id,
    )
    await sql.execute(
        """
        UPDATE loyalty_tier_periods SET ended_at = $2
        WHERE ended_at IS NULL AND account_id IN (SELECT id FROM loyalty_accounts WHERE member_id = $1)
        """,
        source_id,
        now,
    )
    await sql.execute("UPDATE loyalty_accounts SET merged_into_id = $2 WHERE merged_into_id = $1", source_id, target_id)
    await keys.replace_keys(source_id, KeyKind.TIER.prefix, [])


async def _keep_granted_tier(source: Account, target_id: UUID) -> None:
    """A tier that was given by hand, or imported, goes with the person, unless they have a better one by hand."""
    if source.granted_tier_id is None:
        return
    granted = await Tier.get(id=source.granted_tier_id)
    account = await Account.get(member_id=target_id)
    own = await Tier.get_or_none(id=account.granted_tier_id) if account.granted_tier_id else None
    if own is None or own.rank < granted.rank:
        since = source.tier_since or source.opened_at
        await tiers.place(target_id, granted.slug, since, source.granted_until)


async def _count_presents_once(source: Account, target_id: UUID) -> None:
    """Of a present for entering a tier that both had, the target's stands."""
    account = await Account.get(member_id=target_id)
    for tier in await Tier.all():
        given = await Transfer.filter(
            account_id=source.id, idempotency_key__startswith=ledger_keys.entry_rewards(tier.id, source.id)
        )
        if given and await Transfer.exists(
            account_id=account.id, idempotency_key__startswith=ledger_keys.entry_rewards(tier.id, account.id)
        ):
            async with ledger.book(target_id) as book:
                for award in given:
                    cause = ledger.Cause(description=award.description, actor=ActorKind.RULE)
                    await ledger.bring_to(book, award, 0, why=ledger_keys.MERGED, cause=cause)


async def _pass_coupons_on(source_id: UUID, target_id: UUID) -> None:
    """Coupons keep their codes; how often a reward was had counts for the one person."""
    await sql.execute(
        """
        UPDATE redemptions SET idempotency_key = $1 || ':' || idempotency_key
        WHERE member_id = $2 AND idempotency_key IN (SELECT idempotency_key FROM redemptions WHERE member_id = $3)
        """,
        str(source_id),
        source_id,
        target_id,
    )
    await Redemption.filter(member_id=source_id).update(member_id=target_id)
    await Redemption.filter(withdrawal_by_id=source_id).update(withdrawal_by_id=target_id)
    await Share.filter(member_id=source_id).delete()
    await sql.execute(
        """
        UPDATE reward_uses SET uses = uses + (
            SELECT s.uses FROM reward_uses s WHERE s.member_id = $1 AND s.reward_id = reward_uses.reward_id)
        WHERE member_id = $2 AND reward_id IN (SELECT reward_id FROM reward_uses WHERE member_id = $1)
        """,
        source_id,
        target_id,
    )
    await sql.execute(
        "DELETE FROM reward_uses WHERE member_id = $1"
        " AND reward_id IN (SELECT reward_id FROM reward_uses WHERE member_id = $2)",
        source_id,
        target_id,
    )
    await sql.execute("UPDATE reward_uses SET member_id = $2 WHERE member_id = $1", source_id, target_id)


async def _count_bonuses_once(theirs: list[UUID], own: list[UUID]) -> None:
    """Of two welcomes, two birthdays in a year, two reviews of one product the target's stands."""
    awards = await Transfer.filter(
        account__member_id__in=theirs, kind=TransferKind.EARN, action__in=once.ONCE_A_PERSON, award_id=None
    ).order_by("created_at", "number")
    for award in awards:
        if (found := ledger_keys.once_per_person(award.idempotency_key)) is None:
            continue
        deed, doer = found
        if await Transfer.exists(idempotency_key__in=[deed.key(one) for one in own], points__gt=0):
            await earning.undo(deed.action, deed.name(doer), why=ledger_keys.MERGED)
