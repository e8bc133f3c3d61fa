"""A sign-up remembers whether it came from a public address: an inner network says where a proxy is, not who."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0083_translations_go_with_their_surveys")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="SignUpTrace",
            name="is_public",
            field=fields.BooleanField(
                default=True,
                db_default=True,
                description="Whether that was an address of the internet, and none of an inner network (FP25)",
            ),
        ),
    ]
