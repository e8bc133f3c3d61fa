"""Staff set what pages look like: logo, colour, texts, and the links that a shop owes its visitors (LK1–LK3)."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import Member, Role
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.loyalty import programme
from portal.loyalty.programme import look
from portal.media import pictures
from portal.media.models import Picture, PictureUse, Place
from portal.moderation.models import AuditEntry
from portal.staff_texts import THE_PROGRAMME
from portal.translations.saving import NewText, save_translations
from tests.makers.drawings import drawn

pytestmark = pytest.mark.anyio
SAVE = (
    "mutation ($input: SaveLookInput!) { saveLook(input: $input) { program { logoUrl accent } errors { code field } } }"
)
LOOK = "{ program { accent heroTitle footerText imprintUrl } }"


@pytest.fixture
async def staff(make) -> Member:
    return await make.member(roles=(Role.BRAND,))


async def saved(graphql, viewer: Member, **said: object):
    return await graphql(SAVE, viewer=viewer, input=said)


async def test_visitors_read_what_staff_set_and_the_rest_stays(graphql, staff: Member) -> None:
    await saved(
        graphql, staff, accent="#1F5A4B", heroTitle="Ask the roastery", imprintUrl="https://shop.example/imprint"
    )
    await saved(graphql, staff, footerText="Beans since 1998.", heroTitle=None)

    assert await graphql(LOOK) == {
        "accent": "#1f5a4b",
        "heroTitle": None,
        "footerText": "Beans since 1998.",
        "imprintUrl": "https://shop.example/imprint",
    }
    assert await AuditEntry.filter(action="programme.look", actor_id=staff.id).count() == 2


async def test_a_member_changes_nothing_of_it(graphql, make) -> None:
    answer = await saved(graphql, await make.member(), heroTitle="Mine")

    assert answer == {"program": None, "errors": [{"code": "FORBIDDEN", "field": None}]}
    assert (await programme.current()).hero_title is None


async def test_all_that_is_wrong_is_told_at_once(graphql, staff: Member) -> None:
    answer = await saved(graphql, staff, accent="#f2c94c", termsUrl="javascript:alert(1)", heroTitle="W" * 121)

    assert answer["errors"] == [
        {"code": "INVALID", "field": ["accent"]},
        {"code": "TOO_LONG", "field": ["heroTitle"]},
        {"code": "INVALID", "field": ["termsUrl"]},
    ]


async def test_a_logo_is_everybodys_to_see_and_outlives_who_uploaded_it(graphql, staff: Member) -> None:
    """LK2."""
    first, second = [await pictures.keep(drawn(), owner_id=staff.id) for _ in range(2)]
    await saved(graphql, staff, logoMediaId=global_id("Media", first.id))

    answer = await saved(graphql, staff, logoMediaId=global_id("Media", second.id))
    await saved(graphql, staff, heroTitle="Leaves it alone")

    assert answer["program"]["logoUrl"] == pictures.address(second.name)
    assert (await programme.current()).logo_url == pictures.address(second.name)
    assert await PictureUse.filter(place=Place.LOGO).values_list("picture_id", flat=True) == [second.id]
    await pictures.forget_owner(staff.id, keeps_posts=False)
    await pictures.forget_unused(clock.now())
    shown = await pictures.find(second.name)
    assert shown is not None
    assert shown.is_open
    await saved(graphql, staff, logoMediaId=None)
    assert (await programme.current()).logo_url is None


async def test_somebody_elses_picture_is_no_logo(graphql, make, staff: Member) -> None:
    """U7."""
    theirs = await pictures.keep(drawn(), owner_id=(await make.member()).id)

    answer = await saved(graphql, staff, logoMediaId=global_id("Media", theirs.id))

    assert answer["errors"] == [{"code": "NOT_FOUND", "field": ["logoMediaId"]}]
    assert (await Picture.get(id=theirs.id)).owner_id == theirs.owner_id


async def test_mails_end_with_the_links_of_the_law_in_their_readers_language(staff: Member) -> None:
    """LK3."""
    assert await look.links_for_mails("de") == []
    await look.save_look(
        imprint_url="https://shop.example/imprint", contact_url="https://shop.example/contact", by=SYSTEM
    )
    german = [NewText("imprintUrl", "https://shop.example/impressum")]
    await save_translations("Program", THE_PROGRAMME, "de", german, by=SYSTEM)

    assert await look.links_for_mails("de") == [
        "Impressum: https://shop.example/impressum",
        "Kontakt: https://shop.example/contact",
    ]
