"""Where a request comes from: the client behind the proxies that are trusted, and the page that sent it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from starlette.types import Scope

from portal.settings import Settings

Network = IPv4Network | IPv6Network
_SAID_BY_PROXIES = (b"x-forwarded-for", b"forwarded", b"x-real-ip", b"via")


def client_address(scope: Scope, settings: Settings) -> str | None:
    """The nearest address that is no trusted proxy's; a header that anyone can write is not believed (A5)."""
    client = scope.get("client")
    peer = client[0] if client else None
    return _behind(peer, tuple(_values(scope, b"x-forwarded-for")), settings.trusted_proxies)


@lru_cache(maxsize=4096)
def _behind(peer: str | None, said: tuple[str, ...], proxies: str) -> str | None:
    trusted = networks(proxies)
    if peer is None or not _within(peer, trusted):
        return _canonical(peer)
    hops = [hop.strip() for value in said for hop in value.split(",")]
    for hop in reversed(hops):
        if not _is_address(hop):
            return _canonical(peer)
        if not _within(hop, trusted):
            return _canonical(hop)
        peer = hop
    return _canonical(peer)


def is_loopback(scope: Scope) -> bool:
    """Whether the peer is on this very machine, and no proxy speaks for somebody else."""
    client = scope.get("client")
    if not client or not _is_address(client[0]) or next(_values(scope, b"x-forwarded-for"), None) is not None:
        return False
    return ip_address(client[0]).is_loopback


def is_peer_within(scope: Scope, written: str) -> bool:
    """Whether the peer itself is of these networks, and speaks for nobody else as a proxy would."""
    client = scope.get("client")
    if not client or any(next(_values(scope, name), None) is not None for name in _SAID_BY_PROXIES):
        return False
    return is_within(client[0], written)


def is_within(address: str, written: str) -> bool:
    """Whether the address is of these comma-separated networks."""
    return _within(address, networks(written))


def is_our_own(origin: str, scope: Scope, settings: Settings) -> bool:
    """Whether a page of this very portal sent the request.

    By the configured address; in development also by the one in use, which a server behind a proxy or a test has.
    """
    if origin == _origin_of(settings.public_url):
        return True
    if settings.in_production:
        return False
    # The scheme is not compared: a proxy may speak https for us. A cookie is bound to the host anyway.
    host = next(_values(scope, b"host"), None)
    return host is not None and origin in {f"http://{host}", f"https://{host}"}


def is_allowed(origin: str, settings: Settings) -> bool:
    """Whether it is a page of the shop that may call the API from a browser."""
    return origin in allowed_origins(settings.allowed_origins)


@lru_cache(maxsize=8)
def networks(written: str) -> tuple[Network, ...]:
    """The comma-separated addresses and networks of a setting."""
    return tuple(ip_network(part.strip(), strict=False) for part in written.split(",") if part.strip())


@lru_cache(maxsize=8)
def allowed_origins(written: str) -> frozenset[str]:
    return frozenset(part.strip().rstrip("/") for part in written.split(",") if part.strip())


def header(scope: Scope, name: bytes) -> str | None:
    """The first header of this name."""
    for key, value in scope["headers"]:
        if key == name:
            found: bytes = value
            return found.decode("latin-1")
    return None


def _values(scope: Scope, name: bytes) -> Iterator[str]:
    return (value.decode("latin-1") for key, value in scope["headers"] if key == name)


def _origin_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _within(address: str, trusted: Iterable[Network]) -> bool:
    return _is_address(address) and any(ip_address(address) in network for network in trusted)


def _canonical(address: str | None) -> str | None:
    if address is None or not _is_address(address):
        return address
    parsed = ip_address(address)
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(parsed)
