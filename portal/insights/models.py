"""What staff tell the insights, goals too, and what the worker keeps of orders: models, segments, counted orders."""

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from portal.accounts.models import Member
from portal.insights.predicting.fitting import Refusal
from portal.insights.segments import Segment
from portal.kernel.records import Record


class GoalMetric(StrEnum):
    """What a goal may be about; of each, more is better. `goals.metrics` says how each is measured."""

    REPEAT_PURCHASE_RATE = "REPEAT_PURCHASE_RATE"
    AVERAGE_ORDER_VALUE = "AVERAGE_ORDER_VALUE"
    CLV = "CLV"
    LTV_TO_CAC = "LTV_TO_CAC"
    REFERRED_CUSTOMERS = "REFERRED_CUSTOMERS"
    REDEMPTION_RATE = "REDEMPTION_RATE"
    NPS = "NPS"
    ACTIVE_MEMBERS = "ACTIVE_MEMBERS"
    ANSWERED_SHARE = "ANSWERED_SHARE"


class Goal(Record):
    """Where the brand wants a figure to be on a day, and from where it set out."""

    metric = fields.CharEnumField(GoalMetric, max_length=20)
    target = fields.FloatField()
    due_on: date = fields.DateField()
    started_on: date = fields.DateField(description="When it was set, or its metric last changed")
    start_value = fields.FloatField(null=True, description="What was measured then; unset where nothing could be")
    saved_by_id = fields.UUIDField(null=True)
    saved_at = fields.DatetimeField()

    class Meta:
        table = "goals"


class AcquisitionCost(Record):
    """What it costs to win one customer, from a day on; the newest row that has begun holds."""

    since = fields.DateField(unique=True)
    amount_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    saved_by_id = fields.UUIDField(null=True)
    saved_at = fields.DatetimeField()

    class Meta:
        table = "acquisition_costs"


class AcquisitionChannel(StrEnum):
    """How new customers came: by a referral that counts, or otherwise."""

    REFERRED = "REFERRED"
    OTHER = "OTHER"


class ChannelCost(Record):
    """What a channel costs a month, whoever it wins, from a day on; the newest row of it that has begun holds."""

    channel = fields.CharEnumField(AcquisitionChannel, max_length=8)
    since: date = fields.DateField()
    amount_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    saved_by_id = fields.UUIDField(null=True)
    saved_at = fields.DatetimeField()

    class Meta:
        table = "channel_costs"
        unique_together = (("channel", "since"),)


class Margin(Record):
    """What of revenue is left to the brand, from a day on; the newest row that has begun holds."""

    since: date = fields.DateField(unique=True)
    share = fields.FloatField()
    saved_by_id = fields.UUIDField(null=True)
    saved_at = fields.DatetimeField()

    class Meta:
        table = "margins"


class BuyingModel(Record):
    """A fit of both models of buying to all orders until a day; the newest holds. It says nothing of anybody."""

    day = fields.DateField(unique=True, description="The last day whose orders it knows")
    fitted_at = fields.DatetimeField()
    customers = fields.IntField()
    came_again = fields.IntField(description="Who bought on more than one day")
    r = fields.FloatField(null=True, description="BG/NBD in days, with alpha, a and b; unset where none was found")
    alpha = fields.FloatField(null=True)
    a = fields.FloatField(null=True)
    b = fields.FloatField(null=True)
    log_likelihood = fields.FloatField(null=True)
    p = fields.FloatField(null=True, description="Gamma-Gamma in minor units, with q and v; unset where none was found")
    q = fields.FloatField(null=True)
    v = fields.FloatField(null=True)
    correlation = fields.FloatField(null=True, description="Of how often and how much, of those who came again")
    currency = fields.CharField(max_length=3, description="The programme's, in which it counts")
    mean_minor = fields.BigIntField(null=True, description="What a customer is expected to spend in the next year")
    refusal = fields.CharEnumField(
        Refusal, max_length=20, null=True, description="Why there is none, or none of amounts"
    )

    class Meta:
        table = "buying_models"


