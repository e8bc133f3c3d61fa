"""Sessions may have short-lived tokens, which refresh tokens renew."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0040_shops_sign_people_on")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Session", name="token_expires_at", field=fields.DatetimeField(null=True)),
        ops.AddField(
            model_name="Session",
            name="refresh_family_hash",
            field=fields.CharField(null=True, unique=True, max_length=64),
        ),
        ops.AddField(model_name="Session", name="refresh_hash", field=fields.CharField(null=True, max_length=64)),
        ops.AddField(
            model_name="Session", name="former_refresh_hash", field=fields.CharField(null=True, max_length=64)
        ),
        ops.AddField(model_name="Session", name="refreshed_at", field=fields.DatetimeField(null=True)),
    ]
