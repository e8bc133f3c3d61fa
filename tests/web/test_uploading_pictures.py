"""POST /media and GET /media/…: who may upload what, and who sees it then (L40-L42, U7)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.access.keys import grant_key
from portal.accounts.sessions import open_session
from portal.accounts.viewer import SYSTEM
from portal.community import posts
from portal.community.models import Audience
from portal.exclusives.models import ReleaseKind, ReleaseVisibility
from portal.exclusives.releases import save_exclusive
from portal.exclusives.terms import ReleaseTerms, WindowTerms
from portal.kernel import clock
from portal.loyalty.tiering.grants import grant_tier
from portal.media import images
from portal.media.models import Picture
from portal.reviews.moderating import hide_review
from portal.reviews.replying import reply_to_review
from portal.reviews.writing import ReviewDraft, write_review
from portal.translations.saving import NewText, save_translations
from tests.makers.drawings import drawn, opened

pytestmark = pytest.mark.anyio


@pytest.fixture
def asking(make, live_server):
    """A client with the session of a member, or of nobody."""

    async def client(member=None, **headers: str):
        token = None if member is None else await open_session(member.id, user_agent="test")
        return live_server.client(**headers, **({} if token is None else {"authorization": f"Bearer {token}"}))

    return client


async def uploaded(client) -> dict:
    async with client:
        answer = await client.post("/media", content=drawn(), headers={"content-type": "image/png"})
    assert answer.status_code == 201, answer.text
    return answer.json()


async def test_the_answer_has_what_a_page_needs_to_show_it(make, asking):
    told = await uploaded(await asking(await make.member()))

    picture = await Picture.get()
    assert told == {
        "id": told["id"],
        "url": f"/media/{picture.name}",
        "smallUrl": f"/media/{picture.name}/small",
        "width": 60,
        "height": 40,
        "markdown": f"![](/media/{picture.name})",
    }


async def test_a_form_with_a_file_does_as_well_whatever_its_name(make, asking):
    async with await asking(await make.member()) as client:
        answer = await client.post("/media", files={"file": ("../../x.php\r\nSet-Cookie: a=b", drawn(), "text/html")})
        shown = await client.get(answer.json()["url"])

    assert answer.status_code == 201
    assert shown.headers["content-type"] == "image/webp"
    assert shown.headers["content-disposition"] == 'attachment; filename="picture.webp"'
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers
    assert opened(shown.content).size == (60, 40)


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        ({"content": b""}, 400, "REQUIRED"),
        ({"content": b"<script>alert(1)</script>", "headers": {"content-type": "image/png"}}, 415, "INVALID"),
        ({"content": b"\0" * ((10 << 20) + 1)}, 413, "BAD_REQUEST"),
        ({"files": {"other": ("a.png", b"x")}}, 400, "REQUIRED"),
        ({"files": [("file", ("a.png", b"x")), ("file", ("b.png", b"x"))]}, 400, "BAD_REQUEST"),
        (
            {"data": {f"field{number}": "x" for number in range(1000)}, "files": {"file": ("a", b"x")}},
            400,
            "BAD_REQUEST",
        ),
        ({"content": b"--", "headers": {"content-type": "multipart/form-data"}}, 400, "BAD_REQUEST"),
        ({"content": drawn(), "headers": {"content-encoding": "gzip"}}, 415, "BAD_REQUEST"),
    ],
)
async def test_what_cannot_be_taken_is_told_and_nothing_is_kept_u7(make, asking, sent, status, code):
    async with await asking(await make.member()) as client:
        answer = await client.post("/media", **sent)

    assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (status, code)
    assert await Picture.all().count() == 0


async def test_members_alone_upload_and_not_while_they_are_suspended_d3(make, asking):
    suspended = await make.member(suspended_until=clock.now().replace(year=2090))
    said = []
    for who in (None, suspended):
        async with await asking(who) as client:
            answer = await client.post("/media", content=drawn())
        said.append((answer.status_code, answer.json()["errors"][0]["extensions"]["code"]))

    assert said == [(401, "UNAUTHENTICATED"), (403, "SUSPENDED")]
    assert await Picture.all().count() == 0


async def test_a_page_of_others_uploads_nothing_by_somebodys_cookie_a20(make, live_server):
    token = await open_session((await make.member()).id, user_agent="test")
    async with live_server.client(cookie=f"portal={token}", origin="https://evil.example") as client:
        answer = await client.post("/media", content=drawn())

    assert (answer.status_code, await Picture.all().count()) == (403, 0)


async def test_until_something_shows_it_a_picture_is_its_owners_alone_l40(make, asking):
    anna = await make.member()
    told = await uploaded(await asking(anna))

    seen = {}
    for name, who in {"anna": anna, "bert": await make.member(), "nobody": None, "admin": await make.admin()}.items():
        async with await asking(who) as client:
            seen[name] = [(await client.get(told[size])).status_code for size in ("url", "smallUrl")]

    assert seen == {"anna": [200, 200], "bert": [404, 404], "nobody": [404, 404], "admin": [404, 404]}


async def test_in_a_gated_post_those_see_it_who_may_see_the_post_by_every_way_l40_l42(make, asking):
    anna, gold, moderator = await make.member(), await make.member(), await make.moderator()
    await grant_key(gold.id, "tier:gold")
    await grant_key(anna.id, "tier:gold")
    lounge = await make.category("lounge", required_tier_slug="gold")
    told = await uploaded(await asking(anna))
    thread = await make.thread(within=lounge, by=anna)
    post = await make.post(to=thread, by=anna, body=f"{told['markdown']} Early!")

    async def statuses() -> list[list[int]]:
        found = []
        for who in (gold, await make.member(), None):
            async with await asking(who) as client:
                found.append([(await client.get(told[size])).status_code for size in ("url", "smallUrl")])
        return found

    assert await statuses() == [[200, 200], [404, 404], [404, 404]]
    await posts.hide_post(post.id, by=await make.viewer(moderator))
    assert await statuses() == [[404, 404], [404, 404], [404, 404]]
    async with await asking(moderator) as client:
        assert (await client.get(told["url"])).status_code == 200


async def test_copied_into_an_open_post_by_somebody_else_it_stays_behind_its_gate_l41(make, asking):
    anna, bert = await make.moderator(), await make.member()
    staff_only = await make.category("staff", who_can_see=Audience.MODERATOR)
    told = await uploaded(await asking(anna))
    await make.thread(within=staff_only, by=anna, body=f"{told['markdown']} For us")
    await make.post(to=await make.thread(), by=bert, body=f"{told['markdown']} leaked")

    async with await asking(bert) as client:
        answer = await client.get(told["url"])
        unknown = await client.get("/media/" + "A" * 22)

    assert answer.status_code == 404
    assert answer.content == unknown.content


async def test_asked_again_by_its_tag_it_is_not_sent_again_and_sight_is_asked_each_time(make, asking):
    anna = await make.member()
    told = await uploaded(await asking(anna))
    async with await asking(anna) as client:
        first = await client.get(told["url"])
        again = await client.get(told["url"], headers={"if-none-match": first.headers["etag"]})
    async with await asking() as client:
        stranger = await client.get(told["url"], headers={"if-none-match": first.headers["etag"]})

    assert (first.headers["cache-control"], again.status_code, again.content) == ("private, no-cache", 304, b"")
    assert stranger.status_code == 404


async def test_an_avatar_is_everybodys_to_see(make, asking, graphql):
    anna = await make.member()
    told = await uploaded(await asking(anna))
    chosen = await graphql(
        "mutation($id: ID!) { updateProfile(input: {avatarMediaId: $id}) { viewer { member { avatarUrl } } errors { code } } }",
        viewer=anna,
        id=told["id"],
    )
    assert chosen["viewer"]["member"]["avatarUrl"] == told["smallUrl"]

    async with await asking() as client:
        shown = await client.get(told["smallUrl"])

    assert (shown.status_code, shown.headers["cache-control"]) == (200, "public, max-age=300")


@pytest.mark.parametrize(
    "path", ["/media/x", "/media/../portal.db", "/media/%00", "/media/" + "A" * 5000, "/media/small"]
)
async def test_an_odd_name_is_no_picture(live_server, path):
    async with live_server.client() as client:
        assert (await client.get(path)).status_code in {404, 400}


async def test_a_refusal_speaks_the_members_language(make, asking):
    async with await asking(await make.member(locale="de")) as client:
        answer = await client.post("/media", content=b"nichts")

    assert (
        answer.json()["errors"][0]["message"]
        == "Das ist kein Bild, das sich zeigen lässt: Nimm ein JPEG, PNG, WebP oder GIF."
    )


def test_a_picture_may_have_ten_mebibytes():
    assert images.LARGEST == 10 * 1024 * 1024


def described(picture) -> str:
    """As the brand has to put it into its texts."""
    return picture["markdown"].replace("![]", "![A cup]")


async def test_in_a_review_or_its_answer_those_see_it_who_see_the_review_l40(make, asking):
    anna, brand, moderator = await make.member(), await make.brand(), await make.moderator()
    product = await make.product()
    told, answered = await uploaded(await asking(anna)), await uploaded(await asking(brand))
    draft = ReviewDraft(product_sku=product.sku, rating=5, body_markdown=f"{told['markdown']} As you see.")
    review = await write_review(draft, by=await make.viewer(anna))
    await reply_to_review(review.id, f"{described(answered)} Thank you!", by=await make.viewer(brand))

    async def statuses(*those) -> list[list[int]]:
        found = []
        for who in those:
            async with await asking(who) as client:
                found.append([(await client.get(one["url"])).status_code for one in (told, answered)])
        return found

    assert await statuses(None, moderator) == [[200, 200], [200, 200]]
    await hide_review(review.id, by=await make.viewer(moderator))
    assert await statuses(None, moderator) == [[404, 404], [200, 200]]


async def test_in_a_release_those_see_it_for_whom_it_is_open_in_any_language_l40(make, asking):
    author, colleague, gold = await make.brand(), await make.brand(), await make.member()
    original, german, added = [await uploaded(await asking(one)) for one in (author, author, colleague)]
    await make.ladder()
    terms = ReleaseTerms(
        slug="roast",
        kind=ReleaseKind.ARTICLE,
        title="The autumn roast",
        teaser="Soon.",
        body_markdown=f"{described(original)} Look.",
        visibility=ReleaseVisibility.TEASER,
        windows=[WindowTerms("gold", clock.now() - timedelta(hours=1))],
    )
    release_id = await save_exclusive(terms, by=await make.viewer(author))
    new = [NewText("bodyMarkdown", f"{described(german)} Sieh.")]
    await save_translations("Exclusive", release_id, "de", new, by=await make.viewer(author))
    await grant_tier(gold.id, "gold", clock.now() + timedelta(days=9), reason="A test", by=SYSTEM)

    async def statuses() -> list[list[int]]:
        found = []
        for who in (None, gold):
            async with await asking(who) as client:
                found.append([(await client.get(one["url"])).status_code for one in (original, german, added)])
        return found

    assert await statuses() == [[404, 404, 404], [200, 200, 404]]

    terms = replace(terms, body_markdown=f"{described(original)} And {described(added)}")
    await save_exclusive(terms, by=await make.viewer(colleague))
    assert await statuses() == [[404, 404, 404], [200, 200, 200]]

    await save_exclusive(replace(terms, body_markdown="Without."), by=await make.viewer(colleague))
    assert await statuses() == [[404, 404, 404], [404, 200, 404]]
