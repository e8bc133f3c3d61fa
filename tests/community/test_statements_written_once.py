"""The statements of hot pages are put together once for all viewers of a kind, with the values of whoever asks."""

from uuid import UUID

import pytest

from portal.access.keyring import KeyKind
from portal.accounts.models import Role
from portal.accounts.viewer import VISITOR, Viewer
from portal.community.queries import sight
from portal.community.queries.statements import prepared
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
