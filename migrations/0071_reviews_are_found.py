"""Reviews are found: the index hears of what changes in them, those that there are come in by the worker's next steps.

Staff read them by time. Imported posts have licences.
"""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

COLUMNS = "title, body_html, reply_html, state"
DEEDS = ("INSERT", "UPDATE", "DELETE")
NOTHING = "00000000-0000-0000-0000-000000000000"


async def tell_of_reviews(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """As `0053_words_are_indexed` does it for the kinds that were there first."""
    run = editor.client.execute_query
    if editor.client.capabilities.dialect == "sqlite":
        for deed in DEEDS:
            of, row = (f" OF {COLUMNS}" if deed == "UPDATE" else ""), ("old" if deed == "DELETE" else "new")
            await run(
                f"CREATE TRIGGER reviews_searched_on_{deed.lower()} AFTER {deed}{of} ON reviews BEGIN "
                f"INSERT INTO search_changes (kind, thing_id) VALUES ('Review', {row}.id); END"
            )
    else:
        await run(
            f"CREATE TRIGGER reviews_searched AFTER INSERT OR DELETE OR UPDATE OF {COLUMNS} ON reviews "
            "FOR EACH ROW EXECUTE FUNCTION portal_search_changed('Review')"
        )
    await run(
        f"INSERT INTO search_sweeps (kind, after_id) SELECT 'Review', '{NOTHING}' WHERE EXISTS (SELECT 1 FROM reviews)"
    )


async def tell_no_more(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """The triggers go; what is indexed is nobody's to find without the source."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for name in [f"reviews_searched_on_{deed.lower()}" for deed in DEEDS] if sqlite else ["reviews_searched ON reviews"]:
        await editor.client.execute_query(f"DROP TRIGGER {name}")


class Migration(migrations.Migration):
    dependencies = [("portal", "0070_welcomes_are_remembered")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddIndex(model_name="Review", index=Index(fields=["created_at", "id"], name="reviews_by_time")),
        ops.AddField(
            model_name="Post",
            name="license",
            field=fields.CharField(max_length=60, null=True, description="Under which it came in, as its source says"),
        ),
        ops.RunPython(tell_of_reviews, tell_no_more),
    ]
