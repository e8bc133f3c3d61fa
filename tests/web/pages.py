"""A page as a browser gets it, without its scripts."""

from portal.accounts.sessions import open_session


async def answered(live_server, path, member=None):
    """Status, caching and body, as a browser gets them."""
    token = None if member is None else await open_session(member.id, user_agent="test")
    async with live_server.client(**({"cookie": f"portal={token}"} if token else {})) as client:
        answer = await client.get(path)
    return answer.status_code, answer.headers["cache-control"], answer.text
