"""Other terms, tried on what happened: what is asked, how far it has come, and what came out."""

from datetime import date, datetime
from typing import Annotated, Self

import strawberry
from strawberry.utils.str_converters import to_camel_case

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.loyalty.inputs import SaveEarnRuleInput, SaveProgramInput, SaveTierInput
from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from graphql_schema.saving import left_out
from portal.insights import models
from portal.insights.models import SimulationState
from portal.insights.simulating import results
from portal.insights.simulating.starting import Wish
from portal.kernel.wording import say

strawberry.enum(
    SimulationState,
    description="REFUSED is where today's terms do not give what the ledger says: then nothing is compared.",
)


@strawberry.type(description="What a period comes to by one set of terms. Points are all members' together.")
class SimulatedSide:
    issued: int = strawberry.field(description="Points that were earned, given by hand or brought along.")
    reversed: int = strawberry.field(description="Points that were taken back.")
    redeemed: int = strawberry.field(
        description="Points that the redemptions of the period took, as far as balances suffice."
    )
    expired: int = strawberry.field(description="Points that ended.")
    outstanding: int = strawberry.field(description="Points that members hold at the end of the period.")
    liability: Money = strawberry.field(description="What those are worth, rounded up.")
    redeemed_by_habit: int = strawberry.field(
        description="What is redeemed if of what is issued and not taken back as large a share is as in fact."
    )
    cost: Money = strawberry.field(description="What that costs.")
    share_of_revenue: float | None = strawberry.field(description="Cost of revenue; null where nothing was bought.")
    cut_short: int = strawberry.field(description="Redemptions of the period for which the balance does not suffice.")


@strawberry.type(description="A value that is tried.")
class SimulatedTerm:
    thing: str | None = strawberry.field(description="Of which rule or tier; null for the programme.")
    term: str = strawberry.field(description="What it is, by its name in the input, such as `perCurrencyUnit`.")
    value: str | None = strawberry.field(description="As text; null for none.")


@strawberry.type(description="So many members were in one tier at the end and would be in another.")
class SimulatedMove:
    before: str | None = strawberry.field(description="The tier's name; null for none.")
    after: str | None = strawberry.field(description="The tier's name; null for none.")
    members: int = strawberry.field(description="How many; ten at least, unless all moves together are fewer.")
    is_rest: bool = strawberry.field(description="All moves of fewer than ten together, of whatever tiers.")
    rises: bool | None = strawberry.field(description="Whether it is up (true) or down (false); null for neither.")


@strawberry.type(description="So many members would get so many more points, or fewer where the numbers are negative.")
class SimulatedGroup:
    least: int | None = strawberry.field(description="At least so many more; null for no bound.")
    most: int | None = strawberry.field(description="At most so many more; null for no bound.")
    members: int = strawberry.field(description="How many; neighbouring groups under ten are one.")
    points: int = strawberry.field(description="How many more all of them together get.")


