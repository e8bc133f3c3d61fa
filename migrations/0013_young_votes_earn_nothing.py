"""How old an account has to be for its votes to earn others points (R49)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0012_other_systems_are_told")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Programme", name="voter_age_days", field=fields.IntField(default=3, db_default=3)),
    ]
