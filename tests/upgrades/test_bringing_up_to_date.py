"""A database of every schema that has landed, with rows in every table, is brought up to date and goes on."""

from contextlib import closing
from typing import Any

import pytest

from portal import database
from portal.access.viewers import viewer_of
from portal.accounts.signing_in import login
from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel import clock, timeouts
from portal.kernel.money import Money
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.tiering.proof import verify_tiers
from portal.settings import Settings
from portal.shop.models import Order
from portal.shop.recording.orders import NewLine, NewOrder, record_order
from tests.conftest import GraphQL
from tests.upgrades import schema, states
from tests.upgrades.landed import ROOT, History
from tests.upgrades.rows import kept, rows
from tests.upgrades.small_brand import BEGINNING, LATER, WORDS

pytestmark = pytest.mark.anyio
NAMES = History().names
QUERIES = ROOT / "frontend_stub" / "queries"


@pytest.mark.parametrize("name", NAMES)
def test_every_migration_has_a_database_with_rows_in_every_table(name: str) -> None:
    """`python -m tests.upgrades.add` writes the newest."""
    with closing(states.read(name)) as then:
        applied = [row["name"] for row in then.execute(f"SELECT name FROM {states.RECORD} ORDER BY name")]
        counts = states.counts(then)

    assert applied == NAMES[: NAMES.index(name) + 1]
    assert [table for table, rows in counts.items() if not rows] == []


def test_no_database_is_of_a_migration_that_is_gone() -> None:
    assert {path.stem for path in states.STATES.iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", History().tried)
async def test_an_old_database_is_brought_up_to_date_and_goes_on(
    name: str, backend: str, nothing: Settings, current: dict[str, str]
) -> None:
    await states.restore(name, nothing)
    async with database.opened(nothing, timeouts.COMMANDS):
        before = await rows(backend)
        assert await database.migrate(nothing) == NAMES[NAMES.index(name) + 1 :]

        assert await schema.described(backend) == current
        assert kept(await rows(backend), of=before) == before
        with clock.living_at(LATER):
            await _every_sum_is_proven()
            anna = await viewer_of((await login(email="anna@example.org", password=WORDS)).member_id)
            await _pages_are_there(anna)
            await _points_buy_a_coupon(anna)
            await _a_shop_that_repeats_itself_adds_nothing()
            await _every_sum_is_proven()


async def _every_sum_is_proven() -> None:
    """As `portal ledger verify` has it."""
    assert await ledger.verify() == []
    assert await verify_tiers() == []


async def _pages_are_there(anna: Viewer) -> None:
    front = await _asked("front-page", anna, first=20)
    [question] = front["threads"]["nodes"]
    assert (question["title"], question["isSolved"]) == ("How coarse for a press?", True)

    page = (await _asked("thread-page", anna, id=question["id"], first=20))["thread"]
    said = [(post["author"]["handle"], post["isAccepted"]) for post in page["posts"]["nodes"]]
    assert said[:2] == [("anna", False), ("bert", True)]
    assert page["posts"]["nodes"][1]["bodyHtml"] == "<p>Coarser, and <em>less</em> water.</p>\n"

    account = (await _asked("account-overview", anna))["viewer"]
    assert (account["member"]["handle"], account["loyalty"]["tier"]["name"]) == ("anna", "Silver")
    assert account["loyalty"]["available"] == 1065


async def _points_buy_a_coupon(anna: Viewer) -> None:
    [reward] = (await _asked("account-rewards", anna, first=5, couponsFirst=5))["program"]["rewards"]["nodes"]
    wish = {"rewardId": reward["id"], "idempotencyKey": "after the upgrade"}

    redeemed = (await _asked("redeem-reward", anna, input=wish))["redeemReward"]

    assert redeemed["errors"] == []
    assert (redeemed["redemption"]["cost"], redeemed["loyalty"]["available"]) == (100, 965)


async def _asked(document: str, viewer: Viewer, **variables: Any) -> dict[str, Any]:
    """What the portal answers to a page of the forum that comes with it."""
    answer = await GraphQL().raw((QUERIES / f"{document}.graphql").read_text(), viewer=viewer, **variables)
    assert "errors" not in answer, answer["errors"]
    data: dict[str, Any] = answer["data"]
    return data


async def _a_shop_that_repeats_itself_adds_nothing() -> None:
    before = await Order.all().count(), await Transfer.all().count()
    again = NewOrder(
        external_id="A-2",
        customer_email="dora@example.org",
        placed_at=BEGINNING,
        total=Money(4000, "EUR"),
        lines=[NewLine(sku="beans", title="Beans", quantity=1, total=Money(4000, "EUR"))],
    )

    assert (await record_order(again, by=SYSTEM)).total_minor == 4000

    assert (await Order.all().count(), await Transfer.all().count()) == before
