"""Campaigns that reward both sides, and friends who come with a code."""

from datetime import datetime
from decimal import Decimal
from itertools import count
from typing import Any

from portal.accounts.events import MemberRegistered
from portal.accounts.models import Member, MemberState
from portal.accounts.origin import Origin
from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel import clock
from portal.referrals.attribution import attribute, count_sign_up
from portal.referrals.campaigns import save_campaign
from portal.referrals.codes import own_codes
from portal.referrals.models import Campaign, Referral, ReferralCode, ReferralRewardKind, RewardSide
from portal.referrals.partners.keeping import save_partner
from portal.referrals.partners.models import Partner, PartnerPayment
from portal.referrals.partners.terms import PartnerTerms
from portal.referrals.terms import CampaignTerms, RewardTerms
from portal.referrals.traces import keep
from portal.shop.models import Customer, Order

_numbers = count(1)


class MakeReferrals:
    async def campaign(self, slug: str = "friends", **terms: Any) -> Campaign:
        """Bring a friend: 500 points for the one who invites, 200 for the friend; no minimum, 14 days of hold."""
        rewards = [
            RewardTerms(RewardSide.REFERRER, ReferralRewardKind.POINTS, 500),
            RewardTerms(RewardSide.REFEREE, ReferralRewardKind.POINTS, 200),
        ]
        given = {"name": "Bring a friend", "rewards": rewards, "hold_days": 14, "attribution_days": 90, **terms}
        return await save_campaign(CampaignTerms(slug=slug, **given), by=SYSTEM)

    async def partner(self, code: str = "HARBOUR", **terms: Any) -> Partner:
        """Somebody who is no member, with ten percent of each order, paid by invoice, without waiting time."""
        given: dict[str, Any] = {"name": "Harbour Radio", "paid_by": PartnerPayment.INVOICE, "hold_days": 0, **terms}
        if given.get("fixed") is None:
            given.setdefault("percent", Decimal(10))
        return await save_partner(PartnerTerms(code=code, **given), by=SYSTEM)

    async def referral_code(self, owner: Member) -> ReferralCode:
        """The code that the owner has in the campaign that was made last."""
        codes = await own_codes(by=Viewer(member_id=owner.id))
        return codes[0]

    async def newcomer(self, invitation: str | None = None, **values: Any) -> Member:
        """Somebody who registered with an invitation and has not proved their address yet."""
        handle = f"newcomer{next(_numbers)}"
        email = values.pop("email", f"{handle}@example.org")
        origin: Origin | None = values.pop("origin", None)
        newcomer = await Member.create(
            **{
                "handle": handle,
                "handle_key": handle,
                "display_name": handle.title(),
                "email": email,
                "mailbox_key": email,
                "state": MemberState.UNVERIFIED,
                "joined_at": clock.now(),
                **values,
            }
        )
        if origin is not None:
            await keep(
                MemberRegistered(
                    member_id=newcomer.id,
                    mailbox_key=email,
                    invitation=invitation,
                    network_hash=origin.network_hash,
                    device_hash=origin.device_hash,
                    is_public_network=origin.is_public,
                )
            )
        if invitation:
            await attribute(newcomer.id, newcomer.mailbox_key, invitation)
        return newcomer

    async def verified(self, member: Member) -> Member:
        """They prove their address, as verifyEmail has it."""
        member.state, member.email_verified_at, member.email_key = MemberState.ACTIVE, clock.now(), member.email
        await member.save()
        await count_sign_up(member.id)
        return member

    async def friend(self, of: Member, **values: Any) -> Referral:
        """Somebody whom a member brought and who proved their address; their referral."""
        code = await self.referral_code(of)
        friend = await self.verified(await self.newcomer(f"code:{code.code}", **values))
        return await Referral.get(referee=friend).select_related("referee", "referrer")

    async def bare_order(
        self, by: Member, total: int = 5000, *, placed_at: datetime | None = None, **values: Any
    ) -> Order:
        """A paid order in the tables, of which nobody has been told yet."""
        customer, _ = await Customer.get_or_create(
            source="shop", external_id=by.email, defaults={"member_id": by.id, "created_at": clock.now()}
        )
        number = f"R{next(_numbers)}"
        return await Order.create(
            **{
                "source": "shop",
                "external_id": number,
                "body_hash": number,
                "customer": customer,
                "placed_at": placed_at or clock.now(),
                "currency": "EUR",
                "total_minor": total,
                "recorded_at": clock.now(),
                **values,
            }
        )
