"""Words are indexed: the tables of the search index, the databases' full-text indexes over them, and who tells of changes.

What is there already is indexed by the worker's next steps.
"""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

KINDS = {"Thread": "threads", "Post": "posts", "Product": "products", "Exclusive": "releases", "Member": "members"}
TOLD = {
    "threads": ("'Thread'", "id", "title, state"),
    "posts": ("'Post'", "id", "body_html, state, thread_id, number"),
    "thread_tags": ("'Thread'", "thread_id", "thread_id, tag_id"),
    "products": ("'Product'", "id", "sku, title, description, product_type, categories, is_active"),
    "releases": ("'Exclusive'", "id", "title, teaser"),
    "members": ("'Member'", "id", "handle, display_name, state"),
    "translations": ("{row}.kind", "thing_id", "text, thing_id"),
}
"""By table: the kind of thing of which a row says something, the column with its id, and the columns that say it."""
DEEDS = ("INSERT", "UPDATE", "DELETE")
NOTHING = "00000000-0000-0000-0000-000000000000"

FULL_TEXT_OF_SQLITE = (
    """CREATE VIRTUAL TABLE search_entries_fts USING fts5(title, body, content='search_entries',
        content_rowid='number', tokenize='ascii', detail='column')""",
    """CREATE VIRTUAL TABLE search_words_fts USING fts5(keys, content='search_words',
        content_rowid='number', tokenize='ascii', detail='none')""",
    *(
        f"CREATE TRIGGER {table}_indexed_on_{deed.split()[0].lower()} AFTER {deed} ON {table} BEGIN {body} END"
        for table, columns in (("search_entries", "title, body"), ("search_words", "keys"))
        for deed, body in (
            ("INSERT", f"INSERT INTO {table}_fts (rowid, {columns}) VALUES (new.number, new.{columns.replace(', ', ', new.')});"),
            (
                "DELETE",
                f"INSERT INTO {table}_fts ({table}_fts, rowid, {columns}) "
                f"VALUES ('delete', old.number, old.{columns.replace(', ', ', old.')});",
            ),
            (
                f"UPDATE OF {columns}",
                f"INSERT INTO {table}_fts ({table}_fts, rowid, {columns}) "
                f"VALUES ('delete', old.number, old.{columns.replace(', ', ', old.')}); "
                f"INSERT INTO {table}_fts (rowid, {columns}) VALUES (new.number, new.{columns.replace(', ', ', new.')});",
            ),
        )
    ),
)
# A function of our own, for the sake of what it is said to cost: by PostgreSQL's own reckoning reading a text's words anew
# for each row is as cheap as a look into the index, and it reads them all.
FULL_TEXT_OF_POSTGRES = (
    """CREATE FUNCTION portal_words(text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS
        $$ BEGIN RETURN array_to_tsvector(string_to_array($1, ' ')); END $$""",
    "CREATE INDEX search_entries_by_word ON search_entries USING gin (portal_words(btrim(title || ' ' || body)))",
    "CREATE INDEX search_entries_by_word_of_title ON search_entries USING gin (portal_words(title))",
    "CREATE INDEX search_words_by_key ON search_words USING gin (portal_words(keys))",
)


