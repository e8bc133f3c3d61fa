"""Who had a reward is for the brand to see: every coupon, newest first, page by page."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import Role

pytestmark = pytest.mark.anyio
HAD = """query ($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on Reward {
  redemptions(first: $first, after: $after) { totalCount nodes { state cost member { handle } }
    pageInfo { hasNextPage endCursor } } } } }"""


async def test_staff_see_every_coupon_of_a_reward_newest_first(make, graphql):
    reward, other = await make.reward(10), await make.reward(10)
    staff = await make.brand()
    for handle in ("anna", "ben", "cleo"):
        member = await make.member(handle)
        await make.points(member, 100)
        await make.redemption(member, reward)
        await make.redemption(member, other)
    asked = {"id": global_id("Reward", reward.id), "first": 2}

    page = (await graphql(HAD, viewer=staff, **asked))["redemptions"]
    rest = (await graphql(HAD, viewer=staff, **asked, after=page["pageInfo"]["endCursor"]))["redemptions"]

    assert page["totalCount"] == 3
    assert [one["member"]["handle"] for one in [*page["nodes"], *rest["nodes"]]] == ["cleo", "ben", "anna"]
    assert (page["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)
    assert page["nodes"][0] == {"state": "ISSUED", "cost": 10, "member": {"handle": "cleo"}}


async def test_nobody_but_staff_sees_who_had_a_reward(make, graphql):
    reward = await make.reward(10)
    asked = {"id": global_id("Reward", reward.id), "first": 2}

    for viewer in (None, await make.member(), await make.member(roles=(Role.MODERATOR,))):
        assert (await graphql(HAD, viewer=viewer, **asked))["redemptions"] is None
