"""A Stack Exchange dump: streamed, each row once, resumable, and a report that accounts for every row."""

import lzma
from collections.abc import Mapping
from pathlib import Path

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.models import Member, MemberState
from portal.community.merging import merge_threads
from portal.community.models import Acceptance, Category, Post, Profile, Tag, Thread
from portal.community.proof import verify as verify_counts
from portal.imports.files import ImportProblem
from portal.imports.stackexchange.dump import import_dump
from portal.kernel import sql
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction
from tests.imports.dumps import POSTS, VOTES, another_forum, row, write

pytestmark = pytest.mark.anyio
COMMENT = "Thanks, *much* better."


async def everything() -> Mapping[str, int]:
    tables = ("members", "threads", "posts", "tags", "thread_tags", "acceptances", "community_profiles", "import_steps")
    return {table: await sql.fetch_value(f"SELECT COUNT(*) FROM {table}") for table in tables}


async def test_questions_become_threads_and_answers_posts_in_the_order_of_time(portal_db, dump: Path) -> None:
    """IM1."""
    await import_dump(dump)

    thread = await Thread.get(title="Grind for a moka pot")
    posts = await Post.filter(thread_id=thread.id).order_by("number")
    assert [(post.number, post.score) for post in posts] == [(1, 5), (2, 3), (3, 1), (4, -1)]
    assert (thread.reply_count, thread.last_post_number, thread.view_count, thread.is_solved) == (3, 4, 40, True)
    assert thread.last_activity_at.isoformat() == "2018-03-12T13:00:00+00:00"


async def test_html_is_cleaned_and_can_be_edited_as_markdown(portal_db, dump: Path) -> None:
    """IM2."""
    await import_dump(dump)

    post = await Post.get(number=1)
    assert "script" not in post.body_html
    assert "alert" not in post.body_html
    assert post.body_markdown.strip() == "Which **grind**?"


async def test_comments_become_replies_to_the_post_they_were_made_on(portal_db, dump: Path) -> None:
    """IM1."""
    await import_dump(dump)

    comment = await Post.get(number=3)
    assert comment.body_markdown == "Thanks, *much* better."
    assert comment.reply_to_id == (await Post.get(number=2)).id


async def test_an_author_whose_account_is_gone_leaves_the_post_without_one(portal_db, dump: Path) -> None:
    """IM4."""
    await import_dump(dump)

    assert (await Post.get(number=4)).author_id is None


async def test_accepted_answers_and_votes_count_for_their_authors(portal_db, dump: Path) -> None:
    """IM5."""
    await import_dump(dump)

    ben = await Member.get(display_name="Ben")
    profile = await Profile.get(member_id=ben.id)
    assert (profile.post_count, profile.accepted_answer_count, profile.helpful_count) == (1, 1, 2)
    assert await Acceptance.all().count() == 1
    assert (await Post.get(number=2)).is_accepted


async def test_members_have_no_address_and_cannot_sign_in(portal_db, dump: Path) -> None:
    await import_dump(dump)

    ada = await Member.get(display_name="Ada Löffel")
    assert (ada.handle, ada.email, ada.state, ada.bio) == ("ada-loeffel-1", None, MemberState.IMPORTED, "I brew .")


async def test_the_report_accounts_for_every_row(portal_db, dump: Path) -> None:
    report = await import_dump(dump)

    assert report.read == {"users": 3, "tags": 2, "posts": 5, "comments": 1, "votes": 5}
    assert report.skipped == {
        "posts: the question of the answer is not in the dump": 1,
        "posts: a tag wiki has no counterpart": 1,
        "votes: the post is not in the portal (deleted, or a tag wiki)": 1,
        "votes: favourite has no counterpart": 1,
    }
    assert report.added["questions"] + report.added["answers"] + 2 == 5
    assert report.added["votes, as counts"] + report.added["accepted answers"] + 2 == 5


async def test_a_tag_in_two_spellings_is_one_and_counted_once(portal_db, dump: Path) -> None:
    write(dump, "Tags.xml", [row(Id=n, TagName=name) for n, name in enumerate(("größe", "GRÖSSE", "moka"), start=1)])

    report = await import_dump(dump)

    assert report.added["tags"] == 2
    assert report.skipped["tags: there is one already that is spelt like it but for case and accents"] == 1


async def test_imported_content_earns_no_points(portal_db, dump: Path) -> None:
    await import_dump(dump)

    assert not await Transfer.exists()


async def test_points_are_given_when_asked_for_and_given_once(make, dump: Path) -> None:
    """FP13."""
    await make.earn_rule(EarnAction.THREAD, 5)
    await make.earn_rule(EarnAction.POST, 2)
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 50)

    first = await import_dump(dump, earn_points=True)
    await import_dump(dump, earn_points=True)

    ada, ben = await Member.get(display_name="Ada Löffel"), await Member.get(display_name="Ben")
    assert (await make.account(ada)).lifetime_earned == 5 + 2, "a question and a comment"
    assert (await make.account(ben)).lifetime_earned == 2 + 50, "an answer, which was accepted"
    assert first.added["points"] == 59
    assert await verify_counts() == []
    assert await ledger.verify() == []