async def begin(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Lay the full-text indexes over the tables, have changes told, and everything there is indexed by and by."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    full_text = FULL_TEXT_OF_SQLITE if sqlite else FULL_TEXT_OF_POSTGRES
    for statement in (*full_text, *(_for_sqlite() if sqlite else _for_postgres())):
        await editor.client.execute_query(statement)
    for kind, table in KINDS.items():
        await editor.client.execute_query(
            f"INSERT INTO search_sweeps (kind, after_id) SELECT '{kind}', '{NOTHING}' WHERE EXISTS (SELECT 1 FROM {table})"
        )


async def end(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the triggers and the full-text indexes away again."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for table in TOLD:
        for deed in DEEDS if sqlite else ("",):
            name = f"{table}_searched_on_{deed.lower()}" if sqlite else f"{table}_searched"
            await editor.client.execute_query(f"DROP TRIGGER {name}" + ("" if sqlite else f" ON {table}"))
    for statement in (
        ("DROP TABLE search_entries_fts", "DROP TABLE search_words_fts")
        if sqlite
        else ("DROP FUNCTION portal_search_changed()", "DROP FUNCTION portal_words(text) CASCADE")
    ):
        await editor.client.execute_query(statement)


def _for_sqlite() -> list[str]:
    return [
        f"""CREATE TRIGGER {table}_searched_on_{deed.lower()} AFTER {deed}{f" OF {columns}" if deed == "UPDATE" else ""}
            ON {table} BEGIN {_told_on_sqlite(table, kind, key, "old" if deed == "DELETE" else "new")} END"""
        for table, (kind, key, columns) in TOLD.items()
        for deed in DEEDS
    ]


def _told_on_sqlite(table: str, kind: str, key: str, row: str) -> str:
    into = "INSERT INTO search_changes (kind, thing_id)"
    told = f"{into} VALUES ({kind.format(row=row)}, {row}.{key});"
    if table == "posts":
        told += f" {into} SELECT 'Thread', {row}.thread_id WHERE {row}.number = 1;"
    return told


def _for_postgres() -> list[str]:
    function = """CREATE FUNCTION portal_search_changed() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            IF TG_TABLE_NAME = 'translations' THEN
                IF COALESCE(NEW.kind, OLD.kind) IN ('Thread', 'Post', 'Product', 'Exclusive', 'Member') THEN
                    INSERT INTO search_changes (kind, thing_id)
                        VALUES (COALESCE(NEW.kind, OLD.kind), COALESCE(NEW.thing_id, OLD.thing_id));
                END IF;
            ELSIF TG_TABLE_NAME = 'thread_tags' THEN
                INSERT INTO search_changes (kind, thing_id) VALUES ('Thread', COALESCE(NEW.thread_id, OLD.thread_id));
            ELSE
                INSERT INTO search_changes (kind, thing_id) VALUES (TG_ARGV[0], COALESCE(NEW.id, OLD.id));
            END IF;
            IF TG_TABLE_NAME = 'posts' THEN
                IF COALESCE(NEW.number, OLD.number) = 1 THEN
                    INSERT INTO search_changes (kind, thing_id)
                        VALUES ('Thread', COALESCE(NEW.thread_id, OLD.thread_id));
                END IF;
            END IF;
            RETURN NULL;
        END $$"""
    triggers = [
        f"""CREATE TRIGGER {table}_searched AFTER INSERT OR DELETE OR UPDATE OF {columns} ON {table}
            FOR EACH ROW EXECUTE FUNCTION portal_search_changed({kind if "{" not in kind else "''"})"""
        for table, (kind, _, columns) in TOLD.items()
    ]
    return [function, *triggers]


class Migration(migrations.Migration):
    dependencies = [("portal", "0052_members_upload_pictures")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="SearchEntry",
            fields=[
                ("number", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("kind", fields.CharField(max_length=12)),
                ("thing_id", fields.UUIDField(unique=True)),
                ("title", fields.TextField(unique=False)),
                ("body", fields.TextField(unique=False)),
            ],
            options={
                "table": "search_entries",
                "app": "portal",
                "indexes": [Index(fields=["kind", "thing_id"], name="search_entries_of_kind")],
                "pk_attr": "number",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SearchWord",
            fields=[
                ("number", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("word", fields.CharField(max_length=80, unique=True)),
                ("documents", fields.IntField()),
                ("products", fields.IntField()),
                ("keys", fields.TextField(unique=False)),
            ],
            options={
                "table": "search_words",
                "app": "portal",
                "indexes": [Index(fields=["documents"], name="search_words_by_documents")],
                "pk_attr": "number",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SearchChange",
            fields=[
                ("number", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("kind", fields.CharField(max_length=12)),
                ("thing_id", fields.UUIDField()),
            ],
            options={"table": "search_changes", "app": "portal", "pk_attr": "number"},
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SearchSweep",
            fields=[
                ("kind", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=12)),
                ("after_id", fields.UUIDField()),
            ],
            options={"table": "search_sweeps", "app": "portal", "pk_attr": "kind"},
            bases=["Model"],
        ),
        ops.RunPython(begin, end),
    ]
