"""Taking part in the forum, and arranging it."""

from typing import Any, cast

import strawberry
from strawberry import UNSET

from graphql_schema.community import inputs
from graphql_schema.community.payloads import (
    BookmarkPayload,
    CategoryPayload,
    DeleteCategoryPayload,
    PostPayload,
    ThreadPayload,
)
from graphql_schema.community.types import Category, Post, Thread
from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.roles import Role
from portal.community import (
    answers,
    appointing,
    archiving,
    categories,
    editing,
    posts,
    questions,
    reacting,
    reading,
    restoring,
    threads,
    votes,
)
from portal.community.categories import CategoryDetails
from portal.community.editing import ThreadChanges
from portal.community.exceptions import Exemption
from portal.community.models import Audience
from portal.community.posts import Fetched, PostDraft
from portal.community.splitting import Split
from portal.community.threads import ThreadDraft
from portal.moderation import threads as moderation


@strawberry.type
class CommunityMutation:
    @strawberry.mutation(description="Open a thread with its first post.")
    async def create_thread(self, info: Info, input: inputs.CreateThreadInput) -> ThreadPayload:
        draft = ThreadDraft(
            category_slug=input.category_slug,
            kind=input.kind,
            title=input.title,
            body_markdown=input.body_markdown,
            tags=input.tags or (),
            idempotency_key=input.idempotency_key,
        )
        return ThreadPayload(thread=Thread.of(await threads.start_thread(draft, by=info.context.signed_in)))

    @strawberry.mutation(description="Change the title, tags and kind of one's own thread; moderators those of any.")
    async def edit_thread(self, info: Info, input: inputs.EditThreadInput) -> ThreadPayload:
        changes = ThreadChanges(title=input.title, tags=input.tags, kind=input.kind)
        edited = await editing.edit_thread(key_of("Thread", input.thread_id), changes, by=info.context.signed_in)
        return ThreadPayload(thread=Thread.of(edited))

    @strawberry.mutation(description="Say what becomes of an idea, for the brand's staff; who follows it hears of it.")
    async def set_idea_status(self, info: Info, input: inputs.SetIdeaStatusInput) -> ThreadPayload:
        moved = await editing.set_idea_status(
            key_of("Thread", input.thread_id), input.status, note=input.note, by=info.context.signed_in
        )
        return ThreadPayload(thread=Thread.of(moved))

    @strawberry.mutation(description="Ask about a product; the question stands on its page.")
    async def ask_question(self, info: Info, input: inputs.AskQuestionInput) -> ThreadPayload:
        asked = await questions.ask_question(
            input.product_sku,
            input.title,
            input.body_markdown,
            idempotency_key=input.idempotency_key,
            by=info.context.signed_in,
        )
        return ThreadPayload(thread=Thread.of(asked))

    @strawberry.mutation(description="Reply in a thread.")
    async def create_post(self, info: Info, input: inputs.CreatePostInput) -> PostPayload:
        draft = PostDraft(
            thread_id=key_of("Thread", input.thread_id),
            body_markdown=input.body_markdown,
            reply_to_id=None if input.reply_to_id is None else key_of("Post", input.reply_to_id),
            idempotency_key=input.idempotency_key or input.client_mutation_key,
        )
        return PostPayload(post=Post.of(await posts.reply(draft, by=info.context.signed_in)))

    @strawberry.mutation(description="Change what a post says; what it said before stays in its history.")
    async def edit_post(self, info: Info, input: inputs.EditPostInput) -> PostPayload:
        edited = await posts.edit_post(
            key_of("Post", input.post_id),
            input.body_markdown,
            reason=input.reason,
            fetched=None if input.expected_edited_at is UNSET else Fetched(input.expected_edited_at),
            by=info.context.signed_in,
        )
        return PostPayload(post=Post.of(edited))

    @strawberry.mutation(
        description="Take one's own post back for good; the first one takes its thread along while nobody has replied."
    )
    async def delete_post(self, info: Info, input: inputs.DeletePostInput) -> PostPayload:
        deleted = await posts.delete_post(key_of("Post", input.post_id), by=info.context.signed_in)
        return PostPayload(post=Post.of(deleted))

    @strawberry.mutation(description="Vote a post up or down, or take the vote back; not on one's own.")
    async def vote(self, info: Info, input: inputs.VoteInput) -> PostPayload:
        voted = await votes.vote(key_of("Post", input.post_id), input.value, by=info.context.signed_in)
        return PostPayload(post=Post.of(voted))

    @strawberry.mutation(description="React to a post of somebody else, or take that back.")
    async def react(self, info: Info, input: inputs.ReactInput) -> PostPayload:
        post = await reacting.react(
            key_of("Post", input.post_id), input.emoji, remove=bool(input.remove), by=info.context.signed_in
        )
        return PostPayload(post=Post.of(post))

    @strawberry.mutation(description="Keep a post for oneself, or no longer; nobody else hears of it.")
    async def bookmark(self, info: Info, input: inputs.BookmarkInput) -> BookmarkPayload:
        post = await reacting.bookmark(
            key_of("Post", input.post_id), remove=bool(input.remove), by=info.context.signed_in
        )
        return BookmarkPayload(post=Post.of(post))

    @strawberry.mutation(
        description="Settle a question with one of its replies: for the person who asked, and moderators. "
        "An earlier acceptance is moved."
    )
    async def accept_answer(self, info: Info, input: inputs.AcceptAnswerInput) -> ThreadPayload:
        settled = await answers.accept_answer(key_of("Post", input.post_id), by=info.context.signed_in)
        return ThreadPayload(thread=Thread.of(settled))

    @strawberry.mutation(description="Open a question again.")
    async def unaccept_answer(self, info: Info, input: inputs.AcceptAnswerInput) -> ThreadPayload:
        opened = await answers.unaccept_answer(key_of("Post", input.post_id), by=info.context.signed_in)
        return ThreadPayload(thread=Thread.of(opened))

    @strawberry.mutation(description="Be told about new posts in a thread, or no longer.")
    async def follow_thread(self, info: Info, input: inputs.FollowThreadInput) -> ThreadPayload:
        followed = await reading.follow_thread(
            key_of("Thread", input.thread_id), follow=input.follow, by=info.context.signed_in
        )
        return ThreadPayload(thread=Thread.of(followed))

    @strawberry.mutation(description="Note how far the viewer has read.")
    async def mark_thread_read(self, info: Info, input: inputs.MarkThreadReadInput) -> ThreadPayload:
        read = await reading.mark_thread_read(
            key_of("Thread", input.thread_id), input.up_to_post_number, by=info.context.signed_in
        )
        return ThreadPayload(thread=Thread.of(read))

    @strawberry.mutation(description="Do one thing with a thread, for moderators; it goes into the audit trail.")
    async def moderate_thread(self, info: Info, input: inputs.ModerateThreadInput) -> ThreadPayload:
        details = moderation.Details(
            category_slug=input.category_slug,
            publishes=input.publishes,
            title=input.title,
            reason=input.reason,
            until=input.until,
            public_reason=input.public_reason,
        )
        thread = await moderation.moderate_thread(
            key_of("Thread", input.thread_id), input.action, details, by=info.context.signed_in
        )
        return ThreadPayload(thread=Thread.of(thread))

    @strawberry.mutation(
        description="Put all posts of a thread behind those of another, for moderators: with their votes, readers and "
        "links. The answer is the other; the same again changes nothing."
    )
    async def merge_threads(self, info: Info, input: inputs.MergeThreadsInput) -> ThreadPayload:
        merged = await moderation.merge_threads(
            key_of("Thread", input.source_id), key_of("Thread", input.target_id), by=info.context.signed_in
        )
        return ThreadPayload(thread=Thread.of(merged))

    @strawberry.mutation(
        description="Make a discussion of some posts of a thread, for moderators. The answer is the new thread."
    )
    async def split_thread(self, info: Info, input: inputs.SplitThreadInput) -> ThreadPayload:
        split = Split(
            thread_id=key_of("Thread", input.thread_id),
            post_ids=[key_of("Post", post_id) for post_id in input.post_ids],
            title=input.title,
            category_slug=input.category_slug,
            idempotency_key=input.idempotency_key,
        )
        return ThreadPayload(thread=Thread.of(await moderation.split_thread(split, by=info.context.signed_in)))

    @strawberry.mutation(description="Make a category or change one, for the brand's staff.")
    async def save_category(self, info: Info, input: inputs.SaveCategoryInput) -> CategoryPayload:
        saved = await categories.save_category(input.slug, input.name, by=info.context.signed_in, **_details(input))
        return CategoryPayload(category=Category.of(saved))

    @strawberry.mutation(
        description="Give a category into a member's care, or take it back, for the brand's staff. They moderate in it "
        "and below it, where they may read; they neither warn nor suspend anybody."
    )
    async def appoint_moderator(self, info: Info, input: inputs.AppointModeratorInput) -> CategoryPayload:
        category = await appointing.appoint_moderator(
            key_of("Category", input.category_id),
            key_of("Member", input.member_id),
            by=info.context.signed_in,
            revoke=input.revoke,
        )
        info.context.forget()
        return CategoryPayload(category=Category.of(category))

    @strawberry.mutation(
        description="Archive a category, or open it again, for the brand's staff: it can be read and found, and takes "
        "nothing new."
    )
    async def archive_category(self, info: Info, input: inputs.ArchiveCategoryInput) -> CategoryPayload:
        key = key_of("Category", input.category_id)
        archived = await archiving.archive_category(key, by=info.context.signed_in, undo=input.undo)
        return CategoryPayload(category=Category.of(archived))

    @strawberry.mutation(description="Delete a category in which nothing was ever written, for the brand's staff.")
    async def delete_category(self, info: Info, input: inputs.DeleteCategoryInput) -> DeleteCategoryPayload:
        await archiving.delete_category(key_of("Category", input.category_id), by=info.context.signed_in)
        return DeleteCategoryPayload(deleted_id=input.category_id)

    @strawberry.mutation(
        description="Bring back what the viewer deleted themself within a day, while nobody else removed it. It has "
        "its votes and points again; it settles no question any more."
    )
    async def restore_post(self, info: Info, input: inputs.RestorePostInput) -> PostPayload:
        post = await restoring.restore_own_post(key_of("Post", input.post_id), by=info.context.signed_in)
        return PostPayload(post=Post.of(post))


def _details(input: inputs.SaveCategoryInput) -> CategoryDetails:
    """What was given; a role stands for the audience of the same name."""
    given = {
        "description": input.description,
        "parent_slug": input.parent_slug,
        "required_tier_slug": input.required_tier_slug,
        "position": input.position,
        "who_can_see": input.who_can_see,
        "who_can_open": input.who_can_open,
        "exceptions": _exceptions(input.exceptions),
        "who_can_start": _audience(input.who_can_post),
        "who_can_reply": _audience(input.who_can_reply),
        "earns_points": input.earns_points,
        "holds": input.holds,
        "locale": input.locale,
    }
    return cast("CategoryDetails", {name: value for name, value in given.items() if value is not UNSET})


def _exceptions(given: list[inputs.CategoryExceptionInput] | None) -> Any:
    if not given:
        return given
    return [Exemption(one.ability, one.audience, one.tier_slug, one.denied) for one in given]


def _audience(role: Role | None) -> Any:
    return Audience(role) if role else role
