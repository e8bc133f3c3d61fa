"""Staff read what the coming months will bring, and how right that was (IN12, IN36)."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.insights.forecasting import keeping
from portal.insights.forecasting.models import Forecast, ForecastSegment
from portal.insights.segments import Segment
from portal.kernel import clock
from portal.kernel.money import Money
from portal.shop.products.keeping import save_product
from portal.shop.recording.orders import NewLine
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
MONTHS = 16
SMALLEST_WORDS = (
    "Math.min(...[...document.querySelectorAll('svg text')].map((one) => one.getBoundingClientRect().height))"
)
"""How high the words of pictures are, in pixels as they are seen: a line of 13 has 15."""


async def the_past(make) -> None:
    """Orders of guests over more than a year, and two forecasts: one of four months ago, and one of now."""
    now = clock.now()
    await save_product("mug", "A mug with a long name that goes on and on for nearly ever", by=SYSTEM)
    for month in range(MONTHS, 0, -1):
        for number in range(4 + month % 3):
            at = now - timedelta(days=30.44 * month - number)
            with clock.living_at(at):
                line = NewLine(sku="mug", title="Mug", quantity=1, total=Money(2000, "EUR"))
                await make.order(f"guest{month}.{number}@example.org", "20.00", placed_at=at, lines=[line])
    for days in (120, 0):
        with clock.living_at(now - timedelta(days=days)):
            await keeping.foretell_due(clock.now())
    newest = await Forecast.all().order_by("-month").first()
    assert newest is not None
    told = {"forecast": newest, "month": newest.month, "customers": 12}
    await ForecastSegment.create(segment=Segment.LOYAL, expected_orders=7.25, expected_revenue=145.0, **told)


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (320, "de"), (1280, "en"), (390, "en")])
async def test_forecasts_are_drawn_beside_what_came(make, visit: Visit, width: int, locale: str) -> None:
    await make.programme()
    await the_past(make)
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")
    await page.goto("/insights")

    revenue = page.get_by_test_id("forecast-REVENUE")
    await expect(revenue.get_by_role("img", name={"de": "Umsatz", "en": "Revenue"}[locale])).to_be_visible()
    await expect(revenue).to_contain_text({"de": "Im Mittel lag sie um", "en": "On average it was off by"}[locale])
    await expect(revenue.get_by_role("list")).to_contain_text({"de": "Acht von zehn", "en": "Eight of ten"}[locale])
    await expect(page.get_by_test_id("forecast-demand")).to_contain_text("A mug with a long…")
    by_segment = page.get_by_test_id("forecast-segments").get_by_role("list")
    await expect(by_segment).to_have_text(
        {"de": "Treue145,00 € aus 7,3 Bestellungen", "en": "Loyal€145.00 from 7.3 orders"}[locale]
    )
    assert await width_beyond(page) == 0
    assert await page.evaluate(SMALLEST_WORDS) >= 14
    await pictured(page, f"forecast-{locale}-{width}")


async def test_without_enough_orders_a_sentence_says_so(make, visit: Visit) -> None:
    await make.programme()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale="en")
    page = await visit()
    await sign_in(page, "staff@example.org")
    await page.goto("/insights")

    await expect(page.get_by_test_id("forecast")).to_contain_text("it needs the orders of at least 3 whole months")
    await expect(page.get_by_test_id("forecast-REVENUE")).to_have_count(0)
