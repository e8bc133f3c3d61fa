"""A link to a post of one's own carries one's code, and what came of it can be seen (R94)."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.events import MemberErased, MembersMerged
from portal.accounts.viewer import SYSTEM, Viewer
from portal.community import categories, threads
from portal.community import posts as community
from portal.kernel.ids import new_id
from portal.kernel.pagination import Page
from portal.referrals.erasure import close_referrals_of
from portal.referrals.mergers import pass_referrals_on
from portal.referrals.models import Campaign, Referral, ReferralCode, ReferralPost, ReferralState, ReferralVisit
from portal.referrals.posts import brought_by_posts
from portal.referrals.visits import record_visit
from portal.settings import settings

URL_TO = "query ($id: ID!) { viewer { referralCodes { urlTo(postId: $id) } } }"
URL_OF_ANYBODY = "query ($code: String!, $id: ID!) { referralCode(code: $code) { urlTo(postId: $id) } }"
POSTS = "{ viewer { referralPosts(first: 10) { totalCount nodes { visits signUps rewarded post { id } } } } }"
VISIT = """mutation ($code: String!, $post: ID) {
  recordReferralVisit(input: {code: $code, postId: $post}) { referralToken errors { code } }
}"""


async def gate(post):
    await categories.save_category("lounge", "Lounge", by=SYSTEM, required_tier_slug="gold")


async def hide(post):
    await community.hide_post(post.id, by=SYSTEM)


async def delete(post):
    await community.delete_post(post.id, by=Viewer(member_id=post.author_id))


async def hide_the_thread(post):
    await threads.hide_thread(post.thread_id, by=SYSTEM)


AWAY = [gate, hide, delete, hide_the_thread]


@pytest.fixture
async def ada(make):
    await make.campaign()
    await make.tier("gold", 3, 10_000)
    return await make.member("ada")


@pytest.fixture
async def answer(make, ada):
    return await make.answer(to=await make.thread(within=await make.category("lounge")), by=ada)


@pytest.fixture
async def code(make, ada):
    return await make.referral_code(ada)


async def brought(make, member):
    found = await brought_by_posts(await make.viewer(member), Page())
    return [(one.post_id, one.visits, one.sign_ups, one.rewarded) for one in found.rows]


async def test_who_wrote_a_post_gets_a_link_to_it_with_their_code_r94(graphql, ada, answer, code):
    named = global_id("Post", answer.id)

    viewer = await graphql(URL_TO, viewer=ada, id=named)

    assert viewer["referralCodes"] == [{"urlTo": f"{settings().public_url}/r/{code.code}?post={named}"}]


async def test_nobody_gets_a_link_to_what_another_wrote_or_what_never_was_r94(make, graphql, ada, code):
    another = await make.answer(to=await make.thread())

    for given in (global_id("Post", another.id), global_id("Post", new_id()), "no id at all"):
        assert (await graphql(URL_TO, viewer=ada, id=given))["referralCodes"] == [{"urlTo": None}]


@pytest.mark.parametrize("take_away", AWAY)
async def test_there_is_no_link_to_what_not_everybody_may_read_r94(graphql, ada, answer, code, take_away):
    await take_away(answer)

    assert (await graphql(URL_TO, viewer=ada, id=global_id("Post", answer.id)))["referralCodes"] == [{"urlTo": None}]


async def test_there_is_no_link_while_the_campaign_brings_nobody_r94(graphql, ada, answer, code):
    await Campaign.all().update(is_active=False)

    assert (await graphql(URL_TO, viewer=ada, id=global_id("Post", answer.id)))["referralCodes"] == [{"urlTo": None}]


async def test_who_looks_a_code_up_gets_no_links_of_its_owner_r94(make, graphql, answer, code):
    for viewer in (None, await make.member()):
        found = await graphql(URL_OF_ANYBODY, viewer=viewer, code=code.code, id=global_id("Post", answer.id))
        assert found == {"urlTo": None}


async def test_a_visit_by_it_counts_as_any_and_for_the_post_r94(make, graphql, ada, answer, code):
    visited = await graphql(VISIT, code=code.code, post=global_id("Post", answer.id))

    assert visited["errors"] == []
    assert (await ReferralCode.get(id=code.id)).visits == 1
    assert (await ReferralVisit.get()).post_id == answer.id
    assert await brought(make, ada) == [(answer.id, 1, 0, 0)]


async def test_a_visit_to_what_another_wrote_counts_for_the_code_alone_r94(make, ada, code):
    another = await make.answer(to=await make.thread())

    await record_visit(code.code, post_id=another.id)

    assert (await ReferralCode.get(id=code.id)).visits == 1
    assert (await ReferralVisit.get()).post_id is None
    assert not await ReferralPost.exists()


@pytest.mark.parametrize("take_away", AWAY)
async def test_what_was_taken_away_is_to_a_visit_as_what_never_was_r94(answer, code, take_away):
    await take_away(answer)

    visits = [await record_visit(code.code, post_id=one) for one in (answer.id, new_id())]

    assert [visit.post for visit in visits] == [None, None]
    assert set(await ReferralVisit.all().values_list("post_id", flat=True)) == {None}
    assert not await ReferralPost.exists()


async def test_who_came_through_a_post_is_known_by_it_up_to_the_reward_r94(make, graphql, ada, answer, code):
    visits = [await record_visit(code.code, post_id=answer.id) for _ in range(3)]
    for visit in visits[:2]:
        await make.verified(await make.newcomer(f"token:{visit.token}"))
    await make.newcomer(f"token:{visits[2].token}")
    rewarded = await Referral.filter(counted_at__isnull=False).first()
    await Referral.filter(id=rewarded.id).update(state=ReferralState.REWARDED)

    viewer = await graphql(POSTS, viewer=ada)

    assert viewer["referralPosts"] == {
        "totalCount": 1,
        "nodes": [{"visits": 3, "signUps": 2, "rewarded": 1, "post": {"id": global_id("Post", answer.id)}}],
    }


async def test_the_posts_stand_by_their_visits_and_are_turned_over_r94(make, ada, answer, code):
    more = [await make.answer(to=await make.thread(), by=ada) for _ in range(2)]
    for post, times in ((answer, 2), (more[0], 1), (more[1], 3)):
        for _ in range(times):
            await record_visit(code.code, post_id=post.id)
    viewer = await make.viewer(ada)

    first = await brought_by_posts(viewer, Page(size=2))
    second = await brought_by_posts(viewer, Page(size=2, after=first.cursor(first.rows[-1])))

    assert [one.visits for one in first.rows] == [3, 2]
    assert [one.post_id for one in second.rows] == [more[0].id]


async def test_a_post_that_is_hidden_leaves_the_list_and_the_code_keeps_its_visits_r94(make, ada, answer, code):
    await record_visit(code.code, post_id=answer.id)

    await hide(answer)

    assert await brought(make, ada) == []
    assert (await ReferralCode.get(id=code.id)).visits == 1


async def test_nobody_sees_what_came_of_the_posts_of_another_r94(make, answer, code):
    await record_visit(code.code, post_id=answer.id)

    assert await brought(make, await make.member()) == []


async def test_two_accounts_of_one_person_have_what_came_of_both_r75(make, ada, answer, code):
    await record_visit(code.code, post_id=answer.id)
    bea = await make.member()

    await pass_referrals_on(MembersMerged(source_id=ada.id, target_id=bea.id, by_id=None, reason=""))

    assert (await ReferralPost.get()).owner_id == bea.id


async def test_what_came_of_the_posts_of_who_is_erased_goes_r76(ada, answer, code):
    await record_visit(code.code, post_id=answer.id)

    await close_referrals_of(MemberErased(member_id=ada.id, member_ids=(ada.id,), with_posts=False))

    assert not await ReferralPost.exists()
