"""Where the tables name members."""

from collections.abc import Iterator

from tortoise import Tortoise


def columns_of_members() -> Iterator[tuple[str, str]]:
    """Every foreign key to a member, by table and column."""
    for model in Tortoise.apps["portal"].values():
        for name in model._meta.fk_fields | model._meta.o2o_fields:
            field = model._meta.fields_map[name]
            if field.related_model.__name__ == "Member":
                yield model._meta.db_table, model._meta.fields_map[name].source_field or f"{name}_id"
