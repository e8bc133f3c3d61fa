"""Mailboxes that are thrown away: the domains of services that lend one to anybody for some minutes (E2)."""

from functools import lru_cache
from pathlib import Path

from portal.settings import settings


def is_disposable(mailbox_key: str | None) -> bool:
    """Whether the address is at such a service, or at a subdomain of one."""
    if mailbox_key is None:
        return False
    labels = mailbox_key.rpartition("@")[2].split(".")
    domains = (".".join(labels[start:]) for start in range(len(labels) - 1))
    known, own = _published(), _own(settings().disposable_domains_file)
    return any(domain in known or domain in own for domain in domains)


@lru_cache(maxsize=1)
def _published() -> frozenset[str]:
    """The list of the package `disposable-email-domains`, read once, when the first newcomer is looked at."""
    from disposable_email_domains import blocklist  # noqa: PLC0415 - ten thousand words that few processes need

    return frozenset(blocklist)


@lru_cache(maxsize=2)
def _own(file: Path | None) -> frozenset[str]:
    """The domains that the operator lists besides, a line each."""
    if file is None:
        return frozenset()
    return frozenset(line.strip().lower() for line in file.read_text().splitlines() if line.strip())
