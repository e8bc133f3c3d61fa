"""What is counted for Prometheus; one registry for each process."""

import asyncio
from collections.abc import Set as AbstractSet

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from portal.kernel import live
from portal.shop.inbox import queries as inbox
from portal.web.addresses import header

REGISTRY = CollectorRegistry()
REQUESTS = Counter("portal_requests", "HTTP requests answered.", ["door", "status"], registry=REGISTRY)
SECONDS = Histogram("portal_request_seconds", "Seconds until an answer was sent.", ["door"], registry=REGISTRY)
OPERATIONS = Counter("portal_operations", "GraphQL operations, by how they ended.", ["outcome"], registry=REGISTRY)
SOCKETS = Gauge("portal_sockets", "Open WebSocket connections.", registry=REGISTRY)
WATCHERS = Gauge("portal_watchers", "Live topics being watched.", registry=REGISTRY)
WATCHERS.set_function(live.watchers)
DELIVERIES = Counter(
    "portal_hook_requests", "What came to /hooks, by what became of it.", ["door", "outcome"], registry=REGISTRY
)
INBOX = Gauge("portal_shop_deliveries", "Deliveries of shops that wait or need somebody.", ["state"], registry=REGISTRY)

DOORS = ("/graphql", "/static", "/healthz", "/readyz", "/metrics", "/r", "/hooks", "/media", "/exports")
_PATIENCE = 1.0
_OURS = frozenset({"INTERNAL", "UNAVAILABLE", "TIMEOUT"})


def count_request(path: str, status: int, seconds: float) -> None:
    """Count one answer under the door it came through; the path itself would be a label without end."""
    door = "/" + path.split("/", 2)[1] if path.startswith("/") else ""
    door = door if door in DOORS else "/"
    REQUESTS.labels(door, str(status)).inc()
    SECONDS.labels(door).observe(seconds)


def count_operation(codes: AbstractSet[str], *, refused: bool) -> None:
    failed = sorted(codes & _OURS)
    OPERATIONS.labels(failed[0].lower() if failed else "refused" if refused else "answered").inc()


def count_delivery(door: str, outcome: str) -> None:
    DELIVERIES.labels(door, outcome).inc()


async def metrics(request: Request) -> Response:
    """GET /metrics, for scrapers inside; what came through a proxy finds nothing here."""
    if header(request.scope, b"x-forwarded-for") is not None:
        return Response(status_code=404)
    await _look_into_the_inbox()
    return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)


async def _look_into_the_inbox() -> None:
    """A database that does not answer keeps nobody from the other figures."""
    try:
        async with asyncio.timeout(_PATIENCE):
            for state, count in (await inbox.counts()).items():
                INBOX.labels(state.lower()).set(count)
    except Exception:  # noqa: BLE001 - whatever it is, it is told by /readyz
        INBOX.clear()
