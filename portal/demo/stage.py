"""Where everything that the demo has made so far is found again, by the names under which it was written down."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from portal.access.viewers import viewer_of
from portal.accounts.viewer import Viewer
from portal.demo.brand import PROGRAMME
from portal.kernel.money import Money, money

BRAND, MODERATOR, ADMIN = "roestwerk_nord", "nele_lotst", "imke_petersen"


@dataclass(slots=True)
class Stage:
    """`start` is the moment at which the demo opens, and from which all its days are counted."""

    start: datetime
    password_hash: str
    members: dict[str, UUID] = field(default_factory=dict)
    emails: dict[str, str] = field(default_factory=dict)
    threads: dict[str, UUID] = field(default_factory=dict)
    posts: dict[tuple[str, int], UUID] = field(default_factory=dict)
    reviews: dict[tuple[str, str], UUID] = field(default_factory=dict)
    rewards: dict[str, UUID] = field(default_factory=dict)
    coupons: dict[tuple[str, str], str] = field(default_factory=dict)
    thought_until: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    """Who was asked in a survey by then has answered or never will."""

    _viewers: dict[str, Viewer] = field(default_factory=dict)

    async def viewer(self, handle: str) -> Viewer:
        """The person as one who asks, with the rights and keys that they held when the day's round was done."""
        if handle not in self._viewers:
            self._viewers[handle] = await viewer_of(self.members[handle])
        return self._viewers[handle]

    def forget_viewers(self) -> None:
        """Look at everybody anew: their tiers may have changed."""
        self._viewers.clear()


def euros(amount: Decimal) -> Money:
    return money(amount, PROGRAMME.currency)
