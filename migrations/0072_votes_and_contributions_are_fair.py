"""Votes leave a trace and stand, posts may pay by what others make of them, and what is arranged is found and void."""

from typing import Any

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


def _to(model: str, column: str, kind: Any = fields.ForeignKeyField, **more: object) -> Any:
    return kind(
        model,
        source_field=column,
        db_constraint=True,
        to_field="id",
        related_name=False,
        on_delete=OnDelete.CASCADE,
        **more,
    )


def _id() -> Any:
    return fields.UUIDField(primary_key=True, unique=True, db_index=True)


class Migration(migrations.Migration):
    dependencies = [("portal", "0071_reviews_are_found")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Post",
            name="substance_at",
            field=fields.DatetimeField(null=True, description="When an edit made another text of it, last (FP7)"),
        ),
        ops.CreateModel(
            name="VoteChange",
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
                (
                    "post",
                    fields.ForeignKeyField(
                        "portal.Post",
                        source_field="post_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("author_id", fields.UUIDField(null=True, description="Who had written it then")),
                ("previous", fields.SmallIntField()),
                ("value", fields.SmallIntField()),
                ("changed_at", fields.DatetimeField()),
            ],
            options={
                "table": "vote_changes",
                "app": "portal",
                "indexes": [
                    Index(fields=["member_id", "changed_at"], name="vote_changes_of_member"),
                    Index(fields=["post_id"], name="vote_changes_of_post"),
                    Index(fields=["changed_at"], name="vote_changes_by_time"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="FairPlayTerms",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("votes_a_day", fields.SmallIntField(default=20, description="Of each direction")),
                ("votes_a_day_for_one", fields.SmallIntField(default=6, description="Of them for one person")),
                ("vote_stands_after_minutes", fields.SmallIntField(default=10)),
            ],
            options={"table": "fair_play_terms", "app": "portal", "pk_attr": "id"},
            bases=["Record"],
        ),
        ops.AddField(
            model_name="EarnRuleVersion",
            name="by_signal",
            field=fields.BooleanField(
                default=False,
                db_default=False,
                description="A post pays by what others make of it, not by being written",
            ),
        ),
        ops.AddField(
            model_name="Programme",
            name="earner_age_days",
            field=fields.IntField(
                default=0, db_default=0, description="From which age on an account earns by contributing (FP15)"
            ),
        ),
        ops.AddField(
            model_name="Programme",
            name="earner_helpful_votes",
            field=fields.IntField(
                default=0, db_default=0, description="From how many helpful votes on it does (FP15)"
            ),
        ),
        ops.AddField(
            model_name="Programme",
            name="signal_votes",
            field=fields.IntField(
                default=2,
                db_default=2,
                description="So many votes of strangers are a sign that a post is good (FP14, FP17)",
            ),
        ),
        ops.AddField(
            model_name="Programme",
            name="full_posts_a_day",
            field=fields.IntField(null=True, description="Further ones earn half of the one before each (FP16)"),
        ),
        ops.CreateModel(
            name="LookAt",
            fields=[
                ("id", _id()),
                ("member", _to("portal.Member", "member_id", fields.OneToOneField)),
                ("since", fields.DatetimeField(description="Of the first vote that was not looked at")),
                ("due_at", fields.DatetimeField()),
            ],
            options={
                "table": "fair_play_looks",
                "app": "portal",
                "indexes": [Index(fields=["due_at"], name="fair_play_looks_due")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="Finding",
            fields=[
                ("id", _id()),
                ("kind", fields.CharField(max_length=20)),
                ("found_at", fields.DatetimeField()),
                ("undone_at", fields.DatetimeField(null=True)),
                ("undone_by_id", fields.UUIDField(null=True)),
            ],
            options={
                "table": "fair_play_findings",
                "app": "portal",
                "indexes": [Index(fields=["found_at", "id"], name="fair_play_findings_by_time")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="Suspect",
            fields=[
                ("id", _id()),
                ("finding", _to("portal.Finding", "finding_id")),
                ("member", _to("portal.Member", "member_id")),
            ],
            options={
                "table": "fair_play_suspects",
                "app": "portal",
                "unique_together": (("finding_id", "member_id"),),
                "indexes": [Index(fields=["member_id"], name="fair_play_suspects_of_member")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="VoidVote",
            fields=[
                ("id", _id()),
                ("finding", _to("portal.Finding", "finding_id")),
                ("post", _to("portal.Post", "post_id")),
                ("member", _to("portal.Member", "member_id")),
                ("value", fields.SmallIntField()),
                ("cast_at", fields.DatetimeField()),
            ],
            options={
                "table": "void_votes",
                "app": "portal",
                "unique_together": (("post_id", "member_id"),),
                "indexes": [
                    Index(fields=["finding_id"], name="void_votes_of_finding"),
                    Index(fields=["member_id"], name="void_votes_of_member"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="VoidAcceptance",
            fields=[
                ("id", _id()),
                ("finding", _to("portal.Finding", "finding_id")),
                ("post", _to("portal.Post", "post_id", fields.OneToOneField)),
            ],
            options={
                "table": "void_acceptances",
                "app": "portal",
                "indexes": [Index(fields=["finding_id"], name="void_acceptances_of_finding")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]
