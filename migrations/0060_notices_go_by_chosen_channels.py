"""Members choose by which channels each kind of notice reaches them; notices wait for mails and digests."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0059_what_is_suspect_waits")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="NotificationChoice",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("kind", fields.CharField(max_length=18)),
                ("in_app", fields.BooleanField()),
                ("email", fields.BooleanField()),
                ("digest", fields.BooleanField()),
            ],
            options={
                "table": "notification_choices",
                "app": "portal",
                "unique_together": (("member_id", "kind"),),
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.AddField(
            model_name="Notification", name="in_app", field=fields.BooleanField(default=True, db_default=True)
        ),
        ops.AddField(model_name="Notification", name="mail_due_at", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="Notification", name="mailed_at", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="Notification", name="digest_due_at", field=fields.DatetimeField(null=True)),
        ops.AddIndex("Notification", Index(fields=["mail_due_at"], name="notifications_to_mail")),
        ops.AddIndex("Notification", Index(fields=["digest_due_at"], name="notifications_to_digest")),
        ops.AddField(
            model_name="Member",
            name="digest_rhythm",
            field=fields.CharField(default="WEEKLY", db_default="WEEKLY", max_length=6),
        ),
        ops.AddField(model_name="Consent", name="source", field=fields.CharField(null=True, max_length=20)),
    ]
