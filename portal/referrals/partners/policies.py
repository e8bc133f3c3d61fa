"""What a partner's terms may be, when they hold, and what an order brings by them."""

from datetime import datetime
from decimal import ROUND_FLOOR, Decimal

from portal.kernel.errors import Invalid, Required
from portal.kernel.forms import Form
from portal.kernel.money import Money
from portal.referrals.partners.models import CommissionState, Partner, PartnerCommission, PartnerPayment
from portal.referrals.partners.terms import PartnerTerms
from portal.referrals.policies import LONGEST_ATTRIBUTION, LONGEST_HOLD, MOST_REWARDS
from portal.referrals.promises import WHOLE, ensure_between
from portal.settings import settings


def check_terms(terms: PartnerTerms, form: Form) -> None:
    """A commission is a share or a fixed sum, after whole days; ``form`` is told whatever is at fault."""
    with form:
        if terms.percent is not None and not 0 < terms.percent <= WHOLE:
            raise Invalid("Please give more than 0 and at most 100 percent.", field="percent")
    with form:
        _ensure_money(terms.fixed, "fixed")
    with form:
        _ensure_money(terms.minimum_order, "minimumOrder")
    with form:
        if terms.percent is not None and terms.fixed is not None:
            raise Invalid("A commission is a share or a fixed sum; please leave one of them out.", field="fixed")
    with form:
        if terms.percent is None and terms.fixed is None and form.is_good:
            raise Required("Please say what an order brings the partner: a share, or a fixed sum.", field="percent")
    with form:
        ensure_between(terms.hold_days, 0, LONGEST_HOLD, "holdDays")
    with form:
        ensure_between(terms.attribution_days, 1, LONGEST_ATTRIBUTION, "attributionDays")
    with form:
        if terms.max_commissions_per_month is not None:
            ensure_between(terms.max_commissions_per_month, 1, MOST_REWARDS, "maxCommissionsPerMonth")
    with form:
        if terms.starts_at is not None and terms.ends_at is not None and terms.ends_at <= terms.starts_at:
            raise Invalid("The terms end before they begin; please choose a later end.", field="endsAt")
    with form:
        if terms.paid_by is PartnerPayment.STORE_CREDIT and terms.member_handle is None:
            raise Required("Who is paid in store credit is a member; please say which.", field="memberHandle")


def _ensure_money(amount: Money | None, field: str) -> None:
    if amount is None:
        return
    if amount.currency != settings().currency:
        raise Invalid(
            "Partners are paid in the programme's currency, {currency}.",
            field=(field, "currency"),
            currency=settings().currency,
        )
    if amount.minor < 1:
        raise Invalid("Please give an amount above zero.", field=field)


def is_running(partner: Partner, at: datetime) -> bool:
    """Whether an order that is placed at that moment brings the partner something; the end is exclusive."""
    has_begun = partner.starts_at is None or partner.starts_at <= at
    is_over = partner.ends_at is not None and partner.ends_at <= at
    return partner.is_active and partner.erased_at is None and has_begun and not is_over


def amount_of(commission: PartnerCommission) -> int:
    """What the order brings by what it is worth now: nothing below the minimum, a share rounded down (R26).

    A fixed sum is at most what the order is worth.
    """
    if commission.base_minor < max(commission.minimum_order_minor or 0, 1):
        return 0
    fixed: int | None = commission.fixed_minor
    if fixed is not None:
        return min(fixed, int(commission.base_minor))
    share = Decimal(commission.base_minor) * Decimal(commission.percent or 0) / WHOLE
    return int(share.to_integral_value(ROUND_FLOOR))


def is_open(commission: PartnerCommission) -> bool:
    """Whether it goes on following its order; what was turned down brings nothing, whatever comes of the order."""
    return commission.state is not CommissionState.REJECTED
