"""Holdouts that run, in which a test says who is held out."""

from collections.abc import Collection
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.holdouts.models import Holdout, HoldoutKind, HoldoutOutcome
from portal.insights.holdouts.drawing import lot
from portal.insights.holdouts.keeping import plan_holdout, start_holdout
from portal.insights.holdouts.listing import list_due
from portal.insights.holdouts.policies import HoldoutTerms
from portal.kernel import clock, steps


def name_that_draws(held_out: Collection[Member], others: Collection[Member], of: object, share: float = 0.5) -> str:
    """The first name for a trial of something whose lot holds out the ones and none of the others."""
    for number in count():
        name = f"trial {number} of {of}"
        if all(lot(name, str(one.id)) < share for one in held_out) and all(
            lot(name, str(one.id)) >= share for one in others
        ):
            return name
    raise AssertionError


class MakeHoldouts:
    """What is kept from whom."""

    async def planned_holdout(self, kind: HoldoutKind, subject_id: UUID | None = None, **terms: Any) -> Holdout:
        wanted: dict[str, Any] = {
            "name": "trial",
            "share": 0.5,
            "outcome": HoldoutOutcome.BUYERS,
            "ends_on": clock.local_day(clock.now() + timedelta(days=30)),
        }
        return await plan_holdout(HoldoutTerms(kind=kind, subject_id=subject_id, **wanted | terms), by=SYSTEM)

    async def holdout(
        self,
        kind: HoldoutKind,
        subject_id: UUID | None = None,
        *,
        keeps_out: Collection[Member] = (),
        and_not: Collection[Member] = (),
        **terms: Any,
    ) -> Holdout:
        """One that has started, with its list complete."""
        named = {"name": name_that_draws(keeps_out, and_not, subject_id)} if keeps_out or and_not else {}
        planned = await self.planned_holdout(kind, subject_id, **named | terms)
        await start_holdout(planned.id, by=SYSTEM)
        await steps.finish(list_due, clock.now())
        return await Holdout.get(id=planned.id)
