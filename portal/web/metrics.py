"""What is counted for Prometheus; one registry for each process."""

from collections.abc import Set as AbstractSet

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from portal.kernel import live
from portal.web.addresses import header

REGISTRY = CollectorRegistry()
REQUESTS = Counter("portal_requests", "HTTP requests answered.", ["door", "status"], registry=REGISTRY)
SECONDS = Histogram("portal_request_seconds", "Seconds until an answer was sent.", ["door"], registry=REGISTRY)
OPERATIONS = Counter("portal_operations", "GraphQL operations, by how they ended.", ["outcome"], registry=REGISTRY)
SOCKETS = Gauge("portal_sockets", "Open WebSocket connections.", registry=REGISTRY)
WATCHERS = Gauge("portal_watchers", "Live topics being watched.", registry=REGISTRY)
WATCHERS.set_function(live.watchers)

DOORS = ("/graphql", "/static", "/healthz", "/readyz", "/metrics", "/r", "/hooks", "/media", "/exports")
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


async def metrics(request: Request) -> Response:
    """GET /metrics, for scrapers inside; what came through a proxy finds nothing here."""
    if header(request.scope, b"x-forwarded-for") is not None:
        return Response(status_code=404)
    return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)
