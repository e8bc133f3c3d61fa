"""CORS: what browsers are told about pages of other origins; only those of the settings may call the API (G35)."""

from starlette.types import Scope

from portal.settings import Settings
from portal.web.addresses import header, is_allowed

_ONE_DAY = "86400"
_SENT = (
    *("authorization", "content-type", "x-portal-locale", "x-portal-request"),
    *("apollo-require-preflight", "apollographql-client-name", "apollographql-client-version"),
    *("baggage", "sentry-trace", "traceparent", "tracestate", "x-request-id"),
)
"""What GraphQL clients and tracing send beside what is always allowed; we read the first line of it."""
_READ = "retry-after, x-request-id"


def headers_for(scope: Scope, settings: Settings) -> dict[str, str]:
    """The CORS headers of an answer; nothing but `vary` for an origin that is not allowed."""
    origin = header(scope, b"origin")
    if origin is None or not is_allowed(origin, settings):
        return {"vary": "origin"}
    allowed = {
        "vary": "origin",
        "access-control-allow-origin": origin,
        "access-control-allow-credentials": "true",
        "access-control-expose-headers": _READ,
    }
    if scope["method"] == "OPTIONS":
        allowed["access-control-allow-methods"] = "GET, POST"
        allowed["access-control-allow-headers"] = ", ".join(_SENT)
        allowed["access-control-max-age"] = _ONE_DAY
    return allowed
