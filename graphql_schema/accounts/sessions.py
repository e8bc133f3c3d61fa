"""What every mutation does that signs somebody in: where they come from, who brought them, and the session's cookie."""

from graphql_schema.accounts.viewer import Viewer
from graphql_schema.context import Context
from portal.access.viewers import viewer_for_session
from portal.accounts.origin import Origin
from portal.accounts.sessions import SignedIn
from portal.accounts.tokens import token_hash


def origin_of(context: Context) -> Origin:
    """Where the request comes from."""
    return Origin(address=context.client_address, user_agent=context.user_agent)


def invitation_of(token: str | None, code: str | None) -> str | None:
    """What a newcomer brought along, as the referrals read it: the token first, then the code."""
    brought = {"token": token, "code": code}
    return " ".join(f"{kind}:{''.join(value.split())}" for kind, value in brought.items() if value) or None


async def begin(context: Context, signed_in: SignedIn) -> Viewer | None:
    """Let the request speak for who has just signed in."""
    viewer = await viewer_for_session(token_hash(signed_in.token))
    if viewer is None:
        return None
    # A session that is refreshed is for pages whose requests carry no cookie: they keep its tokens themselves.
    context.start_session(signed_in.token, viewer, by_cookie=signed_in.refresh_token is None)
    return await Viewer.of(context)
