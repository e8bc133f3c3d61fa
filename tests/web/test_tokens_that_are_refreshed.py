"""A short token at the doors: what is void is refused over HTTP, and ends what listens over a socket."""

from datetime import timedelta

from portal.accounts.models import Session
from portal.accounts.refreshing import refresh_session
from portal.accounts.sessions import sign_in
from portal.kernel import clock
from tests.makers import Make
from tests.server import LiveServer

WHO = {"query": "{me}"}


async def test_a_token_that_is_over_is_401_and_the_next_one_is_good_a25(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    member = await make.member("ada")
    first = await sign_in(member.id, user_agent="test", is_refreshable=True)
    async with live_server.client(authorization=f"Bearer {first.token}") as client:
        assert (await client.post("/graphql", json=WHO)).json() == {"data": {"me": "ada"}}
        await Session.all().update(token_expires_at=clock.now() - timedelta(seconds=1))
        over = await client.post("/graphql", json=WHO)
    assert over.status_code == 401
    assert over.headers["www-authenticate"] == 'Bearer error="invalid_token"'

    second = await refresh_session(first.refresh_token or "")

    async with live_server.client(authorization=f"Bearer {second.token}") as client:
        assert (await client.post("/graphql", json=WHO)).json() == {"data": {"me": "ada"}}
