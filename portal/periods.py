"""What the law leaves to the brand: how long things are kept (LW12), when buyers are asked (NC17), what binds (LW1)."""

from datetime import date

from pydantic import Field
from pydantic_settings import BaseSettings


class Periods(BaseSettings):
    """Read by the jobs; a page and the export say how long things are kept (`portal.privacy.record_classes`)."""

    trace_days: int = Field(
        default=30,
        ge=1,
        le=365,
        description="Days for which is kept where somebody signed up or ordered, and the device of an ended session.",
    )
    notice_days: int = Field(default=365, ge=30, le=3650, description="Days for which notices are kept.")
    notifier_days: int = Field(
        default=1095,
        ge=184,
        le=3650,
        description="Days for which name and address are kept of who reported something without an account.",
    )
    consent_proof_days: int = Field(
        default=1095, ge=365, le=3650, description="Days for which a consent is proven that was taken back."
    )
    care_message_days: int = Field(
        default=14,
        ge=1,
        le=30,
        description="Days within which a member gets at most one message that staff write to a list.",
    )
    small_firm_until: date | None = Field(
        default=None,
        description="The last day on which the firm had under 50 people and at most €10 M a year, far ahead while it"
        " has: until 12 months later decisions take no complaints (DSA Art. 19). Unset: they do.",
    )
    review_request_days: int = Field(
        default=14,
        ge=0,
        le=180,
        description="Days after an order was sent, as the shop says, on which its buyer is asked for reviews, if they"
        " agreed to that; twice as many where it does not say so; with 0 nobody is asked.",
    )
