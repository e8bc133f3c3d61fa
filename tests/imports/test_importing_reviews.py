"""Reviews from a table: each once, whoever is interrupted, labelled as they were rewarded, and never paid unless asked (IM13)."""

from pathlib import Path

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.models import Member, MemberState
from portal.imports.files import ImportProblem
from portal.imports.reviews import bringing_in
from portal.imports.reviews.bringing_in import import_reviews
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction
from portal.reviews import replying, writing
from portal.reviews.models import Review
from portal.settings import Settings, settings, use
from portal.shop.recording.orders import NewLine

pytestmark = pytest.mark.anyio
HEADER = "id,sku,rating,title,text,author,email,date,order,rewarded,reply\n"
NAMELESS = """\
,beans,2,,"Zu bitter, leider.",Ole,ole@example.org,2024-03-02,,no,
,tea,4,,Good tea.,Ole,ole@example.org,2024-03-03,,no,
"""
LINES = """\
r1,beans,5,Fein,Schmeckt nach Pflaume.,Ida,,2024-03-01,,no,
r2,beans,2,,"Zu bitter, <b>leider</b>.",Ole,ole@example.org,2024-03-02T08:00:00+01:00,,yes,Danke für die Worte.
r3,tea,4,,Good tea.,Ida,,2024-03-03,,no,
"""


@pytest.fixture
async def products(make):
    return [await make.product(sku) for sku in ("beans", "tea")]


async def bought(make, member, sku: str) -> str:
    """The number of a paid order of it."""
    line = NewLine(sku=sku, title=sku, quantity=1, total=Money(1000, "EUR"))
    return (await make.order(member, amount=Money(1000, "EUR"), lines=[line])).external_id


@pytest.fixture
def listed(tmp_path: Path):
    def write(lines: str = LINES, header: str = HEADER, name: str = "shop.csv") -> Path:
        path = tmp_path / name
        path.write_text(header + lines)
        return path

    return write


@pytest.mark.parametrize("between", [";", "\t"])
async def test_a_list_may_be_as_spreadsheets_write_it_im13(products, listed, between: str) -> None:
    line = "r1,beans,5,,Schmeckt.,Ida,,2024-03-01,,no,Danke\n"

    report = await import_reviews(listed(line.replace(",", between), HEADER.replace(",", between)))

    assert report.added == {"reviews": 1}
    assert await Review.all().values_list("body_markdown", "reply_markdown") == [("Schmeckt.", "Danke")]


async def test_each_review_comes_in_with_all_that_its_line_says_im13(products, listed) -> None:
    report = await import_reviews(listed())

    assert report.added == {"reviews": 3}
    fine, bitter, tea = await Review.all().order_by("created_at")
    author = await Member.get(id=fine.author_id)
    assert (author.display_name, author.email, author.state) == ("Ida", None, MemberState.IMPORTED)
    assert tea.author_id != fine.author_id
    assert (fine.rating, fine.title, fine.created_at.isoformat()) == (5, "Fein", "2024-03-01T00:00:00+00:00")
    assert bitter.body_html == "<p>Zu bitter, &lt;b&gt;leider&lt;/b&gt;.</p>\n"
    assert (bitter.created_at.isoformat(), bitter.reply_markdown) == (
        "2024-03-02T07:00:00+00:00",
        "Danke für die Worte.",
    )
    assert [one.is_incentivised for one in (fine, bitter, tea)] == [False, True, False]
    assert not any(one.is_verified_purchase for one in (fine, bitter, tea))


async def test_a_second_run_changes_nothing_and_a_corrected_list_corrects_im13(products, listed) -> None:
    await import_reviews(listed())
    before = await Review.all().order_by("id").values()

    again = await import_reviews(listed())
    assert again.notes == ["shop.csv has not changed since it was imported."]
    assert await Review.all().order_by("id").values() == before

    corrected = await import_reviews(listed(LINES.replace("r1,beans,5", "r1,beans,4").replace(",no,", ",yes,", 1)))
    assert corrected.added == {"reviews corrected": 1, "reviews labelled as rewarded": 1}
    fine = await Review.get(title="Fein")
    assert (fine.rating, fine.is_incentivised) == (4, True)
    await import_reviews(listed())
    fine = await Review.get(title="Fein")
    assert (fine.rating, fine.is_incentivised, await Review.all().count()) == (5, True, 3)


async def test_what_was_changed_or_deleted_here_stays_so_im13(make, products, listed) -> None:
    anna = await make.member_with_password("long enough, is it", "ole")
    assert anna.email_key == "ole@example.org"
    await import_reviews(listed())
    review = await Review.get(author_id=anna.id)
    await writing.delete_review(review.id, by=await make.viewer(anna))

    report = await import_reviews(listed(LINES.replace("Zu bitter", "Viel zu bitter")))

    assert report.skipped == {"reviews: changed or deleted here since": 1}
    assert await Review.filter(author_id=anna.id, open_key__isnull=False).count() == 0


