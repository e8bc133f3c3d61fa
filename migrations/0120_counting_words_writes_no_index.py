"""Counting words anew writes no index, and what waits to be put into those of words is little.

The number of things that have a word stood in an index, so that PostgreSQL wrote all indexes of a word anew with each
text that has it, those of its keys first of all, and searches read what was left of the earlier ones. Nobody asked
that index. What is new waits in a list before it goes into an index of words, and every search reads the list: some
hundred pages of it by PostgreSQL's own measure.

Reading a text's words anew is said to cost more: of the newest entries, which its statistics do not know of yet,
PostgreSQL takes there to be few, and would read the words of each rather than look into the index.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

OF_WORDS = ("search_entries_by_word", "search_entries_by_word_of_title", "search_words_by_key")
SMALLEST = 64
"""Kilobytes: PostgreSQL takes no less."""


async def have_little_wait(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Leave room beside each word for its next count, and put into the indexes what waits for them."""
    if editor.client.capabilities.dialect == "sqlite":
        return
    await editor.client.execute_query("ALTER TABLE search_words SET (fillfactor = 70)")
    await editor.client.execute_query("ALTER FUNCTION portal_words(text) COST 10000")
    for index in OF_WORDS:
        await editor.client.execute_query(f"ALTER INDEX {index} SET (gin_pending_list_limit = {SMALLEST})")
        await editor.client.execute_query(f"SELECT gin_clean_pending_list('{index}'::regclass)")


async def have_much_wait(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """As PostgreSQL does by itself."""
    if editor.client.capabilities.dialect == "sqlite":
        return
    await editor.client.execute_query("ALTER TABLE search_words RESET (fillfactor)")
    await editor.client.execute_query("ALTER FUNCTION portal_words(text) COST 1000")
    for index in OF_WORDS:
        await editor.client.execute_query(f"ALTER INDEX {index} RESET (gin_pending_list_limit)")


class Migration(migrations.Migration):
    dependencies = [("portal", "0119_wordings_say_whether_they_were_ended")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.RemoveIndex(model_name="SearchWord", name="search_words_by_documents"),
        ops.RunPython(have_little_wait, have_much_wait),
    ]