class CustomerSegment(Record):
    """In which segment a buyer is; the id is the member's, else the shop's customer's as whom they go on."""

    segment = fields.CharEnumField(Segment, max_length=9)
    since: date = fields.DateField(description="The last day before it was found that they are in it")
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE, null=True, description="Who it is, if a member"
    )
    member_id: UUID | None

    class Meta:
        table = "customer_segments"
        indexes = (
            Index(fields=("segment", "id"), name="customers_of_segment"),
            Index(fields=("member_id",), name="segment_of_member"),
        )


class SegmentDay(Record):
    """A day until whose end everybody was put into segments; the newest holds."""

    day = fields.DateField(unique=True)
    made_at = fields.DatetimeField()
    customers = fields.IntField(description="How many are in any")

    class Meta:
        table = "segment_days"


class CountedOrder(Record):
    """An order that was paid and not cancelled, as figures count it: what is worked out of it and its parts once.

    Its id is the order's. Whose it is, and whether their data is restricted, is read from the customer each time.
    """

    customer_id: UUID | None = fields.UUIDField(null=True)
    placed_at = fields.DatetimeField()
    day = fields.IntField(description="The ordinal of that day in the programme's time zone")
    total = fields.BigIntField(description="In minor units of the programme's currency, by the order's own rate")
    shipping: int | None = fields.BigIntField(
        null=True, description="What of the total was paid for shipping; unset where the shop does not say"
    )
    given_back: fields.JSONField[list[list[int]] | None] = fields.JSONField(
        null=True, description="What went back: days and amounts"
    )
    stands = fields.BooleanField(description="Something of it did not go back")
    lines = fields.IntField()
    goods = fields.IntField(description="How many different ones, by the shop's number")
    products = fields.BinaryField(description="The ids of its products in the catalogue, 16 bytes each, in their order")

    class Meta:
        table = "counted_orders"
        indexes = (Index(fields=("placed_at",), name="counted_orders_by_time"),)


class OrderChange(Model):
    """An order or a part of it was written; triggers write these rows with the deed, whoever does it."""

    number = fields.BigIntField(primary_key=True)
    order_id: UUID = fields.UUIDField()

    class Meta:
        table = "order_changes"
        indexes = (Index(fields=("order_id",), name="order_changes_of_order"),)


class OrderCounting(Model):
    """In which time zone and currency orders are counted, and how far a sweep over all has come; one row, or none."""

    basis = fields.CharField(max_length=80, primary_key=True)
    after_id: UUID | None = fields.UUIDField(null=True, description="Unset once all of them are counted")

    class Meta:
        table = "order_counting"


class SimulationState(StrEnum):
    """REFUSED is where today's terms did not explain what was booked."""

    WAITING = "WAITING"
    RUNNING = "RUNNING"
    DONE = "DONE"
    REFUSED = "REFUSED"


class Simulation(Record):
    """Other terms tried on a past period: who asked, how far the worker has come, and what came out (IN25)."""

    asked_by_id: UUID | None = fields.UUIDField(null=True)
    asked_at = fields.DatetimeField()
    starts_on = fields.DateField()
    ends_on = fields.DateField()
    until = fields.DatetimeField(description="What was booked before")
    changes: fields.JSONField[dict[str, Any]] = fields.JSONField(description="The terms that are tried")
    margin = fields.FloatField(null=True, description="What of revenue is left to the brand, 0 to 1")
    elasticity = fields.FloatField(
        null=True, description="By how much more is bought as it costs less, if anybody says"
    )
    state = fields.CharEnumField(SimulationState, max_length=10, default=SimulationState.WAITING)
    members = fields.IntField(default=0, description="Accounts that are to be replayed")
    done = fields.IntField(default=0)
    unlike = fields.IntField(default=0, description="Members whom today's terms give something else than the ledger")
    after_id: UUID | None = fields.UUIDField(null=True, description="The account that was replayed last")
    sums: fields.JSONField[dict[str, Any]] = fields.JSONField(default=dict, description="What has come out so far")
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "simulations"
        indexes = (Index(fields=("state", "asked_at"), name="simulations_to_run"),)
