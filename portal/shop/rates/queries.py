"""Reading the table of exchange rates: day by day, for the brand's staff, and how far it goes."""

from datetime import date

from portal.accounts.viewer import Viewer
from portal.kernel.pagination import Page, Slice
from portal.shop.rates.models import ExchangeRate

_LENGTH = 3
"""Of a currency's code; what is longer or shorter is in no table."""


async def rates(page: Page, *, viewer: Viewer, currency: str | None = None) -> Slice[ExchangeRate]:
    """The table, the newest day first; for the brand's staff."""
    viewer.ensure_brand()
    found = ExchangeRate.all()
    if currency is not None:  # the table also has currencies that are in use no more
        found = found.filter(currency=currency if len(currency) == _LENGTH else "")
    return await page.of_query(found, "exchange rates", currency, order=("-day", "currency"))


async def newest_day() -> date | None:
    """The last day of which any rate is known."""
    newest = await ExchangeRate.all().order_by("-day").first()
    return None if newest is None else newest.day
