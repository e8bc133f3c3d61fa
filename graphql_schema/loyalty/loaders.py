"""Loading what belongs to loyalty many at a time."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from graphql_schema.ids import Node
from graphql_schema.loyalty.types import EarnRule, Redemption, Reward, Tier
from portal.accounts.viewer import Viewer
from portal.loyalty.earn_rules import newest_rules
from portal.loyalty.queries import accounts, history, rewards, tiers

if TYPE_CHECKING:
    from graphql_schema.loyalty.account import LoyaltyAccount, TouchedLot


async def tiers_of_members(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Tier]:
    """The tier of each member; one statement for all of them."""
    return {key: Tier.of(row) for key, row in (await tiers.tiers_of_members(member_ids)).items()}


async def tiers_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Tier]:
    return {key: Tier.of(row) for key, row in (await tiers.tiers_by_id(ids)).items()}


async def tiers_by_slug(slugs: Sequence[str], viewer: Viewer) -> Mapping[str, Tier]:
    return {slug: Tier.of(row) for slug, row in (await tiers.tiers_by_slug(slugs)).items()}


async def rewards_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Reward]:
    return {key: Reward.of(row) for key, row in (await rewards.rewards_by_id(ids, viewer)).items()}


async def redemptions_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Redemption]:
    return {key: Redemption.of(row) for key, row in (await rewards.redemptions_by_id(ids, viewer)).items()}


async def rules_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, EarnRule]:
    """The rules in force; the brand also sees those that are switched off."""
    found = await newest_rules(include_inactive=viewer.is_brand)
    return {one.rule.id: EarnRule.of(one) for one in found if one.rule.id in ids}


async def accounts_by_member(member_ids: Sequence[UUID], viewer: Viewer) -> "Mapping[UUID, LoyaltyAccount]":
    """Accounts by their members' ids, which are theirs, too: one's own, or any for the brand."""
    from graphql_schema.loyalty.account import LoyaltyAccount  # noqa: PLC0415 - accounts load tiers and redemptions

    return {key: LoyaltyAccount.of(row) for key, row in (await accounts.balances_of(member_ids, viewer)).items()}


async def transactions_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Node]:
    from graphql_schema.loyalty.account import PointsTransaction  # noqa: PLC0415 - as above

    return {key: PointsTransaction.of(row) for key, row in (await history.entries_by_id(ids, viewer)).items()}


async def lots_of_transactions(ids: Sequence[UUID], viewer: Viewer) -> "Mapping[UUID, list[TouchedLot]]":
    """The lots that each of the transactions touched; the transactions themselves were found for the viewer."""
    from graphql_schema.loyalty.account import TouchedLot  # noqa: PLC0415 - as above

    return {key: [TouchedLot.of(lot) for lot in lots] for key, lots in (await history.lots_touched(ids)).items()}


NODES = {
    "Tier": tiers_by_id,
    "EarnRule": rules_by_id,
    "Reward": rewards_by_id,
    "Redemption": redemptions_by_id,
    "LoyaltyAccount": accounts_by_member,
    "PointsTransaction": transactions_by_id,
}
