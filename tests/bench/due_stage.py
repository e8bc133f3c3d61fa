"""A programme with 50,000 members in their tiers, all due for a look, and 20,000 coupons that end at one midnight.

Written straight into the tables, and such that `portal ledger verify` finds it in order before and afterwards.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from portal.accounts.viewer import SYSTEM
from portal.kernel import sql
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.loyalty import jobs
from portal.loyalty.ledger.models import Account as StoredAccount
from portal.loyalty.programme import ProgrammeTerms, save_programme
from portal.loyalty.programme.models import TierWindow
from tests.bench import filling
from tests.bench.filling import EARNED, Account
from tests.makers import Make

MEMBERS, COUPONS = 50_000, 20_000
WINDOW = 365
MOVING = 0.02
"""Of a hundred who are looked at two belong into another tier: time seldom moves more on one day."""
TIERS = (("bronze", 1, 0), ("silver", 2, 3 * EARNED), ("gold", 3, 10 * EARNED))
COLUMNS = {
    "access_grants": ("id", "member_id", "key", "granted_at"),
    "loyalty_tier_periods": ("id", "account_id", "tier_id", "began_at"),
    "redemptions": (
        *("id", "reward_id", "member_id", "coupon_code", "cost", "state", "idempotency_key", "returns_points"),
        *("created_at", "expires_at"),
    ),
    "reward_uses": ("id", "reward_id", "member_id", "uses"),
}


async def build(url: str) -> None:
    """Everything but the looks and the midnight, which `make_due` and `end_coupons` let come."""
    make, now = Make(), datetime.now(UTC)
    await save_terms()
    tiers = {slug: (await make.tier(slug, rank, points)).id for slug, rank, points in TIERS}
    reward = await make.reward(filling.SPENT)
    chance, coupons_left = random.Random(1), COUPONS
    accounts: dict[str, list[Any]] = {table: [] for table in filling.COLUMNS}
    others: dict[str, list[Any]] = {table: [] for table in COLUMNS}
    held: list[tuple[Account, UUID]] = []
    for place in range(MEMBERS):
        # Most do little and a few do much.
        account, deeds = Account(f"due{place}", now - timedelta(days=500)), min(60, int(chance.paretovariate(1.1)) + 1)
        redemption = new_id() if coupons_left and deeds > 1 else None
        for at in sorted(account.opened_at + timedelta(days=499) * chance.random() for _ in range(deeds)):
            account.earn(at)
            account.lots[-1][9] = None  # nothing else is due than what is measured
        if redemption is not None:
            coupons_left -= 1
            account.redeem(now - timedelta(days=1), key=f"redeem:{redemption}")
            others["redemptions"].append(_coupon(redemption, reward.id, account, now, returns=coupons_left % 2 == 0))
            others["reward_uses"].append((new_id(), reward.id, account.member_id, 1))
        for table, rows in account.rows():
            accounts[table].extend(rows)
        earned = EARNED * sum(1 for lot in account.lots if lot[7] > now - timedelta(days=WINDOW - 1))
        reached = max(place for place, (_, _, points) in enumerate(TIERS) if points <= earned)
        place_of_tier = min(len(TIERS) - 1, reached + (chance.random() < MOVING))
        for slug, _, _ in TIERS[: place_of_tier + 1]:
            others["access_grants"].append((new_id(), account.member_id, f"tier:{slug}", account.opened_at))
        tier_id = tiers[TIERS[place_of_tier][0]]
        others["loyalty_tier_periods"].append((new_id(), account.id, tier_id, account.opened_at))
        held.append((account, tier_id))
    await filling.write(url, filling.COLUMNS, accounts)
    await filling.write(url, COLUMNS, others)
    for some in _batches(held):
        await _put_into_tiers(some)
    while await jobs.heed_new_terms():
        pass
    await filling.analyse(url)


async def save_terms(*, tier_grace_days: int = 0) -> None:
    await save_programme(
        ProgrammeTerms(
            name="Coffee club", points_name="beans", points_expire_after_days=None,
            tier_window=TierWindow.ROLLING, tier_window_days=WINDOW, tier_grace_days=tier_grace_days,
        ),
        by=SYSTEM,
    )  # fmt: skip


async def make_due() -> None:
    """Let everybody be due for a look at this moment."""
    await StoredAccount.filter(merged_into_id=None).update(tier_review_at=datetime.now(UTC))


async def end_coupons() -> None:
    """Let the midnight at which all coupons end have passed."""
    await sql.execute("UPDATE redemptions SET expires_at = $1 WHERE state = 'ISSUED'", datetime.now(UTC))


async def reviews_left() -> int:
    now = datetime.now(UTC)
    return int(await sql.fetch_value("SELECT COUNT(*) FROM loyalty_accounts WHERE tier_review_at <= $1", now))


async def coupons_left() -> int:
    return int(await sql.fetch_value("SELECT COUNT(*) FROM redemptions WHERE state = 'ISSUED'"))


def _coupon(redemption: UUID, reward: UUID, account: Account, now: datetime, *, returns: bool) -> tuple[Any, ...]:
    code = redemption.hex[-12:]
    ends = now + timedelta(days=30)
    return (
        *(redemption, reward, account.member_id, code, filling.SPENT, "ISSUED", f"wish {code}", returns),
        *(now - timedelta(days=1), ends),
    )


def _batches(held: list[tuple[Account, UUID]]) -> Iterator[list[tuple[Account, UUID]]]:
    return (held[start : start + 5000] for start in range(0, len(held), 5000))


@unit_of_work
async def _put_into_tiers(held: list[tuple[Account, UUID]]) -> None:
    values = sql.Values()
    columns = {"id": "uuid", "tier_id": "uuid", "tier_since": "timestamptz"}
    given = sql.table_of("given", columns, [(one.id, tier_id, one.opened_at) for one, tier_id in held], values)
    await sql.execute(
        "UPDATE loyalty_accounts SET tier_id = given.tier_id, tier_since = given.tier_since"
        f" FROM {given} WHERE loyalty_accounts.id = given.id",
        *values,
    )
