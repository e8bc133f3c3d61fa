"""Metrics for Prometheus: what is counted, in one registry for each process."""

import asyncio
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from hmac import compare_digest
from threading import Thread
from wsgiref.simple_server import WSGIServer

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    start_http_server,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from portal import queues
from portal.alarms import queries as alarms
from portal.kernel import clock, clock_check, live, redis, watchdog
from portal.kernel.queue import tallies
from portal.settings import Settings
from portal.shop.inbox import queries as inbox
from portal.shop.inbox.awaiting import missing_rates
from portal.web.addresses import header, is_peer_within

REGISTRY = CollectorRegistry()
REQUESTS = Counter("portal_requests", "HTTP requests answered.", ["door", "status"], registry=REGISTRY)
SECONDS = Histogram("portal_request_seconds", "Seconds until an answer was sent.", ["door"], registry=REGISTRY)
OPERATIONS = Counter("portal_operations", "GraphQL operations, by how they ended.", ["outcome"], registry=REGISTRY)
SOCKETS = Gauge("portal_sockets", "Open WebSocket connections.", registry=REGISTRY)
WATCHERS = Gauge("portal_watchers", "Live topics being watched.", registry=REGISTRY)
WATCHERS.set_function(live.watchers)
SKEW = Gauge("portal_clock_skew_seconds", "By how much this process' clock is ahead.", registry=REGISTRY)
SKEW.set_function(clock_check.skew)
HELD = Gauge("portal_jobs_held", "1 while nothing that is due is done, for the clock is wrong.", registry=REGISTRY)
HELD.set_function(lambda: float(not clock_check.is_right()))
REDIS = Gauge("portal_redis_away", "1 while Redis is left alone because it did not answer.", registry=REGISTRY)
REDIS.set_function(lambda: float(redis.is_away()))
DELIVERIES = Counter(
    "portal_hook_requests", "What came to /hooks, by what became of it.", ["door", "outcome"], registry=REGISTRY
)
BLOCKED = Gauge("portal_loop_blocked_seconds", "For how long the event loop has been blocked.", registry=None)
BLOCKED.set_function(watchdog.blocked_for)
REGISTRY.register(BLOCKED)
QUEUE = ("queue", "kind")
WAITING = Gauge("portal_queue_waiting", "Items that wait, those in work included.", QUEUE, registry=REGISTRY)
IN_WORK = Gauge("portal_queue_in_work", "Items that a worker has leased.", QUEUE, registry=REGISTRY)
SET_ASIDE = Gauge("portal_queue_set_aside", "Items that are over without success.", QUEUE, registry=REGISTRY)
OLDEST = Gauge("portal_queue_oldest_seconds", "For how long the oldest item has waited.", QUEUE, registry=REGISTRY)
INBOX = Gauge("portal_shop_deliveries", "Deliveries of shops that wait or need somebody.", ["state"], registry=REGISTRY)
RATES_MISSING = Gauge(
    "portal_exchange_rates_missing", "Deliveries that wait for a rate of a currency.", ["currency"], registry=REGISTRY
)
ALARM = ("kind", "about")
ALARMS = Gauge("portal_alarms", "What staff should look at, by kind and shop or currency.", ALARM, registry=REGISTRY)
ALARM_SECONDS = Gauge("portal_alarm_seconds", "For how long the oldest of it has stood.", ALARM, registry=REGISTRY)

DOORS = (
    "/graphql",
    "/static",
    "/healthz",
    "/readyz",
    "/metrics",
    "/r",
    "/hooks",
    "/media",
    "/exports",
    "/evidence",
    "/sign-on",
)
_TIME_LIMIT = 1.0
_OURS = frozenset({"INTERNAL", "UNAVAILABLE", "TIMEOUT"})


def count_request(path: str, status: int, seconds: float) -> None:
    """Count one answer under the door it came through; the path itself would be a label without end."""
    door = "/" + path.split("/", 2)[1] if path.startswith("/") else ""
    requests, taken = _of_door(door if door in DOORS else "/", status)
    requests.inc()
    taken.observe(seconds)


