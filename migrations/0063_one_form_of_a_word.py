"""Tags are known by their folded form, and those that were two spellings of one are one; addresses spell every letter.

What a thread's old address said does not matter: its id leads to it.
"""

import re
import unicodedata
from collections import defaultdict

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŧ": "t", "þ": "th", "ĸ": "k"}
)
SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
SOME = 500


def folded(text: str) -> str:
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFKC", re.sub("[\u0300-\u036f]+", "", apart)).translate(LETTERS)


def key_of(name: str) -> str:
    return re.sub("(?<![aeiouqy])(ae|oe|ue)", lambda found: found.group()[0], folded(name))


def slug_of(title: str) -> str:
    spelt = unicodedata.normalize("NFKC", title).lower().translate(SPELT)
    return re.sub("[^a-z0-9]+", "-", folded(spelt)).strip("-")[:80].rstrip("-") or "thread"


async def bring_tags_together(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """The oldest of the tags of one key keeps it; threads that wore another wear that one."""
    run = editor.client.execute_query
    one, two, three = ("?", "?", "?") if editor.client.capabilities.dialect == "sqlite" else ("$1", "$2", "$3")
    by_key = defaultdict(list)
    for row in (await run("SELECT id, name FROM tags ORDER BY id"))[1]:
        by_key[key_of(row["name"])].append(row["id"])
    for key, (kept, *others) in by_key.items():
        for other in others:
            await run(
                f"""UPDATE thread_tags SET tag_id = {one} WHERE tag_id = {two} AND thread_id NOT IN
                    (SELECT thread_id FROM thread_tags WHERE tag_id = {three})""",  # noqa: S608
                [kept, other, kept],
            )
            await run(f"DELETE FROM thread_tags WHERE tag_id = {one}", [other])  # noqa: S608
            await run(f"DELETE FROM tags WHERE id = {one}", [other])  # noqa: S608
        await run(f"UPDATE tags SET key = {one} WHERE id = {two}", [key, kept])  # noqa: S608


async def spell_addresses(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Only titles with other letters than ASCII's were spelt in two ways."""
    run, on_sqlite = editor.client.execute_query, editor.client.capabilities.dialect == "sqlite"
    other = "title GLOB '*[^ -~]*'" if on_sqlite else "title ~ '[^ -~]'"
    first, second = ("?", "?") if on_sqlite else ("$1", "$2")
    last: object = "00000000-0000-0000-0000-000000000000"
    while rows := (
        await run(
            f"SELECT id, title, slug FROM threads WHERE {other} AND id > {first} ORDER BY id LIMIT {SOME}",  # noqa: S608
            [last],
        )
    )[1]:
        for row in rows:
            if (slug := slug_of(row["title"])) != row["slug"]:
                await run(f"UPDATE threads SET slug = {first} WHERE id = {second}", [slug, row["id"]])  # noqa: S608
        last = rows[-1]["id"]


async def leave_it(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The older code reads both as they are now."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0062_threads_are_merged_and_split")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Tag",
            name="key",
            field=fields.CharField(
                null=True, unique=True, max_length=120, description="Its folded form, by which it is known"
            ),
        ),
        ops.RunPython(bring_tags_together, leave_it),
        ops.RunPython(spell_addresses, leave_it),
    ]
