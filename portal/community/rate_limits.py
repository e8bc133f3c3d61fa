"""Rate limits on writing: counted where somebody signed in acts, not for imports and jobs."""

from portal.accounts.viewer import Viewer
from portal.kernel import rate_limits


async def limit_rate(name: str, by: Viewer) -> None:
    """Count one more deed of a person in a session.

    Raises RateLimited when that is one too many.
    """
    if by.session_id is not None:
        await rate_limits.hit(name, str(by.member_id))
