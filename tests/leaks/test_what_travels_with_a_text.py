"""What a text takes along: quotations, ways back, links, excerpts, counters. Nothing of it opens what is behind a gate."""

import re

import pytest

from graphql_schema.ids import global_id
from graphql_schema.schema import schema
from portal.access.keys import replace_keys
from portal.community.models import ContentState, Post
from portal.exclusives.searching import RELEASES
from portal.search.sources import Document

pytestmark = pytest.mark.anyio
FIELDS = {
    f"{kind}.{field}"
    for kind, definition in schema()._schema.type_map.items()
    if not kind.startswith("__")
    for field in getattr(definition, "fields", {})
}
READ = "query Read($id: ID!) { node(id: $id) { ... on Post { bodyHtml replyTo { id bodyHtml author { handle } } } } }"


@pytest.fixture
async def answered(make):
    """A post that was answered, and is behind a gate by now; and the answer, which quotes it."""
    thread = await make.thread(title="Open words")
    source = await make.post(to=thread, by=await make.member(), body="The qwzx of the few.")
    link = f"/t/{global_id('Thread', thread.id)}#post-{source.number}"
    answer = await make.post(to=thread, body=f"> [goldie, #2]({link})\n\nIndeed.", reply_to=source)
    await Post.filter(id=source.id).update(state=ContentState.HIDDEN)
    return answer


async def test_an_answer_shows_nothing_of_what_it_answers_once_that_is_hidden_l17_l18(make, graphql, answered):
    for viewer in (None, await make.member()):
        read = await graphql(READ, viewer=viewer, id=global_id("Post", answered.id))

        assert read["replyTo"] is None
        assert "qwzx" not in str(read)


async def test_a_link_to_a_gated_thread_is_no_preview_of_it_l19(make, graphql):
    lounge = await make.category("lounge", required_tier_slug="gold")
    goldie = await make.member()
    await replace_keys(goldie.id, "tier:", ["tier:gold"])
    gated = await make.thread(by=goldie, within=lounge, title="qwzx of the few")
    address = f"/t/{global_id('Thread', gated.id)}"
    post = await make.post(to=await make.thread(), body=f"See {address} and [there]({address}).")

    read = await graphql(READ, id=global_id("Post", post.id))

    assert "qwzx" not in read["bodyHtml"]
    assert re.findall(r'href="([^"]*)"', read["bodyHtml"]) == [address]


def test_one_field_alone_is_an_excerpt_and_of_what_its_reader_may_see_l21():
    found = {
        one for one in FIELDS if re.search("excerpt|preview|readingTime|summary", one.split(".")[1], re.IGNORECASE)
    }
    # How a thread begins is empty where its first post is out of sight (tests/community/test_what_lists_say_of_threads.py).
    # Three previews are for staff, one is of what its own author typed; a contact's summary is what was reported of it, and an excerpt of nothing.
    contacts = {"Interaction.summary", "RecordInteractionInput.summary"}
    assert found == {
        "Query.previewExclusive",
        "Query.previewPost",
        "Query.sanctionPreview",
        "Query.segmentPreview",
        "Thread.excerpt",
        *contacts,
    }


async def test_what_search_shows_of_a_release_is_of_its_teaser_alone_l21(make):
    release = await make.release(slug="drop", title="A drop", teaser="Soon.", body_markdown="qwzx")

    assert await RELEASES.load([release.id]) == {release.id: Document("A drop", "Soon.")}


def test_nothing_counts_clicks_or_lists_what_links_where_l23():
    assert not [
        one for one in FIELDS if re.search("click|outgoing|backlink|mentionedBy", one.split(".")[1], re.IGNORECASE)
    ]


def test_there_are_no_polls_whose_tallies_could_tell_l44():
    assert not [one for one in FIELDS if re.search("poll|ballot|tally", one, re.IGNORECASE)]
