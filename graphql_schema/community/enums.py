"""The choices that the forum's fields offer: the domain's own enumerations, with words for the schema."""

import strawberry

from portal.community.live import ThreadChange
from portal.community.models import Audience, IdeaStatus, ThreadKind
from portal.community.models import ContentState as PostState
from portal.community.queries import PostOrder, ThreadOrder
from portal.community.rights_models import Ability
from portal.moderation.threads import ThreadModeration
from portal.screening.models import Holds

__all__ = [
    "Ability",
    "Audience",
    "Holds",
    "IdeaStatus",
    "PostOrder",
    "PostState",
    "ThreadChange",
    "ThreadKind",
    "ThreadModeration",
    "ThreadOrder",
]

strawberry.enum(ThreadKind, description="What a thread is for.")
strawberry.enum(IdeaStatus, description="What became of an idea.")
strawberry.enum(PostState, name="PostState", description="Whether everyone sees it, and if not, why.")
strawberry.enum(Audience, description="Who may do something, each including the ones after it.")
strawberry.enum(Ability, name="CategoryAbility", description="What somebody may do in a category.")
strawberry.enum(Holds, description="What waits until a moderator has looked at it.")
strawberry.enum(ThreadOrder, description="How threads are ordered.")
strawberry.enum(PostOrder, description="How posts are ordered; BEST has the accepted answer first.")
strawberry.enum(ThreadModeration, description="What a moderator can do with a thread.")
strawberry.enum(ThreadChange, description="What open pages of a thread are told of.")
