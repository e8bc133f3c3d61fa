"""A post that is edited into an attack is as harmless as one that began as one (X6): shown, in history, notices and mail."""

from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest

from graphql_schema.ids import global_id
from portal.community import posts
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.notifications import mailing
from tests.mailbox import chosen_settings, html_of, mailbox, smtp_port, text_of
from tests.queue import notices_told

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

NOON = datetime(2026, 6, 5, 10, tzinfo=UTC)
LATER = NOON + timedelta(minutes=11)
ATTACKS = [
    "<script>steal()</script>",
    "<img src=x onerror=steal()>",
    "[click](javascript:steal())",
    "[click](data:text/html,<script>steal()</script>)",
    "<svg onload=steal()><a xlink:href=javascript:steal()>x</a></svg>",
    "</textarea></title></style><script>steal()</script>",
    "<iframe srcdoc='<script>steal()</script>'></iframe>",
    "![x](x 'onerror=steal()')",
]
HISTORY = """query ($id: ID!) { node(id: $id) { ... on Post {
  bodyHtml bodyMarkdown revisions { bodyMarkdown }
} } }"""


class Dangers(HTMLParser):
    """What would run: elements that load or run something, handlers, and addresses that are programs."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "iframe", "svg", "object", "embed", "style", "base", "form"}:
            self.found.append(tag)
        for name, value in attrs:
            place = (value or "").strip().lower()
            if name.startswith("on") or name == "srcdoc" or place.startswith(("javascript:", "data:", "vbscript:")):
                self.found.append(f"{tag} {name}")


@pytest.fixture
async def answered(make):
    """Anna's thread, in which Bert replied something harmless at noon."""
    anna = await make.member("anna", email="anna@example.org", locale="en")
    bert = await make.member("bert", display_name="Bert <b onclick=steal()>")
    with clock.living_at(NOON):
        thread = await make.thread(by=anna, title="Why <i>so</i>?")
        post = await make.post(to=thread, by=bert, body="Harmless, @anna.")
        await notices_told()
    return anna, bert, post


@pytest.mark.parametrize("attack", ATTACKS)
async def test_what_is_shown_of_it_runs_nothing_and_its_source_stays_text_x6(answered, make, graphql, attack):
    """The editor and the history are given what was typed, as the text of a field that is no HTML."""
    _, bert, post = answered

    await posts.edit_post(post.id, f"@anna {attack}", by=await make.viewer(bert))
    await posts.edit_post(post.id, "Harmless again.", by=await make.viewer(bert))
    harmless = await graphql(HISTORY, viewer=bert, id=global_id("Post", post.id))
    await posts.edit_post(post.id, attack, by=await make.viewer(bert))
    attacked = await graphql(HISTORY, viewer=bert, id=global_id("Post", post.id))

    assert Dangers(attacked["bodyHtml"]).found == []
    assert attacked["bodyMarkdown"] == attack
    assert [one["bodyMarkdown"] for one in attacked["revisions"]] == [
        "Harmless again.",
        f"@anna {attack}",
        "Harmless, @anna.",
    ]
    assert harmless["bodyHtml"] == "<p>Harmless again.</p>\n"


@pytest.mark.parametrize("attack", ATTACKS)
async def test_notices_and_mails_of_it_are_plain_words_x6(answered, make, graphql, mailbox, attack):
    anna, bert, post = answered
    await posts.edit_post(post.id, f"@anna {attack}", by=await make.viewer(bert))
    await notices_told()

    inbox = await graphql("{ viewer { notifications { nodes { title body url } } } }", viewer=anna)
    with clock.living_at(LATER):
        await finish(mailing.write_due, LATER)
        (message,) = await mailbox.fetch()

    (notice,) = inbox["notifications"]["nodes"]
    assert attack not in notice["title"] + notice["body"]
    assert notice["url"].startswith("/t/")
    assert Dangers(html_of(message)).found == []
    assert attack not in text_of(message)
