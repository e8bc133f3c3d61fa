"""IM8: an import may die at any instant; the next run brings it to the same end."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from portal.community.models import Category, Post, Profile, Thread
from portal.imports.models import ImportStep
from portal.imports.stackexchange import dump as dumps
from portal.imports.stackexchange.dump import FINISHING, import_dump
from portal.kernel import sql
from tests.imports.dumps import COMMENTS, POSTS, VOTES, row, write

pytestmark = pytest.mark.anyio


class Died(Exception):
    """As a process does: in the middle of it all."""


@contextmanager
def dying_at(statement: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Die instead of sending the statement of this number."""
    sent = 0

    def counted(send):
        async def send_or_die(*args):
            nonlocal sent
            sent += 1
            if sent == statement:
                raise Died
            return await send(*args)

        return send_or_die

    with monkeypatch.context() as patch:
        for name in ("execute", "execute_many", "fetch"):
            patch.setattr(sql, name, counted(getattr(sql, name)))
        yield


async def state() -> object:
    category = await Category.get()
    return {
        "category": category.thread_count,
        "threads": await Thread.all()
        .order_by("id")
        .values_list("id", "reply_count", "last_post_number", "is_solved", "score", "last_activity_at"),
        "posts": await Post.all()
        .order_by("thread_id", "number")
        .values_list("id", "number", "score", "imported_up_votes", "is_accepted"),
        "profiles": await Profile.all()
        .order_by("member_id")
        .values_list("member_id", "post_count", "accepted_answer_count", "helpful_count"),
    }


async def test_dying_at_one_statement_after_the_other_it_comes_to_the_same_end_im8(
    portal_db, dump: Path, monkeypatch
) -> None:
    """Two rows to a batch, so that files end in several ways."""
    monkeypatch.setattr(dumps, "BATCH", 2)
    deaths = 0
    for statement in range(1, 1_000):
        try:
            with dying_at(statement, monkeypatch):
                await import_dump(dump)
        except Died:
            deaths += 1
        else:
            break

    assert deaths >= 10
    died = await state()
    assert died["category"] == 1
    assert [row[1:4] for row in died["threads"]] == [(3, 4, True)]
    assert [row[1:] for row in died["posts"]] == [
        (1, 5, 0, False),
        (2, 3, 2, True),
        (3, 1, 0, False),
        (4, -1, 0, False),
    ]
    assert sorted(row[1:] for row in died["profiles"]) == [(1, 1, 2), (2, 0, 0)]
    await import_dump(dump)
    assert await state() == died


@pytest.mark.parametrize("statement", range(1, 12))
async def test_an_import_that_dies_in_its_last_step_finishes_in_the_next_run_im8(
    portal_db, dump: Path, monkeypatch, statement
) -> None:
    def die_on_the_way(step: str, done: int, total: int) -> None:
        if step == "Votes.xml" and done == total:
            arm.append(True)

    arm: list[bool] = []
    send = sql.execute
    sent = 0

    async def send_or_die(*args):
        nonlocal sent
        sent += bool(arm)
        if sent == statement:
            raise Died
        return await send(*args)

    with monkeypatch.context() as patch:
        patch.setattr(sql, "execute", send_or_die)
        try:
            await import_dump(dump, progress=die_on_the_way)
        except Died:
            assert await ImportStep.get_or_none(step=FINISHING, finished_at__isnull=False) is None

    await import_dump(dump)

    assert (await Thread.get()).reply_count == 3
    assert (await Profile.get(helpful_count=2)).accepted_answer_count == 1


async def test_rows_in_any_order_are_all_taken_though_the_import_dies_between_them(
    portal_db, dump: Path, monkeypatch
) -> None:
    """IM8: numbers that go down do not count as taken."""
    write(dump, "Posts.xml", [POSTS[0], *reversed(POSTS[1:4])])
    write(dump, "Votes.xml", list(reversed(VOTES)))
    monkeypatch.setattr(dumps, "BATCH", 2)

    for statement in range(1, 1_000):
        try:
            with dying_at(statement, monkeypatch):
                await import_dump(dump)
        except Died:
            continue
        break

    assert await Post.all().count() == 4
    assert (await Profile.get(helpful_count=2)).post_count == 1


async def test_without_votes_the_accepted_answer_is_the_one_that_the_question_names_im12(portal_db, dump: Path) -> None:
    (dump / "Votes.xml").unlink()

    report = await import_dump(dump)

    assert report.added["accepted answers, from Posts.xml"] == 1
    assert (await Post.get(is_accepted=True)).number == 2
    assert (await Thread.get()).is_solved
    assert (await Profile.get(accepted_answer_count=1)).post_count == 1


async def test_a_thread_in_which_somebody_wrote_here_keeps_the_numbers_of_its_posts(make, dump: Path) -> None:
    """A newer dump adds to the end of it: numbers are links by now."""
    await import_dump(dump)
    member = await make.member()
    thread = await Thread.get()
    await make.post(to=thread, by=member)
    before = dict(await Post.all().values_list("id", "number"))
    write(
        dump,
        "Comments.xml",
        [*COMMENTS, row(Id=2, PostId=1, Score=0, Text="Late.", CreationDate="2018-03-12T11:00:00.000", UserId=2)],
    )

    await import_dump(dump)

    after = dict(await Post.all().values_list("id", "number"))
    assert {key: after[key] for key in before} == before
    assert max(after.values()) == len(after) == 6
