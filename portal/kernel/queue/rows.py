"""A queue in a table: claiming, renewing, closing, putting back, setting aside, and starting again, each one statement.

The table has the columns id, state (WAITING until it is over), attempts, due_at, taken_until, taken_by and finished_at.
An item that was never tried is due at once, whatever `due_at` says; nothing waits longer than its pause, whatever
clock wrote it.
"""

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog

from portal.kernel import clock, sql
from portal.kernel.ids import new_id
from portal.kernel.queue.present import Present
from portal.kernel.work import unit_of_work

LEASE = timedelta(seconds=6)
"""How long an item is a worker's that says nothing: with the longest pause between two looks, under ten seconds."""
LONGEST_LEASE = timedelta(minutes=3)
"""No version ever leased for longer: what is leased until later was written by a wrong clock."""
LONGEST_REASON = 500
_JITTER = 0.2
_SLACK = timedelta(seconds=1)
_log = structlog.get_logger(__name__)

Among = Callable[[sql.Values], str]
"""A condition that narrows down which items are meant; its values are marked in the statement's."""


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """An item that this worker has taken, and the token without which it can neither be closed nor put back."""

    id: UUID
    token: UUID
    attempts: int
    row: sql.Row


@dataclass(frozen=True, slots=True)
class Queue:
    """Which table, and by what rules.

    ``reads`` are the columns that a claim hands over. ``pauses`` come between the tries: one try more than pauses.
    ``reason`` is where it stands why the last try failed, ``came_in`` when the item came, ``kind`` by what the
    figures tell items apart. ``only`` narrows down what may be worked on at all. ``aside`` are the states of what was
    set aside, first that of a last try that failed; ``again`` narrows down what of it can be started again.
    """

    name: str
    table: str
    reads: tuple[str, ...]
    pauses: tuple[timedelta, ...]
    lease: timedelta = LEASE
    reason: str = "last_error"
    came_in: str = "created_at"
    kind: str | None = None
    order: str = "due_at"
    only: str | None = None
    aside: tuple[str, ...] = ("FAILED",)
    again: str | None = None

    @property
    def tries(self) -> int:
        return len(self.pauses) + 1

    def may_be_claimed(self, values: sql.Values) -> str:
        """The condition for an item that waits, is due, and is nobody's."""
        present = Present(values)
        longest = [pause * (1 + _JITTER) + _SLACK for pause in self.pauses]
        due = f"attempts = 0 OR due_at <= {present.now()} OR due_at > {present.plus_one_of(longest, 'attempts')}"
        condition = f"state = 'WAITING' AND ({due}) AND {is_free(present)}"
        return f"{condition} AND {self.only}" if self.only else condition

    @unit_of_work
    async def claim(self, limit: int, *, among: Among | None = None) -> list[Claim]:
        """Lease up to ``limit`` items that are due, in their order; no two workers get the same."""
        values, token = sql.Values(), new_id()
        until = Present(values).plus(self.lease)
        owner = values.mark(token)
        wanted = self.may_be_claimed(values) + (f" AND {among(values)}" if among else "")
        # The number stands in the statement itself, so that the plan is made for it.
        some = f"SELECT id FROM {self.table} WHERE {wanted} ORDER BY {self.order} LIMIT {limit:d}"  # noqa: S608
        # On SQLite a unit of work is alone. As an array it is read once, whatever plan is chosen.
        chosen = f"IN ({some})" if sql.on_sqlite() else f"= ANY(ARRAY({some} FOR UPDATE SKIP LOCKED))"
        rows = await sql.fetch(
            f"""
            UPDATE {self.table} SET taken_until = {until}, taken_by = {owner}, attempts = attempts + 1
            WHERE id {chosen} RETURNING id, attempts, {", ".join(self.reads)}
            """,  # noqa: S608 - names of our own, and placeholders
            *values,
        )
        return [Claim(sql.uuid_of(row["id"]), token, row["attempts"], row) for row in rows]

    @unit_of_work
    async def renew(self, claims: Collection[Claim]) -> set[UUID]:
        """Lease anew what is still this worker's; the ids of that. What is missing another may have by now."""
        values = sql.Values()
        until = Present(values).plus(self.lease)
        ours = f"{is_ours(claims, values)} AND state = 'WAITING'"
        rows = await sql.fetch(
            f"UPDATE {self.table} SET taken_until = {until} WHERE {ours} RETURNING id",  # noqa: S608
            *values,
        )
        return {sql.uuid_of(row["id"]) for row in rows}

    @unit_of_work
    async def finish(self, claim: Claim, state: str, changes: Mapping[str, Any] | None = None) -> bool:
        """Close an item; False when it is not this worker's any more, and then nothing changed.

        In a unit of work with the item's effects, they stay only if this does: call it first, and end the unit
        where it says False.
        """
        values = sql.Values()
        told = {"state": state, "finished_at": clock.now(), **(changes or {})}
        return await self._change(claim, values, [f"{name} = {values.mark(told[name])}" for name in told])

    async def set_aside(self, claim: Claim, reason: str, changes: Mapping[str, Any] | None = None) -> bool:
        """Close an item as failed, with the reason, for staff to see and start again."""
        told = {self.reason: reason[:LONGEST_REASON], **(changes or {})}
        return await self.finish(claim, self.aside[0], told)

    async def put_back(self, claim: Claim, reason: str, changes: Mapping[str, Any] | None = None) -> timedelta | None:
        """Have an item tried again after its pause, longer each time; the pause.

        None when that was its last try: it is set aside then.
        """
        if claim.attempts >= self.tries:
            await self.set_aside(claim, reason, changes)
            return None
        jitter = random.uniform(1 - _JITTER, 1 + _JITTER)  # noqa: S311 - so that what failed together does not come together
        pause = self.pauses[claim.attempts - 1] * jitter
        await self.postpone(claim, pause, {self.reason: reason[:LONGEST_REASON], **(changes or {})})
        return pause

    @unit_of_work
    async def give_back(self, claims: Collection[Claim], *, is_counted: bool, reason: str | None = None) -> None:
        """Let go of items, so that they are due at once; a try that was none is not counted."""
        if not claims:
            return
        values = sql.Values()
        changes = ["taken_until = NULL", "taken_by = NULL"]
        if not is_counted:
            changes.append("attempts = attempts - 1")
        if reason is not None:
            changes.append(f"{self.reason} = {values.mark(reason[:LONGEST_REASON])}")
        await sql.execute(
            f"UPDATE {self.table} SET {', '.join(changes)} WHERE {is_ours(claims, values)} AND state = 'WAITING'",  # noqa: S608
            *values,
        )

    @unit_of_work
    async def start_again(self, among: Among) -> int:
        """Have what was set aside begin anew, with all its tries before it; how many items that is."""
        return await self.begin_anew(
            lambda values: " AND ".join(
                (f"state IN ({values.marks(self.aside)})", f"({among(values)})", self.again or "TRUE")
            )
        )

    @unit_of_work
    async def begin_anew(self, among: Among) -> int:
        """Have items begin anew, whatever became of them before; how many that is."""
        values = sql.Values()
        due = values.mark(clock.now())
        return await sql.execute(
            f"""
            UPDATE {self.table} SET state = 'WAITING', attempts = 0, due_at = {due}, finished_at = NULL,
                taken_until = NULL, taken_by = NULL
            WHERE {among(values)}
            """,  # noqa: S608
            *values,
        )

    @unit_of_work
    async def postpone(self, claim: Claim, pause: timedelta, changes: Mapping[str, Any]) -> None:
        """Have an item wait for so long, whatever became of this try."""
        values = sql.Values()
        due = Present(values).plus(pause)
        await self._change(
            claim, values, [f"due_at = {due}", *(f"{name} = {values.mark(changes[name])}" for name in changes)]
        )

    async def _change(self, claim: Claim, values: sql.Values, changes: Sequence[str]) -> bool:
        changed = await sql.execute(
            f"""
            UPDATE {self.table} SET {", ".join(changes)}, taken_until = NULL, taken_by = NULL
            WHERE id = {values.mark(claim.id)} AND taken_by = {values.mark(claim.token)} AND state = 'WAITING'
            """,  # noqa: S608
            *values,
        )
        if not changed:
            _log.warning("queue_item_is_anothers", queue=self.name, item=str(claim.id))
        return changed == 1


def is_free(present: Present) -> str:
    """The condition for a row that nobody has leased; a lease that no version ever gave is none."""
    return f"(taken_until IS NULL OR taken_until <= {present.now()} OR taken_until > {present.plus(LONGEST_LEASE)})"


def reason_of(failure: BaseException) -> str:
    """Why a try failed, as it is kept for staff."""
    return f"{type(failure).__name__}: {failure}"[:LONGEST_REASON]


def is_ours(claims: Collection[Claim], values: sql.Values) -> str:
    """The condition for the rows that are held by one of these claims."""
    ids = values.marks({claim.id for claim in claims})
    tokens = values.marks({claim.token for claim in claims})
    return f"id IN ({ids}) AND taken_by IN ({tokens})"
