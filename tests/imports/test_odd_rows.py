"""IM11: an odd row of a dump is left out, counted, and named by its file and number; what follows goes on."""

from pathlib import Path

import pytest

from portal.accounts.models import Member
from portal.community.models import Post, Thread
from portal.imports.models import ImportStep
from portal.imports.stackexchange import dump as dumps
from portal.imports.stackexchange.dump import import_dump
from tests.imports.dumps import COMMENTS, DAY, POSTS, VOTES, row, write

pytestmark = pytest.mark.anyio
QUESTION = {"PostTypeId": 1, "CreationDate": DAY, "Body": "<p>?</p>", "Title": "Odd"}


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        (row(Id=9, Score="many", **QUESTION), "Id 9: Score is no whole number: “many”"),
        (row(Id=9, Score=3_000_000_000, **QUESTION), "Id 9: Score is not between"),
        (row(Id=9, ViewCount=2**40, **QUESTION), "Id 9: ViewCount is not between"),
        (row(Id="x", **QUESTION), "Id x: Id is no whole number: “x”"),
        (row(**QUESTION), "row 1: it has no Id"),
        (row(Id=10**20, **QUESTION), "Id 10000000000000000000"),
        (row(Id=9, **(QUESTION | {"CreationDate": "0001-01-01T00:00:00"})), "Id 9: CreationDate is before 1900"),
        (row(Id=9, **(QUESTION | {"CreationDate": "2999-01-01T00:00:00"})), "Id 9: CreationDate is in the future"),
        (row(Id=9, **(QUESTION | {"CreationDate": "2018-13-45"})), "Id 9: CreationDate is no time"),
        (row(Id=9, LastEditDate="soon", **QUESTION), "Id 9: LastEditDate is no time"),
        (row(Id=9, PostTypeId=2, CreationDate=DAY, Body="x"), "Id 9: it has no ParentId"),
        (row(Id=9, OwnerUserId="?", **QUESTION), "Id 9: OwnerUserId is no whole number"),
    ],
)
async def test_an_odd_post_is_left_out_and_named_im11(portal_db, dump: Path, odd: str, why: str) -> None:
    write(dump, "Posts.xml", [odd, *POSTS])

    report = await import_dump(dump)

    assert report.named[0].startswith(f"Posts.xml, {why}")
    assert sum(count for reason, count in report.skipped.items() if reason.startswith("posts: ")) == 3
    assert (await Thread.all().count(), await Post.all().count()) == (1, 4)


@pytest.mark.parametrize(
    ("file", "odd", "why"),
    [
        ("Comments.xml", row(Id=8, PostId=2, Text="", CreationDate=DAY), "Id 8: Text: Please write something."),
        ("Comments.xml", row(Id=8, PostId=2, Text="x" * 70_000, CreationDate=DAY), "Id 8: Text: The text is too long"),
        ("Comments.xml", row(Id=8, PostId="?", Text="x", CreationDate=DAY), "Id 8: PostId is no whole number"),
        ("Comments.xml", row(Id=8, PostId=2, Text="x"), "Id 8: it has no CreationDate"),
        ("Votes.xml", row(Id=8, PostId=2, VoteTypeId=2, CreationDate="?"), "Id 8: CreationDate is no time"),
        ("Votes.xml", row(Id=8, VoteTypeId=2, CreationDate=DAY), "Id 8: it has no PostId"),
        (
            "Users.xml",
            row(Id=8, DisplayName="Carl", CreationDate="2018-13-45T00:00:00"),
            "Id 8: CreationDate is no time",
        ),
        ("Tags.xml", row(Id=8, TagName="!!!"), "Id 8: TagName: A tag is made of letters"),
    ],
)
async def test_an_odd_row_of_any_file_is_left_out_and_named_im11(
    portal_db, dump: Path, file: str, odd: str, why: str
) -> None:
    text = (dump / file).read_text("utf-8-sig")
    first = text.index("  <row")
    (dump / file).write_text(text[:first] + odd + text[first:], encoding="utf-8-sig")

    report = await import_dump(dump)

    assert report.named[0].startswith(f"{file}, {why}")
    assert (await Member.all().count(), await Post.all().count()) == (3, 4)
    assert (await Post.get(number=2)).imported_up_votes == 2


@pytest.mark.parametrize("body", ["<![>", "a<![foo[b", "<!", "<![CDATA[x]]>", "&#xD800;", "\u202eabc", "<p>" * 5000])
async def test_a_body_that_is_no_html_comes_in_as_far_as_it_can_be_read_im11(portal_db, dump: Path, body: str) -> None:
    write(dump, "Posts.xml", [row(Id=9, Score=0, **(QUESTION | {"Body": body})), *POSTS])

    report = await import_dump(dump)

    assert not report.named
    assert await Thread.all().count() == 2
    assert "\u202e" not in (await Post.get(thread__title="Odd")).body_html


async def test_of_many_odd_rows_fifty_are_named_and_all_are_counted_im11(portal_db, dump: Path) -> None:
    write(dump, "Comments.xml", [row(Id=10 + n, PostId=2, Text="", CreationDate=DAY) for n in range(80)] + COMMENTS)

    report = await import_dump(dump)

    assert report.skipped["comments: Text: Please write something"] == 80
    assert len(report.named) == 50
    assert report.added["comments, as replies"] == 1


async def test_the_second_run_names_them_again(portal_db, dump: Path) -> None:
    write(dump, "Votes.xml", [row(Id=8, VoteTypeId=2, CreationDate=DAY), *VOTES])
    first = await import_dump(dump)

    again = await import_dump(dump)

    assert again.named == first.named == ["Votes.xml, Id 8: it has no PostId."]


async def test_a_number_that_comes_twice_is_taken_once_and_the_second_is_named_im11(portal_db, dump: Path) -> None:
    write(dump, "Posts.xml", [*POSTS, row(Id=1, **(QUESTION | {"Title": "Another one"}))])
    write(dump, "Comments.xml", [*COMMENTS, row(Id=1, PostId=2, Text="Another one", CreationDate=DAY)])
    write(dump, "Votes.xml", [*VOTES, VOTES[0]])

    report = await import_dump(dump)

    assert report.named == [
        "Posts.xml, Id 1: its Id came before in the file.",
        "Comments.xml, Id 1: its Id came before in the file.",
        "Votes.xml, Id 1: its Id came before in the file.",
    ]
    assert (report.added["questions"], report.added["comments, as replies"], report.added["votes, as counts"]) == (
        1,
        1,
        2,
    )
    assert [thread.title for thread in await Thread.all()] == ["Grind for a moka pot"]
    assert await Post.filter(imported_up_votes__gt=0).values_list("imported_up_votes", flat=True) == [2]


async def test_it_is_known_as_the_second_also_in_a_later_run_im8(portal_db, dump: Path, monkeypatch) -> None:
    monkeypatch.setattr(dumps, "BATCH", 2)
    monkeypatch.setattr(dumps, "_finish", died)
    write(dump, "Votes.xml", [VOTES[0], VOTES[1], VOTES[0], VOTES[2]])
    with pytest.raises(RuntimeError):
        await import_dump(dump)
    await ImportStep.filter(step="Votes.xml").update(rows_done=2, finished_at=None)
    await Post.all().update(imported_up_votes=2)

    monkeypatch.undo()
    report = await import_dump(dump)

    assert report.named == ["Votes.xml, Id 1: its Id came before in the file."]
    assert await Post.filter(number=2).values_list("imported_up_votes", flat=True) == [2]


async def died(*_: object) -> None:
    raise RuntimeError
