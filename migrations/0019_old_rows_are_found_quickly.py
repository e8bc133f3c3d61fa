"""What is forgotten, and what hangs on a member, is found by an index, so that no step of a job reads a whole table."""

from tortoise import migrations
from tortoise.indexes import Index, PartialIndex
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0018_work_in_hand_has_a_token")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddIndex(model_name="Member", index=Index(fields=["state", "joined_at"], name="members_of_state")),
        ops.AddIndex(model_name="Customer", index=Index(fields=["member_id"], name="customers_of_member")),
        ops.AddIndex(model_name="Vote", index=Index(fields=["member_id"], name="votes_of_member")),
        ops.AddIndex(model_name="Notification", index=Index(fields=["actor_id"], name="notifications_by_actor")),
        ops.AddIndex(model_name="RewardUse", index=Index(fields=["member_id"], name="reward_uses_of_member")),
        ops.AddIndex(model_name="Share", index=Index(fields=["created_at"], name="shares_by_time")),
        ops.AddIndex(model_name="ReferralVisit", index=Index(fields=["expires_at"], name="referral_visits_to_forget")),
        ops.AddIndex(model_name="DataExport", index=Index(fields=["expires_at"], name="data_exports_to_forget")),
        ops.AddIndex(
            model_name="ShopDelivery",
            index=PartialIndex(
                fields=["finished_at"], name="shop_deliveries_to_clear", condition={"(body IS NOT NULL)": True}
            ),
        ),
        ops.AddIndex(model_name="AccessGrant", index=Index(fields=["key", "member_id"], name="access_grants_of_key")),
        ops.RemoveIndex(model_name="AccessGrant", name="access_grants_by_key"),
    ]
