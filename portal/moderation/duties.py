"""Which duties of the DSA bind this installation, by the size of its firm (LW1).

Notices, statements of reasons and threats to life are everybody's (Arts 16 to 18). Complaints and the yearly report are
not those of a firm with fewer than 50 people and at most €10 M a year, nor for 12 months after it has grown (Arts 15(2)
and 19).
"""

from datetime import date

from portal.kernel import clock
from portal.settings import settings

MONTHS_AFTER_GROWING = 12


def of_platforms_bind(on: date) -> bool:
    """Whether complaints are taken, and the report is to be published, on that day."""
    last_small_day = settings().small_firm_until
    return last_small_day is None or on > clock.months_later(last_small_day, MONTHS_AFTER_GROWING)
