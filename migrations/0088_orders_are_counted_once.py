"""Orders are counted once: what figures need of each is kept, and who writes to an order or its parts says so.

What is there already is counted by the worker's next steps.
"""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

COUNTED = ("customer_id", "placed_at", "state", "currency", "total_minor", "refunded_minor", "rate")
"""The columns of an order that figures depend on."""
PARTS = {
    "order_lines": ("order_id", "sku", "product_id"),
    "refunds": ("order_id", "amount_minor", "refunded_at", "is_void", "is_taken_back"),
}
DEEDS = ("INSERT", "UPDATE", "DELETE")


async def begin(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Have every change of an order and its parts told."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for statement in _for_sqlite() if sqlite else _for_postgres():
        await editor.client.execute_query(statement)


async def end(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the triggers away again."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for table in ("orders", *PARTS):
        for deed in DEEDS:
            name = f"{table}_counted_on_{deed.lower()}"
            await editor.client.execute_query(f"DROP TRIGGER {name}" + ("" if sqlite else f" ON {table}"))
    if not sqlite:
        for name in ("portal_order_changed", "portal_parts_changed", "portal_parts_rewritten"):
            await editor.client.execute_query(f"DROP FUNCTION {name}()")


def _for_sqlite() -> list[str]:
    """All write in turn, so one row for an order is enough, however often it changes before it is counted."""
    told = []
    for table, key, columns in (
        ("orders", "id", COUNTED),
        *((table, "order_id", columns) for table, columns in PARTS.items()),
    ):
        for deed in DEEDS:
            rows = {"INSERT": ("new",), "UPDATE": ("new", "old"), "DELETE": ("old",)}[deed]
            differs = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
            body = " ".join(
                f"INSERT INTO order_changes (order_id) SELECT {row}.{key} WHERE {row}.{key} IS NOT NULL "
                f"AND NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = {row}.{key});"
                for row in rows
            )
            told.append(
                f"CREATE TRIGGER {table}_counted_on_{deed.lower()} AFTER {deed} ON {table}"
                f"{f' WHEN {differs}' if deed == 'UPDATE' else ''} BEGIN {body} END"
            )
    return told


def _for_postgres() -> list[str]:
    """A row for each statement that writes parts: an order of many lines is one change."""
    differs = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in COUNTED)
    told = [
        """CREATE FUNCTION portal_order_changed() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO order_changes (order_id) VALUES (COALESCE(NEW.id, OLD.id)); RETURN NULL; END $$""",
        """CREATE FUNCTION portal_parts_changed() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                INSERT INTO order_changes (order_id) SELECT DISTINCT order_id FROM changed WHERE order_id IS NOT NULL;
                RETURN NULL;
            END $$""",
        """CREATE FUNCTION portal_parts_rewritten() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                INSERT INTO order_changes (order_id)
                    SELECT order_id FROM before WHERE order_id IS NOT NULL
                    UNION SELECT order_id FROM changed WHERE order_id IS NOT NULL;
                RETURN NULL;
            END $$""",
        *(
            f"""CREATE TRIGGER orders_counted_on_{deed.lower()} AFTER {deed} ON orders FOR EACH ROW
                {f"WHEN ({differs})" if deed == "UPDATE" else ""} EXECUTE FUNCTION portal_order_changed()"""
            for deed in DEEDS
        ),
    ]
    seen = {
        "INSERT": ("NEW TABLE AS changed", "portal_parts_changed"),
        "UPDATE": ("OLD TABLE AS before NEW TABLE AS changed", "portal_parts_rewritten"),
        "DELETE": ("OLD TABLE AS changed", "portal_parts_changed"),
    }
    told += [
        f"""CREATE TRIGGER {table}_counted_on_{deed.lower()} AFTER {deed} ON {table} REFERENCING {tables}
            FOR EACH STATEMENT EXECUTE FUNCTION {function}()"""
        for table in PARTS
        for deed, (tables, function) in seen.items()
    ]
    return told


class Migration(migrations.Migration):
    dependencies = [("portal", "0087_goals_are_set")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="CountedOrder",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("customer_id", fields.UUIDField(null=True)),
                ("placed_at", fields.DatetimeField()),
                ("day", fields.IntField(description="The ordinal of that day in the programme's time zone")),
                (
                    "total",
                    fields.BigIntField(
                        description="In minor units of the programme's currency, by the order's own rate"
                    ),
                ),
                ("given_back", fields.JSONField(null=True, description="What went back: days and amounts")),
                ("stands", fields.BooleanField(description="Something of it did not go back")),
                ("lines", fields.IntField()),
                ("goods", fields.IntField(description="How many different ones, by the shop's number")),
                (
                    "products",
                    fields.BinaryField(
                        description="The ids of its products in the catalogue, 16 bytes each, in their order"
                    ),
                ),
            ],
            options={
                "table": "counted_orders",
                "indexes": [Index(fields=["placed_at"], name="counted_orders_by_time")],
            },
        ),
        ops.CreateModel(
            name="OrderChange",
            fields=[
                ("number", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("order_id", fields.UUIDField()),
            ],
            options={
                "table": "order_changes",
                "app": "portal",
                "indexes": [Index(fields=["order_id"], name="order_changes_of_order")],
                "pk_attr": "number",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OrderCounting",
            fields=[
                ("basis", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=80)),
                ("after_id", fields.UUIDField(null=True, description="Unset once all of them are counted")),
            ],
            options={"table": "order_counting", "app": "portal", "pk_attr": "basis"},
            bases=["Model"],
        ),
        ops.RunPython(begin, end),
    ]
