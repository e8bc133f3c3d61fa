"""What is tried is seen as if it were done, and nothing of it stays."""

import pytest

from portal.accounts.models import Member
from portal.kernel.errors import Invalid
from portal.kernel.trying import tried
from portal.kernel.work import after_commit, unit_of_work, write_last

pytestmark = pytest.mark.anyio
SAY = "UPDATE members SET bio = $1 WHERE id = $2"


async def test_what_was_done_is_seen_and_undone(make) -> None:
    member, told = await make.member(display_name="Anna"), []

    async def tell() -> None:
        told.append("mail")

    @unit_of_work
    async def rename() -> str:
        await Member.filter(id=member.id).update(display_name="Ada")
        write_last(SAY, "Mathematics", str(member.id))
        after_commit(tell)
        return "renamed"

    async def look(done: str) -> tuple[str, str, str | None]:
        seen = await Member.get(id=member.id)
        return done, seen.display_name, seen.bio

    assert await tried(rename, look) == ("renamed", "Ada", "Mathematics")

    assert (await look("before"), told) == (("before", "Anna", None), [])


async def test_what_is_refused_is_refused_when_it_is_tried(make) -> None:
    member = await make.member(display_name="Anna")

    async def unseen(_: None) -> None:
        raise AssertionError("nobody looks at what was refused")

    async def refuse() -> None:
        await Member.filter(id=member.id).update(display_name="Ada")
        raise Invalid("No.", field="name")

    with pytest.raises(Invalid):
        await tried(refuse, unseen)

    assert (await Member.get(id=member.id)).display_name == "Anna"


async def test_nothing_is_tried_within_something_that_is_meant(make) -> None:
    member = await make.member(display_name="Anna")

    async def rename() -> None:
        await Member.filter(id=member.id).update(display_name="Ada")

    async def look(_: None) -> None:
        return None

    @unit_of_work
    async def outer() -> None:
        await tried(rename, look)

    with pytest.raises(RuntimeError, match="inside a unit of work"):
        await outer()

    assert (await Member.get(id=member.id)).display_name == "Anna"