async def test_a_second_run_changes_nothing(portal_db, dump: Path) -> None:
    await import_dump(dump)
    before = await everything()

    again = await import_dump(dump)

    assert await everything() == before
    assert not again.added
    assert (await Profile.get(helpful_count=2)).post_count == 1


async def test_a_newer_dump_adds_what_is_new_and_counts_nothing_twice(portal_db, dump: Path) -> None:
    await import_dump(dump)
    write(
        dump,
        "Posts.xml",
        [
            *POSTS,
            row(
                Id=6,
                PostTypeId=2,
                ParentId=1,
                CreationDate="2018-03-14T10:00:00.000",
                Score=0,
                Body="<p>New.</p>",
                OwnerUserId=1,
            ),
        ],
    )
    write(dump, "Votes.xml", [*VOTES, row(Id=6, PostId=2, VoteTypeId=2, CreationDate="2018-03-14T00:00:00.000")])

    await import_dump(dump)

    ben = await Member.get(display_name="Ben")
    assert (await Profile.get(member_id=ben.id)).helpful_count == 3
    assert (await Thread.get()).reply_count == 4
    assert [post.number for post in await Post.all().order_by("number")] == [1, 2, 3, 4, 5]


async def test_what_a_newer_dump_adds_to_a_merged_thread_goes_to_where_it_went_co16(make, dump: Path) -> None:
    await import_dump(dump)
    imported = await Thread.get(title="Grind for a moka pot")
    stays = await make.thread(title="All about grinding")
    await merge_threads(imported.id, stays.id, by=await make.viewer(await make.moderator()))
    written = {"CreationDate": "2018-03-14T10:00:00.000", "Score": 0, "Body": "<p>New.</p>", "OwnerUserId": 1}
    write(dump, "Posts.xml", [*POSTS, row(Id=6, PostTypeId=2, ParentId=1, **written)])

    await import_dump(dump)

    assert await Post.filter(thread_id=imported.id).count() == 0
    assert [post.number for post in await Post.filter(thread_id=stays.id).order_by("number")] == [1, 2, 3, 4, 5, 6]
    known = await Thread.get(id=stays.id)
    assert (known.reply_count, known.last_post_number) == (5, 6)
    assert await verify_counts() == []


async def test_files_may_be_packed(portal_db, dump: Path) -> None:
    for path in list(dump.iterdir()):
        (dump / f"{path.name}.xz").write_bytes(lzma.compress(path.read_bytes()))
        path.unlink()

    report = await import_dump(dump)

    assert report.added["questions"] == 1


async def test_newer_dumps_write_their_tags_with_bars(portal_db, dump: Path) -> None:
    """IM3."""
    write(dump, "Posts.xml", [POSTS[0].replace("&lt;grind&gt;&lt;moka-pot&gt;", "|grind|french-press|")])

    await import_dump(dump)

    assert await Tag.filter(name="french-press").exists()


