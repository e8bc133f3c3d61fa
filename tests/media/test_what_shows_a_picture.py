"""Pictures and what shows them: kept for their owner, within a quota, until nothing shows them any more."""

from datetime import timedelta

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.models import Member
from portal.accounts.profile import ProfileChanges, update_profile
from portal.accounts.viewer import SYSTEM
from portal.community import posts
from portal.kernel import clock, sql
from portal.kernel.errors import LimitReached, NotFound
from portal.media import pictures
from portal.media.models import Picture, PictureFile, PictureUse, Place
from portal.reviews.writing import ReviewDraft, delete_review, edit_review, write_review
from portal.settings import settings, use
from tests.makers.drawings import drawn
from tests.one_after_another import in_this_order

pytestmark = pytest.mark.anyio


async def shown_by_posts() -> list:
    return [use.shown_by for use in await PictureUse.filter(place=Place.POST)]


async def test_a_post_shows_its_authors_picture_and_an_edit_takes_it_out_again(make):
    anna = await make.member()
    says = await make.viewer(anna)
    picture = await pictures.keep(drawn(), owner_id=anna.id)
    post = await make.post(to=await make.thread(by=anna), by=anna, body=f"Look: ![my press](/media/{picture.name})")
    assert await shown_by_posts() == [post.id]

    await posts.edit_post(post.id, "Look at nothing.", by=says)

    assert await shown_by_posts() == []


async def test_somebody_elses_picture_in_a_post_is_not_shown_by_it_l41(make):
    anna, bert = await make.member(), await make.member()
    picture = await pictures.keep(drawn(), owner_id=anna.id)

    await make.post(to=await make.thread(), by=bert, body=f"![hers](/media/{picture.name})")

    assert await PictureUse.all().count() == 0


async def test_the_opening_post_of_a_thread_shows_pictures_too(make):
    anna = await make.member()
    picture = await pictures.keep(drawn(), owner_id=anna.id)

    thread = await make.thread(by=anna, body=f"![]({pictures.address(picture.name)}) What is this?")

    assert await shown_by_posts() == [(await make.first_post(thread)).id]


async def test_a_profile_shows_one_picture_and_then_another(make):
    anna = await make.member()
    says = await make.viewer(anna)
    first, second = [await pictures.keep(drawn(), owner_id=anna.id) for _ in range(2)]
    for one in (first, second, second):
        await update_profile(ProfileChanges(avatar_media_id=one.id), by=says)
    await update_profile(ProfileChanges(bio="Somebody with a face"), by=says)

    assert (await Member.get(id=anna.id)).avatar_url == f"/media/{second.name}/small"
    assert [use.picture_id for use in await PictureUse.filter(place=Place.AVATAR)] == [second.id]

    await update_profile(ProfileChanges(avatar_media_id=None), by=says)

    assert (await Member.get(id=anna.id)).avatar_url is None
    assert await PictureUse.all().count() == 0


async def test_somebody_elses_picture_is_as_unknown_as_none_u7(make):
    anna, bert = await make.member(), await make.member()
    picture = await pictures.keep(drawn(), owner_id=anna.id)

    with pytest.raises(NotFound) as refused:
        await update_profile(ProfileChanges(avatar_media_id=picture.id, bio="new"), by=await make.viewer(bert))

    assert refused.value.field == ("avatarMediaId",)
    assert ((await Member.get(id=bert.id)).avatar_url, (await Member.get(id=bert.id)).bio) == (None, None)
    assert await PictureUse.all().count() == 0


@pytest.fixture
def one_mebibyte(portal_db):
    before = settings()
    use(before.model_copy(update={"picture_quota": 1}))
    yield
    use(before)


async def test_beyond_the_quota_nothing_is_kept_until_room_was_made(make, one_mebibyte):
    anna = await make.member()
    picture = await pictures.keep(drawn(), owner_id=anna.id)
    await Picture.filter(id=picture.id).update(size=(1 << 20) - 10)

    with pytest.raises(LimitReached) as refused:
        await pictures.keep(drawn(), owner_id=anna.id)

    assert refused.value.message("de").startswith("Deine Bilder füllen die 1 MiB")
    assert await PictureFile.all().count() == 2
    await pictures.keep(drawn(), owner_id=(await make.member()).id)  # somebody else has room of their own


