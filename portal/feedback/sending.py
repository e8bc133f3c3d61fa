"""When staff have customers asked in a survey: so many days after they bought, or after they spoke with the brand."""

from datetime import datetime, timedelta

from portal.feedback.models import SurveyOccasion
from portal.kernel.errors import Invalid, Required
from portal.kernel.forms import Form

MOST_DAYS = 180
LATEST = timedelta(days=7)
"""What could not be asked for within so many days of being due is asked for no more."""
REST = timedelta(days=30)
"""Nobody is asked in the same survey twice within so many days."""


def ensure_days(occasion: SurveyOccasion | None, days: int | None, form: Form) -> None:
    """A survey that is sent needs to be sent some day."""
    with form:
        if occasion is not None and days is None:
            raise Required("Say after how many days customers are asked.", field="sentAfterDays")
        if days is not None and not 0 <= days <= MOST_DAYS:
            raise Invalid("Customers are asked from 0 to {most} days later.", field="sentAfterDays", most=MOST_DAYS)


def window(days: int, since: datetime, now: datetime) -> tuple[datetime, datetime]:
    """After when, and until when, something took place about which is asked now.

    What was due before staff said that it is sent is asked about never.
    """
    ago = timedelta(days=days)
    return max(now - ago - LATEST, since - ago), now - ago
