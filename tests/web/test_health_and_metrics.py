"""Whether the portal is alive, whether it can serve, and what it counts."""

import pytest

from portal.kernel import sql
from portal.settings import Settings, use
from portal.web import health
from tests.server import LiveServer, at_the_door, serving


async def test_alive_without_asking_anybody() -> None:
    async with at_the_door() as client:
        answer = await client.get("/healthz")

    assert answer.json() == {"status": "ok"}


async def test_ready_with_a_database_that_is_up_to_date(live_server: LiveServer) -> None:
    async with live_server.client() as client:
        answer = await client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "database": "ok", "migrations": "ok"}


async def test_not_ready_without_the_database(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(*_: object) -> None:
        raise ConnectionRefusedError("db.internal:5432 refused")

    monkeypatch.setattr(sql, "fetch_value", away)
    async with live_server.client() as client:
        answer = await client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["database"] == "unreachable"
    assert "db.internal" not in answer.text


async def test_ready_while_redis_is_away(portal_db: Settings) -> None:
    """Nothing is lost with Redis: a balancer that took out all servers at once would do the harm (F15)."""
    lonely = portal_db.model_copy(update={"redis_url": "redis://127.0.0.1:1/0"})
    use(lonely)
    async with serving(lonely) as server, server.client() as client:
        answer = await client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json()["ready"] is True
    assert answer.json()["redis"] == health.REDIS_AWAY


async def test_not_ready_while_a_migration_is_missing(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_migrated", set())
    await sql.execute("DELETE FROM tortoise_migrations WHERE name = (SELECT max(name) FROM tortoise_migrations)")
    async with live_server.client() as client:
        answer = await client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["migrations"] == "run `portal migrate`"


async def test_requests_are_counted_by_door_and_not_by_path() -> None:
    async with at_the_door() as client:
        await client.get("/c/some-category-that-exists-nowhere-else")
        answer = await client.get("/metrics")
        through_a_proxy = await client.get("/metrics", headers={"x-forwarded-for": "203.0.113.9"})

    assert 'portal_requests_total{door="/",status="200"}' in answer.text
    assert "some-category" not in answer.text
    assert through_a_proxy.status_code == 404
