"""Exchange rates by day, which the brand's staff keep for shops that tell none."""

from datetime import date, datetime
from typing import Self

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.shop.inbox import awaiting
from portal.shop.rates import keeping, models, queries


@strawberry.type(description="What one euro was worth on a day. Only the brand's staff see it.")
class ExchangeRate:
    currency: str = strawberry.field(description="ISO 4217, like CHF.")
    day: date = strawberry.field(description="The day of which it was published or said.")
    per_euro: str = strawberry.field(description="Units of the currency for one euro, exact.")
    is_by_hand: bool = strawberry.field(description="Staff said so: an import leaves it as it is.")
    saved_at: datetime = strawberry.field(description="When it was kept, or corrected last.")

    @classmethod
    def of(cls, row: models.ExchangeRate) -> Self:
        return mapped(cls, row)


@strawberry.type(description="A currency in which orders were delivered that wait, for no rate of their day is known.")
class MissingExchangeRate:
    currency: str = strawberry.field(description="ISO 4217, like CHF.")
    deliveries: int = strawberry.field(description="How many deliveries wait for its rates.")
    oldest_at: datetime = strawberry.field(description="When the first of them came.")

    @classmethod
    def of(cls, row: awaiting.MissingRate) -> Self:
        return mapped(cls, row)


@strawberry.input(description="A rate that holds against every import, until it is removed.")
class SaveExchangeRateInput:
    currency: str = strawberry.field(description="ISO 4217, like CHF; not EUR, by which all rates go.")
    day: date = strawberry.field(description="The first day of which it holds; the same day again corrects it.")
    per_euro: str = strawberry.field(description="Units of the currency for one euro, like 0.9432.")


@strawberry.input(description="Which rate to take out of the table.")
class RemoveExchangeRateInput:
    currency: str
    day: date


@strawberry.input(description="Rates as the ECB publishes them.")
class ImportExchangeRatesInput:
    csv: str = strawberry.field(
        description="The text of eurofxref.csv, or of as much of eurofxref-hist.csv as a request holds."
    )


@strawberry.type
class ExchangeRatePayload(Payload):
    rate: ExchangeRate | None = strawberry.field(default=None, description="The rate as it is kept.")


@strawberry.type
class RemovedExchangeRatePayload(Payload):
    was_removed: bool = strawberry.field(default=False, description="Whether it is gone; orders that have it keep it.")


@strawberry.type
class ImportedExchangeRatesPayload(Payload):
    added: int = strawberry.field(default=0, description="Of days that had none.")
    corrected: int = strawberry.field(default=0, description="Orders that were reckoned by the old one keep that.")
    by_hand: int = strawberry.field(default=0, description="Left as they are, for staff had said otherwise.")


@strawberry.type
class RateQuery:
    @strawberry.field(description="The exchange rates, the newest day first; for the brand's staff only.")
    async def exchange_rates(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        currency: str | None = None,
    ) -> Connection[ExchangeRate] | None:
        page = info.context.page(first, after, last, before)
        found = await queries.rates(page, viewer=info.context.signed_in, currency=currency)
        return Connection.of(found, ExchangeRate.of)

    @strawberry.field(
        description="The currencies for whose rates deliveries of shops wait; for the brand's staff only.",
        directives=sized(10),
    )
    async def missing_exchange_rates(self, info: Info) -> list[MissingExchangeRate] | None:
        return [MissingExchangeRate.of(one) for one in await awaiting.missing_for(info.context.signed_in)]


@strawberry.type
class RateMutation:
    @strawberry.mutation(description="Say what one euro was worth from a day on, for the brand's staff.")
    async def save_exchange_rate(self, info: Info, input: SaveExchangeRateInput) -> ExchangeRatePayload:
        saved = await keeping.save_rate(input.currency, input.day, input.per_euro, by=info.context.signed_in)
        return ExchangeRatePayload(rate=ExchangeRate.of(saved))

    @strawberry.mutation(description="Take a rate out of the table, for the brand's staff.")
    async def remove_exchange_rate(self, info: Info, input: RemoveExchangeRateInput) -> RemovedExchangeRatePayload:
        await keeping.remove_rate(input.currency, input.day, by=info.context.signed_in)
        return RemovedExchangeRatePayload(was_removed=True)

    @strawberry.mutation(
        description="Keep rates that the ECB published, all of the text or none; for the brand's staff."
    )
    async def import_exchange_rates(self, info: Info, input: ImportExchangeRatesInput) -> ImportedExchangeRatesPayload:
        kept = await keeping.import_file(input.csv.encode(), by=info.context.signed_in)
        return ImportedExchangeRatesPayload(added=kept.added, corrected=kept.corrected, by_hand=kept.by_hand)
