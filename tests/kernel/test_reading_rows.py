"""Rows that are read by a condition of one's own are what the mapper would have given, on both databases."""

from datetime import UTC, datetime

import pytest

from portal.loyalty.ledger.models import Lot, Transfer
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion
from portal.shop.models import Order, OrderLine

pytestmark = pytest.mark.anyio


def values(row):
    return {name: getattr(row, name) for name in row._meta.fields_db_projection}


async def test_every_kind_of_column_comes_back_as_the_mapper_gives_it(make):
    """Ids, instants, days, decimals kept as text, choices, JSON, booleans and nothing at all."""
    await make.earn_rule(
        EarnAction.PURCHASE, per_currency_unit=2, conditions=[], starts_at=datetime(2026, 1, 1, tzinfo=UTC)
    )
    member = await make.member()
    await make.points(member, 10, expires_at=datetime(2030, 1, 1, tzinfo=UTC))
    await make.order(member, "30.00", coupon_codes=["A"])

    for model in (EarnRuleVersion, Transfer, Lot, Order, OrderLine):
        mapped = await model.all().order_by("id")
        read = await model.read("TRUE ORDER BY id")
        assert read, model
        assert [values(row) for row in read] == [values(row) for row in mapped], model


async def test_a_row_that_was_read_can_be_changed_and_saved(make):
    order = await make.order(await make.member(), "30.00")

    read = await Order.read_one("source = $1 AND external_id = $2", order.source, order.external_id)
    read.refunded_minor = 100
    await read.save()

    assert (await Order.get(id=order.id)).refunded_minor == 100
    assert await Order.read_one("external_id = $1", "another") is None
