"""What points were earned for and what they can be turned into is walked from its end, too."""

import pytest

pytestmark = pytest.mark.anyio

ENTRIES = """
query ($last: Int!, $before: String) { viewer { loyalty { transactions(last: $last, before: $before) {
  nodes { points } pageInfo { hasPreviousPage hasNextPage startCursor }
} } } }
"""
REWARDS = """
query ($last: Int!, $before: String) { program { rewards(last: $last, before: $before) {
  nodes { cost } pageInfo { hasPreviousPage hasNextPage startCursor }
} } }
"""


async def test_the_oldest_entries_come_first_from_the_end_and_in_the_lists_order(make, graphql):
    member = await make.member()
    for points in (1, 2, 3):
        await make.points(member, points)

    end = (await graphql(ENTRIES, viewer=member, last=2))["loyalty"]["transactions"]
    rest = (await graphql(ENTRIES, viewer=member, last=2, before=end["pageInfo"]["startCursor"]))["loyalty"]

    assert [entry["points"] for entry in end["nodes"]] == [2, 1]
    assert (end["pageInfo"]["hasPreviousPage"], end["pageInfo"]["hasNextPage"]) == (True, False)
    assert [entry["points"] for entry in rest["transactions"]["nodes"]] == [3]
    assert rest["transactions"]["pageInfo"]["hasPreviousPage"] is False


async def test_the_dearest_rewards_are_a_page_of_their_own(make, graphql):
    for cost in (100, 200, 300):
        await make.reward(cost)

    end = (await graphql(REWARDS, last=2))["rewards"]
    rest = (await graphql(REWARDS, last=2, before=end["pageInfo"]["startCursor"]))["rewards"]

    assert [reward["cost"] for reward in end["nodes"]] == [200, 300]
    assert [reward["cost"] for reward in rest["nodes"]] == [100]
    assert (rest["pageInfo"]["hasPreviousPage"], rest["pageInfo"]["hasNextPage"]) == (False, True)
