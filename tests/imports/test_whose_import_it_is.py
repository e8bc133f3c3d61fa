"""IM9: one source is never taken for another, and the same one is known again wherever it lies."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from portal.accounts.models import Member
from portal.community.models import Category, Post, Thread
from portal.imports.files import ImportProblem
from portal.imports.orders.log import import_orders
from portal.imports.stackexchange.dump import import_dump
from portal.shop.models import Customer, Order, OrderLine
from tests.imports.dumps import another_forum, row, write

pytestmark = pytest.mark.anyio
HEADER = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
OURS = HEADER + (
    "1001,10001,Blue cup,2,2010-06-01 10:00:00,4.50,501,Germany\n"
    "1002,10002,Red cup,1,2010-06-02 10:00:00,5.00,502,Germany\n"
)
THEIRS = HEADER + (
    "1001,20001,Lamp,1,2014-01-01 09:00:00,20.00,501,France\n1002,20002,Shade,1,2014-01-02 09:00:00,9.00,502,France\n"
)
EURO = {"currency": "EUR", "zone": ZoneInfo("Europe/London")}


async def test_a_second_forum_in_a_folder_of_the_same_name_is_refused_im9(
    portal_db, dump: Path, tmp_path: Path
) -> None:
    await import_dump(dump)
    other = another_forum(dump, tmp_path / "elsewhere" / "coffee-2018")

    with pytest.raises(ImportProblem, match=r"“coffee-2018” is another forum.*--source NAME"):
        await import_dump(other)

    assert (await Thread.all().count(), await Post.all().count(), await Member.all().count()) == (1, 4, 3)


async def test_with_a_name_of_its_own_it_comes_in_whole_beside_the_first_im9(
    portal_db, dump: Path, tmp_path: Path
) -> None:
    await import_dump(dump)
    other = another_forum(dump, tmp_path / "elsewhere" / "coffee-2018")

    report = await import_dump(other, source="Coffee of 2016")

    assert (report.added["questions"], report.added["answers"], report.added["members"]) == (1, 2, 3)
    assert await Thread.all().count() == 2
    assert sorted([category.slug for category in await Category.all()]) == ["coffee-2018", "coffee-of-2016"]
    for thread in await Thread.all():
        authors = {post.author_id for post in await Post.filter(thread_id=thread.id) if post.author_id}
        joined = {member.joined_at.year for member in await Member.filter(id__in=authors)}
        assert joined == {thread.created_at.year}


async def test_the_same_forum_in_another_folder_is_known_by_its_content_im9(
    portal_db, dump: Path, tmp_path: Path
) -> None:
    await import_dump(dump)
    moved = tmp_path / "newer"
    shutil.copytree(dump, moved)

    report = await import_dump(moved)

    assert not report.added
    assert (await Thread.all().count(), await Category.all().count()) == (1, 1)


async def test_the_same_forum_by_another_name_is_refused_and_told_its_own_im9(portal_db, dump: Path) -> None:
    await import_dump(dump)

    with pytest.raises(ImportProblem, match="imported as “coffee-2018” before: say --source coffee-2018"):
        await import_dump(dump, source="beans")

    assert await Category.all().count() == 1


async def test_another_forum_by_the_name_of_the_first_is_refused_though_the_operator_says_it_im9(
    portal_db, dump: Path, tmp_path: Path
) -> None:
    await import_dump(dump)
    other = another_forum(dump, tmp_path / "tea")

    with pytest.raises(ImportProblem, match="“coffee-2018” is another forum"):
        await import_dump(other, source="coffee-2018")

    assert await Thread.all().count() == 1


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\x00b"])
async def test_a_source_that_is_no_name_is_refused(portal_db, dump: Path, name: str) -> None:
    with pytest.raises(ImportProblem, match="--source is a name"):
        await import_dump(dump, source=name)
    assert not await Category.exists()


async def test_a_category_that_staff_made_is_never_taken_for_the_dumps(make, dump: Path) -> None:
    ours = await make.category(slug="coffee-2018")

    await import_dump(dump)

    assert not await Thread.filter(category_id=ours.id).exists()
    assert await Thread.filter(category__slug="coffee-2018-2").count() == 1


async def test_a_correction_of_the_dump_corrects_what_nobody_changed_here_since_im10(portal_db, dump: Path) -> None:
    await import_dump(dump)
    write(
        dump,
        "Posts.xml",
        [
            row(
                Id=1,
                PostTypeId=1,
                AcceptedAnswerId=2,
                CreationDate="2018-03-12T10:00:00.000",
                LastEditDate="2018-03-20T10:00:00.000",
                Score=9,
                ViewCount=40,
                Body="<p>Which <i>grinder</i>?</p>",
                OwnerUserId=1,
                Title="Grinder for a moka pot",
                Tags="<grind>",
            ),
            row(
                Id=2,
                PostTypeId=2,
                ParentId=1,
                CreationDate="2018-03-12T12:00:00.000",
                Score=4,
                Body="<p>Not edited, so not taken.</p>",
                OwnerUserId=2,
            ),
        ],
    )

    report = await import_dump(dump)

    thread, opening, answer = await Thread.get(), await Post.get(number=1), await Post.get(number=2)
    assert (thread.title, thread.slug, thread.score) == ("Grinder for a moka pot", "grinder-for-a-moka-pot", 9)
    assert (opening.body_markdown, opening.score) == ("Which *grinder*?", 9)
    assert (answer.body_markdown, answer.score) == ("Finer than for filter.", 4)
    assert "questions" not in report.added


async def test_a_text_that_was_edited_here_later_stays(portal_db, dump: Path) -> None:
    await import_dump(dump)
    await Post.filter(number=2).update(
        body_markdown="Ours.", body_html="<p>Ours.</p>", edited_at=datetime(2026, 1, 1, tzinfo=UTC)
    )
    text = (dump / "Posts.xml").read_text("utf-8-sig")
    edited = text.replace(
        'CreationDate="2018-03-12T12:00', 'LastEditDate="2019-01-01T00:00:00.000" CreationDate="2018-03-12T12:00'
    )
    (dump / "Posts.xml").write_text(edited, encoding="utf-8-sig")

    await import_dump(dump)

    assert (await Post.get(number=2)).body_markdown == "Ours."


async def test_a_log_of_another_shop_in_a_file_of_the_same_name_is_refused_im9(portal_db, tmp_path: Path) -> None:
    ours, theirs = tmp_path / "a" / "orders.csv", tmp_path / "b" / "orders.csv"
    for path, text in ((ours, OURS), (theirs, THEIRS)):
        path.parent.mkdir()
        path.write_text(text)
    await import_orders(ours, **EURO)

    with pytest.raises(ImportProblem, match=r"another shop's log.*--source NAME"):
        await import_orders(theirs, **EURO)

    assert sorted([line.sku for line in await OrderLine.all()]) == ["10001", "10002"]
    await import_orders(theirs, source="lamps", **EURO)
    assert await Order.all().count() == 4
    assert await Customer.filter(external_id="501").count() == 2


async def test_a_log_that_may_be_the_next_years_or_another_shops_needs_its_name_im9(portal_db, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(OURS)
    await import_orders(path, **EURO)
    path.write_text(HEADER + "2001,10001,Blue cup,2,2011-06-01 10:00:00,4.50,501,Germany\n")

    with pytest.raises(ImportProblem, match="If it goes on where that one ends, say --source orders"):
        await import_orders(path, **EURO)
    assert await Order.all().count() == 2

    await import_orders(path, source="orders", **EURO)
    assert await Order.all().count() == 3
    assert await Customer.all().count() == 2
