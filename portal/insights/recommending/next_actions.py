"""What a member may do next, and what it brings them; the most pressing first (IN34)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.models import Member
from portal.accounts.viewer import Viewer
from portal.feedback import queries as feedback
from portal.insights.recommending import reasons
from portal.insights.recommending.products import bought_by
from portal.insights.recommending.rewards import rewards_for
from portal.insights.recommending.wishes import wants_some
from portal.kernel import clock
from portal.kernel.wording import Sentence, translatable
from portal.loyalty.programme.earn_rules import rules_in_force
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.queries.accounts import balances_of_member, expiring
from portal.referrals import queries as referrals
from portal.referrals.models import ReferralRewardKind, RewardSide
from portal.reviews.queries import own_reviews

MOST = 5
SOON_DAYS = 30
LATEST_PRODUCTS = 20
"""So many that were bought last may be reviewed: of older ones little is remembered."""


@dataclass(frozen=True, slots=True)
class Action:
    """`code` never changes, so that pages know where to lead; `points` is what it brings, or what is at stake."""

    code: str
    title: Sentence
    points: int | None = None
    subject: tuple[str, UUID] | None = None
    """What it is about: type and key."""


async def actions_for(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[Action]]:
    """For the viewer alone."""
    member_id = await wants_some(viewer)
    if member_id is None or member_id not in member_ids:
        return {}
    found = [await rule(member_id, viewer) for rule in _RULES]
    return {member_id: [one for one in found if one is not None][:MOST]}


async def _points_end(member_id: UUID, viewer: Viewer) -> Action | None:
    points = sum(one.points for one in await expiring(await balances_of_member(member_id), SOON_DAYS))
    title = translatable("Use points that end within 30 days.")
    return Action("POINTS_EXPIRE", title, points) if points else None


async def _redeem(member_id: UUID, viewer: Viewer) -> Action | None:
    for one in (await rewards_for([member_id], viewer)).get(member_id, ()):
        if one.reason is reasons.ENOUGH_POINTS:
            return Action("REDEEM_REWARD", translatable("Turn points into a reward."), subject=("Reward", one.id))
    return None


async def _answer_survey(member_id: UUID, viewer: Viewer) -> Action | None:
    if viewer.is_brand:
        return None
    asked = await feedback.surveys(viewer)
    answered = await feedback.answered_by([one.id for one in asked], viewer)
    for survey in asked:
        if survey.id not in answered:
            title = translatable("Say what you think in a survey.")
            return Action("ANSWER_SURVEY", title, survey.points or None, ("Survey", survey.id))
    return None


async def _review(member_id: UUID, viewer: Viewer) -> Action | None:
    if viewer.is_brand:
        return None
    products = [UUID(product) for order in await bought_by(member_id) for product in order][:LATEST_PRODUCTS]
    reviewed = await own_reviews(products, viewer) if products else {}
    for product in products:
        if product not in reviewed:
            title = translatable("Review what you bought.")
            return Action("WRITE_REVIEW", title, await _points_for(EarnAction.REVIEW, viewer), ("Product", product))
    return None


async def _invite(member_id: UUID, viewer: Viewer) -> Action | None:
    campaign = next(iter(await referrals.running_campaigns(viewer)), None)
    if campaign is None:
        return None
    promised = (await referrals.rewards_of([campaign.id], viewer))[campaign.id]
    points = [
        one.points for one in promised if one.side is RewardSide.REFERRER and one.kind is ReferralRewardKind.POINTS
    ]
    return Action("INVITE_FRIEND", translatable("Invite a friend."), points[0] if points else None)


async def _birthday(member_id: UUID, viewer: Viewer) -> Action | None:
    points = await _points_for(EarnAction.BIRTHDAY, viewer)
    if points is None or await Member.filter(id=member_id, birthday=None).count() == 0:
        return None
    return Action("TELL_BIRTHDAY", translatable("Tell your birthday, and get a present on it."), points)


async def _points_for(action: EarnAction, viewer: Viewer) -> int | None:
    """What the first rule gives the viewer that gives fixed points."""
    rules = [one for one in await rules_in_force(action, clock.now()) if one.rule_id not in viewer.withheld]
    return next((one.points for one in rules if one.points), None)


_RULES: Sequence[Callable[[UUID, Viewer], Awaitable[Action | None]]] = (
    _points_end,
    _redeem,
    _answer_survey,
    _review,
    _invite,
    _birthday,
)
"""In this order: what would be lost comes first, then what is to be had, then what one may give."""