async def test_a_file_that_is_cut_off_keeps_what_came_before_and_a_second_run_goes_on(portal_db, dump: Path) -> None:
    """IM6."""
    whole = (dump / "Votes.xml").read_bytes()
    (dump / "Votes.xml").write_bytes(whole[: len(whole) // 2])

    with pytest.raises(ImportProblem, match=r"Votes\.xml ends or breaks off at line \d+"):
        await import_dump(dump)
    assert await Thread.all().count() == 1

    (dump / "Votes.xml").write_bytes(whole)
    await import_dump(dump)
    ben = await Member.get(display_name="Ben")
    assert (await Profile.get(member_id=ben.id)).helpful_count == 2


async def test_a_packed_file_that_is_cut_off_is_named(portal_db, dump: Path) -> None:
    packed = lzma.compress((dump / "Users.xml").read_bytes())
    (dump / "Users.xml").unlink()
    (dump / "Users.xml.xz").write_bytes(packed[: len(packed) // 2])

    with pytest.raises(ImportProblem, match=r"Users\.xml\.xz is not a whole xz file"):
        await import_dump(dump)
    assert not await Member.exists()


@pytest.mark.parametrize("text", ["<html><body/></html>", "not xml at all", ""])
async def test_a_foreign_file_is_refused_with_its_name(portal_db, dump: Path, text: str) -> None:
    (dump / "Posts.xml").write_text(text)

    with pytest.raises(ImportProblem, match=r"Posts\.xml"):
        await import_dump(dump)
    assert not await Thread.exists()


async def test_a_file_with_entities_is_refused(portal_db, dump: Path) -> None:
    """IM6."""
    bomb = '<?xml version="1.0"?><!DOCTYPE posts [<!ENTITY a "aaaa">]><posts><row Id="1" Body="&a;"/></posts>'
    (dump / "Posts.xml").write_text(bomb)

    with pytest.raises(ImportProblem, match="declares entities"):
        await import_dump(dump)
    assert not await Thread.exists()


async def test_a_folder_without_a_dump_is_refused(portal_db, tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="no Stack Exchange dump"):
        await import_dump(tmp_path)
    assert not await Category.exists()


async def test_two_dumps_may_know_people_of_the_same_name(portal_db, dump: Path, tmp_path: Path) -> None:
    other = another_forum(dump, tmp_path / "tea-2018")

    await import_dump(dump)
    await import_dump(other)

    handles = [member.handle for member in await Member.filter(display_name="Ben").order_by("handle")]
    assert len(set(handles)) == 2


@pytest.mark.parametrize(
    ("folder", "counts", "accepted"),
    [
        (
            "quantumcomputing-2018-09",
            {"posts": 1986, "users": 3461, "votes": 12560, "comments": 3413, "tags": 154},
            389,
        ),
        ("french-meta-2021-09", {"posts": 781, "users": 1703, "votes": 4349, "comments": 1305, "tags": 94}, 86),
        (
            "conlang-meta-2020-08",
            {"posts": 177, "users": 272, "votes": 1119, "comments": 230, "tags": 71, "posthistory": 450},
            11,
        ),
    ],
)
async def test_real_dumps_come_in_whole(
    portal_db, shared: Path, folder: str, counts: dict[str, int], accepted: int
) -> None:
    report = await import_dump(shared / "data" / "stackexchange" / folder)

    assert report.read == counts
    posts = sum(count for name, count in report.skipped.items() if name.startswith("posts:"))
    assert report.added["questions"] + report.added["answers"] + posts == counts["posts"]
    votes = sum(count for name, count in report.skipped.items() if name.startswith("votes:"))
    assert report.added["votes, as counts"] + report.added["accepted answers"] + votes == counts["votes"]
    assert report.added["accepted answers"] == accepted
    assert await Thread.filter(is_solved=True).count() == accepted
    gaps = await sql.fetch_value(
        "SELECT COUNT(*) FROM threads t WHERE t.last_post_number <> (SELECT COUNT(*) FROM posts p WHERE p.thread_id = t.id)"
    )
    assert gaps == 0


@pytest.mark.parametrize(
    ("who", "title", "texts"),
    [
        ("Ada Löffel", "[…]", [("", 0, 0), ("Finer than for espresso.", 13, 3), ("", 0, 0), ("Any at all.", -1, 0)]),
        (
            "Ben",
            "Grinding for a moka pot",
            [("What grind?", 15, 0), ("", 0, 0), (COMMENT, 1, 0), ("Any at all.", -1, 0)],
        ),
    ],
)
async def test_a_newer_dump_brings_nothing_of_who_was_erased_with_their_posts_back_r76(
    portal_db, dump: Path, who, title, texts
) -> None:
    await import_dump(dump)
    await erase_member((await Member.get(display_name=who)).id, deletes_posts=True)
    later = 'LastEditDate="2024-01-01T00:00:00.000" />'
    edited = [
        one.replace(" />", f" {later}").replace('Score="', 'Score="1').replace(said, now)
        for one, said, now in [
            (POSTS[0].replace("Grind for", "Grinding for"), "Which &lt;b&gt;grind&lt;/b&gt;", "What grind"),
            (POSTS[1], "filter", "espresso"),
        ]
    ]
    nobodys = POSTS[2].replace(" />", f" {later}").replace("Any.", "Any at all.")
    write(dump, "Posts.xml", [*edited, nobodys, *POSTS[3:]])
    write(dump, "Votes.xml", [*VOTES, row(Id=6, PostId=2, VoteTypeId=2, CreationDate="2018-03-14T00:00:00.000")])

    await import_dump(dump)

    posts = await Post.all().order_by("number")
    assert [(one.body_markdown.strip(), one.score, one.imported_up_votes) for one in posts] == texts
    thread = await Thread.get()
    assert (thread.title, thread.is_solved) == (title, who != "Ben")
    assert await Acceptance.all().count() == int(thread.is_solved)
    assert await verify_counts() == []


async def test_what_an_erased_member_left_under_a_pseudonym_stays_as_it_was_r76(portal_db, dump: Path) -> None:
    await import_dump(dump)
    await erase_member((await Member.get(display_name="Ada Löffel")).id, deletes_posts=False)
    edited = POSTS[0].replace(" />", ' LastEditDate="2024-01-01T00:00:00.000" />').replace("Which", "What")
    write(dump, "Posts.xml", [edited.replace("Grind for", "Grinding for"), *POSTS[1:]])

    await import_dump(dump)

    assert (await Post.get(number=1)).body_markdown.strip() == "Which **grind**?"
    assert (await Thread.get()).title == "Grind for a moka pot"
