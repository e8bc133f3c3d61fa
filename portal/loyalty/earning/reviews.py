"""What reviews earn: for the act, whatever they say; labelled as soon as anything is promised (FP20, LW17)."""

from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.queries import aliases_of
from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.loyalty.earning.deeds import Deed, earn, stand_again, undo
from portal.loyalty.ledger import Source, keys
from portal.loyalty.ledger.keys import Why
from portal.loyalty.ledger.models import SourceType, Transfer, TransferKind
from portal.loyalty.ledger.waiting import wait_until
from portal.loyalty.programme.earn_rules import rules_for, rules_in_force
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion
from portal.reviews.incentives import mark_incentivised

MOST_A_WEEK = 5
WEEK = timedelta(days=7)


@unit_of_work
async def reward(
    member_id: UUID, product_id: UUID, written_at: datetime, *, review_id: UUID, is_verified_purchase: bool
) -> None:
    """A buyer's review earns, once for each product and some in a week; an award that was taken back stands again.

    What it earns is decided by the rules in force when it was written: no stars and no words come this way.
    """
    rules = await rules_for(member_id, await rules_in_force(EarnAction.REVIEW, written_at), written_at)
    if any(rule.points for rule in rules):
        await mark_incentivised(review_id)
    if not is_verified_purchase or await _stands_again(member_id, product_id, review_id):
        return
    await sql.lock_row("members", member_id)
    if await _earned_since(member_id, written_at) >= MOST_A_WEEK:
        return
    award = await earn(
        Deed(
            action=EarnAction.REVIEW,
            member_id=member_id,
            name=keys.review(product_id).name(member_id),
            done_at=written_at,
            source=Source(SourceType.REVIEW, review_id),
        )
    )
    if award is not None:
        await mark_incentivised(review_id)


@unit_of_work
async def take_back(member_id: UUID, product_id: UUID, *, why: Why) -> None:
    """The review is gone, or its product: so are its points, at any age."""
    for alias in await aliases_of(member_id):
        await undo(EarnAction.REVIEW, keys.review(product_id).name(alias), why=why)


@unit_of_work
async def wait_anew(review_id: UUID) -> None:
    """Somebody flagged a review, or it says something else now: its points, if they wait, wait from now on (FP14)."""
    of_review = Transfer.filter(source_id=review_id, action=EarnAction.REVIEW, kind=TransferKind.EARN)
    versions = [one.rule_version_id for one in await of_review if one.rule_version_id is not None]
    days = max([rule.hold_days for rule in await EarnRuleVersion.filter(id__in=versions)], default=0)
    await wait_until(review_id, clock.now() + timedelta(days=days))


async def _stands_again(member_id: UUID, product_id: UUID, review_id: UUID) -> bool:
    """Let the award of before stand in full, if there is one; it never comes twice."""
    for alias in await aliases_of(member_id):
        if await stand_again(EarnAction.REVIEW, keys.review(product_id).name(alias), why=keys.AGAIN):
            await mark_incentivised(review_id)
            return True
    return False


async def _earned_since(member_id: UUID, written_at: datetime) -> int:
    found = await sql.fetch_value(
        """
        SELECT COUNT(DISTINCT t.source_id) FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
        WHERE a.member_id = $1 AND t.action = 'REVIEW' AND t.kind = 'EARN' AND t.award_id IS NULL AND t.points > 0
            AND t.occurred_at > $2
        """,
        member_id,
        written_at - WEEK,
    )
    return int(found)
