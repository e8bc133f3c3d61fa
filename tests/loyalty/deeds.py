"""A deed that is worth points now."""

from portal.kernel import clock
from portal.loyalty import earning
from portal.loyalty.programme.models import EarnAction


async def do(member, name, points):
    deed = earning.Deed(
        action=EarnAction.POST, member_id=member.id, name=name, done_at=clock.now(), promised=points, title="A deed"
    )
    return await earning.earn(deed)
