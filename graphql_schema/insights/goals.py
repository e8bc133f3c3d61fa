"""Goals, and what was changed of the programme when."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import Node, key_of
from graphql_schema.mapping import mapped
from portal.insights import changes, models
from portal.insights.changes import ChangeKind
from portal.insights.goals import keeping, metrics
from portal.insights.goals.queries import line_of
from portal.insights.models import GoalMetric
from portal.kernel import clock
from portal.kernel.wording import say

strawberry.enum(
    GoalMetric,
    description="What a goal may be about: shares are 0 to 1, money is in units of the programme's currency.",
)
strawberry.enum(ChangeKind, description="What was changed; CAMPAIGN is one that multiplies points.")


@strawberry.type(description="Where the brand wants a figure to be on a day. Only staff see it.")
class Goal(Node):
    row: strawberry.Private[models.Goal]
    day: strawberry.Private[date]
    metric: GoalMetric = strawberry.field(description="Which figure.")
    target: float = strawberry.field(description="Where it is to be.")
    due_on: date = strawberry.field(description="By the end of which day, in the programme's time zone.")
    started_on: date = strawberry.field(description="When the goal was set, or its figure last changed.")
    start_value: float | None = strawberry.field(description="What was measured then; null where nothing could be.")

    @classmethod
    def of(cls, row: models.Goal) -> Self:
        """As it stands today."""
        return cls.as_of(row, clock.local_day(clock.now()))

    @classmethod
    def as_of(cls, row: models.Goal, day: date) -> Self:
        """As it stood at the end of a day; from the day on which it is due nothing changes any more."""
        return mapped(cls, row, day=min(day, row.due_on))

    @strawberry.field(description="The day at whose end `current` was measured: today, or when the goal was due.")
    def measured_on(self) -> date:
        return self.day

    @strawberry.field(description="Over how many days the figure is measured, `measuredOn` being the last of them.")
    def window_days(self) -> int:
        return metrics.WINDOWS[self.metric]

    @strawberry.field(description="What is measured; null where nothing can be.")
    async def current(self, info: Info) -> float | None:
        return await info.context.load(metrics.measured, (self.metric, self.day))

    @strawberry.field(
        description="Where it should be by then: on the straight line from `startValue` (0 where unknown) to `target`, "
        "by the days that have gone."
    )
    def expected(self) -> float:
        return line_of(self.row).at(self.day)

    @strawberry.field(description="Whether `current` is at least `expected`.")
    async def on_track(self, info: Info) -> bool:
        return line_of(self.row).is_kept(self.day, await self._current(info))

    @strawberry.field(description="Why nothing can be measured, for the reader.")
    async def no_value(self, info: Info) -> str | None:
        why = metrics.UNKNOWN.get(self.metric)
        return say(why, info.context.locale) if why is not None and await self._current(info) is None else None

    async def _current(self, info: Info) -> float | None:
        return await info.context.load(metrics.measured, (self.metric, self.day))


@strawberry.type(description="Something that staff changed of the programme, to be read beside the figures.")
class ProgrammeChange:
    by_id: strawberry.Private[UUID | None]
    kind: ChangeKind = strawberry.field(description="What was changed.")
    at: datetime = strawberry.field(description="When.")
    title: str = strawberry.field(description="What it is called by now.")
    detail: str | None = strawberry.field(description="Which terms have another value since, where that was noted.")

    @classmethod
    def of(cls, row: changes.Change) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="On which day of the programme's time zone.")
    def day(self) -> date:
        return clock.local_day(self.at)

    @strawberry.field(description="Who of staff changed it; null where it was the operator or a system.")
    async def by(self, info: Info) -> Member | None:
        return None if self.by_id is None else await info.context.load(members_by_id, self.by_id, Member.of)


@strawberry.input
class SaveGoalInput:
    metric: GoalMetric = strawberry.field(description="Which figure.")
    target: float = strawberry.field(
        description="Where it is to be: a share more than 0 and at most 1, an NPS from −100 to 100, else more than 0 "
        "and at most a billion."
    )
    due_on: date = strawberry.field(description="By when: a day to come, within five years.")
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self) -> keeping.GoalTerms:
        return keeping.GoalTerms(
            id=None if self.id is None else key_of("Goal", self.id),
            metric=self.metric,
            target=self.target,
            due_on=self.due_on,
            idempotency_key=self.idempotency_key,
        )


@strawberry.input
class DeleteGoalInput:
    goal_id: strawberry.ID = strawberry.field(description="Which one.")


@strawberry.type
class GoalPayload(Payload):
    goal: Goal | None = strawberry.field(default=None, description="As it is, or was.")
