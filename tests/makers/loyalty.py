"""Points, rules, tiers, rewards, and orders that earn."""

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID

from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.money import Money, money
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account, ActorKind, Transfer
from portal.loyalty.programme import ProgrammeTerms, save_programme
from portal.loyalty.programme.earn_rules import EarnRuleTerms, RuleInForce, save_earn_rule
from portal.loyalty.programme.models import EarnAction, Tier
from portal.loyalty.redeeming.issuing import redeem_reward
from portal.loyalty.redeeming.models import Redemption, Reward, RewardKind
from portal.loyalty.redeeming.rewards import RewardTerms, save_reward
from portal.loyalty.tiering.terms import TierTerms, save_tier
from portal.shop.models import Order
from portal.shop.recording.orders import NewLine, NewOrder, record_order
from portal.shop.recording.refunds import NewRefund, record_refund

_numbers = count(1)
GIFT = ledger.Cause(description="A gift for a test", actor=ActorKind.RULE, action=EarnAction.POST)


class MakeLoyalty:
    async def points(
        self,
        member: Member,
        points: int,
        *,
        expires_at: datetime | None = None,
        available_at: datetime | None = None,
        key: str | None = None,
    ) -> Transfer:
        """Points that a member has earned, spendable at once unless said otherwise."""
        return await _give(member.id, points, expires_at, available_at, key or f"gift:{next(_numbers)}")

    async def account(self, member: Member) -> Account:
        """The balances as they are stored."""
        return await Account.get(member_id=member.id)

    async def programme(self, **terms: Any) -> None:
        """Coffee points, a hundred to the euro, with a life of a year."""
        values = {"name": "Coffee club", "points_name": "beans", "points_expire_after_days": 365, **terms}
        await save_programme(ProgrammeTerms(**values), by=SYSTEM)

    async def earn_rule(self, action: EarnAction, points: int | None = None, **terms: Any) -> RuleInForce:
        """A rule of earning in force, since long ago unless said otherwise."""
        return await save_earn_rule(
            EarnRuleTerms(
                action=action, points=points, **{"title": f"For a {action.value}", "by_signal": False, **terms}
            ),
            by=SYSTEM,
        )

    async def tier(self, slug: str, rank: int, qualifying_points: int, **terms: Any) -> Tier:
        return await save_tier(
            TierTerms(slug=slug, rank=rank, qualifying_points=qualifying_points, **{"name": slug.title(), **terms}),
            by=SYSTEM,
        )

    async def reward(self, cost: int = 500, **terms: Any) -> Reward:
        """Five euros off."""
        values = {
            "title": "Five euros off",
            "description": "On your next order.",
            "kind": RewardKind.DISCOUNT_AMOUNT,
            "value": Money(500, "EUR"),
            **terms,
        }
        return await save_reward(RewardTerms(cost=cost, **values), by=SYSTEM)

    async def redemption(self, member: Member, reward: Reward, key: str | None = None) -> Redemption:
        """A coupon for which the member pays with points."""
        viewer = await viewer_of(member.id)
        return await redeem_reward(reward.id, idempotency_key=key or f"wish-{next(_numbers)}", by=viewer)

    async def order(self, customer: Member | str, total: str = "50.00", **values: Any) -> Order:
        """A paid order in euros, of a member or of whoever has an address."""
        email = customer if isinstance(customer, str) else customer.email or ""
        amount = values.pop("amount", None) or money(Decimal(total), "EUR")
        told = {
            "external_id": f"A-{next(_numbers)}",
            "customer_email": email,
            "placed_at": clock.now() - timedelta(minutes=1),
            "total": amount,
            "lines": [NewLine(sku="beans", title="Beans", quantity=1, total=amount)],
            **values,
        }
        return await record_order(NewOrder(**told), by=SYSTEM)

    async def refund(self, order: Order | str, amount: str | Money, **values: Any) -> Order | None:
        """Money given back for an order, or for a number of which no order is known yet."""
        told = {
            "external_id": f"R-{next(_numbers)}",
            "order_external_id": order if isinstance(order, str) else order.external_id,
            "amount": amount if isinstance(amount, Money) else money(Decimal(amount), "EUR"),
            "refunded_at": clock.now(),
            **values,
        }
        return await record_refund(NewRefund(**told), by=SYSTEM)


@unit_of_work
async def _give(
    member_id: UUID, points: int, expires_at: datetime | None, available_at: datetime | None, key: str
) -> Transfer:
    async with ledger.book(member_id) as book:
        terms = ledger.Terms(available_at=available_at or book.now, expires_at=expires_at)
        return await ledger.award(book, points, key=key, body={"points": points}, cause=GIFT, terms=terms)
