"""A forum as one would keep it on paper, beside the real one: for histories that chance writes."""

from dataclasses import dataclass, field
from typing import Any

from portal.accounts.erasure import erase_member
from portal.accounts.models import Member
from portal.accounts.viewer import VISITOR
from portal.community import answers, merging, posts, queries, reading, restoring, splitting, threads, votes
from portal.community.fair_play import banned, voiding
from portal.community.fair_play.models import Finding, FindingKind, VoidVote
from portal.community.models import Category, Post, Thread, ThreadKind
from portal.community.splitting import Split
from portal.kernel import pagination
from portal.kernel.errors import PortalError
from portal.loyalty.earning import contributions
from portal.loyalty.ledger.models import Transfer
from tests.makers import Make


@dataclass(eq=False)
class Said:
    """A post."""

    id: Any
    author: Member | None
    number: int
    state: str = "VISIBLE"
    taken_back: bool = False
    voters: dict[Any, int] = field(default_factory=dict)
    void: dict[Any, int] = field(default_factory=dict)
    """Votes that count no longer, until somebody undoes it; who cast one has no other here."""


@dataclass(eq=False)
class Talk:
    """A thread."""

    id: Any
    author: Member | None
    is_open: bool
    said: list[Said]
    state: str = "VISIBLE"
    accepted: Said | None = None
    is_question: bool = True

    @property
    def visible(self) -> list[Said]:
        return [one for one in self.said if one.state == "VISIBLE"]


@dataclass(eq=False)
class Found:
    """A finding of fair play: whose votes for whose posts count no longer."""

    id: Any
    voter: Member
    among: frozenset[Any]
    kind: FindingKind
    said: list[Said]
    is_undone: bool = False


