"""Pictures of the brand have a text for who cannot see them; members' may have one; none has to be solved (LW27)."""

import pytest

from graphql_schema.ids import global_id
from graphql_schema.schema import schema
from portal.accounts.viewer import SYSTEM
from portal.community import posts
from portal.community.models import Post
from portal.exclusives.models import Release, ReleaseKind, ReleaseVisibility
from portal.exclusives.releases import save_exclusive
from portal.exclusives.terms import ReleaseTerms
from portal.kernel.errors import Required
from portal.reviews.models import Review
from portal.reviews.replying import reply_to_review

pytestmark = pytest.mark.anyio
BARE, BLANK, DESCRIBED = "![](/media/abc)", "![ \u00a0](/media/abc)", "![A cup](/media/abc)"
TRANSLATE = (
    """mutation ($input: SaveTranslationsInput!) { saveTranslations(input: $input) { errors { code field } } }"""
)


def release(body):
    return ReleaseTerms(
        slug="drop",
        kind=ReleaseKind.ARTICLE,
        title="Drop",
        teaser="Soon.",
        body_markdown=f"Look: {body}",
        visibility=ReleaseVisibility.TEASER,
        windows=[],
        public_at=None,
    )


@pytest.mark.parametrize("undescribed", [BARE, BLANK, f"{DESCRIBED} {BARE}"])
async def test_a_picture_of_the_brands_without_words_is_refused_and_nothing_is_saved_lw27(make, undescribed):
    brand, thread, review = await make.viewer(await make.brand()), await make.thread(), await make.review()
    before = await Post.all().count()

    for save in (
        lambda: save_exclusive(release(undescribed), by=SYSTEM),
        lambda: reply_to_review(review.id, undescribed, by=brand),
        lambda: posts.reply(posts.PostDraft(thread.id, undescribed), by=brand),
    ):
        with pytest.raises(Required) as refused:
            await save()
        assert refused.value.field == ("bodyMarkdown",)

    assert not await Release.exists()
    assert (await Review.get(id=review.id)).reply_markdown is None
    assert await Post.all().count() == before


async def test_with_words_it_is_taken_and_they_are_read_out_lw27(make):
    saved = await Release.get(id=await save_exclusive(release(DESCRIBED), by=SYSTEM))

    assert 'alt="A cup"' in saved.body_html


async def test_a_translation_describes_them_too_lw27(make, graphql):
    saved = await save_exclusive(release(DESCRIBED), by=SYSTEM)

    answer = await graphql(
        TRANSLATE,
        viewer=await make.brand(),
        input={
            "id": global_id("Exclusive", saved),
            "locale": "de",
            "texts": [{"field": "bodyMarkdown", "text": f"Schau: {BARE}"}],
        },
    )

    assert [one["code"] for one in answer["errors"]] == ["REQUIRED"]


async def test_members_may_leave_theirs_without_words_lw27(make):
    post = await make.post(to=await make.thread(), body=f"Look: {BARE}")

    assert 'alt=""' in (await Post.get(id=post.id)).body_html


def test_nobody_solves_a_picture_to_sign_up_or_in_lw27():
    asked = [
        name.lower() for kind in ("RegisterInput", "LoginInput") for name in schema()._schema.type_map[kind].fields
    ]

    assert "password" in asked
    assert not [name for name in asked if "captcha" in name or "challenge" in name]
