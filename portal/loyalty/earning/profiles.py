"""What telling a preference earns: the same whatever is told, and once, also once it was taken back (FB8)."""

from portal.feedback.events import ProfileTold
from portal.kernel.wording import translatable
from portal.loyalty.earning.deeds import Deed, earn
from portal.loyalty.ledger import keys
from portal.loyalty.programme.models import EarnAction

TITLE = translatable("For telling what you prefer")


async def reward_profile(event: ProfileTold) -> None:
    """What the question promises; one that promises nothing earns nothing."""
    if event.points:
        await earn(
            Deed(
                action=EarnAction.SURVEY,
                member_id=event.member_id,
                name=keys.profile(event.question_id).name(event.member_id),
                done_at=event.told_at,
                promised=event.points,
                title=TITLE,
            )
        )
