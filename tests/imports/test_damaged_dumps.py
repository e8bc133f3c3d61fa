"""IM11: whatever happened to a dump on its way, what can be read of it comes in, and the rest is counted and named."""

import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from portal.community.models import Post, Thread
from portal.community.proof import verify
from portal.imports.files import ImportProblem
from portal.imports.stackexchange import dump as dumps
from portal.imports.stackexchange.dump import import_dump
from portal.imports.stackexchange.rows import rows
from tests.imports.dumps import COMMENTS, DAY, POSTS, row, write, write_small_dump

pytestmark = pytest.mark.anyio
HEAD, END = '<?xml version="1.0" encoding="utf-8"?>\n<posts>\n', "</posts>\n"
Damage = Callable[[str, random.Random], str]
BROKEN: Sequence[Damage] = (
    lambda one, _: one.replace("/>", ">"),
    lambda one, _: one.replace('"', "", 1),
    lambda one, _: one.replace('"', "'", 1),
    lambda one, _: one.replace('Body="', 'Body="&#x1F;'),
    lambda one, _: one.replace('Body="', 'Body="\udcff'),
    lambda one, _: one.replace('Body="', 'Body="Q & A'),
    lambda one, _: one.replace('Body="', 'Body="<i>'),
    lambda one, _: one.replace("Body=", "Id="),
    lambda one, chance: one[: chance.randrange(8, len(one) - 4)] + "\n",
)


def read(folder: Path, text: str) -> tuple[list[str], list[str | None]]:
    """The numbers of the rows that are whole, and those of the broken ones."""
    (folder / "Posts.xml").write_text(text, encoding="utf-8", errors="surrogateescape")
    found = list(rows(folder / "Posts.xml", "posts"))
    return [one.row["Id"] for one in found if one.broken is None], [
        one.broken.number for one in found if one.broken is not None
    ]


def test_of_rows_that_are_broken_by_chance_all_others_are_read_im11(tmp_path: Path) -> None:
    chance = random.Random(11)
    for _ in range(200):
        count = chance.choice([1, 2, 3, 40, 700])
        written = [row(Id=n, Body="b" * chance.choice([0, 3, 80, 400])) for n in range(1, count + 1)]
        hit = set(chance.sample(range(count), min(count, chance.choice([0, 1, 2, 5]))))
        for place in hit:
            written[place] = chance.choice(BROKEN)(written[place], chance)

        whole, broken = read(tmp_path, HEAD + "".join(written) + END)

        assert whole == [str(n + 1) for n in range(count) if n not in hit]
        assert len(broken) == len(hit)


