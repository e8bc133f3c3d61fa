"""Rate limits on writing: counted where somebody signed in acts, not for imports and jobs."""

from portal.accounts.trust import abilities
from portal.accounts.viewer import Viewer
from portal.kernel import rate_limits


async def limit_rate(name: str, by: Viewer) -> None:
    """Count one more deed of a person in a session; who is trusted may do more of them (FP18).

    Raises RateLimited when that is one too many.
    """
    if by.session_id is not None:
        limit = rate_limits.times(rate_limits.LIMITS[name], abilities(by.trust_level).rate_factor)
        await rate_limits.hit(name, str(by.member_id), limit)
