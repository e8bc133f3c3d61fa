"""The programme: its terms and tiers, the rules of earning and the campaigns, each of those in versions.

`programme.current()` is the one row of terms; what it means for money and for time stands beside it.
"""

from portal.loyalty.programme.current import (
    DEFAULT,
    ProgrammeTerms,
    begin_edition,
    currency,
    current,
    expiry_of,
    reminders,
    save_programme,
    tried,
    worth,
)

__all__ = [
    "DEFAULT",
    "ProgrammeTerms",
    "begin_edition",
    "currency",
    "current",
    "expiry_of",
    "reminders",
    "save_programme",
    "tried",
    "worth",
]
