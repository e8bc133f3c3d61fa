"""X13: what an earlier version rendered is shown as what is written today, and says the same."""

import pytest

from portal.community import markdown, rendering
from portal.community.models import Post
from portal.kernel import clock

pytestmark = pytest.mark.anyio
DECEIVING = "See https://goоgle.com/shop."  # the second o is Cyrillic
BEFORE = '<p>See <a href="https://goоgle.com/shop" rel="nofollow ugc noopener">https://goоgle.com/shop</a>.</p>\n'


async def rendered_before(post: Post, html: str) -> None:
    await Post.filter(id=post.id).update(body_html=html, render_version=markdown.RENDER_VERSION - 1)


async def shown(post: Post) -> tuple[str, int]:
    found = await Post.get(id=post.id)
    return found.body_html, found.render_version


async def test_a_host_that_could_pass_for_another_is_shown_in_punycode_in_old_posts_too_x13(make):
    post = await make.first_post(await make.thread(body=DECEIVING))
    today = post.body_html
    await rendered_before(post, BEFORE)

    assert await rendering.posts_due(clock.now()) == 1

    assert "xn--" in today
    assert await shown(post) == (today, markdown.RENDER_VERSION)
    assert await rendering.posts_due(clock.now()) == 0


async def test_what_this_version_rendered_is_not_looked_at_again(make):
    post = await make.first_post(await make.thread())
    await Post.filter(id=post.id).update(body_html="<p>As it is.</p>")

    assert await rendering.posts_due(clock.now()) == 0
    assert await shown(post) == ("<p>As it is.</p>", markdown.RENDER_VERSION)


async def test_names_stay_what_they_were(make):
    anna = await make.member(handle="anna")
    thread = await make.thread(body="Ask @anna and @berta.")
    post = await make.first_post(thread)
    named = post.body_html
    await make.member(handle="berta")
    await rendered_before(post, named)

    await rendering.posts_due(clock.now())

    assert f'<a href="/m/{anna.handle}"' in named
    assert await shown(post) == (named, markdown.RENDER_VERSION)


async def test_a_name_that_nobody_has_any_more_keeps_its_link(make):
    anna = await make.member(handle="anna")
    post = await make.first_post(await make.thread(body="Ask @anna."))
    named = post.body_html
    await rendered_before(post, named)
    anna.handle, anna.handle_key = "marie", "marie"
    await anna.save()

    await rendering.posts_due(clock.now())

    assert await shown(post) == (named, markdown.RENDER_VERSION)


@pytest.mark.parametrize("name", ["@anna", "[@berta](/m/nobody)"])
async def test_a_link_to_nobody_keeps_no_address_as_it_was_x13(make, name: str):
    """A member who has another name by now, or a link that somebody made by hand."""
    anna = await make.member(handle="anna")
    post = await make.first_post(await make.thread(body=f"{DECEIVING} Ask {name}."))
    today = post.body_html
    await rendered_before(post, today.replace("xn--", ""))
    anna.handle, anna.handle_key = "marie", "marie"
    await anna.save()

    await rendering.posts_due(clock.now())

    assert ">@" in today
    assert "xn--" in today
    assert await shown(post) == (today, markdown.RENDER_VERSION)


async def test_what_is_too_much_for_a_post_is_shown_as_it_was(make):
    """Imports bring such texts in, cleaned and not rendered."""
    post = await make.first_post(await make.thread())
    await Post.filter(id=post.id).update(body_markdown="[" * 5000)
    await rendered_before(post, "<pre>Brackets</pre>")

    assert await rendering.posts_due(clock.now()) == 1

    assert await shown(post) == ("<pre>Brackets</pre>", markdown.RENDER_VERSION)


async def test_an_emptied_post_stays_empty(make):
    post = await make.first_post(await make.thread())
    await Post.filter(id=post.id).update(body_markdown="")
    await rendered_before(post, "")

    await rendering.posts_due(clock.now())

    assert await shown(post) == ("", markdown.RENDER_VERSION)