async def test_two_uploads_at_once_share_the_room_that_is_left(make, one_mebibyte):
    anna = await make.member()
    first = await pictures.keep(drawn(), owner_id=anna.id)
    await Picture.filter(id=first.id).update(size=(1 << 20) - first.size - 1)

    outcome = await in_this_order(
        lambda: pictures.keep(drawn(), owner_id=anna.id), lambda: pictures.keep(drawn(), owner_id=anna.id)
    )

    assert isinstance(outcome, LimitReached)
    assert await Picture.all().count() == 2


async def test_what_nothing_shows_for_a_day_is_forgotten_with_its_files(make):
    anna = await make.member()
    unused, used = [await pictures.keep(drawn(), owner_id=anna.id) for _ in range(2)]
    await make.post(to=await make.thread(), by=anna, body=f"![](/media/{used.name}) !")
    later = clock.now() + pictures.UNUSED_FOR

    assert await pictures.forget_unused(clock.now()) == 0
    assert await pictures.forget_unused(later + timedelta(seconds=1)) == 1

    assert [one.id for one in await Picture.all()] == [used.id]
    assert await sql.fetch_value("SELECT COUNT(*) FROM picture_files WHERE picture_id = $1", unused.id) == 0


async def test_a_deleted_post_shows_nothing_any_more(make):
    anna = await make.member()
    picture = await pictures.keep(drawn(), owner_id=anna.id)
    post = await make.post(to=await make.thread(), by=anna, body=f"![](/media/{picture.name}) !")

    await posts.delete_post(post.id, by=await make.viewer(anna))

    assert await shown_by_posts() == []


@pytest.mark.parametrize(("deletes_posts", "left"), [(True, 0), (False, 1)])
async def test_with_a_member_go_their_pictures_but_for_those_in_posts_that_stay_r76(make, deletes_posts, left):
    anna = await make.member()
    shown, loose, face = [await pictures.keep(drawn(), owner_id=anna.id) for _ in range(3)]
    await make.post(to=await make.thread(), by=anna, body=f"![](/media/{shown.name}) !")
    await update_profile(ProfileChanges(avatar_media_id=face.id), by=await make.viewer(anna))

    await erase_member(anna.id, deletes_posts=deletes_posts)

    assert [one.name for one in await Picture.all()] == [shown.name][:left]
    assert [one.owner_id for one in await Picture.all()] == [None] * left
    assert await PictureFile.filter(picture_id=loose.id).count() == 0


async def test_a_merger_brings_the_pictures_along_r75(make):
    anna, anne = await make.member(), await make.member()
    picture = await pictures.keep(drawn(), owner_id=anna.id)
    await update_profile(ProfileChanges(avatar_media_id=picture.id), by=await make.viewer(anna))

    await merge_members(anna.id, anne.id, reason="The same", by=SYSTEM)

    assert (await Picture.get(id=picture.id)).owner_id == anne.id
    assert await PictureUse.all().count() == 0


async def test_a_review_shows_its_authors_picture_until_it_says_something_else(make):
    anna = await make.member()
    says = await make.viewer(anna)
    picture = await pictures.keep(drawn(), owner_id=anna.id)
    product = await make.product()
    draft = ReviewDraft(product_sku=product.sku, rating=4, body_markdown=f"So: ![](/media/{picture.name}) It is here.")

    review = await write_review(draft, by=says)
    assert [(use.place, use.shown_by) for use in await PictureUse.all()] == [(Place.REVIEW, review.id)]

    await edit_review(review.id, by=says, rating=3)
    assert await PictureUse.all().count() == 1
    await edit_review(review.id, by=says, body_markdown="It is here, without a picture.")
    assert await PictureUse.all().count() == 0
    await edit_review(review.id, by=says, body_markdown=draft.body_markdown)
    await delete_review(review.id, by=says)
    assert await PictureUse.all().count() == 0


async def test_of_two_reviews_that_become_one_members_the_one_that_goes_shows_nothing_r75(make):
    source, target = await make.member(), await make.member()
    product = await make.product()
    for who in (source, target):
        picture = await pictures.keep(drawn(), owner_id=who.id)
        draft = ReviewDraft(product_sku=product.sku, rating=4, body_markdown=f"![](/media/{picture.name}) Seen.")
        kept = await write_review(draft, by=await make.viewer(who))

    await merge_members(source.id, target.id, reason="One person", by=SYSTEM)

    assert [use.shown_by for use in await PictureUse.all()] == [kept.id]