async def test_who_has_reviewed_it_here_keeps_that_review_im13(make, products, listed) -> None:
    ole = await make.member_with_password("long enough, is it", "ole")
    await make.review(by=ole, body="My own words.")

    report = await import_reviews(listed())

    assert report.skipped == {"reviews: its author has reviewed this product already": 1}
    assert report.named == ["shop.csv, line 3: its author has reviewed this product already."]
    assert (await Review.get(author_id=ole.id)).body_markdown == "My own words."


async def test_an_order_that_holds_the_product_verifies_it_and_says_whose_it_is_im13(make, products, listed) -> None:
    anna = await make.member()
    number = await bought(make, anna, "beans")
    lines = f"r1,beans,5,,Fine.,A,,,{number},no,\nr2,tea,5,,Never bought.,B,,,{number},no,\nr3,beans,1,,Twice?,C,,,{number},no,\n"

    report = await import_reviews(listed(lines))

    assert report.skipped == {"reviews: its author has reviewed this product already": 1}
    fine, other = await Review.all().order_by("body_markdown")
    assert (fine.author_id, fine.is_verified_purchase) == (anna.id, True)
    assert (other.author_id == anna.id, other.is_verified_purchase) == (False, False)


async def test_odd_rows_are_left_out_counted_and_named_im11(products, listed) -> None:
    odd = "o1,none,5,,Text,,,,,no,\no2,beans,6,,Text,,,,,no,\no3,beans,5,,,,,,,no,\no4,beans,5,,T,,,2999-01-01,,no,\no5,beans,5,,T,,,,,perhaps,\nr1,beans,1,,T,,,,,no,\no6,beans,5,,T,,no address,,,no,\n"

    report = await import_reviews(listed(LINES + odd))

    assert (report.added, sum(report.skipped.values()), await Review.all().count()) == ({"reviews": 3}, 7, 3)
    assert "shop.csv, line 5: there is no such product: “none”." in report.named
    assert "shop.csv, line 6: rating is not between 1 and 5: “6”." in report.named
    assert "shop.csv, line 10: another line is this review: “line 2”." in report.named


async def test_a_line_of_another_length_is_left_out_and_named_im11(products, listed) -> None:
    first, *others = LINES.splitlines()

    report = await import_reviews(listed("\n".join([first, "x,y", *others]) + "\n"))

    assert report.named == ["shop.csv, line 3: 2 columns instead of 11."]
    assert (report.added, report.read["lines"]) == ({"reviews": 3}, len(others) + 2)


async def test_an_import_that_dies_anywhere_comes_to_the_same_end_im8(products, listed, monkeypatch) -> None:
    monkeypatch.setattr(bringing_in, "BATCH", 1)
    taken = bringing_in._take
    lives = 0

    async def dies(batch, run):
        nonlocal lives
        lives += 1
        if lives == 2:
            raise RuntimeError
        return await taken(batch, run)

    monkeypatch.setattr(bringing_in, "_take", dies)
    with pytest.raises(RuntimeError):
        await import_reviews(listed())
    assert await Review.all().count() in {1, 2}
    report = await import_reviews(listed())

    assert await Review.all().order_by("created_at").values_list("rating", flat=True) == [5, 2, 4]
    assert report.added["reviews"] + report.skipped["lines: taken in an earlier run"] == 3


async def test_another_list_of_the_same_name_is_refused_im9(products, listed) -> None:
    await import_reviews(listed())

    with pytest.raises(ImportProblem, match="reviews of other products under the same ids"):
        await import_reviews(listed(LINES.replace(",beans,", ",x,").replace(",tea,", ",beans,")))
    with pytest.raises(ImportProblem, match="No review of this list was imported"):
        await import_reviews(listed(LINES.replace("\nr", "\nq").replace("r1", "q1")))
    assert await Review.all().count() == 3
    await import_reviews(listed(), source="another")
    assert await Review.all().count() == 6


async def test_a_list_that_hides_what_was_rewarded_is_refused_lw17(products, listed) -> None:
    silent = "sku,rating,text\nbeans,5,Fine.\n"

    with pytest.raises(ImportProblem, match="--rewarded all"):
        await import_reviews(listed(silent, header=""))
    await import_reviews(listed(silent, header=""), rewarded=True)

    assert (await Review.get()).is_incentivised


