"""Discourse's own export, by its SQL dump and by the answers of its API: the same forum, whole, and nothing private (IM14)."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.models import Member
from portal.community.merging import merge_threads
from portal.community.models import Acceptance, Category, Post, Tag, Thread, ThreadKind
from portal.community.proof import verify
from portal.imports.discourse import bringing_in
from portal.imports.discourse.bringing_in import import_discourse
from portal.imports.files import ImportProblem
from tests.imports import discourses

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["sql", "gz", "api"])
def export(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "api":
        return discourses.api(tmp_path / "forum")
    if request.param == "gz":
        (tmp_path / "forum.sql.gz").write_bytes(gzip.compress(discourses.sql().encode()))
        return tmp_path / "forum.sql.gz"
    return dump(tmp_path)


def dump(folder: Path, tables: discourses.Tables = discourses.TABLES) -> Path:
    path = folder / "forum.sql"
    path.write_text(discourses.sql(tables))
    return path


async def everything() -> list[Any]:
    return [
        await Category.all().order_by("id").values(),
        await Thread.all().order_by("id").values(),
        await Post.all().order_by("id").values(),
        await Member.all().order_by("id").values(),
    ]


async def test_the_forum_comes_in_by_either_way_im14(portal_db, export: Path) -> None:
    report = await import_discourse(export)

    rooms = {room.name: room for room in await Category.all()}
    assert rooms.keys() == {"Kaffee & Röstung", "Mühlen"}
    assert rooms["Mühlen"].parent_id == rooms["Kaffee & Röstung"].id
    question, burrs = await Thread.all().order_by("created_at")
    assert (question.title, question.slug, question.view_count) == (
        "Wie fein für Äthiopien?",
        "wie-fein-fuer-aethiopien",
        40,
    )
    assert (question.kind, question.is_solved, question.reply_count, question.is_locked) == (
        ThreadKind.QUESTION,
        True,
        2,
        False,
    )
    assert (burrs.kind, burrs.is_locked, burrs.author_id) == (ThreadKind.DISCUSSION, True, None)
    opening, answer, thanks = await Post.filter(thread_id=question.id).order_by("number")
    assert [one.number for one in (opening, answer, thanks)] == [1, 2, 3]
    assert opening.body_html == "<p>How <strong>fine</strong>?</p>\n"
    assert (answer.is_accepted, answer.score, answer.imported_up_votes, answer.reply_to_id) == (True, 5, 5, opening.id)
    assert answer.edited_at is not None
    assert thanks.reply_to_id == answer.id
    ida = await Member.get(id=opening.author_id)
    assert (ida.display_name, ida.email, ida.joined_at.isoformat()) == ("Ida Ö.", None, "2023-01-01T08:00:00+00:00")
    assert sorted(await Tag.all().values_list("name", flat=True)) == ["größe", "mahlgrad"]
    assert report.skipped["topics: a private message stays private"] == 1
    assert report.skipped["topics: it stands in a category that not everybody reads there"] == 2
    assert report.skipped["users: the account was never used by anybody"] == 1
    assert report.skipped["categories: not everybody reads it there"] == 2
    assert report.skipped["posts: their topic was left out"] == 3
    assert not await Post.filter(body_html__contains="ecret").exists()
    assert await verify() == []


async def test_a_second_run_changes_nothing_im14(portal_db, export: Path) -> None:
    await import_discourse(export)
    before = await everything()

    await import_discourse(export)

    assert await everything() == before


@pytest.mark.parametrize("dies_at", range(1, 12))
async def test_an_import_that_dies_at_any_step_comes_to_the_same_end_im8(
    portal_db, tmp_path, monkeypatch, dies_at
) -> None:
    path = dump(tmp_path)
    monkeypatch.setattr(bringing_in, "BATCH", 2)
    write, finish, steps_done = bringing_in._write, bringing_in._finish_batch, 0

    def dying(verb):
        async def maybe(*given, **named):
            nonlocal steps_done
            steps_done += 1
            if steps_done == dies_at:
                raise RuntimeError
            return await verb(*given, **named)

        return maybe

    monkeypatch.setattr(bringing_in, "_write", dying(write))
    monkeypatch.setattr(bringing_in, "_finish_batch", dying(finish))
    with pytest.raises(RuntimeError):
        await import_discourse(path)
    await import_discourse(path)

    numbers = await Post.all().order_by("thread_id", "number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 1]
    assert await Thread.filter(state="VISIBLE").count() == 2
    assert await Thread.filter(is_solved=True).count() == 1
    assert await verify() == []


async def test_a_newer_dump_corrects_what_it_said_im10(portal_db, tmp_path: Path) -> None:
    await import_discourse(dump(tmp_path))
    newer = discourses.changed(
        "posts", "104", cooked="<p>Many thanks!</p>", last_version_at="2023-07-01 00:00:00", like_count="3"
    )

    await import_discourse(dump(tmp_path, newer))

    thanks = await Post.get(number=3)
    assert (thanks.body_html, thanks.score, await Post.all().count()) == ("<p>Many thanks!</p>\n", 3, 4)


async def test_odd_rows_are_named_by_file_and_id_im11(portal_db, tmp_path: Path) -> None:
    odd = discourses.changed("posts", "104", like_count="many")

    report = await import_discourse(dump(tmp_path, odd))

    assert report.named == ["forum, posts, id 104: like_count is no whole number: “many”."]
    assert await Post.all().count() == 3


NO_NUMBERS = ("9" * 5000, "²", "1_0", "", "-")


@pytest.mark.parametrize("odd", NO_NUMBERS)
async def test_a_tag_or_a_solution_of_what_is_no_number_ends_nothing_im11(portal_db, tmp_path: Path, odd: str) -> None:
    tables = dict(discourses.TABLES)
    for name, row in (
        ("topic_tags", ("9", odd, "1")),
        ("discourse_solved_solved_topics", ("8", odd, "102")),
        ("discourse_solved_solved_topics", ("9", "13", odd)),
    ):
        columns, rows = tables[name]
        tables[name] = (columns, [*rows, row])

    await import_discourse(dump(tmp_path, tables))

    assert await Post.all().count() == 4
    assert await Post.filter(is_accepted=True).count() == 1


@pytest.mark.parametrize("odd", NO_NUMBERS)
async def test_an_answer_of_the_api_about_what_is_no_number_ends_nothing_im11(portal_db, tmp_path: Path, odd) -> None:
    folder = discourses.api(tmp_path / "answers")
    said = json.loads((folder / "13.json").read_text())
    (folder / "99.json").write_text(json.dumps({**said, "id": odd}))

    await import_discourse(folder)

    assert await Post.all().count() == 4


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("tags", "name"),
        ("topic_tags", "topic_id"),
        ("discourse_solved_solved_topics", "answer_post_id"),
    ],
)
async def test_a_table_without_a_column_that_is_needed_is_named_im6(portal_db, tmp_path: Path, table, column) -> None:
    columns, rows = discourses.TABLES[table]
    at = columns.index(column)
    less = (columns[:at] + columns[at + 1 :], [row[:at] + row[at + 1 :] for row in rows])

    with pytest.raises(ImportProblem, match=f"the table {table} has no column {column}"):
        await import_discourse(dump(tmp_path, {**discourses.TABLES, table: less}))


async def test_another_forum_of_the_same_name_is_refused_im9(portal_db, tmp_path: Path) -> None:
    await import_discourse(dump(tmp_path))
    columns, rows = discourses.TABLES["topics"]
    later = [
        tuple("2024-01-01 00:00:00" if name == "created_at" else one for name, one in zip(columns, row, strict=True))
        for row in rows
    ]
    other = dump(tmp_path, {**discourses.TABLES, "topics": (columns, later)})

    with pytest.raises(ImportProblem, match="is another forum than the one in"):
        await import_discourse(other)
    assert await Thread.all().count() == 2
    await import_discourse(other, source="another")
    assert await Thread.all().count() == 4


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nothing", "no plain dump by pg_dump"),
        (discourses.sql()[: discourses.sql().index("For staff")], "ends within a table"),
        ("COPY public.topics (id, created_at) FROM stdin;\n1\t2023-01-01\n", "ends within a table"),
    ],
)
async def test_a_file_that_is_cut_off_or_none_is_refused_in_a_sentence_im6(
    portal_db, tmp_path: Path, text, says
) -> None:
    path = tmp_path / "forum.sql"
    path.write_text(text)

    with pytest.raises(ImportProblem, match=says):
        await import_discourse(path)


def moved_away(how: str) -> discourses.Tables:
    """The topic of burrs where not everybody reads it any more, with a new post and an old one that was edited."""
    if how == "its category":
        tables = discourses.changed("categories", "5", read_restricted="t")
    else:
        tables = discourses.changed("topics", "13", **AWAY[how])
    columns, rows = discourses.changed("posts", "131", cooked="<p>Secret.</p>", last_version_at="2024-01-01 00:00:00")[
        "posts"
    ]
    new = dict(zip(columns, rows[-1], strict=True)) | {"id": "132", "topic_id": "13", "post_number": "2"}
    return {**tables, "posts": (columns, [*rows, tuple(new[name] for name in columns)])}


AWAY: dict[str, dict[str, str | None]] = {
    "to staff": {"category_id": "4"},
    "unlisted": {"visible": "f"},
    "private": {"archetype": "private_message", "category_id": None},
    "deleted": {"deleted_at": "2024-01-01 00:00:00"},
}


@pytest.mark.parametrize("how", [*AWAY, "its category"])
async def test_a_topic_that_is_private_since_it_came_in_gets_nothing_more_im14(portal_db, tmp_path: Path, how) -> None:
    await import_discourse(dump(tmp_path))
    before = await Post.all().order_by("id").values()

    report = await import_discourse(dump(tmp_path, moved_away(how)))

    assert await Post.all().order_by("id").values() == before
    assert report.skipped["posts: their topic was left out"] == 3 + 2
    assert await verify() == []


def edited(tables: discourses.Tables) -> discourses.Tables:
    """A newer edition in which every title, text and count is another."""
    later = "2024-01-01 00:00:00"
    new = {
        "topics": lambda row: {**row, "title": f"Anew: {row['title']}", "updated_at": later},
        "posts": lambda row: {**row, "cooked": "<p>Said anew.</p>", "last_version_at": later, "like_count": "9"},
    }
    found = dict(tables)
    for name, change in new.items():
        columns, rows = tables[name]
        found[name] = (columns, [tuple(change(dict(zip(columns, row, strict=True))).values()) for row in rows])
    return found


async def test_a_newer_dump_brings_nothing_of_who_was_erased_with_their_posts_back_r76(
    portal_db, tmp_path: Path
) -> None:
    await import_discourse(dump(tmp_path))
    question = await Thread.get(title="Wie fein für Äthiopien?")
    ole = await Member.get(display_name="ole")
    await erase_member((await Member.get(display_name="Ida Ö.")).id, deletes_posts=True)

    await import_discourse(dump(tmp_path, edited(discourses.TABLES)))

    assert (await Thread.get(id=question.id)).title == "[…]"
    assert await Post.filter(thread_id=question.id).order_by("number").values_list(
        "author_id", "body_markdown", "body_html", "score", "state"
    ) == [
        (None, "", "", 0, "DELETED"),
        (ole.id, "Said anew.", "<p>Said anew.</p>\n", 9, "VISIBLE"),
        (None, "", "", 0, "DELETED"),
    ]
    assert await verify() == []


async def test_an_erased_answer_is_not_accepted_anew_r76(portal_db, tmp_path: Path) -> None:
    await import_discourse(dump(tmp_path))
    await erase_member((await Member.get(display_name="ole")).id, deletes_posts=True)

    await import_discourse(dump(tmp_path, edited(discourses.TABLES)))

    assert not await Acceptance.exists()
    assert not await Thread.filter(is_solved=True).exists()
    assert await verify() == []


async def test_what_an_erased_member_left_under_a_pseudonym_stays_as_it_was_r76(portal_db, tmp_path: Path) -> None:
    await import_discourse(dump(tmp_path))
    ida = await Member.get(display_name="Ida Ö.")
    await erase_member(ida.id, deletes_posts=False)

    await import_discourse(dump(tmp_path, edited(discourses.TABLES)))

    assert (await Thread.get(author_id=ida.id)).title == "Wie fein für Äthiopien?"
    thanks = await Post.get(author_id=ida.id, number=3)
    assert (thanks.body_html, thanks.edited_at) == ("<p>Thanks!</p>\n", None)


async def test_what_came_in_without_an_author_is_still_corrected_im10(portal_db, tmp_path: Path) -> None:
    await import_discourse(dump(tmp_path))

    await import_discourse(dump(tmp_path, edited(discourses.TABLES)))

    burrs = await Thread.get(title="Anew: Burrs")
    assert burrs.author_id is None
    assert (await Post.get(thread_id=burrs.id)).body_html == "<p>Said anew.</p>\n"


async def test_what_a_newer_dump_adds_to_a_merged_topic_goes_to_where_it_went_co16(make, tmp_path: Path) -> None:
    await import_discourse(dump(tmp_path))
    imported = await Thread.get(title="Burrs")
    stays = await make.thread(title="All about burrs")
    await merge_threads(imported.id, stays.id, by=await make.viewer(await make.moderator()))
    columns, rows = discourses.TABLES["posts"]
    row = dict(zip(columns, rows[7], strict=True))
    added = [row | {"id": one, "user_id": "1", "post_number": place} for one, place in (("132", "2"), ("133", "9"))]

    await import_discourse(
        dump(tmp_path, {**discourses.TABLES, "posts": (columns, [*rows, *(tuple(one.values()) for one in added)])})
    )

    assert await Post.filter(thread_id=imported.id).count() == 0
    assert [post.number for post in await Post.filter(thread_id=stays.id).order_by("number")] == [1, 2, 3, 4]
    known = await Thread.get(id=stays.id)
    assert (known.reply_count, known.last_post_number) == (3, 4)
    assert await verify() == []


@pytest.mark.parametrize("batch", [1, 500])
async def test_categories_keep_their_levels_in_whatever_order_they_come_im14(
    portal_db, tmp_path: Path, monkeypatch, batch
) -> None:
    monkeypatch.setattr(bringing_in, "BATCH", batch)
    columns, rows = discourses.TABLES["categories"]
    deeper = [
        ("9", "Fourth", "fourth", "8", "f"),
        ("8", "Third", "third", "7", "f"),
        ("7", "Second", "second", "3", "f"),
    ]

    report = await import_discourse(dump(tmp_path, {**discourses.TABLES, "categories": (columns, [*deeper, *rows])}))

    rooms = {room.name: room for room in await Category.all()}
    assert rooms["Second"].parent_id == rooms["Kaffee & Röstung"].id
    assert rooms["Third"].parent_id == rooms["Second"].id
    assert rooms["Fourth"].parent_id == rooms["Second"].id
    assert rooms["Kaffee & Röstung"].parent_id is None
    assert report.notes == [
        "“Fourth” lay deeper than the 3 levels of categories here: it stands beside what it lay in."
    ]
