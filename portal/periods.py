"""For how many days what the law leaves to the brand is kept: the part of its settings about that (LW12)."""

from pydantic import Field
from pydantic_settings import BaseSettings


class Periods(BaseSettings):
    """Read by the job that deletes, and by the page and the export that say so (`portal.privacy.record_classes`)."""

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
