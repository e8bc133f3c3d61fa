"""Who could see a release when is kept, a release can stand still, and members have a calendar feed."""

import json
from collections import defaultdict
from uuid import uuid4

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


async def keep_first_versions(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """What is known of a release that is there: its terms of today, as of when it was written down."""
    run, on_sqlite = editor.client.execute_query, editor.client.capabilities.dialect == "sqlite"
    marks = "?, ?, ?, ?, ?, ?" if on_sqlite else "$1, $2, $3, $4, $5, $6"
    windows: defaultdict[object, dict[str, str]] = defaultdict(dict)
    joined = """SELECT w.release_id, t.slug, w.opens_at FROM release_windows w
        JOIN loyalty_tiers t ON t.id = w.tier_id ORDER BY w.opens_at"""
    for row in (await run(joined))[1]:
        opens_at = row["opens_at"]
        at = opens_at.replace(" ", "T") if isinstance(opens_at, str) else opens_at.isoformat()
        windows[row["release_id"]][row["slug"]] = at
    for row in (await run("SELECT id, created_at, visibility, public_at FROM releases ORDER BY id"))[1]:
        key = str(uuid4()) if on_sqlite else uuid4()
        terms = json.dumps(windows[row["id"]])
        await run(
            "INSERT INTO release_versions (id, release_id, saved_at, visibility, public_at, windows)"
            f" VALUES ({marks})",  # noqa: S608
            [key, row["id"], row["created_at"], row["visibility"], row["public_at"], terms],
        )


async def nothing(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The table goes."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0074_drafts_are_kept")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Release",
            name="held_at",
            field=fields.DatetimeField(
                null=True, description="Since when it stands still: nothing that was due later opens (L53)"
            ),
        ),
        ops.CreateModel(
            name="ReleaseVersion",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "release",
                    fields.ForeignKeyField(
                        "portal.Release",
                        source_field="release_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("saved_at", fields.DatetimeField()),
                ("saved_by_id", fields.UUIDField(null=True, description="Null for the portal itself")),
                ("visibility", fields.CharField(max_length=8)),
                ("public_at", fields.DatetimeField(null=True)),
                ("held_at", fields.DatetimeField(null=True)),
                ("windows", fields.JSONField(description="By tier slug, the first instant (ISO 8601)")),
            ],
            options={
                "table": "release_versions",
                "app": "portal",
                "indexes": [
                    Index(fields=["release_id", "saved_at"], name="release_versions_of_release"),
                    Index(fields=["saved_by_id"], name="release_versions_of_author"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.RunPython(keep_first_versions, nothing),
        ops.CreateModel(
            name="CalendarFeed",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.OneToOneField(
                        "portal.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("token_hash", fields.CharField(unique=True, max_length=64)),
                ("created_at", fields.DatetimeField()),
                ("last_fetched_at", fields.DatetimeField(null=True, description="To within an hour")),
            ],
            options={"table": "calendar_feeds", "app": "portal", "pk_attr": "id"},
            bases=["Record"],
        ),
    ]
