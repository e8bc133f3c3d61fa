"""What is written stays written: the database refuses to change the trail and the ledger (D4)."""

import pytest
from tortoise.exceptions import IntegrityError

from portal.kernel import sql
from portal.loyalty.ledger.models import Draw, Transfer
from portal.moderation import audit
from portal.moderation.models import AuditEntry


@pytest.fixture
async def entry(make):
    await audit.write("points.adjust", by=await make.viewer(await make.admin("ada")), target_type="Member", detail="+5")
    return await AuditEntry.get()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entries SET detail = 'nothing happened'",
        "UPDATE audit_entries SET action = 'x', actor_id = NULL",
        "DELETE FROM audit_entries",
    ],
)
async def test_sql_cannot_change_the_trail(entry, statement):
    with pytest.raises(IntegrityError):
        await sql.execute(statement)

    assert (await AuditEntry.get()).detail == "+5"
    assert (await AuditEntry.get()).actor_id == entry.actor_id


async def test_the_orm_cannot_change_the_trail(entry):
    entry.detail = "nothing happened"
    with pytest.raises(IntegrityError):
        await entry.save()
    with pytest.raises(IntegrityError):
        await entry.delete()
    with pytest.raises(IntegrityError):
        await AuditEntry.all().delete()

    assert (await AuditEntry.get()).detail == "+5"


async def test_who_acted_is_forgotten_when_their_account_goes(entry):
    """Art. 17 GDPR: the deed stays, the person does not."""
    actor = await entry.actor

    await sql.execute("UPDATE audit_entries SET actor_id = NULL WHERE actor_id = $1", actor.id)

    kept = await AuditEntry.get()
    assert (kept.actor_id, kept.action, kept.detail) == (None, "points.adjust", "+5")


async def test_the_ledger_cannot_be_rewritten(make):
    member = await make.member()
    await make.points(member, 40)
    transfers, draws = await Transfer.all().values("id", "points"), await Draw.all().count()

    for statement in (
        "UPDATE points_transfers SET points = 4000",
        "DELETE FROM points_draws",
        "UPDATE points_draws SET points = 1",
        "DELETE FROM points_transfers",
    ):
        if "draws" in statement and not draws:
            continue
        with pytest.raises(IntegrityError):
            await sql.execute(statement)

    assert await Transfer.all().values("id", "points") == transfers
    assert await Draw.all().count() == draws
