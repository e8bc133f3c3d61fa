"""A partner as the brand writes one down, before that is judged and kept."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from portal.kernel.money import Money
from portal.referrals.partners.models import PartnerPayment


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerTerms:
    """The code says which partner is meant."""

    code: str
    name: str
    paid_by: PartnerPayment
    hold_days: int
    email: str | None = None
    member_handle: str | None = None
    percent: Decimal | None = None
    fixed: Money | None = None
    minimum_order: Money | None = None
    max_commissions_per_month: int | None = None
    new_customers_only: bool = False
    attribution_days: int = 90
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    is_active: bool = True
