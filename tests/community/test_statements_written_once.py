"""The statements of hot pages are put together once for all viewers of a kind, with the values of whoever asks."""

from itertools import combinations, product
from uuid import UUID

import pytest

from portal.access.keyring import KeyKind
from portal.accounts.models import Role
from portal.accounts.viewer import VISITOR, Viewer
from portal.community.queries import About, ThreadShown, sight
from portal.community.queries.posts import EVERYTHING, PostOrder, Shown
from portal.community.queries.posts import _page_of_thread as page_of_thread
from portal.community.queries.posts import _posts_of_ids as posts_of_ids
from portal.community.queries.statements import prepared
from portal.community.queries.threads import ThreadOrder
from portal.community.queries.threads import _front_page as front_page
from portal.community.queries.threads import _threads_of_ids as threads_of_ids
from portal.kernel.pagination import Outline
from portal.kernel.sql import Values

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("portal_db")]
ROOM, OTHER_ROOM = UUID(int=77), UUID(int=78)


def of_threads(viewer, values, order):
    return f"SELECT id FROM threads t WHERE t.id = $1 AND {sight.visible_to(viewer, values)} ORDER BY {order}"


def member(number: int, *keys: str, roles: tuple[Role, ...] = ()) -> Viewer:
    return Viewer(member_id=UUID(int=1000 + number), keys=frozenset(keys), roles=frozenset(roles))


def sent_for(viewer: Viewer, order: str = "t.id") -> tuple[str, list[object]]:
    statement = prepared(of_threads, viewer, 1, order)
    return statement.text, statement.values(viewer, "the thread")


async def test_members_with_the_same_rights_share_the_text_and_each_has_their_own_values():
    first, second = sent_for(member(1, "tier:gold")), sent_for(member(2, "tier:silver"))

    assert first[0] is second[0]
    assert first[1] == ["the thread", "tier:gold", UUID(int=1001)]
    assert second[1] == ["the thread", "tier:silver", UUID(int=1002)]


async def test_keys_stand_in_their_order_and_ids_in_keys_are_ids():
    care = (KeyKind.MODERATOR.key(str(OTHER_ROOM)), KeyKind.MODERATOR.key(str(ROOM)))
    _, values = sent_for(member(1, "tier:gold", *care))

    assert values[:4] == ["the thread", care[1], care[0], "tier:gold"]
    assert values[4:] == [UUID(int=1001), ROOM, OTHER_ROOM]


@pytest.mark.parametrize(
    "other",
    [
        VISITOR,
        member(2),
        member(2, "tier:gold", "tier:silver"),
        member(2, f"moderator:{ROOM}"),
        member(2, "tier:gold", roles=(Role.BRAND,)),
        Viewer(api_key_id=UUID(int=5), keys=frozenset({"tier:gold"})),
    ],
)
async def test_viewers_with_other_rights_have_a_text_of_their_own(other):
    assert sent_for(other)[0] != sent_for(member(1, "tier:gold"))[0]


async def test_another_shape_of_the_list_is_another_text():
    assert sent_for(member(1), "t.slug")[0].endswith("ORDER BY t.slug")
    assert sent_for(member(1), "t.id")[0].endswith("ORDER BY t.id")


async def test_what_goes_by_anything_else_of_the_viewer_cannot_be_kept():
    def by_handle(viewer, values):
        return f"SELECT id FROM members WHERE handle = {values.mark(viewer.handle)}"

    with pytest.raises(AttributeError):
        prepared(by_handle, member(1), 0)


@pytest.mark.parametrize("roles", [(), (Role.BRAND,), (Role.MODERATOR,), (Role.ADMIN,)])
async def test_the_text_is_what_it_would_be_if_it_were_written_for_the_viewer_alone(roles):
    viewer = member(1, "tier:gold", f"moderator:{ROOM}", roles=roles)
    values = Values(["the thread"])
    assert sent_for(viewer) == (of_threads(viewer, values, "t.id"), values)


LITTLE = ThreadShown(
    post_count=False,
    total=True,
    about=About(badges=False, roles=False, figures=False, beside="{member}"),
    excerpt=False,
    last_poster=False,
)
HOT = [
    (posts_of_ids, 2, (2,)),
    (threads_of_ids, 1, (1, ThreadShown())),
    (front_page, 2, (ThreadOrder.NEWEST, Outline(20, backwards=False, is_first=False), ThreadShown())),
    (front_page, 3, (ThreadOrder.UNANSWERED_FIRST, Outline(20, backwards=True, is_first=False), LITTLE)),
    (page_of_thread, 2, (PostOrder.OLDEST, Outline(20, backwards=False, is_first=False), EVERYTHING)),
    (page_of_thread, 5, (PostOrder.BEST, Outline(20, backwards=True, is_first=False), Shown(targets=False))),
]


@pytest.mark.parametrize(("build", "given", "shape"), HOT)
async def test_every_kind_of_viewer_is_sent_what_would_be_written_for_them_alone(build, given, shape):
    """Two of each kind, the second of whom is sent the text that was put together for the first."""
    keys = [f"tier:{slug}" for slug in ("gold", "silver", "iron")] + [
        f"moderator:{room}" for room in (OTHER_ROOM, ROOM)
    ]
    roles = [some for count in range(len(Role) + 1) for some in combinations(Role, count)]
    for rights, held in product(roles, ((), keys[:1], keys[1:3], keys[3:4], keys[2:], keys)):
        for number in (1, 2):
            for viewer in (
                member(number, *held, roles=rights),
                Viewer(keys=frozenset(held), roles=frozenset(rights)),
                Viewer(api_key_id=UUID(int=number), keys=frozenset(held), roles=frozenset(rights)),
            ):
                values = Values(range(given))
                text = build(viewer, values, *shape)
                statement = prepared(build, viewer, given, *shape)
                assert (statement.text, statement.values(viewer, *range(given))) == (text, values)
