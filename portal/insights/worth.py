"""What customers are worth by what they are: who was referred, who contributes, their tier, their segment (CV9).

The formula is that of all customers (`clv`), over the same days for every group, so that groups can be compared.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from portal.insights.clv import LifetimeValue, Purchases, lifetime_value
from portal.insights.recorded import Bought
from portal.insights.segments import habits, segments
from portal.kernel import sql
from portal.kernel.money import Money
from portal.referrals.models import BRINGING
from portal.settings import settings


class Dimension(StrEnum):
    """By what customers are told apart."""

    CHANNEL = "CHANNEL"
    CONTRIBUTION = "CONTRIBUTION"
    TIER = "TIER"
    SEGMENT = "SEGMENT"


class Kind(StrEnum):
    """Groups that are neither a segment nor a tier; MEMBER are all members who are in none that is named."""

    REFERRED = "REFERRED"
    CONTRIBUTOR = "CONTRIBUTOR"
    MEMBER = "MEMBER"
    NO_TIER = "NO_TIER"
    GUEST = "GUEST"
    NO_SEGMENT = "NO_SEGMENT"


@dataclass(frozen=True, slots=True)
class Group:
    """`key` is the word of a kind or a segment, or the id of a tier."""

    key: str
    customers: int
    orders: int
    revenue: Money
    value: LifetimeValue


async def worth_by(dimension: Dimension, orders: Sequence[Bought], start: int, end: int) -> list[Group]:
    """Each group that has anybody who bought between two days, both included; most customers first.

    ``orders`` are all that were ever paid until the second day. Everybody is what they are by now, but for segments,
    which are of the second day. Who was erased is in no group. Whoever asks sees to who may.
    """
    groups = await _groups(dimension, orders, end)
    return summed(orders, groups, start, end)


def summed(orders: Iterable[Bought], groups: "Groups", start: int, end: int) -> list[Group]:
    """The formula for each group."""
    theirs: dict[str, dict[str, list[Bought]]] = defaultdict(lambda: defaultdict(list))
    first, last = end, start
    for one in orders:
        if one.buyer is not None and not one.is_forgotten and start <= one.day <= end and one.net > 0:
            theirs[groups.of(one.buyer)][one.buyer].append(one)
            first, last = min(first, one.day), max(last, one.day)
    found = [_group(key, list(buyers.values()), last - first) for key, buyers in theirs.items()]
    return sorted(found, key=lambda one: (-one.customers, one.key))


@dataclass(frozen=True, slots=True)
class Groups:
    """Which group each buyer is in: the one that is named, else that of members or of all others."""

    named: Mapping[str, str]
    members: frozenset[str] = frozenset()
    of_members: str = Kind.MEMBER
    of_others: str = Kind.GUEST

    def of(self, buyer: str) -> str:
        return self.named.get(buyer) or (self.of_members if buyer in self.members else self.of_others)


def _group(key: str, buyers: Sequence[Sequence[Bought]], observed: int) -> Group:
    count = sum(map(len, buyers))
    revenue = Money(sum(one.net for theirs in buyers for one in theirs), settings().currency)
    spans = [max(one.day for one in theirs) - min(one.day for one in theirs) for theirs in buyers]
    purchases = Purchases(
        revenue=revenue,
        orders=count,
        orders_of_customers=count,
        customers=len(buyers),
        observed_days=float(observed),
        mean_span_days=sum(spans) / len(spans),
    )
    return Group(key, len(buyers), count, revenue, lifetime_value(purchases))


async def _groups(dimension: Dimension, orders: Iterable[Bought], end: int) -> Groups:
    if dimension is Dimension.SEGMENT:
        named = {buyer: segment.value for buyer, segment in segments(habits(orders, end)).items()}
        return Groups(named, of_others=Kind.NO_SEGMENT)
    members = frozenset(row["id"] for row in await sql.fetch("SELECT CAST(m.id AS text) AS id FROM members m"))
    if dimension is Dimension.TIER:
        return Groups(await _named(_TIERS), members, of_members=Kind.NO_TIER)
    return Groups(await _named(_REFERRED if dimension is Dimension.CHANNEL else _CONTRIBUTORS), members)


async def referred_buyers() -> frozenset[str]:
    """Whom a referral brought that counts."""
    return frozenset(await _named(_REFERRED))


async def _named(statement: str) -> dict[str, str]:
    return {row["id"]: row["key"] for row in await sql.fetch(statement)}


_TIERS = """
    SELECT CAST(a.member_id AS text) AS id, CAST(a.tier_id AS text) AS key
    FROM loyalty_accounts a WHERE a.tier_id IS NOT NULL
"""
_REFERRED = f"""
    SELECT CAST(r.referee_id AS text) AS id, '{Kind.REFERRED}' AS key
    FROM referrals r WHERE r.state IN ({", ".join(f"'{state.value}'" for state in BRINGING)})
"""  # noqa: S608 - constants
_CONTRIBUTORS = f"""
    SELECT DISTINCT CAST(p.author_id AS text) AS id, '{Kind.CONTRIBUTOR}' AS key
    FROM posts p JOIN threads t ON t.id = p.thread_id
    WHERE p.state = 'VISIBLE' AND t.state = 'VISIBLE' AND p.author_id IS NOT NULL
"""  # noqa: S608
