"""What the kernel keeps: the outbox, the log of live events, and how late it is."""

from enum import StrEnum
from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from portal.kernel.records import Record


class OutboxState(StrEnum):
    WAITING = "WAITING"
    SENT = "SENT"
    FAILED = "FAILED"


class OutboxItem(Record):
    """One thing to send. `taken_until` is the lease of the worker that is at it, `taken_by` its token."""

    topic = fields.CharField(max_length=40)
    payload: fields.JSONField[dict[str, Any]] = fields.JSONField()
    once_key = fields.CharField(max_length=200, null=True, unique=True)
    state = fields.CharEnumField(OutboxState, max_length=8, default=OutboxState.WAITING)
    attempts = fields.SmallIntField(default=0)
    due_at = fields.DatetimeField()
    taken_until = fields.DatetimeField(null=True)
    taken_by = fields.UUIDField(null=True)
    last_error = fields.CharField(max_length=500, null=True)
    created_at = fields.DatetimeField()
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "outbox"
        indexes = (Index(fields=("state", "topic", "due_at"), name="outbox_due_by_topic"),)


class LiveEvent(Model):
    """Something told to those who watch a topic; see `portal.kernel.live`. Numbers are never given twice."""

    number = fields.BigIntField(primary_key=True)
    topic = fields.CharField(max_length=80)
    payload: fields.JSONField[dict[str, Any]] = fields.JSONField()
    created_at = fields.DatetimeField()

    class Meta:
        table = "live_events"
        indexes = (Index(fields=("topic", "number"), name="live_events_of_topic"),)


class TableStamp(Model):
    """Another stamp after every write to the table of this name; see `portal.kernel.stamps`."""

    name = fields.CharField(max_length=60, primary_key=True)
    stamp = fields.CharField(max_length=36)

    class Meta:
        table = "table_stamps"


class ClockMark(Model):
    """The latest instant that a process believed, by which the next start is judged (`portal.kernel.clock_check`)."""

    name = fields.CharField(max_length=20, primary_key=True)
    seen_at = fields.DatetimeField()

    class Meta:
        table = "clock_marks"
