"""What is kept in a process while others write: at PostgreSQL, where there are several at once (SH98)."""

import asyncpg
import pytest

from portal.kernel.stamps import Kept
from portal.kernel.work import unit_of_work
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Programme
from tests.bank.asking import Line
from tests.bank.clients import ORDER
from tests.bank.running import servers
from tests.bank.stage import set_up

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
SAVE_RULE = """mutation ($input: SaveEarnRuleInput!) {
  told: saveEarnRule(input: $input) { earnRule { id } errors { code field } } }"""


async def test_what_somebody_writes_while_it_is_read_is_not_missed(make, portal_db):
    """The first look at the stamps is from before the write, the rows may be from before or after it."""
    await make.programme(name="Beans")

    async def read():
        found = (await Programme.get()).name
        connection = await asyncpg.connect(portal_db.database_url)
        await connection.execute("UPDATE loyalty_programme SET name = name || '!'")
        await connection.close()
        return found

    kept = Kept("loyalty_programme", read=read)
    seen = [await unit_of_work(kept.get)() for _ in range(3)]

    assert seen == ["Beans", "Beans!", "Beans!!"]


async def test_a_rule_that_is_saved_at_one_server_counts_at_the_other_at_once(make, portal_db):
    stage = await set_up(make, 2)
    async with servers(portal_db, 2) as running:
        here, there = (Line(server.port) for server in running)

        async def earned(number):
            total = {"amount": "10.00", "currency": "EUR"}
            line = {"sku": "beans", "title": "Beans", "quantity": 1, "total": total}
            told = {"externalId": str(number), "customerEmail": stage.members[0].email, "total": total, "lines": [line]}
            before = (await Account.get(member_id=stage.members[0].key)).available
            answer = await there.ask(ORDER, {"input": {**told, "placedAt": "2026-11-01T10:00:00Z"}}, stage.staff.token)
            assert answer["data"]["told"]["errors"] == []
            return (await Account.get(member_id=stage.members[0].key)).available - before

        found = [await earned(0), await earned(1)]
        for factor in (2, 3):
            rule = {
                "action": "PURCHASE", "title": "More", "perCurrencyUnit": str(factor), "startsAt": "2026-10-01T00:00:00Z",
            }  # fmt: skip
            saved = await here.ask(SAVE_RULE, {"input": rule}, stage.staff.token)
            assert saved["data"]["told"]["errors"] == []
            found.append(await earned(factor))
        here.close()
        there.close()

    assert found == [10, 10, 20, 30]
