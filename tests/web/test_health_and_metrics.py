"""Whether the portal is alive, whether it can serve, and what it counts."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from pydantic import SecretStr

from portal import worker
from portal.kernel import clock, mail, outbox, sql
from portal.kernel.mail import Mail
from portal.kernel.models import OutboxItem
from portal.kernel.queue import tally
from portal.kernel.work import unit_of_work
from portal.settings import Settings, use
from portal.web import health, metrics
from tests.processes import free_port
from tests.server import LiveServer, at_the_door, serving


async def test_alive_without_asking_anybody() -> None:
    async with at_the_door() as client:
        answer = await client.get("/healthz")

    assert answer.json() == {"status": "ok"}


async def test_ready_with_a_database_that_is_up_to_date(live_server: LiveServer) -> None:
    async with live_server.client() as client:
        answer = await client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "database": "ok", "migrations": "ok", "clock": "ok"}


async def test_a_server_is_not_ready_without_the_database(
    live_server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise ConnectionRefusedError("db.internal:5432 refused")

    monkeypatch.setattr(sql, "ping", away)
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


async def test_a_server_is_not_ready_while_a_migration_is_missing(
    live_server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "_migrated", set())
    latest = "(SELECT max(name) FROM tortoise_migrations)"
    (taken,) = await sql.fetch(f"DELETE FROM tortoise_migrations WHERE name = {latest} RETURNING app, name, applied_at")
    async with live_server.client() as client:
        answer = await client.get("/readyz")
    # The database serves other tests after this one.
    await sql.execute("INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ($1, $2, $3)", *taken)

    assert answer.status_code == 503
    assert answer.json()["migrations"] == "run `portal migrate`"


async def test_requests_are_counted_by_door_and_not_by_path() -> None:
    async with at_the_door() as client:
        await client.get("/c/some-category-that-exists-nowhere-else")
        answer = await client.get("/metrics")

    assert 'portal_requests_total{door="/",status="200"}' in answer.text
    assert "some-category" not in answer.text


@pytest.mark.parametrize("said", ["x-forwarded-for", "x-real-ip", "forwarded", "via"])
async def test_metrics_are_not_for_whom_a_proxy_speaks_for(said: str) -> None:
    async with at_the_door() as client:
        answer = await client.get("/metrics", headers={said: "203.0.113.9"})

    assert (answer.status_code, answer.text) == (404, "")


@pytest.mark.parametrize(("networks", "status"), [("127.0.0.0/8", 200), ("10.0.0.0/8", 404), ("", 404)])
async def test_metrics_are_for_the_networks_of_the_setting(networks: str, status: int) -> None:
    async with at_the_door(chosen=Settings(metrics_from=networks)) as client:
        assert (await client.get("/metrics")).status_code == status


@pytest.mark.parametrize(
    ("sent", "status"),
    [("Bearer a-token-of-20-characters", 200), ("Bearer another", 404), ("a-token-of-20-characters", 404)],
)
async def test_metrics_open_to_the_token_from_anywhere(sent: str, status: int) -> None:
    chosen = Settings(metrics_from="", metrics_token=SecretStr("a-token-of-20-characters"))
    async with at_the_door(chosen=chosen) as client:
        answer = await client.get("/metrics", headers={"authorization": sent, "x-forwarded-for": "203.0.113.9"})

    assert answer.status_code == status


def figures(text: str) -> dict[str, float]:
    lines = (line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, value in lines}


async def test_queues_are_counted_with_their_oldest_age_and_lanes_with_what_they_did(live_server: LiveServer) -> None:
    await unit_of_work(mail.put)(Mail("anna@example.org", "en", "Hello", "Hello", {}))
    await OutboxItem.all().update(created_at=clock.now() - timedelta(minutes=5))
    labels, before = '{kind="mail",queue="outbox"}', tally("mail").done
    async with live_server.client() as client:
        waiting = figures((await client.get("/metrics")).text)
        await outbox.runner("mail", worker.MAIL, together=1).once()
        sent = figures((await client.get("/metrics")).text)

    assert [waiting[f"portal_queue_{name}{labels}"] for name in ("waiting", "in_work", "set_aside")] == [1, 0, 0]
    assert 300 <= waiting[f"portal_queue_oldest_seconds{labels}"] < 330
    assert f"portal_queue_waiting{labels}" not in sent
    assert sent['portal_lane_items_total{lane="mail",outcome="done"}'] == before + 1


async def test_a_worker_without_doors_tells_what_its_lanes_do_on_a_port_of_its_own() -> None:
    port = free_port()
    tally("mail")
    server, thread = metrics.serve_lanes(port)
    try:
        answer = await asyncio.to_thread(httpx.get, f"http://127.0.0.1:{port}/metrics")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

    assert 'portal_lane_in_hand{lane="mail"}' in answer.text
