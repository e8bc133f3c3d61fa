"""Where a request comes from, for limits and for the list of signed-in devices."""

from dataclasses import dataclass

from portal.kernel.pseudonyms import pseudonymised
from portal.kernel.rate_limits import is_inner, neighbourhood_of, network_of, site_of


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

    @property
    def network_hash(self) -> str | None:
        """A digest by which others of the same neighbourhood (/24 or /64) show, and not where that is."""
        return pseudonymised(neighbourhood_of(self.address))

    @property
    def device_hash(self) -> str | None:
        """The same with the name of the browser: a weak sign of one device."""
        neighbourhood = neighbourhood_of(self.address)
        return pseudonymised(f"{neighbourhood} {self.user_agent}") if neighbourhood and self.user_agent else None

    @property
    def is_public(self) -> bool:
        """Whether the address is one of the internet: of an inner network it may be a proxy's, and all clients'."""
        return self.address is not None and not is_inner(self.address)


NOWHERE = Origin()
