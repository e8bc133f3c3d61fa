"""Tables of what members put on a post: a sign, a mention of somebody in it, and a bookmark."""

from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.community.models import Post
from portal.kernel.records import Record


class PostReaction(Record):
    """A sign that a member gave a post; which there are stands in reacting.py."""

    post: fields.ForeignKeyRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    sign = fields.CharField(max_length=16)
    reacted_at = fields.DatetimeField()

    class Meta:
        table = "post_reactions"
        unique_together = (("post_id", "member_id", "sign"),)
        indexes = (Index(fields=("member_id",), name="reactions_of_member"),)


class PostMention(Record):
    """Whom a post names with an @, outside of quotations."""

    post: fields.ForeignKeyRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    handle = fields.CharField(max_length=32, description="As the post shows it")

    class Meta:
        table = "post_mentions"
        unique_together = (("post_id", "member_id"),)
        indexes = (Index(fields=("member_id",), name="mentions_of_member"),)


class Bookmark(Record):
    """A post that a member keeps for themself."""

    post: fields.ForeignKeyRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    kept_at = fields.DatetimeField()

    class Meta:
        table = "bookmarks"
        unique_together = (("post_id", "member_id"),)
        indexes = (Index(fields=("member_id", "id"), name="bookmarks_of_member"),)