class Forum:
    """An open room and a gated one, some members, and a moderator who may do everything."""

    def __init__(self, make: Make) -> None:
        self.make = make
        self.talks: list[Talk] = []
        self.found: list[Found] = []

    async def begin(self) -> None:
        self.rooms: dict[bool, Category] = {
            True: await self.make.category(),
            False: await self.make.category(required_tier_slug="gold"),
        }
        self.members = [await self.make.moderator() for _ in range(4)]
        self.boss = await self.make.viewer(await self.make.moderator())

    def talk(self, at: int) -> Talk | None:
        return self.talks[at % len(self.talks)] if self.talks else None

    def someone(self, at: int) -> Member | None:
        return self.members[at % len(self.members)] if self.members else None

    async def open(self, who: int, is_open: bool) -> None:
        if (member := self.someone(who)) is None:
            return
        thread = await self.make.thread(by=member, within=self.rooms[is_open], kind=ThreadKind.QUESTION)
        first = await self.make.first_post(thread)
        self.talks.append(Talk(thread.id, member, is_open, [Said(first.id, member, 1)]))

    async def reply(self, at: int, who: int) -> None:
        talk, member = self.talk(at), self.someone(who)
        if talk is None or member is None or talk.state == "DELETED":
            return
        post = await self.make.post(to=await Thread.get(id=talk.id), by=member)
        talk.said.append(Said(post.id, member, post.number))

    async def vote(self, at: int, which: int, who: int, value: int) -> None:
        talk, member = self.talk(at), self.someone(who)
        if talk is None or member is None or talk.state == "DELETED":
            return
        post = talk.said[which % len(talk.said)]
        if post.state != "VISIBLE" or post.author is member:
            return
        try:
            await votes.vote(post.id, value, by=await self.make.viewer(member))
        except PortalError:
            assert member.id in post.void
            return
        post.voters.pop(member.id, None)
        if value:
            post.voters[member.id] = value

    async def void(self, who: int, whose: int) -> None:
        """All votes of the one for the other look arranged; what staff have found to be fair between them stays."""
        voter, author = self.someone(who), self.someone(whose)
        if voter is None or author is None or voter is author:
            return
        among, kind = frozenset({voter.id, author.id}), FindingKind.BURST
        said = [post for post in self._voted_by(voter) if post.author is author]
        await voiding.void(kind, [voter.id, author.id], votes=[(post.id, voter.id) for post in said])
        if any(one.is_undone and one.kind is kind and among <= one.among for one in self.found):
            return
        await self._note(voter, among, kind, said)

    async def ban(self, who: int) -> None:
        """Somebody is banned for cheating: none of their votes counts."""
        if (voter := self.someone(who)) is None:
            return
        await banned.judge_votes_of(voter.id, for_cheating=True)
        if said := self._voted_by(voter):
            await self._note(voter, frozenset({voter.id}), FindingKind.VOTER_BANNED, said)

    async def undo(self, which: int) -> None:
        """A moderator sees that it was fair, or lifts the ban."""
        standing = [one for one in self.found if not one.is_undone]
        if not standing:
            return
        found = standing[which % len(standing)]
        if found.kind is FindingKind.VOTER_BANNED:
            await banned.give_votes_back_to(found.voter.id, by=self.boss)
            undone = [one for one in standing if one.kind is found.kind and one.voter is found.voter]
        else:
            await voiding.undo(found.id, by=self.boss)
            undone = [found]
        for one in undone:
            one.is_undone = True
            for post in one.said:
                if one.voter.id in post.void:
                    post.voters[one.voter.id] = post.void.pop(one.voter.id)

    def _voted_by(self, voter: Member) -> list[Said]:
        return [post for talk in self.talks for post in talk.said if voter.id in post.voters]

    async def _note(self, voter: Member, among: frozenset[Any], kind: FindingKind, said: list[Said]) -> None:
        newest = await Finding.all().order_by("-found_at", "-id").first()
        assert newest is not None
        assert await VoidVote.filter(finding_id=newest.id).count() == len(said)
        self.found.append(Found(newest.id, voter, among, kind, said))
        for post in said:
            post.void[voter.id] = post.voters.pop(voter.id)

    async def accept(self, at: int, which: int) -> None:
        talk = self.talk(at)
        if talk is None or talk.state == "DELETED":
            return
        post = talk.said[which % len(talk.said)]
        if post.number == 1 or post.state != "VISIBLE" or not talk.is_question:
            return
        await answers.accept_answer(post.id, by=self.boss)
        talk.accepted = post

    async def hide_or_restore(self, at: int, which: int) -> None:
        talk = self.talk(at)
        if talk is None or talk.state == "DELETED":
            return
        post = talk.said[which % len(talk.said)]
        if post.number == 1:
            hides = talk.state == "VISIBLE"
            await (threads.hide_thread if hides else threads.restore_thread)(talk.id, by=self.boss)
            talk.state = "HIDDEN" if hides else "VISIBLE"
        elif post.state != "DELETED":
            hides = post.state == "VISIBLE"
            await (posts.hide_post if hides else posts.restore_post)(post.id, by=self.boss)
            post.state = "HIDDEN" if hides else "VISIBLE"

    async def delete(self, at: int, which: int) -> None:
        talk = self.talk(at)
        if talk is None or talk.state == "DELETED":
            return
        post = talk.said[which % len(talk.said)]
        if post.state == "DELETED" or post.author is None:
            return
        try:
            await posts.delete_post(post.id, by=await self.make.viewer(post.author))
        except PortalError:
            assert post.number == 1
            assert len(talk.visible) > 1
            return
        post.state, post.taken_back = "DELETED", True
        if talk.accepted is post:
            talk.accepted = None
        if post.number == 1:
            talk.state = "DELETED"

    async def undelete(self, at: int, which: int) -> None:
        talk = self.talk(at)
        post = talk.said[which % len(talk.said)] if talk is not None and talk.said else None
        if talk is None or post is None or not post.taken_back or post.author is None:
            return
        try:
            await restoring.restore_own_post(post.id, by=await self.make.viewer(post.author))
        except PortalError:
            assert talk.state == "DELETED"
            assert post.number > 1
            return
        post.state, post.taken_back = "VISIBLE", False
        if post.number == 1:
            talk.state = "VISIBLE"

    async def move(self, at: int) -> None:
        talk = self.talk(at)
        if talk is None or talk.state == "DELETED":
            return
        talk.is_open = not talk.is_open
        await threads.move_thread(talk.id, self.rooms[talk.is_open].slug, by=self.boss, publishes=True)

    async def merge(self, at: int, into: int) -> None:
        talk, other = self.talk(at), self.talk(into)
        if talk is None or other is None or talk is other or {talk.state, other.state} != {"VISIBLE"}:
            return
        try:
            await merging.merge_threads(talk.id, other.id, by=self.boss)
        except PortalError:
            assert (talk.is_open, other.is_open) == (False, True)
            return
        assert not await Post.exists(thread_id=talk.id)
        if talk.accepted is not None and other.accepted is None and other.is_question:
            other.accepted = talk.accepted
        offset = (await Post.get(id=talk.said[0].id)).number - talk.said[0].number
        for post in talk.said:
            post.number += offset
        other.said += talk.said
        talk.said, talk.accepted, talk.state = [], None, "DELETED"

    async def split(self, at: int, first: int, number: int) -> None:
        talk = self.talk(at)
        if talk is None or talk.state != "VISIBLE":
            return
        going = [post for post in talk.said[1 + first :][: number + 1] if post.state != "DELETED"]
        try:
            made = await splitting.split_thread(Split(talk.id, [post.id for post in going], "Else"), by=self.boss)
        except PortalError:
            assert not going or going[0].state != "VISIBLE" or talk.accepted in going
            return
        for place, post in enumerate(going, start=1):
            talk.said.remove(post)
            post.number = place
        self.talks.append(Talk(made.id, going[0].author, talk.is_open, going, is_question=False))

    async def read(self, at: int, who: int, number: int) -> None:
        talk, member = self.talk(at), self.someone(who)
        if talk is not None and member is not None and talk.state != "DELETED":
            await reading.mark_thread_read(talk.id, number, by=await self.make.viewer(member))

    async def erase(self, who: int, with_posts: bool) -> None:
        if (member := self.someone(who)) is None:
            return
        await erase_member(member.id, deletes_posts=with_posts)
        self.members.remove(member)
        self.found = [one for one in self.found if member.id not in one.among]
        for post in [post for talk in self.talks for post in talk.said]:
            post.void.pop(member.id, None)  # who is nobody any more has no vote that might come back
        for talk in self.talks:
            for post in [post for post in talk.said if post.author is member and with_posts]:
                post.state, post.author, post.voters, post.void = "DELETED", None, {}, {}
                talk.accepted = None if talk.accepted is post else talk.accepted
            if talk.author is member and with_posts:
                talk.author = None
                if all(post.state == "DELETED" for post in talk.said):
                    talk.state = "DELETED"
            for post in talk.said:
                if post.author is member:
                    post.author = None

    async def judge_anew(self) -> int:
        """Look once more at what each post is due by now, from accepted answers and votes; what that changes."""
        before = await Transfer.all().count()
        for talk in self.talks:
            for post in talk.visible:
                await contributions.judge(post.id)
        return await Transfer.all().count() - before

    async def compare(self) -> None:
        """What is kept is what stands on paper."""
        for talk in self.talks:
            thread = await Thread.get(id=talk.id)
            replies = [post for post in talk.visible if post.number > 1]
            solved = talk.accepted is not None and talk.accepted.state == "VISIBLE"
            assert (thread.state, thread.reply_count, thread.is_solved) == (talk.state, len(replies), solved)
            if talk.state == "VISIBLE" and talk.is_open:
                row = await queries.thread_by_id(talk.id, VISITOR)
                listed = await queries.posts_of_thread(row, pagination.page(first=50), VISITOR)
                assert [post.id for post in listed.rows] == [post.id for post in talk.visible]
                assert await listed.count() == len(talk.visible)
                assert [post.score for post in listed.rows] == [sum(post.voters.values()) for post in talk.visible]
        for is_open, room in self.rooms.items():
            there = [talk for talk in self.talks if talk.state == "VISIBLE" and talk.is_open is is_open]
            assert (await Category.get(id=room.id)).thread_count == len(there)
        for member in self.members:
            await self._compare_member(member)

    async def _compare_member(self, member: Member) -> None:
        public = [talk for talk in self.talks if talk.state == "VISIBLE" and talk.is_open]
        mine = [(talk, post) for talk in public for post in talk.visible if post.author is member]
        shown = (await queries.authors_by_id([member.id]))[member.id]
        assert shown.post_count == len(mine)
        assert shown.helpful_count == sum(value == 1 for _, post in mine for value in post.voters.values())
        assert shown.accepted_answer_count == sum(
            talk.accepted is post and talk.author is not member for talk, post in mine
        )
        viewer = await self.make.viewer(member)
        unread = await queries.threads(pagination.page(first=100), viewer, queries.ThreadFilter(unread=True))
        there = [talk.id for talk in self.talks if talk.state == "VISIBLE"]
        rows = await queries.threads_by_id(there, viewer) if there else {}
        assert {row.id: row.viewer_unread for row in unread.rows if row.id in rows} == {
            row.id: row.viewer_unread for row in rows.values() if row.viewer_unread
        }
        for row in rows.values():
            up_to = row.viewer_read_up_to or 0
            left = await Post.filter(thread_id=row.id, state="VISIBLE", number__gt=up_to).exclude(author_id=member.id)
            assert row.viewer_unread == len(left)
