"""Campaigns give coupons as well as points, more with each friend, and so many in a month; used ones may be a loss."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0072_votes_and_contributions_are_fair")]  # noqa: RUF012 - Tortoise's form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Campaign",
            name="max_rewards_per_month",
            field=fields.IntField(null=True, description="Of one referrer, in a local month"),
        ),
        ops.AddField(
            model_name="CampaignReward",
            name="steps",
            field=fields.JSONField(
                null=True, description="From which friend on it is how much instead: points, minor units or percent"
            ),
        ),
        ops.AddField(
            model_name="ReferrerTally",
            name="month",
            field=fields.CharField(
                null=True, max_length=7, description="The local month in which the last one was rewarded"
            ),
        ),
        ops.AddField(model_name="ReferrerTally", name="in_month", field=fields.IntField(default=0, db_default=0)),
        ops.AddField(
            model_name="Reward",
            name="is_given",
            field=fields.BooleanField(
                default=False, db_default=False, description="Given for invitations (`giving`), never for points"
            ),
        ),
        ops.AddField(
            model_name="Redemption",
            name="lost_at",
            field=fields.DatetimeField(
                null=True,
                description="When what it was given for went away after it was used: a loss, nobody's debt (R66)",
            ),
        ),
    ]
