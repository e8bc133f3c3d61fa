"""IM1: what posts of a dump said before they were edited, whenever the import dies and whatever edition comes after."""

from pathlib import Path

import orjson
import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.models import Member
from portal.community import queries
from portal.community.models import Acceptance, Post, PostRevision
from portal.imports.files import ImportProblem
from portal.imports.stackexchange import dump as dumps
from portal.imports.stackexchange.dump import import_dump
from portal.privacy import holdings
from tests.imports.dumps import POSTS, row, write

pytestmark = pytest.mark.anyio


def wording(number: int, post: int, kind: int, text: str, minute: int, **more: object) -> str:
    at = f"2018-03-12T14:{minute:02}:00.000"
    return row(Id=number, PostHistoryTypeId=kind, PostId=post, CreationDate=at, UserId=1, Text=text, **more)


HISTORY = [
    wording(1, 1, 2, "Which grind?\r\nPlease.", 0),
    wording(2, 1, 1, "Grind", 0),
    wording(3, 1, 3, "<grind>", 0),
    wording(4, 2, 2, "Coarse.", 1),
    wording(5, 1, 5, "Which  grind?", 2, Comment=" shorter\u202e\n than before"),
    wording(6, 2, 5, "Fine.", 3),
    wording(7, 1, 8, "Which grind?\nPlease.", 4, Comment="rolled back"),
    wording(8, 2, 5, "Finer than for filter.", 5),
    wording(9, 2, 10, "closed", 5),
    wording(10, 99, 2, "Of a post that is not here.", 6),
    wording(11, 1, 5, "?" * 70_000, 7),
]
KEPT = [
    (1, "Which grind?\nPlease.", "shorter than before"),
    (1, "Which  grind?", "rolled back"),
    (2, "Coarse.", None),
    (2, "Fine.", None),
]


async def kept() -> list[tuple[int, str, str | None]]:
    rows = await PostRevision.all().order_by("post__number", "edited_at").select_related("post", "editor")
    assert {one.editor.display_name for one in rows if one.editor is not None} <= {"Ada Löffel"}
    return [(one.post.number, one.body_markdown, one.reason) for one in rows]


async def test_what_a_post_said_before_is_kept_with_who_ended_it_im1(portal_db, dump: Path) -> None:
    write(dump, "PostHistory.xml", HISTORY)

    report = await import_dump(dump)

    assert await kept() == KEPT
    assert [one.edited_at.minute for one in await PostRevision.all().order_by("edited_at")] == [2, 3, 4, 5]
    assert report.added["earlier wordings"] == 4
    assert {why: count for why, count in report.skipped.items() if why.startswith("earlier wordings")} == {
        "earlier wordings: a title of before has no counterpart": 1,
        "earlier wordings: tags of before has no counterpart": 1,
        "earlier wordings: what moderators did has no counterpart": 1,
        "earlier wordings: the post is not in the portal (deleted, or a tag wiki)": 1,
        "earlier wordings: Text: This is too long: at most 61,440 characters fit": 1,
    }


async def test_while_an_import_runs_nobody_is_shown_a_text_that_nothing_ended_im1(
    portal_db, make, dump: Path, monkeypatch
) -> None:
    write(dump, "PostHistory.xml", HISTORY)

    async def dies(_):
        raise RuntimeError

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(dumps.history, "take_away_what_waits", dies)
        with pytest.raises(RuntimeError):
            await import_dump(dump)
    post = await Post.get(number=2).select_related("author")
    shown = (await queries.revisions([post.id], await make.viewer(post.author)))[post.id]
    exported = orjson.loads(await holdings.of_member(post.author.id))["earlier wordings"]

    assert [one.body_markdown for one in shown] == ["Fine.", "Coarse."]
    assert [one["body_markdown"] for one in exported] == ["Coarse.", "Fine."]


async def test_a_run_that_died_between_two_edits_goes_on_im8(portal_db, dump: Path, monkeypatch) -> None:
    write(dump, "PostHistory.xml", HISTORY)
    monkeypatch.setattr(dumps, "BATCH", 3)
    written = dumps.history.write

    async def dies(source, wordings, report):
        if wordings[-1].number > 6:
            raise RuntimeError
        await written(source, wordings, report)

    monkeypatch.setattr(dumps.history, "write", dies)
    with pytest.raises(RuntimeError):
        await import_dump(dump)
    monkeypatch.setattr(dumps.history, "write", written)

    await import_dump(dump)
    await import_dump(dump)

    assert await kept() == KEPT


async def test_a_newer_edition_adds_what_was_edited_since(portal_db, dump: Path) -> None:
    write(dump, "PostHistory.xml", HISTORY)
    await import_dump(dump)

    write(dump, "PostHistory.xml", [*HISTORY, wording(20, 2, 5, "Much finer.", 30)])
    report = await import_dump(dump)

    assert await kept() == [*KEPT, (2, "Finer than for filter.", None)]
    assert report.added["earlier wordings"] == 1


async def test_a_dump_without_a_history_came_in_and_gets_it_later(portal_db, dump: Path) -> None:
    await import_dump(dump)
    write(dump, "PostHistory.xml", HISTORY)

    await import_dump(dump)

    assert await kept() == KEPT


async def test_no_words_come_back_of_who_was_erased_with_their_posts_im10(portal_db, dump: Path) -> None:
    await import_dump(dump)
    await erase_member((await Member.get(display_name="Ben")).id, deletes_posts=True)
    write(dump, "PostHistory.xml", HISTORY)

    await import_dump(dump)

    assert await Post.filter(body_markdown__contains="Finer").count() == 0
    assert await kept() == KEPT[:2]


async def test_a_text_that_stands_behind_a_later_one_is_left_out(portal_db, dump: Path) -> None:
    texts = [(1, 2, "First.", 1), (3, 5, "Third.", 3), (2, 5, "Second.", 2)]
    write(dump, "PostHistory.xml", [wording(number, 2, kind, text, at) for number, kind, text, at in texts])

    await import_dump(dump)

    assert await kept() == [(2, "First.", None)]


async def test_nothing_waits_of_a_post_that_a_newer_dump_no_longer_has(portal_db, dump: Path) -> None:
    await import_dump(dump)
    write(dump, "Posts.xml", [one for one in POSTS if ' Id="2"' not in one])
    write(dump, "PostHistory.xml", HISTORY)

    await import_dump(dump)

    assert [(number, text) for number, text, _ in await kept() if number == 2] == [(2, "Coarse."), (2, "Fine.")]


async def test_a_history_that_cannot_be_read_on_leaves_the_forum_whole(portal_db, dump: Path) -> None:
    write(dump, "PostHistory.xml", HISTORY)
    whole = (dump / "PostHistory.xml").read_bytes()
    (dump / "PostHistory.xml").write_bytes(whole[: len(whole) // 2])

    for _ in range(2):
        with pytest.raises(ImportProblem):
            await import_dump(dump)
        said_now = set(await Post.all().values_list("body_markdown", flat=True))
        assert await Acceptance.all().count() == 1
        assert {text for _, text, _ in await kept()} & said_now == set()

    (dump / "PostHistory.xml").write_bytes(whole)
    await import_dump(dump)

    assert await kept() == KEPT
