"""Rows that are written by a statement of one's own are what the mapper would have written, on both databases."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from portal.kernel.ids import new_id
from portal.loyalty.ledger.models import Lot, Transfer
from portal.shop.models import OrderLine

pytestmark = pytest.mark.anyio


def values(row, *, without=()):
    return {name: getattr(row, name) for name in row._meta.fields_db_projection if name not in without}


def again(model, row, **others):
    return model(**{**values(row), "id": new_id(), **others})


@pytest.fixture
async def lot(make):
    member = await make.member()
    await make.points(member, 10, expires_at=datetime(2030, 1, 1, tzinfo=UTC))
    return await Lot.get()


async def test_rows_are_as_the_mapper_writes_them(make, lot):
    order = await make.order(await make.member(), "30.00")
    line, transfer = await OrderLine.get(order_id=order.id), await Transfer.first()
    by_hand, mapped = again(OrderLine, line, position=1), again(OrderLine, line, position=2)
    first, second = (
        again(Transfer, transfer, number=number, idempotency_key=f"another {number}") for number in (100, 101)
    )

    await OrderLine.insert([by_hand])
    await OrderLine.bulk_create([mapped])
    await Transfer.insert([first, second])

    for row, other in ((by_hand, mapped), (first, second)):
        written, beside = await type(row).get(id=row.id), await type(row).get(id=other.id)
        differs = ("id", "position", "number", "idempotency_key")
        assert values(written, without=differs) == values(beside, without=differs)
    assert values(await Transfer.get(id=first.id)) == values(first)


async def test_an_instant_of_another_zone_is_the_same_instant(lot):
    award = await Transfer.first()
    other = again(Transfer, award, number=100, idempotency_key="another")
    abroad = datetime(2030, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))
    further = again(Lot, lot, number=100, award_id=other.id, expires_at=abroad)

    await Transfer.insert([other])
    await Lot.insert([further])

    assert (await Lot.get(id=further.id)).expires_at == datetime(2030, 1, 1, tzinfo=UTC)
    assert {row.id for row in await Lot.read("expires_at = $1", datetime(2030, 1, 1, tzinfo=UTC))} == {
        lot.id,
        further.id,
    }


async def test_a_row_that_was_added_can_be_changed_and_saved(lot):
    award = await Transfer.first()
    other = again(Transfer, award, number=100, idempotency_key="another")
    further = again(Lot, lot, number=100, award_id=other.id)
    await Transfer.insert([other])
    await Lot.insert([further])

    further.remaining = 3
    await further.save()

    assert (await Lot.get(id=further.id)).remaining == 3


async def test_no_rows_are_no_statement():
    await Lot.insert([])


async def test_a_row_that_leaves_a_column_to_the_database_is_refused(lot):
    award = await Transfer.first()
    other = again(Transfer, award, number=100, idempotency_key="another")
    further = again(Lot, lot, number=100, award_id=other.id)
    further.reserved = Lot._meta.fields_map["reserved"].get_db_default_value()
    await Transfer.insert([other])

    with pytest.raises(ValueError, match="reserved of a Lot is left to the database"):
        await Lot.insert([further])

    assert await Lot.all().count() == 1
