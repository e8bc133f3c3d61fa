"""Models of buying are kept: what customers will spend is worked out from them."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0080_late_posts_are_unread")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="BuyingModel",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("day", fields.DateField(unique=True, description="The last day whose orders it knows")),
                ("fitted_at", fields.DatetimeField()),
                ("customers", fields.IntField()),
                ("came_again", fields.IntField(description="Who bought on more than one day")),
                (
                    "r",
                    fields.FloatField(
                        null=True, description="BG/NBD in days, with alpha, a and b; unset where none was found"
                    ),
                ),
                ("alpha", fields.FloatField(null=True)),
                ("a", fields.FloatField(null=True)),
                ("b", fields.FloatField(null=True)),
                ("log_likelihood", fields.FloatField(null=True)),
                (
                    "p",
                    fields.FloatField(
                        null=True, description="Gamma-Gamma in minor units, with q and v; unset where none was found"
                    ),
                ),
                ("q", fields.FloatField(null=True)),
                ("v", fields.FloatField(null=True)),
                (
                    "correlation",
                    fields.FloatField(null=True, description="Of how often and how much, of those who came again"),
                ),
                ("currency", fields.CharField(max_length=3, description="The programme's, in which it counts")),
                (
                    "mean_minor",
                    fields.BigIntField(
                        null=True, description="What a customer is expected to spend in the next year"
                    ),
                ),
                (
                    "refusal",
                    fields.CharField(
                        max_length=20, null=True, description="Why there is none, or none of amounts"
                    ),
                ),
            ],
            options={"table": "buying_models"},
        ),
    ]
