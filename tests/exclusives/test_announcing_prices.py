"""A release may announce a reduced price, and says to whom; a public one names what was asked before (LW20)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from portal.accounts.viewer import SYSTEM, VISITOR
from portal.exclusives.models import OfferKind, Release, ReleaseKind, ReleaseVisibility
from portal.exclusives.queries import all_releases, preview, release_by_slug
from portal.exclusives.releases import save_exclusive
from portal.exclusives.terms import OfferTerms, ReleaseTerms, WindowTerms
from portal.kernel.errors import Invalid, PortalError, Required
from portal.kernel.money import Money
from portal.kernel.pagination import page
from portal.shop.models import Product

OPENS_AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
NOW_249, WAS_289 = Money(24_900, "EUR"), Money(28_900, "EUR")
PUBLIC = OfferTerms(OfferKind.PUBLIC, NOW_249, WAS_289)
SAVE = """mutation ($input: SaveExclusiveInput!) { saveExclusive(input: $input) {
  exclusive { offer { kind price { amount currency } lowestPrice { amount currency } } } errors { code field }
} }"""
ONE = """query ($slug: String!) { exclusive(slug: $slug) {
  offer { kind price { amount currency } lowestPrice { amount currency } }
} }"""
INPUT = {
    "slug": "grinder-days",
    "kind": "SALE",
    "title": "Grinder days",
    "teaser": "For a while.",
    "bodyMarkdown": "Twenty of them.",
    "visibility": "TEASER",
    "windows": [],
    "productSku": "MILL",
}


def euros(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


def terms(**changes):
    given = {
        "slug": "grinder-days",
        "kind": ReleaseKind.SALE,
        "title": "Grinder days",
        "teaser": "For a while.",
        "body_markdown": "Twenty of them.",
        "visibility": ReleaseVisibility.TEASER,
        "windows": [WindowTerms("gold", OPENS_AT)],
        "product_sku": "MILL",
        "offer": PUBLIC,
    }
    return ReleaseTerms(**{**given, **changes})


@pytest.fixture(autouse=True)
async def mill(make):
    await make.ladder()
    return await make.product("MILL")


@pytest.mark.parametrize(
    ("changes", "refusal", "field"),
    [
        ({"offer": OfferTerms(OfferKind.PUBLIC, NOW_249)}, Required, ("offer", "lowestPrice")),
        ({"offer": OfferTerms(OfferKind.PUBLIC, NOW_249, NOW_249)}, Invalid, ("offer", "lowestPrice")),
        ({"offer": OfferTerms(OfferKind.INDIVIDUAL, WAS_289, NOW_249)}, Invalid, ("offer", "lowestPrice")),
        ({"offer": OfferTerms(OfferKind.PUBLIC, NOW_249, Money(28_900, "CHF"))}, Invalid, ("offer", "lowestPrice")),
        ({"offer": OfferTerms(OfferKind.INDIVIDUAL, Money(0, "EUR"))}, Invalid, ("offer", "price")),
        ({"product_sku": None}, Required, ("productSku",)),
        (
            {"offer": OfferTerms(OfferKind.INDIVIDUAL, NOW_249), "public_at": OPENS_AT + timedelta(days=1)},
            Invalid,
            ("offer", "kind"),
        ),
    ],
)
async def test_lw20_an_offer_that_hides_what_was_asked_before_is_refused(changes, refusal, field):
    with pytest.raises(PortalError) as refused:
        await save_exclusive(terms(**changes), by=SYSTEM)

    assert (type(refused.value.faults[0]), refused.value.field) == (refusal, field)
    assert not await Release.exists()


async def test_a_price_is_in_the_currency_in_which_the_product_is_sold(mill):
    in_francs = terms(offer=OfferTerms(OfferKind.INDIVIDUAL, Money(24_900, "CHF")))
    await save_exclusive(in_francs, by=SYSTEM)  # no shop has said what it costs
    await Product.filter(id=mill.id).update(price_minor=28_900, currency="EUR")

    with pytest.raises(Invalid, match="sold in EUR") as refused:
        await save_exclusive(replace(in_francs, title="Francs"), by=SYSTEM)

    assert refused.value.field == ("offer", "price")
    assert (await Release.get(slug="grinder-days")).title == "Grinder days"


async def test_lw20_an_individual_offer_may_leave_the_earlier_price_out(make):
    await save_exclusive(terms(offer=OfferTerms(OfferKind.INDIVIDUAL, NOW_249)), by=SYSTEM)

    with time_machine.travel(OPENS_AT):
        shown = await release_by_slug("grinder-days", make.holder("gold"))

    assert shown.offer == OfferTerms(OfferKind.INDIVIDUAL, NOW_249, None)


async def test_what_is_individual_cannot_open_for_everyone_later(graphql, make):
    await save_exclusive(terms(offer=OfferTerms(OfferKind.INDIVIDUAL, NOW_249)), by=SYSTEM)

    told = await graphql(SAVE, viewer=await make.brand(), input={**INPUT, "publicAt": "2026-12-08T09:00:00Z"})

    assert told["errors"] == [{"code": "INVALID", "field": ["offer", "kind"]}]
    assert (await Release.get()).public_at is None


async def test_no_price_is_told_to_whom_the_release_has_not_opened(make):
    await save_exclusive(terms(), by=SYSTEM)
    silver, gold = make.holder("silver"), make.holder("gold")

    with time_machine.travel(OPENS_AT - timedelta(seconds=1), tick=False):
        early = await release_by_slug("grinder-days", gold)
    with time_machine.travel(OPENS_AT, tick=False):
        below = [(await all_releases(viewer, page())).rows[0] for viewer in (VISITOR, silver)]
        in_time = await release_by_slug("grinder-days", gold)
        as_silver = await preview("grinder-days", "silver", by=SYSTEM)

    assert [one.offer for one in (early, *below, as_silver)] == [None] * 4
    assert in_time.offer == PUBLIC


async def test_staff_save_an_offer_and_all_read_it_with_both_prices(graphql, make):
    brand, public_at = await make.brand(), "2026-01-01T09:00:00Z"
    offer = {"kind": "PUBLIC", "price": euros("249.00"), "lowestPrice": euros("289.00")}

    saved = await graphql(SAVE, viewer=brand, input={**INPUT, "publicAt": public_at, "offer": offer})
    visitor = await graphql(ONE, slug="grinder-days")
    kept = await graphql(SAVE, viewer=brand, input={**INPUT, "title": "Days of grinders"})
    cleared = await graphql(SAVE, viewer=brand, input={**INPUT, "offer": None})

    assert (saved["errors"], saved["exclusive"], visitor, kept["exclusive"]) == ([], *[{"offer": offer}] * 3)
    assert cleared == {"exclusive": {"offer": None}, "errors": []}


async def test_an_amount_that_is_none_is_told_with_what_else_is_wrong(graphql, make):
    offer = {"kind": "PUBLIC", "price": euros("249.001"), "lowestPrice": {"amount": "289", "currency": "eur"}}

    told = await graphql(SAVE, viewer=await make.brand(), input={**INPUT, "title": " ", "offer": offer})

    assert [error["field"] for error in told["errors"]] == [
        ["offer", "price"],
        ["offer", "lowestPrice"],
        ["title"],
    ]


async def test_without_its_product_there_is_no_price(mill, make):
    await save_exclusive(terms(windows=[], public_at=OPENS_AT), by=SYSTEM)
    await Product.filter(id=mill.id).delete()

    with time_machine.travel(OPENS_AT):
        assert (await release_by_slug("grinder-days", VISITOR)).offer is None


async def test_amounts_are_kept_in_the_units_of_their_currency(make):
    yen = OfferTerms(OfferKind.PUBLIC, Money(3_000, "JPY"), Money(4_500, "JPY"))
    await save_exclusive(terms(windows=[], public_at=OPENS_AT, offer=yen), by=SYSTEM)

    with time_machine.travel(OPENS_AT):
        shown = await release_by_slug("grinder-days", VISITOR)

    assert (shown.offer.price.amount, shown.offer.lowest_price.amount) == (Decimal(3000), Decimal(4500))
