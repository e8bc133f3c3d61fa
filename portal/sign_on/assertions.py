"""What a provider says about somebody, once its signature was found good: read with bounds, and believed no further."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.accounts.addresses import EmailAddress, email_address
from portal.kernel.errors import PortalError, WrongCredentials
from portal.kernel.text import is_text

LONGEST_SUBJECT = 255
_LONGEST_CLAIM = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """Somebody as a provider knows them. There is nothing of rights in it: roles never come from outside (SO6)."""

    subject: str
    """What names them for good at the provider."""
    address: EmailAddress | None = None
    """Where their mail goes, if the provider has proof that it is theirs."""
    name: str = ""
    locale: str | None = None
    customer_number: str | None = None
    """The shop's own of the customer."""


def refused() -> WrongCredentials:
    """The one refusal for whatever proves nothing: it does not say why (SO3)."""
    return WrongCredentials("This sign-on does not work, or not any more; go back to the shop and try again.")


def read(claims: Mapping[str, Any], *, customer_claim: str | None) -> Assertion:
    """The claims of OpenID Connect (sub, email, email_verified, name, locale) that the portal looks at.

    Raises the refusal of `refused` where nobody is named.
    """
    subject = _number(claims.get("sub"))
    if subject is None:
        raise refused()
    return Assertion(
        subject=subject,
        address=_address(claims),
        name=_text(claims.get("given_name")) or _text(claims.get("name")) or "",
        locale=_text(claims.get("locale")),
        customer_number=_customer(claims.get(customer_claim)) if customer_claim else None,
    )


def _address(claims: Mapping[str, Any]) -> EmailAddress | None:
    """Only what is proved, said as a boolean: some write "false", which is no proof of anything."""
    written = claims.get("email")
    if claims.get("email_verified") is not True or not isinstance(written, str):
        return None
    try:
        return email_address(written)
    except PortalError:
        return None


def _customer(value: object) -> str | None:
    """A number with an @ or a colon in it is none: so the portal itself names guests, and those whom it placed."""
    number = _number(value)
    return None if number is None or "@" in number or ":" in number else number


def _number(value: object) -> str | None:
    """What names somebody; numbers are written as they read, but for a boolean, which is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if abs(value) < 1 << 63 else None
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_SUBJECT or not is_text(value):
        return None
    return value if value.isprintable() and value == value.strip() else None


def _text(value: object) -> str | None:
    return value[:_LONGEST_CLAIM] if isinstance(value, str) and is_text(value) else None
