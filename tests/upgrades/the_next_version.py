"""A version after this one, whose migrations only add: to every table a column that may be empty and one with a default.

They stand in a folder of their own, for a `portal migrate` that finds them there instead of our history. As in ours,
one changes few tables: it keeps them to itself until it is done.
"""

import shutil
from pathlib import Path

from tortoise import Tortoise

from portal.database import APP
from tests.upgrades.landed import ROOT, History

_HEAD = '''"""Something that the next version adds."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "{before}")]

    operations = [
{operations}    ]
'''
_COLUMNS = """\
        ops.AddField(model_name="{model}", name="added_note", field=fields.CharField(max_length=20, null=True)),
        ops.AddField(model_name="{model}", name="added_count", field=fields.IntField(default=7, db_default=7)),
"""
_TABLE = """\
        ops.CreateModel(
            name="AddedThing",
            fields=[("id", fields.UUIDField(primary_key=True)), ("name", fields.CharField(max_length=20))],
            options={"table": "added_things", "app": "portal"},
            bases=["Model"],
        ),
"""
_TABLES_AT_ONCE = 4


def write(folder: Path) -> list[str]:
    """The package `migrations` in ``folder``, with these at the end of our own; their names. The models must be open."""
    shutil.copytree(ROOT / "migrations", folder / "migrations")
    models = sorted((Tortoise.apps or {})[APP])
    steps = [
        "".join(_COLUMNS.format(model=model) for model in models[first : first + _TABLES_AT_ONCE])
        for first in range(0, len(models), _TABLES_AT_ONCE)
    ]
    before, names = History().names[-1], []
    for number, operations in enumerate([*steps, _TABLE], start=9000):
        name = f"{number}_something_is_added"
        (folder / "migrations" / f"{name}.py").write_text(_HEAD.format(before=before, operations=operations))
        names.append(name)
        before = name
    return names
