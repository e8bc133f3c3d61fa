"""Where a request comes from, for limits and for the list of signed-in devices."""

from dataclasses import dataclass

from portal.kernel.rate_limits import network_of, site_of


@dataclass(frozen=True, slots=True)
class Origin:
    """The client as the door saw it; nothing is known of a command or a job."""

    address: str | None = None
    user_agent: str | None = None

    @property
    def network(self) -> str | None:
        """What the limits count: an IPv4 address, or the /64 of an IPv6 one."""
        return network_of(self.address)

    @property
    def site(self) -> str | None:
        """Where one guesser may have all addresses: an IPv4 address, or the /48 of an IPv6 one."""
        return site_of(self.address)


NOWHERE = Origin()
