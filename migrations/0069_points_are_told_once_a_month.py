"""A consent says when the next mail is due that it allows: the monthly one about points."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0068_releases_are_booked")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Consent",
            name="next_mail_at",
            field=fields.DatetimeField(
                null=True, description="When a mail that it allows at set times is due next; unset where none is"
            ),
        ),
        ops.AddIndex(model_name="Consent", index=Index(fields=["next_mail_at"], name="consents_by_next_mail")),
    ]