@strawberry.type(description="Other terms tried on a past period. Only the brand's staff see it.")
class Simulation(Node):
    row: strawberry.Private[models.Simulation]
    state: SimulationState = strawberry.field(description="How far it is.")
    asked_at: datetime = strawberry.field(description="When somebody asked for it.")
    starts_on: date = strawberry.field(description="The first day on which the other terms hold.")
    ends_on: date = strawberry.field(description="The last.")
    members: int = strawberry.field(description="How many members are replayed.")
    done: int = strawberry.field(description="How many of them have been.")
    ended_at: datetime | None = strawberry.field(description="When it was over.")

    @classmethod
    def of(cls, row: models.Simulation) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="Who of staff asked; null where it was the operator.")
    async def asked_by(self, info: Info) -> Member | None:
        if self.row.asked_by_id is None:
            return None
        return await info.context.load(members_by_id, self.row.asked_by_id, Member.of)

    @strawberry.field(description="From 0 to 1.")
    def progress(self) -> float:
        return 1.0 if self.ended_at else min(1.0, self.done / self.members) if self.members else 0.0

    @strawberry.field(directives=sized(10), description="Which terms have another value than today, a line each.")
    def changes(self, info: Info) -> list[str]:
        return results.lines(self.row)

    @strawberry.field(directives=sized(10), description="The same, each value by itself.")
    def terms(self) -> list[SimulatedTerm]:
        return [
            SimulatedTerm(thing=one.thing, term=to_camel_case(one.name), value=one.value)
            for one in results.terms(self.row)
        ]

    @strawberry.field(description="Why nothing is compared, for the reader; null unless it was refused.")
    def refusal(self, info: Info) -> str | None:
        return results.refusal(self.row, info.context.locale)

    @strawberry.field(description="What of behaviour is held constant, for the reader.")
    def assumption(self, info: Info) -> str:
        return say(results.CONSTANT, info.context.locale)

    @strawberry.field(description="What really happened; null until it is done.")
    def before(self) -> SimulatedSide | None:
        found = results.sides_of(self.row)
        return None if found is None else _side(found[0])

    @strawberry.field(description="What the other terms would have come to; null until it is done.")
    def after(self) -> SimulatedSide | None:
        found = results.sides_of(self.row)
        return None if found is None else _side(found[1])

    @strawberry.field(description="What was bought in the period, net of refunds; null until it is done.")
    def revenue(self) -> Money | None:
        revenue = results.revenue_of(self.row)
        return None if revenue is None else Money.of(revenue)

    @strawberry.field(directives=sized(10), description="From which tier to which; empty until it is done.")
    def tier_moves(self) -> list[SimulatedMove]:
        return [mapped(SimulatedMove, one) for one in results.moves_of(self.row)]

    @strawberry.field(
        directives=sized(7), description="Who gains and who loses, the largest loss first; empty until it is done."
    )
    def groups(self) -> list[SimulatedGroup]:
        return [mapped(SimulatedGroup, one) for one in results.groups_of(self.row)]

    @strawberry.field(
        description="By what share orders have to rise for richer terms to pay; null where no margin was said, the "
        "terms cost no more, or nothing would do."
    )
    def break_even_lift(self) -> float | None:
        return results.break_even_of(self.row)

    @strawberry.field(
        description="By what share orders would rise if a reward worked as a lower price does, by the elasticity that "
        "was said; null where none was."
    )
    def expected_lift(self) -> float | None:
        return results.lift_of(self.row)


def _side(side: results.Side) -> SimulatedSide:
    return SimulatedSide(
        issued=side.points.issued,
        reversed=side.points.reversed,
        redeemed=side.points.redeemed,
        expired=side.points.expired,
        outstanding=side.points.outstanding,
        liability=Money.of(side.points.liability),
        redeemed_by_habit=side.redeemed_by_habit,
        cost=Money.of(side.cost),
        share_of_revenue=side.share,
        cut_short=side.cut_short,
    )


@strawberry.input(description="The terms to be tried, as they would be saved, and on which days.")
class SimulateProgramInput:
    from_: Annotated[date, strawberry.argument(name="from")] = strawberry.field(
        name="from", description="From the beginning of which day, in the programme's time zone, they are to hold."
    )
    to: date = strawberry.field(description="To the end of which day; five years later at the most.")
    program: SaveProgramInput | None = strawberry.field(default=None, description="Terms of the programme.")
    earn_rules: list[SaveEarnRuleInput] | None = strawberry.field(
        default=None, description="Rules, each in place of all its versions, or beside the others; at most 20."
    )
    tiers: list[SaveTierInput] | None = strawberry.field(default=None, description="Tiers, by slug; at most 20.")
    margin: float | None = strawberry.field(
        default=None, description="What of revenue is left before rewards, more than 0 and at most 1."
    )
    elasticity: float | None = strawberry.field(
        default=None,
        description="By how much more is bought as it costs less, 0 to 10; nothing unless said.",
    )
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)

    def wish(self) -> Wish:
        return Wish(
            starts_on=self.from_,
            ends_on=self.to,
            programme=None if self.program is None else self.program.terms(),
            programme_keeps=() if self.program is None else tuple(sorted(left_out(self.program))),
            rules=[(one.terms(), sorted(left_out(one))) for one in self.earn_rules or ()],
            tiers=[(one.terms(), sorted(left_out(one))) for one in self.tiers or ()],
            margin=self.margin,
            elasticity=self.elasticity,
            idempotency_key=self.idempotency_key,
        )


@strawberry.type
class SimulationPayload(Payload):
    simulation: Simulation | None = strawberry.field(default=None, description="As it waits for the worker.")
