"""What became of points: the report and the ledger say the same (IN31)."""

from datetime import UTC, datetime

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.insights.points import Moved, points, summed
from portal.kernel import clock, sql
from portal.kernel.money import Money
from portal.loyalty.ledger.models import Pot, TransferKind
from tests.privacy.lives import lived

POINTS = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) { points {
  issued redeemed expired reversed outstanding liability { amount currency } redemptionRate breakageRate } } }"""
EVER = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


def moved(kind: TransferKind, source: Pot, target: Pot, points: int) -> Moved:
    return Moved(kind, source, target, points, points)


def test_each_movement_has_its_figure_in31() -> None:
    found = summed(
        [
            moved(TransferKind.EARN, Pot.ISSUANCE, Pot.PENDING, 1000),
            moved(TransferKind.RELEASE, Pot.PENDING, Pot.AVAILABLE, 900),
            moved(TransferKind.IMPORT, Pot.ADJUSTMENT, Pot.AVAILABLE, 100),
            moved(TransferKind.ADJUST, Pot.ADJUSTMENT, Pot.AVAILABLE, 50),
            moved(TransferKind.ADJUST, Pot.AVAILABLE, Pot.ADJUSTMENT, 20),
            moved(TransferKind.REVERSE, Pot.AVAILABLE, Pot.ISSUANCE, 130),
            moved(TransferKind.REVERSE, Pot.DEBT, Pot.ISSUANCE, 30),
            moved(TransferKind.RESERVE, Pot.AVAILABLE, Pot.RESERVED, 200),
            moved(TransferKind.REDEEM, Pot.RESERVED, Pot.REDEMPTION, 150),
            moved(TransferKind.REDEEM, Pot.AVAILABLE, Pot.REDEMPTION, 100),
            moved(TransferKind.RETURN, Pot.REDEMPTION, Pot.AVAILABLE, 40),
            moved(TransferKind.EXPIRE, Pot.AVAILABLE, Pot.EXPIRY, 60),
            moved(TransferKind.ERASE, Pot.AVAILABLE, Pot.ERASURE, 10),
            moved(TransferKind.MERGE, Pot.AVAILABLE, Pot.MERGER, 70),
            moved(TransferKind.MERGE, Pot.MERGER, Pot.AVAILABLE, 70),
        ],
        100,
    )

    assert (found.issued, found.redeemed, found.expired, found.reversed) == (1150, 210, 70, 180)
    # What members hold, and 30 that they owe, is what was issued and neither spent, nor ended, nor taken back.
    assert found.outstanding - 30 == 1150 - 210 - 70 - 180
    assert found.liability == Money(720, "EUR")
    assert found.redemption_rate == pytest.approx(210 / 970)
    assert found.breakage_rate == pytest.approx(70 / 970)


def test_what_is_owed_is_rounded_up_in31() -> None:
    held = [moved(TransferKind.EARN, Pot.ISSUANCE, Pot.AVAILABLE, 7)]

    assert summed(held, 300).liability == Money(3, "EUR")


@pytest.mark.anyio
async def test_the_report_and_the_balances_say_the_same_in31(make) -> None:
    """Over a life with everything in it, a merger, and an erasure."""
    anna = await lived(make)
    bert = await make.member()
    await make.points(bert, 500)
    await merge_members(bert.id, anna.id, reason="The same", by=SYSTEM)
    gone = await make.member()
    await make.points(gone, 300)
    await erase_member(gone.id, deletes_posts=False)

    found = await points(*EVER)

    row = await sql.fetch_one(
        "SELECT SUM(available + pending + reserved) AS held, SUM(debt) AS debt FROM loyalty_accounts"
    )
    assert row is not None
    assert found.outstanding == row["held"] > 0
    assert found.outstanding - row["debt"] == found.issued - found.redeemed - found.expired - found.reversed
    assert found.expired >= 300


@pytest.mark.anyio
async def test_staff_read_what_is_owed_at_the_end_of_the_span(make, graphql) -> None:
    brand, anna = await make.brand(), await make.member()
    with clock.living_at(datetime(2026, 3, 10, tzinfo=UTC)):
        await make.points(anna, 250)
    with clock.living_at(datetime(2026, 4, 10, tzinfo=UTC)):
        await make.points(anna, 100)

    march = (await graphql(POINTS, viewer=brand, **{"from": "2026-03-01", "to": "2026-03-31"}))["points"]
    april = (await graphql(POINTS, viewer=brand, **{"from": "2026-04-01", "to": "2026-04-30"}))["points"]

    assert (march["issued"], march["outstanding"], march["liability"]["amount"]) == (250, 250, "2.50")
    assert (april["issued"], april["outstanding"], april["liability"]["amount"]) == (100, 350, "3.50")
    assert (april["redemptionRate"], april["breakageRate"]) == (0.0, 0.0)