async def test_nothing_earns_unless_asked_and_then_once_r51(make, products, listed) -> None:
    await make.programme()
    anna = await make.member()
    number = await bought(make, anna, "beans")
    await make.earn_rule(EarnAction.REVIEW, points=20)
    path = listed(f"r1,beans,1,,Bad.,A,,{clock.now().isoformat()},{number},no,\n")

    await import_reviews(path)
    assert (await Transfer.filter(action=EarnAction.REVIEW).count(), (await Review.get()).is_incentivised) == (0, False)
    for _ in range(2):
        await import_reviews(path, earn_points=True)

    assert await Transfer.filter(action=EarnAction.REVIEW).values_list("points", flat=True) == [20]
    assert (await Review.get()).is_incentivised


@pytest.fixture
def keys():
    """`keys(NEW, OLD)`: the first is the portal's secret, those after it are former ones."""
    before = settings()

    def chosen(key: str, *former: str) -> None:
        told = {"secret_key": key, "former_secret_keys": " ".join(former)}
        use(Settings(**(before.model_dump(exclude=set(told)) | told)))

    yield chosen
    use(before)


async def public_names() -> set[str]:
    """All that readers see of who wrote and what: ids and handles."""
    reviews = await Review.all().values_list("id", flat=True)
    return {str(one) for one in reviews} | {f"{one.id} {one.handle}" for one in await Member.all()}


async def test_no_id_and_no_handle_tells_whether_an_address_was_guessed_im13(products, listed, keys) -> None:
    """Whoever has the list's name and an address makes the same digest, unless a key is in it."""
    keys("o" * 40)
    await import_reviews(listed(NAMELESS))
    ours = await public_names()
    await Review.all().delete()
    await Member.all().delete()
    keys("n" * 40)
    await import_reviews(listed(NAMELESS.replace("leider", "sehr")), source="shop")

    assert len(ours) == 3
    assert not ours & await public_names()


async def test_the_same_person_and_review_are_found_under_a_key_that_replaced_another_im13(
    products, listed, keys
) -> None:
    first, second = NAMELESS.splitlines(keepends=True)
    keys("o" * 40)
    await import_reviews(listed(first))
    keys("n" * 40, "o" * 40)

    report = await import_reviews(listed(first.replace("beans,2", "beans,3") + second))

    assert report.added == {"reviews corrected": 1, "reviews": 1}
    bitter, tea = await Review.all().order_by("created_at")
    assert (bitter.rating, tea.author_id, await Member.all().count()) == (3, bitter.author_id, 1)


async def test_a_corrected_list_corrects_the_replies_too_im13(products, listed) -> None:
    await import_reviews(listed())

    await import_reviews(listed(LINES.replace("für die Worte", "dir").replace("03,,no,", "03,,no,Enjoy!")))

    assert await Review.all().order_by("created_at").values_list("reply_markdown", "reply_html") == [
        (None, None),
        ("Danke dir.", "<p>Danke dir.</p>\n"),
        ("Enjoy!", "<p>Enjoy!</p>\n"),
    ]
    await import_reviews(listed(LINES.replace("Danke für die Worte.", "").replace("Good tea", "Fine tea")))
    assert await Review.filter(replied_at__isnull=False).count() == 0


async def test_a_list_without_replies_takes_none_away_im13(products, listed) -> None:
    await import_reviews(listed())
    bare = "\n".join(line.rpartition(",")[0] for line in LINES.splitlines())

    await import_reviews(listed(f"{bare}\n", header=HEADER.replace(",reply", "")))

    assert await Review.filter(reply_markdown="Danke für die Worte.").count() == 1


@pytest.mark.parametrize("answer", ["Our own words.", None])
async def test_what_staff_answered_here_stays_whatever_the_list_says_im13(make, products, listed, answer) -> None:
    await import_reviews(listed())
    review = await Review.get(reply_markdown__isnull=False)
    await replying.reply_to_review(review.id, answer, by=await make.viewer(await make.admin()))

    await import_reviews(listed(LINES.replace("für die Worte", "dir").replace("Zu bitter", "Viel zu bitter")))

    now = await Review.get(id=review.id)
    assert (now.reply_markdown, now.body_markdown) == (answer, "Viel zu bitter, <b>leider</b>.")


@pytest.mark.parametrize(("with_posts", "left"), [(True, ""), (False, "Good tea.")])
async def test_a_newer_list_writes_nothing_into_what_an_erased_reviewer_left_r76(
    products, listed, with_posts, left
) -> None:
    await import_reviews(listed())
    tea = await Review.get(body_markdown="Good tea.")
    assert tea.author_id is not None
    await erase_member(tea.author_id, deletes_posts=with_posts)

    report = await import_reviews(listed(LINES.replace("Good tea", "Fine tea").replace("03,,no,", "03,,no,Enjoy!")))

    now = await Review.get(id=tea.id)
    assert (now.body_markdown, now.reply_markdown) == (left, None)
    assert report.skipped == {"reviews: changed or deleted here since": 1}