@lru_cache(maxsize=256)
def _of_door(door: str, status: int) -> tuple[Counter, Histogram]:
    """Looked up once: it takes longer than counting does."""
    return REQUESTS.labels(door, str(status)), SECONDS.labels(door)


def count_operation(codes: AbstractSet[str], *, refused: bool) -> None:
    failed = sorted(codes & _OURS) if codes else ()
    _ended(failed[0].lower() if failed else "refused" if refused else "answered").inc()


@lru_cache(maxsize=8)
def _ended(outcome: str) -> Counter:
    return OPERATIONS.labels(outcome)


def count_delivery(door: str, outcome: str) -> None:
    DELIVERIES.labels(door, outcome).inc()


class Lanes(Collector):
    """What each lane of the worker in this process has done since it began."""

    def collect(self) -> Iterator[Metric]:
        items = CounterMetricFamily("portal_lane_items", "Items, by what became of them.", labels=("lane", "outcome"))
        seconds = CounterMetricFamily("portal_lane_seconds", "Seconds that items took together.", labels=("lane",))
        in_hand = GaugeMetricFamily("portal_lane_in_hand", "Items in work in this process.", labels=("lane",))
        for lane, tally in tallies().items():
            items.add_metric((lane, "done"), tally.done)
            items.add_metric((lane, "failed"), tally.failed)
            seconds.add_metric((lane,), tally.seconds)
            in_hand.add_metric((lane,), tally.in_hand)
        yield from (items, seconds, in_hand)


REGISTRY.register(Lanes())


def serve_lanes(port: int) -> tuple[WSGIServer, Thread]:
    """Have a worker without doors tell what its lanes do, at http://127.0.0.1:PORT/metrics, in a thread of its own.

    Raises OSError where the port is taken.
    """
    registry = CollectorRegistry()
    registry.register(Lanes())
    registry.register(BLOCKED)
    return start_http_server(port, addr="127.0.0.1", registry=registry)


async def metrics(request: Request) -> Response:
    """GET /metrics, for who has the token or asks from one of our own networks; to others there is nothing here."""
    if not _may_read(request.scope, request.app.state.settings):
        return Response(status_code=404)
    await _look_into_the_queues()
    return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)


def _may_read(scope: Scope, chosen: Settings) -> bool:
    given = header(scope, b"authorization") or ""
    if chosen.metrics_token is not None and compare_digest(
        given.encode(), f"Bearer {chosen.metrics_token.get_secret_value()}".encode()
    ):
        return True
    return is_peer_within(scope, chosen.metrics_from)


async def _look_into_the_queues() -> None:
    """A database that does not answer keeps nobody from the other figures."""
    try:
        async with asyncio.timeout(_TIME_LIMIT):
            counts, backlogs, missing = await inbox.counts(), await queues.backlogs(), await missing_rates()
            raised = await alarms.current_alarms()
    except Exception:  # noqa: BLE001 - whatever it is, it is told by /readyz
        counts, backlogs, missing, raised = {}, [], [], []
    for gauge in (INBOX, WAITING, IN_WORK, SET_ASIDE, OLDEST, RATES_MISSING, ALARMS, ALARM_SECONDS):
        gauge.clear()
    for state, count in counts.items():
        INBOX.labels(state.lower()).set(count)
    for alarm in raised:
        ALARMS.labels(alarm.kind.value.lower(), alarm.about).set(alarm.count)
        ALARM_SECONDS.labels(alarm.kind.value.lower(), alarm.about).set((clock.now() - alarm.since).total_seconds())
    for rate in missing:
        RATES_MISSING.labels(rate.currency).set(rate.deliveries)
    for one in backlogs:
        WAITING.labels(one.queue, one.kind).set(one.waiting)
        IN_WORK.labels(one.queue, one.kind).set(one.in_work)
        SET_ASIDE.labels(one.queue, one.kind).set(one.set_aside)
        OLDEST.labels(one.queue, one.kind).set(one.oldest_seconds)
