"""Categories, threads and posts, written by the verbs that members use."""

from itertools import count
from typing import Any

from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.community import answers, categories, posts, threads, votes
from portal.community.models import Category, Post, Thread, ThreadKind
from portal.community.posts import PostDraft
from portal.community.threads import ThreadDraft
from portal.loyalty.programme.models import Tier
from portal.shop.models import Product
from tests.makers.accounts import MakeAccounts

_numbers = count(1)


class MakeCommunity(MakeAccounts):
    async def category(self, slug: str | None = None, *, parent: Category | None = None, **details: Any) -> Category:
        """A category that everyone sees and members write in; ``required_tier_slug`` gates it."""
        slug = slug or f"room-{next(_numbers)}"
        if parent is not None:
            details["parent_slug"] = parent.slug
        if tier := details.get("required_tier_slug"):
            far_away = {"name": tier.title(), "rank": 900, "qualifying_points": 1_000_000}
            await Tier.get_or_create(slug=tier, defaults=far_away)
        row = await categories.save_category(slug, slug.title(), by=SYSTEM, **details)
        return await Category.get(id=row.id)

    async def thread(
        self,
        *,
        by: Member | None = None,
        within: Category | None = None,
        kind: ThreadKind = ThreadKind.DISCUSSION,
        product: Product | None = None,
        title: str = "About the weather",
        body: str = "It is raining.",
        tags: tuple[str, ...] = (),
    ) -> Thread:
        within = within or await self.category()
        viewer = await self.viewer(by)
        draft = ThreadDraft(
            category_slug=within.slug,
            kind=kind,
            title=title,
            body_markdown=body,
            tags=tags,
            product_id=None if product is None else product.id,
        )
        row = await threads.start_thread(draft, by=viewer)
        return await Thread.get(id=row.id)

    async def question(self, **values: Any) -> Thread:
        return await self.thread(kind=ThreadKind.QUESTION, **values)

    async def post(
        self, *, to: Thread, by: Member | None = None, body: str = "I see.", reply_to: Post | None = None
    ) -> Post:
        draft = PostDraft(to.id, body, reply_to_id=None if reply_to is None else reply_to.id)
        row = await posts.reply(draft, by=await self.viewer(by))
        return await Post.get(id=row.id)

    async def answer(self, *, to: Thread, by: Member | None = None) -> Post:
        return await self.post(to=to, by=by, body="Try it with less water.")

    async def accepted_answer(self, *, to: Thread, by: Member | None = None) -> Post:
        """An answer that the person who asked has accepted."""
        answer = await self.answer(to=to, by=by)
        await answers.accept_answer(answer.id, by=await self.viewer(await Member.get(id=to.author_id)))
        return await Post.get(id=answer.id)

    async def first_post(self, thread: Thread) -> Post:
        return await Post.get(thread_id=thread.id, number=1)

    async def vote(self, post: Post, *, by: Member | None = None, value: int = 1) -> None:
        await votes.vote(post.id, value, by=await self.viewer(by))
