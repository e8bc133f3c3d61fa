"""What a list says of a thread beside its title: how it begins, and who wrote last."""

from portal.community import excerpts, merging, posts
from portal.community.models import Post, Thread

LIST = "{ threads(first: 5) { nodes { excerpt lastPoster { handle displayName isBrand postCount } } } }"


async def told(graphql, viewer=None):
    (thread,) = (await graphql(LIST, viewer=viewer))["nodes"]
    return thread["excerpt"], thread["lastPoster"]


async def test_a_thread_begins_with_its_first_post_and_ends_with_whoever_wrote_last(make, graphql):
    anna, berta = await make.member("anna"), await make.member("berta")
    thread = await make.thread(by=anna, body="**Why** is it <bitter> & sour?\n\n- because")
    assert (await told(graphql))[1]["handle"] == "anna"

    await make.post(to=thread, by=berta)

    assert await told(graphql) == (
        "Why is it <bitter> & sour? because",
        {"handle": "berta", "displayName": "Berta", "isBrand": False, "postCount": 1},
    )


async def test_what_is_hidden_is_said_to_moderators_alone_l21(make, graphql):
    berta = await make.member("berta")
    thread = await make.thread(body="Something rude.")
    reply = await make.post(to=thread, by=berta, body="How rude.")
    moderator = await make.moderator()
    first = await make.first_post(thread)

    await posts.hide_post(reply.id, by=await make.viewer(moderator))
    assert (await told(graphql))[1]["handle"] != "berta"
    await Post.filter(id=first.id).update(state="HIDDEN")

    assert (await told(graphql))[0] == ""
    assert (await told(graphql, moderator))[0] == "Something rude."


async def test_the_last_to_write_is_told_where_an_older_thread_was_merged_behind_co16(make, graphql):
    older = await make.thread(by=await make.member("older"))
    target = await make.thread()
    await make.post(to=target, by=await make.member("newer"))

    await merging.merge_threads(older.id, target.id, by=await make.viewer(await make.moderator()))

    assert (await told(graphql))[1]["handle"] == "newer"
    assert (await Post.get(thread_id=target.id, number=3)).author_id == older.author_id


async def test_whoever_was_erased_with_what_they_wrote_is_nobody(make, graphql):
    thread = await make.thread()
    await Thread.filter(id=thread.id).update(author_id=None)
    await Post.filter(thread_id=thread.id).update(author_id=None)

    assert (await told(graphql))[1] is None


async def test_an_excerpt_ends_at_a_word_and_breaks_nothing_where_its_html_breaks_off():
    html = "<p>" + 'word &amp; <a href="https://x.example">link</a> ' * 60
    cut = excerpts.excerpt(html[: excerpts.READ])

    assert cut.startswith("word & link word & link")
    assert cut.endswith((" link…", " word…", " &…"))
    assert len(cut) <= excerpts.LONGEST
    assert excerpts.excerpt("<p>fine &am") == "fine"
    assert excerpts.excerpt('<p>fine <a href="https') == "fine"
    assert excerpts.excerpt(None) == ""


async def test_an_excerpt_of_little_text_in_much_html_ends_at_a_word_and_says_that_it_goes_on():
    image = f'<p>See <img src="https://x.example/{"a" * 1455}"> how unbelievable</p>'
    cut = image[: excerpts.READ]

    assert cut.endswith("how unb")
    assert excerpts.excerpt(cut) == "See how…"
    assert excerpts.excerpt(image.replace("a" * 1455, "a")) == "See how unbelievable"
    assert excerpts.excerpt(f"<p>{'<b></b>' * 300}"[: excerpts.READ]) == ""
