"""Amounts of money, as they come in and go out."""

from decimal import Decimal
from typing import Self

import strawberry

from portal.kernel import money


@strawberry.type(description="An amount in an ISO 4217 currency.")
class Money:
    amount: Decimal = strawberry.field(description="With as many decimals as the currency has.")
    currency: str = strawberry.field(description="ISO 4217, like EUR.")

    @classmethod
    def of(cls, value: money.Money) -> Self:
        return cls(amount=value.amount, currency=value.currency)

    @classmethod
    def maybe(cls, minor: int | None, currency: str | None) -> Self | None:
        """The amount that two nullable columns hold."""
        return None if minor is None or currency is None else cls.of(money.Money(minor, currency))


@strawberry.input(description="An amount in an ISO 4217 currency.")
class MoneyInput:
    amount: Decimal = strawberry.field(description="With at most as many decimals as the currency has.")
    currency: str = strawberry.field(description="ISO 4217, like EUR.")

    def checked(self, field: str) -> money.Money:
        """The amount in minor units.

        Raises Invalid, naming ``field``, for a currency that is none and for too many decimals (G27).
        """
        return money.money(self.amount, self.currency, field=field)
