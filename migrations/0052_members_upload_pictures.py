"""Members upload pictures, which are kept in the database and shown by posts and profiles."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0051_threads_have_a_language")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Picture",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("name", fields.CharField(unique=True, max_length=32)),
                (
                    "owner",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="owner_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.SET_NULL,
                    ),
                ),
                ("width", fields.IntField()),
                ("height", fields.IntField()),
                ("size", fields.IntField()),
                ("created_at", fields.DatetimeField()),
                ("used_at", fields.DatetimeField()),
            ],
            options={
                "table": "pictures",
                "app": "portal",
                "indexes": [Index(fields=["used_at"], name="pictures_by_use")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="PictureFile",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "picture",
                    fields.ForeignKeyField(
                        "portal.Picture",
                        source_field="picture_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("variant", fields.CharField(max_length=8)),
                ("content", fields.BinaryField()),
            ],
            options={
                "table": "picture_files",
                "app": "portal",
                "unique_together": (("picture", "variant"),),
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="PictureUse",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "picture",
                    fields.ForeignKeyField(
                        "portal.Picture",
                        source_field="picture_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("place", fields.CharField(max_length=12)),
                ("shown_by", fields.UUIDField()),
            ],
            options={
                "table": "picture_uses",
                "app": "portal",
                "unique_together": (("picture", "place", "shown_by"),),
                "indexes": [Index(fields=["shown_by"], name="picture_uses_by_place")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]
