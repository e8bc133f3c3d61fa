"""What is kept for a time is found when it is over, and members' data can be restricted."""

from tortoise import fields, migrations
from tortoise.indexes import Index, PartialIndex
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0076_categories_are_archived")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Member",
            name="restricted_at",
            field=fields.DatetimeField(null=True, description="Since when their data is only kept (GDPR Art. 18)"),
        ),
        ops.AddField(
            model_name="Member",
            name="erasure_asked_at",
            field=fields.DatetimeField(
                null=True,
                description="When a shop asked to forget them meanwhile; it is done once the restriction ends",
            ),
        ),
        ops.AddIndex(model_name="Session", index=Index(fields=["expires_at"], name="sessions_by_end")),
        ops.AddIndex(
            model_name="Session",
            index=PartialIndex(
                fields=["expires_at"], name="sessions_with_device", condition={"(user_agent IS NOT NULL)": True}
            ),
        ),
        ops.AddIndex(
            model_name="ProviderSession", index=Index(fields=["began_at"], name="provider_sessions_by_time")
        ),
        ops.AddIndex(model_name="AccountToken", index=Index(fields=["expires_at"], name="account_tokens_by_end")),
        ops.AddIndex(
            model_name="Consent",
            index=PartialIndex(
                fields=["withdrawn_at"], name="consents_withdrawn", condition={"(withdrawn_at IS NOT NULL)": True}
            ),
        ),
        ops.AddIndex(
            model_name="Consent",
            index=PartialIndex(
                fields=["given_at"], name="consents_unconfirmed", condition={"(confirmed_at IS NULL)": True}
            ),
        ),
        ops.AddIndex(model_name="Notification", index=Index(fields=["created_at"], name="notifications_by_time")),
        ops.AddIndex(
            model_name="Report",
            index=PartialIndex(
                fields=["created_at"], name="reports_with_notifier", condition={"(notifier_email IS NOT NULL)": True}
            ),
        ),
        ops.AddIndex(
            model_name="Order",
            index=PartialIndex(
                fields=["recorded_at"], name="orders_with_network", condition={"(ip_hash IS NOT NULL)": True}
            ),
        ),
    ]
