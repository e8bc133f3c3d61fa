"""How satisfied customers say they are."""

from typing import Self

import strawberry

from portal.feedback.queries import Satisfaction
from portal.feedback.satisfaction import Figure


@strawberry.type(description="Between which values a figure lies with a certainty of 95 %.")
class FigureInterval:
    low: float = strawberry.field(description="The least.")
    high: float = strawberry.field(description="The most.")

    @classmethod
    def of(cls, figure: Figure | None) -> Self | None:
        return None if figure is None else cls(low=figure.low, high=figure.high)


@strawberry.type(
    description="How satisfied customers are, by what they answered; with fewer than 10 answers no figure."
)
class SatisfactionReport:
    nps: float | None = strawberry.field(
        description="The share of 9 and 10 less that of 0 to 6, in a hundred: −100 to 100."
    )
    nps_interval: FigureInterval | None = strawberry.field(
        description="The interval of `nps`, by the adjusted Wald method."
    )
    responses: int = strawberry.field(description="How often surveys of the kinds NPS and CSAT were answered.")
    csat: float | None = strawberry.field(description="The share of 4 and 5 of 5: 0 to 1.")
    csat_interval: FigureInterval | None = strawberry.field(description="The interval of `csat`, by Wilson's method.")

    @classmethod
    def of(cls, found: Satisfaction) -> Self:
        return cls(
            nps=None if found.nps is None else found.nps.value,
            nps_interval=FigureInterval.of(found.nps),
            responses=found.responses,
            csat=None if found.csat is None else found.csat.value,
            csat_interval=FigureInterval.of(found.csat),
        )
