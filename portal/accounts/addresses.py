"""E-mail addresses: as typed for sending, as a key for the account, and the mailbox that stands behind (U6, R60)."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import idna
from email_validator import EmailNotValidError, validate_email

from portal.kernel.errors import Invalid, Required
from portal.kernel.text import has_invisible, is_text, too_long
from portal.settings import settings

LONGEST = 254
_DASHED = frozenset({"yahoo.com", "ymail.com", "rocketmail.com", "y7mail.com", "myyahoo.com"})
"""Mail services whose aliases follow a dash (and that have country domains below `yahoo.`)."""
_SUBDOMAINS = frozenset({"fastmail.com", "fastmail.fm", "sent.com", "messagingengine.com", "warpmail.net"})
"""Mail services where ``anything@user.service`` reaches ``user@service``."""
_SAME_SERVICE = {
    "googlemail.com": "gmail.com",
    "gamil.com": "gmail.com",
    "gmial.com": "gmail.com",
    "gmai.com": "gmail.com",
    "gmil.com": "gmail.com",
    "gmail.co": "gmail.com",
    "gmail.con": "gmail.com",
    "gmail.comu": "gmail.com",
    "putlook.com": "outlook.com",
    "hotmial.com": "hotmail.com",
    "yaho.com": "yahoo.com",
    "pm.me": "proton.me",
    "protonmail.com": "proton.me",
    "me.com": "icloud.com",
    "mac.com": "icloud.com",
}
"""Second names and frequent slips of large services; only whether two people are one is judged by this."""


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """One address in its three uses."""

    written: str
    """As the person typed it, and what mail is sent to."""
    key: str
    """What makes an account unique: without case, and the domain in its ASCII form."""
    mailbox_key: str
    """The mailbox behind dots, tags and second names: for telling persons apart, never for signing in."""


def email_address(value: str, *, field: str = "email") -> EmailAddress:
    """``value`` as an address that mail can reach.

    Raises Required, TooLong or Invalid.
    """
    text = _stripped(value, field)
    try:
        return _validated(text, for_tests=not settings().in_production)
    except EmailNotValidError:
        raise Invalid("Please give an e-mail address like name@example.org.", field=field) from None


@lru_cache(maxsize=16)  # one request may ask for the same several times
def _validated(text: str, *, for_tests: bool) -> EmailAddress:
    found = validate_email(text, check_deliverability=False, test_environment=for_tests)
    key = f"{found.local_part.casefold()}@{found.ascii_domain}"
    return EmailAddress(found.normalized, key, mailbox_key(found.normalized) or key)


def mailbox_key(address: str) -> str | None:
    """The mailbox behind an address: ``A.nna+x@Gmail.com`` is ``anna@googlemail.com`` (R60); None without an @."""
    local, at, domain = unicodedata.normalize("NFC", address).lower().strip().rpartition("@")
    if not at:
        return None
    local, domain = local.strip(), _service(domain)
    divider = "-" if domain in _DASHED or domain.startswith("yahoo.") else "+"
    if local.find(divider) > 0:
        local = local[: local.index(divider)]
    if domain == "gmail.com":
        local = local.replace(".", "")
    user, _, service = domain.partition(".")
    if local and service in _SUBDOMAINS:
        local, domain = user, service
    return f"{local}@{domain}"


def _stripped(value: str, field: str) -> str:
    text = value.strip()
    if not text:
        raise Required("Please fill this in.", field=field)
    if len(text) > LONGEST:
        raise too_long(LONGEST, field)
    if not is_text(text) or has_invisible(text):
        raise Invalid("Please give an e-mail address like name@example.org.", field=field)
    return text


def _service(domain: str) -> str:
    domain = domain.strip().rstrip(".")
    if not domain.isascii():
        try:
            domain = idna.encode(domain, uts46=True).decode("ascii")
        except idna.IDNAError:
            return domain
    domain = re.sub(r"(\.com)(\.?com)+$", r"\1", domain)
    domain = re.sub(r"^\d+(?=gmail\.com$)", "", domain)
    return _SAME_SERVICE.get(domain, domain)
