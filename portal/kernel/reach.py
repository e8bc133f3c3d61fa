"""The SSRF guard: requests of ours never go to the house itself, whatever a URL or a name server says (S1, W12).

The name is resolved once, the address is judged, and the connection is made to that very address, so that
another answer a moment later leads nowhere.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from portal.kernel.errors import Invalid
from portal.settings import settings

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Awaitable[Sequence[Address]]]
PORTS = frozenset({443, 8443})
LONGEST_URL = 500


class Forbidden(Exception):
    """The address is not one that messages may go to."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What may be reached: in production only https on the ports of the web, and only public addresses.

    In development one's own machine may be reached as well, on any port and without TLS.
    """

    own_machine: bool = False

    def checked(self, url: str) -> str:
        """``url`` as it is kept.

        Raises Invalid.
        """
        parts = _parts(url)
        if parts is None or not parts.hostname:
            raise Invalid("Write the whole address of the endpoint, like https://shop.example/hooks.", field="url")
        if parts.username is not None or parts.password is not None or parts.fragment:
            raise Invalid("The address has neither a user name nor a fragment in it.", field="url")
        if self.own_machine and parts.scheme == "http" and _is_own_name(parts.hostname):
            return url
        if parts.scheme != "https":
            raise Invalid("Messages are sent by https alone.", field="url")
        if not self.own_machine and (parts.port or 443) not in PORTS:
            raise Invalid("Messages are sent to the ports 443 and 8443 alone.", field="url")
        literal = _literal(parts.hostname)
        if literal is not None and not self.allows(literal):
            raise Invalid("This address is not a public one.", field="url")
        return url

    def allows(self, address: Address) -> bool:
        """Whether a connection may be made there."""
        inner = address.ipv4_mapped if isinstance(address, IPv6Address) and address.ipv4_mapped else address
        if self.own_machine and inner.is_loopback:
            return True
        return inner.is_global and not inner.is_multicast and not inner.is_reserved and not _is_inside(inner)

    async def address_of(self, host: str, port: int, resolve: Resolve) -> Address:
        """The address to connect to.

        Raises Forbidden when the name leads to any address that is not allowed, OSError when it leads nowhere.
        """
        found = await resolve(host, port)
        if not found:
            raise OSError(f"{host} has no address")
        for address in found:
            if not self.allows(address):
                raise Forbidden(f"{host} leads to an address that is not public")
        return found[0]


def reach() -> Reach:
    """What this installation may reach."""
    return Reach(own_machine=not settings().in_production)


async def resolved(host: str, port: int) -> Sequence[Address]:
    """What the name servers say."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [ip_address(entry[4][0]) for entry in found]


def _parts(url: str) -> SplitResult | None:
    if len(url) > LONGEST_URL or not url.isascii() or any(one.isspace() or not one.isprintable() for one in url):
        return None
    if "\\" in url:
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _literal(host: str) -> Address | None:
    """An address that stands in the URL itself, in whatever spelling a system would take it for one."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host.rstrip(".")))
    except OSError:
        return None


def _is_own_name(host: str) -> bool:
    literal = _literal(host)
    return host.rstrip(".") == "localhost" or (literal is not None and literal.is_loopback)


def _is_inside(address: Address) -> bool:
    """What the registry calls global and is not: hosts' own services, site-local IPv6, and IPv4 in 6to4 and NAT64."""
    if isinstance(address, IPv4Address):
        return address in _OF_HOSTS
    if address.is_site_local:
        return True
    if address.sixtofour is not None:
        return not address.sixtofour.is_global
    return address in _NAT64 and not IPv4Address(address.packed[-4:]).is_global


class _Network:
    """64:ff9b::/96, the well-known prefix of NAT64 (RFC 6052)."""

    _prefix = bytes.fromhex("0064ff9b0000000000000000")

    def __contains__(self, address: IPv6Address) -> bool:
        return address.packed[:12] == self._prefix


_NAT64 = _Network()
_OF_HOSTS = frozenset({IPv4Address("168.63.129.16"), IPv4Address("192.0.0.192")})
"""Where machines of two cloud hosts find their keys and settings."""
