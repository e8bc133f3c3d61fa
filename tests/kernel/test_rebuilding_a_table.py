"""SQLite alters a table by building it anew: rows, what refers to them, indexes, CHECKs and triggers stay."""

from typing import Any

import pytest
from tortoise import connections, fields
from tortoise.exceptions import IntegrityError
from tortoise.migrations.constraints import CheckConstraint
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.migration import Migration
from tortoise.migrations.operations import AddConstraint, AlterField, RemoveConstraint, RemoveField, RunPython
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.transactions import in_transaction

from portal import database
from portal.accounts.models import Member
from portal.community.models import Thread
from portal.kernel.migration_steps import apply
from portal.kernel.schema_editors import SqliteEditor
from portal.loyalty.ledger.models import Lot, Transfer
from portal.settings import Settings
from tests.makers import Make

pytestmark = pytest.mark.anyio
BACKENDS = ["sqlite"]
WIDER = fields.CharField(max_length=81)


async def _apply(chosen: Settings, *operations: Any) -> None:
    """As one migration more."""
    executor = MigrationExecutor(connections.get("default"), database._apps(chosen))
    await executor.loader.build_graph()
    applied = set(await executor.recorder.applied_migrations())
    migration = type("Altering", (Migration,), {"operations": list(operations)})("9999_altering", "portal")
    await apply(executor, [migration], applied)


async def _rows(statement: str) -> Any:
    return (await connections.get("default").execute_query(statement))[1]


async def _schema() -> dict[str, str]:
    return {row["name"]: row["sql"] for row in await _rows("SELECT name, sql FROM sqlite_master WHERE sql NOTNULL")}


async def _counts() -> dict[str, int]:
    tables = await _rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'tortoise_migrations'")
    return {row["name"]: (await _rows(f'SELECT count(*) FROM "{row["name"]}"'))[0][0] for row in tables}


async def test_nothing_goes_with_a_table_that_others_refer_to(portal_db: Settings, make: Make) -> None:
    await make.thread(by=await make.member())
    rows, before = await _counts(), await _schema()

    await _apply(portal_db, AlterField("Member", "display_name", WIDER))

    assert await _counts() == rows
    assert rows["members"] == rows["threads"] == 1
    after = await _schema()
    assert '"display_name" VARCHAR(81)' in after["members"]
    assert after | {"members": ""} == before | {"members": ""}


async def test_what_is_written_once_stays_so(portal_db: Settings, make: Make) -> None:
    await make.points(await make.member(), 50)
    before = await _schema()

    await _apply(portal_db, AlterField("Transfer", "description", fields.CharField(max_length=301)))

    after = await _schema()
    assert after | {"points_transfers": ""} == before | {"points_transfers": ""}
    assert "points_transfers_no_update" in after
    assert "CONSTRAINT transfers_points_not_negative CHECK (points >= 0)" in after["points_transfers"]
    with pytest.raises(IntegrityError, match="points_transfers is written once"):
        await Transfer.all().update(points=1)


async def test_a_column_goes_with_its_indexes_alone(portal_db: Settings, make: Make) -> None:
    member = await make.member(mailbox_key="anna@example.org")
    before = await _schema()
    [of_column] = [name for name, sql in before.items() if sql.startswith("CREATE INDEX") and '("mailbox_key")' in sql]

    await _apply(portal_db, RemoveField("Member", "mailbox_key"))

    after = await _schema()
    assert before.keys() - after.keys() == {of_column}
    assert "mailbox_key" not in after["members"]
    assert [row["handle"] for row in await _rows("SELECT handle FROM members")] == [member.handle]


async def test_where_null_is_no_longer_allowed_the_default_stands(portal_db: Settings, make: Make) -> None:
    await make.member("anna", bio="Roasts at home.")
    await make.member("bert", bio=None)

    await _apply(portal_db, AlterField("Member", "bio", fields.TextField(default="", db_default="Says nothing.")))

    assert [row["bio"] for row in await _rows("SELECT bio FROM members ORDER BY handle")] == [
        "Roasts at home.",
        "Says nothing.",
    ]


async def test_a_check_is_added(portal_db: Settings, make: Make) -> None:
    await make.points(await make.member(), 50)

    await _apply(portal_db, AddConstraint("Lot", CheckConstraint(check="amount < 100", name="lots_are_small")))

    with pytest.raises(IntegrityError, match="lots_are_small"):
        await Lot.all().update(amount=100)


async def test_a_check_is_taken_away(portal_db: Settings, make: Make) -> None:
    await make.points(await make.member(), 50)

    await _apply(portal_db, RemoveConstraint("Lot", "lots_remaining_within_amount"))

    assert await Lot.all().update(remaining=51) == 1


async def test_a_table_is_not_rebuilt_while_foreign_keys_are_enforced(portal_db: Settings, make: Make) -> None:
    await make.thread(by=await make.member())
    before = await _counts()

    async with in_transaction("default") as transaction:
        with pytest.raises(RuntimeError, match="only while foreign keys are not enforced"):
            await SqliteEditor(transaction)._remake_table(Thread)

    assert await _counts() == before


async def test_a_migration_that_breaks_a_reference_changes_nothing(portal_db: Settings, make: Make) -> None:
    await make.thread(by=await make.member())
    rows, before = await _counts(), await _schema()

    async def lose_members(_apps: Any, editor: BaseSchemaEditor) -> None:
        await editor.client.execute_query("DELETE FROM members")

    with pytest.raises(IntegrityError, match="9999_altering would leave a row"):
        await _apply(portal_db, RunPython(lose_members), AlterField("Member", "display_name", WIDER))

    assert (await _counts(), await _schema()) == (rows, before)
    with pytest.raises(IntegrityError):
        await Thread.all().update(author_id="00000000-0000-7000-8000-000000000000")
    assert await Member.all().count() == 1
