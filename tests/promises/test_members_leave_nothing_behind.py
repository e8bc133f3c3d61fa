"""Whatever table names a member: it is in their export, it moves when accounts are merged, it forgets them when they go.

A new table that names members fails here until somebody has decided what becomes of its rows.
"""

import re
from pathlib import Path

import pytest
from tortoise import Tortoise

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.kernel import sql
from portal.privacy.holdings import SECTIONS
from tests.privacy.lives import lived
from tests.promises.columns import columns_of_members

pytestmark = pytest.mark.anyio

STAYS_WHEN_MERGED = {
    "loyalty_accounts.member_id": "the emptied account, with the entries that emptied it",
    "audit_entries.actor_id": "what was done under the old name, which nothing may change",
}
STAYS_UNDER_A_PSEUDONYM = {
    "loyalty_accounts.member_id": "entries keep their amounts",
    "audit_entries.actor_id": "what was done by special right",
    "posts.author_id": "posts, unless they were to go",
    "threads.author_id": "likewise",
    "reviews.author_id": "what they said of products, unless it was to go",
    "review_votes.member_id": "what others' reviews were found worth",
    "votes.member_id": "what others' posts were found worth",
    "acceptances.accepted_by_id": "whose answers were right",
    "redemptions.member_id": "what was had for points",
    "reward_uses.member_id": "how often",
    "referral_codes.owner_id": "a code that brings nobody any more, and is given to nobody else (R72)",
    "referrals.referrer_id": "the edge, for whom they brought (R70)",
    "referrals.referee_id": "the edge, for who brought them",
    "referrer_tallies.referrer_id": "how often a campaign thanked them",
    "moderation_cases.subject_id": "what was decided about their content",
    "moderation_reports.reporter_id": "what was reported",
    "moderation_decisions.moderator_id": "what they decided",
    "moderation_appeals.decided_by_id": "likewise",
    "threats.marked_by_id": "what they took for a threat to life",
}


async def naming(member) -> set[str]:
    """Which columns have a row that names the member."""
    found = set()
    for table, column in columns_of_members():
        if await sql.fetch_value(f"SELECT COUNT(*) FROM {table} WHERE {column} = $1", member.id):
            found.add(f"{table}.{column}")
    return found


async def test_every_table_that_names_a_member_is_in_the_export_r77(portal_db):
    exported = set(re.findall(r"\b(?:FROM|JOIN) (\w+)", " ".join(SECTIONS.values())))

    assert {table for table, _ in columns_of_members()} - exported == set()


async def test_after_a_merger_nothing_names_the_old_account_but_what_is_written_once_r75(make):
    anna = await lived(make)
    named = await naming(anna)
    assert len(named) > 10

    await merge_members(anna.id, (await make.member("anne")).id, reason="The same", by=SYSTEM)

    assert await naming(anna) <= STAYS_WHEN_MERGED.keys()


@pytest.mark.parametrize("deletes_posts", [False, True])
async def test_after_an_erasure_only_what_is_counted_names_the_pseudonym_r76(make, deletes_posts):
    anna = await lived(make)

    await erase_member(anna.id, deletes_posts=deletes_posts)

    left = await naming(anna)
    assert left <= STAYS_UNDER_A_PSEUDONYM.keys()
    assert ("posts.author_id" in left) is not deletes_posts


async def test_every_table_that_names_a_member_is_named_where_members_are_merged_or_erased(portal_db):
    """What stays is listed above; everything else has to be named where members are merged and erased."""
    rooms = Path(__file__).parents[2] / "portal"
    words = "\n".join(
        path.read_text() for path in rooms.rglob("*.py") if re.search(r"merg|eras|reactions|keys|exports", path.name)
    )
    models = {model._meta.db_table: name for name, model in Tortoise.apps["portal"].items()}
    silent = {
        f"{table}.{column}"
        for table, column in columns_of_members()
        if f"{table}.{column}" not in STAYS_WHEN_MERGED and table not in words and models[table] not in words
    }

    assert silent == set()