@pytest.mark.parametrize(
    ("text", "whole", "broken"),
    [
        (HEAD + "&&&" + row(Id=1) + END, ["1"], [None]),
        (HEAD + row(Id=1) + "&&&" + row(Id=2) + END, ["1", "2"], [None]),
        (HEAD + row(Id=1).strip() + row(Id=2).replace("/>", "&") + row(Id=3).strip() + END, ["1", "3"], ["2"]),
        (HEAD + row(Id=1) + row(Id=2, Body="x" * 100_000).replace("/>", "&/>") + row(Id=3) + END, ["1", "3"], ["2"]),
        (HEAD + row(Id=1) + END + row(Id=2) + row(Id=3) + END, ["1", "3"], ["2"]),
    ],
)
def test_reading_goes_on_at_the_next_row_wherever_that_stands(
    tmp_path: Path, text: str, whole: list[str], broken: list[str | None]
) -> None:
    assert read(tmp_path, text) == (whole, broken)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (b"", "line 1, column 0: no element found"),
        ((HEAD + row(Id=1)).encode(), "line 4, column 0: no element found"),
        ((HEAD + row(Id=1, Body="&") + row(Id=2)[:9]).encode(), "line 4, column 2: unclosed token"),
        ((HEAD + row(Id=1).replace("/>", "&/>") + row(Id=2)[:9]).encode(), "line 4, column 2: unclosed token"),
        (HEAD.replace("utf-8", "klingon").encode(), "line 1, column 0: unknown encoding: klingon"),
        (HEAD.replace("utf-8", "shift_jis").encode(), "line 1, column 0: multi-byte encodings are not supported"),
    ],
)
def test_where_nothing_can_be_read_on_it_says_at_which_line_im6(tmp_path: Path, written: bytes, why: str) -> None:
    (tmp_path / "Posts.xml").write_bytes(written)

    with pytest.raises(ImportProblem, match=re.escape(f"Posts.xml ends or breaks off at {why}.")):
        list(rows(tmp_path / "Posts.xml", "posts"))


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "windows-1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_file_is_read_in_the_encoding_that_it_names(tmp_path: Path, encoding: str) -> None:
    named = HEAD.replace("utf-8", encoding.removesuffix("-sig"))
    broken = row(Id=2, Body="?").replace("?", "&#x1F;")
    text = named + row(Id=1, Body="Müller") + broken + row(Id=3, Body="Größe") + END
    (tmp_path / "Posts.xml").write_bytes(text.encode(encoding))

    found = [one.row.get("Body") for one in rows(tmp_path / "Posts.xml", "posts")]

    assert found == ["Müller", None, "Größe"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_file_of_two_bytes_a_character_may_have_named_another_before_im11(tmp_path: Path, encoding: str) -> None:
    """Editors and shells convert a file and leave its first line as it was."""
    half_a_pair = row(Id=2, Body="?").replace("?", "\ud83d")
    cut = HEAD + row(Id=1, Body="☕ 🫘" * 9000) + half_a_pair + row(Id=3, Body="&").replace("&amp;", "&") + row(Id=4)
    (tmp_path / "Posts.xml").write_bytes((cut + END).encode(encoding, "surrogatepass") + b"<")

    found = [(one.row.get("Id"), one.broken and one.broken.number) for one in rows(tmp_path / "Posts.xml", "posts")]

    assert found == [("1", None), (None, "2"), (None, "3"), ("4", None)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_where_a_file_ends_is_said_alike_in_every_encoding_im6(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "Posts.xml").write_bytes((HEAD + row(Id=1, Body="&") + row(Id=2)[:9]).encode(encoding))

    with pytest.raises(ImportProblem, match=re.escape("line 4, column 2: unclosed token")):
        list(rows(tmp_path / "Posts.xml", "posts"))


async def test_a_row_that_is_no_xml_is_left_out_and_named_and_the_next_ones_come_in_im11(portal_db, dump: Path) -> None:
    odd = row(Id=9, PostTypeId=1, CreationDate=DAY, Body="", Title="Odd").replace('Body=""', 'Body="&#x1F;"')
    write(dump, "Posts.xml", [odd, *POSTS])
    write(dump, "Comments.xml", [COMMENTS[0].replace('"1"', '"8" & "1"', 1), *COMMENTS])

    report = await import_dump(dump)

    assert report.named[:1] == ["Posts.xml, Id 9: it is no XML (reference to invalid character number)."]
    assert "Comments.xml, Id 8: it is no XML (not well-formed (invalid token))." in report.named
    assert (await Thread.all().count(), await Post.all().count()) == (1, 4)


async def test_a_later_run_goes_on_behind_a_row_that_is_no_xml_im8(portal_db, dump: Path, monkeypatch) -> None:
    monkeypatch.setattr(dumps, "BATCH", 2)
    write(dump, "Posts.xml", [POSTS[0], "<row Id='9' & />", *POSTS[1:3], "<row Id='10' & />", *POSTS[3:]])
    (whole := dump / "Posts.xml").rename(dump / "kept")
    whole.write_bytes((dump / "kept").read_bytes().rpartition(b"<row Id='10'")[0])
    with pytest.raises(ImportProblem):
        await import_dump(dump)

    whole.write_bytes((dump / "kept").read_bytes())
    report = await import_dump(dump)

    assert [name for name in report.named if "no XML" in name] == [
        f"Posts.xml, Id {number}: it is no XML (not well-formed (invalid token))." for number in (9, 10)
    ]
    assert (await Thread.all().count(), await Post.all().count()) == (1, 4)


async def test_every_row_of_a_dump_that_was_damaged_by_chance_is_in_or_counted_im11(portal_db, tmp_path: Path) -> None:
    chance = random.Random(4)
    for number in range(12):
        folder = write_small_dump(tmp_path / f"forum-{number}")
        for path in folder.iterdir():
            _damage(path, f"{1950 + number}", chance)

        report = await import_dump(folder, source=f"forum {number}")

        for root, added in IN.items():
            left_out = sum(count for why, count in report.skipped.items() if why.startswith(f"{root}: "))
            assert report.read[root] == left_out + sum(report.added[name] for name in added), (number, root, report)
    assert await verify() == []


IN = {
    "users": ("members",),
    "tags": ("tags",),
    "posts": ("questions", "answers"),
    "comments": ("comments, as replies",),
}
ODD = ("", " ", "0", "-1", "99", "1e9", "9" * 40, "2018-02-30", "2999-01-01", "\u202e", "ẞ", "<p>" * 300, "'); --", "3")


def _damage(path: Path, year: str, chance: random.Random) -> None:
    """Some rows are no XML, are twice there or in another order, or have another value or none where they had one."""
    before, *written, after = re.split(r"(?=  <row|</)", path.read_text("utf-8-sig").replace("2018", year))
    for _ in range(chance.randint(0, 3)):
        place, what = chance.randrange(len(written)), chance.randrange(5)
        if what == 0:
            written[place] = chance.choice(BROKEN)(written[place], chance)
        elif what == 1:
            written.insert(chance.randrange(len(written)), written[place])
        elif what == 2:
            chance.shuffle(written)
        else:
            names = re.findall(r' (\w+)="', written[place]) or ["Id"]
            odd = row(X=chance.choice(ODD)).split("X=")[1].removesuffix(" />\n")
            value = "" if what == 3 else f" {chance.choice(names)}={odd}"
            written[place] = re.sub(
                rf' {chance.choice(names)}="[^"]*"', lambda _, new=value: new, written[place], count=1
            )
    path.write_text(before + "".join(written) + after, encoding="utf-8-sig", errors="surrogateescape")
