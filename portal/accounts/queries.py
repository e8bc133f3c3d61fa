"""Finding members: by id, by handle, by address."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from tortoise.queryset import QuerySet

from portal.accounts.addresses import EmailAddress, email_address
from portal.accounts.handles import handle_key
from portal.accounts.models import ApiScope, Consent, Member, MemberState, Role, RoleGrant
from portal.accounts.viewer import Viewer
from portal.kernel import spelling, sql
from portal.kernel.errors import PortalError
from portal.kernel.lookup import known
from portal.kernel.sql import Values, uuid_of
from portal.kernel.text import line

_SEEN = (MemberState.ACTIVE, MemberState.IMPORTED)
_MOST_NAMESAKES = 50


def visible_to(viewer: Viewer) -> QuerySet[Member]:
    """The members whom ``viewer`` may know of: everyone who has proved their address or was imported.

    Who has not yet, or was erased, is as if they did not exist, but to themselves.
    """
    return Member.filter(state__in=_SEEN)


async def member_by_handle(handle: str, *, viewer: Viewer) -> Member | None:
    """The member of that name, or of one that reads the same."""
    return await known(visible_to(viewer).get_or_none(handle_key=handle_key(handle)))


async def members_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Member]:
    """Those of ``ids`` whom the viewer may know of."""
    return {member.id: member for member in await visible_to(viewer).filter(id__in=list(ids))}


async def find_members(term: str, *, by: Viewer, most: int = 20) -> Sequence[Member]:
    """For the brand: who is meant by a handle, a name, or an address that is spelt out; the best fit first.

    Raises Forbidden for everyone else, and Required for nothing to look for.
    """
    by.ensure_brand_or_key(ApiScope.CUSTOMERS_READ)
    wanted = line(term, field="search", most=254).removeprefix("@")
    values = Values()
    exactly, roughly = meant_by(wanted, values)
    rows = await sql.fetch(
        f"""
        SELECT m.id FROM members m WHERE m.state IN ('ACTIVE', 'IMPORTED') AND ({exactly} OR {roughly})
        ORDER BY CASE WHEN {exactly} THEN 0 ELSE 1 END, LOWER(m.handle) LIMIT {values.mark(most)}
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    found = {member.id: member for member in await Member.filter(id__in=[uuid_of(row["id"]) for row in rows])}
    return [found[uuid_of(row["id"])] for row in rows]


def meant_by(wanted: str, values: Values) -> tuple[str, str]:
    """The conditions that a member ``m`` is meant by an address or a handle spelt out, or by a part of their names."""
    begins = re.sub(r"([!%_])", r"!\1", wanted.casefold())
    address, own = values.mark(wanted.casefold()), values.mark(handle_key(wanted[:64]))
    handle = values.mark(f"{begins}%")
    return (
        f"(m.email_key = {address} OR m.handle_key = {own})",
        f"(LOWER(m.handle) LIKE {handle} ESCAPE '!' OR {spelling.within('m.display_name', wanted, values)})",
    )


async def owner_of(email_key: str) -> Member | None:
    """Whose address it is for good; that of an account which was merged is the other one's (R75)."""
    owner = await Member.get_or_none(email_key=email_key)
    while owner is not None and owner.merged_into_id is not None:
        owner = await Member.get(id=owner.merged_into_id)
    return owner if owner is not None and owner.state in _SEEN else None


async def aliases_of(member_id: UUID) -> Sequence[UUID]:
    """Under which ids the member has done things: their own, and those of accounts merged into theirs (R75)."""
    return [member_id, *[one.id for one in await Member.filter(merged_into_id=member_id).only("id")]]


async def member_behind(address: str) -> Member | None:
    """Whose address it is: who has proved it or was imported with it, else who was the last to sign up with it.

    Spelling in capitals, or in another form of the domain, makes no difference.
    """
    found = email_address(address)
    owner = await owner_of(found.key)
    if owner is not None:
        return owner
    newcomers = await newcomers_with(found)
    return newcomers[0] if newcomers else None


async def newcomers_with(address: EmailAddress) -> Sequence[Member]:
    """Who signed up with the address and has not proved that it is theirs; the last of them first."""
    waiting = Member.filter(mailbox_key=address.mailbox_key, state=MemberState.UNVERIFIED)
    found = await waiting.order_by("-joined_at", "-id").limit(_MOST_NAMESAKES)
    return [one for one in found if one.email is not None and _is(one.email, address)]


@dataclass(frozen=True, slots=True)
class Proof:
    """What a password is checked against."""

    member_id: UUID
    password_hash: str | None
    may_enter: bool


async def proof_for(address: EmailAddress) -> Proof | None:
    """The account that the address opens: one statement, whether there is one or not (A2)."""
    row = await sql.fetch_one(
        """
        SELECT m.id, m.state, m.banned_at, c.password_hash
        FROM members m LEFT JOIN credentials c ON c.member_id = m.id
        WHERE m.email_key = $1
        """,
        address.key,
    )
    if row is None:
        return None
    may_enter = row["state"] == MemberState.ACTIVE and row["banned_at"] is None
    return Proof(uuid_of(row["id"]), row["password_hash"], may_enter)


async def member_of(viewer: Viewer) -> Member:
    """The viewer's own row.

    Raises Unauthenticated for a visitor.
    """
    return await Member.get(id=viewer.id)


async def consents_of(viewer: Viewer) -> Sequence[Consent]:
    """What the viewer agreed to, the latest first."""
    return await Consent.filter(member_id=viewer.id).order_by("-given_at", "-id").limit(100)


async def holders_of(roles: Iterable[Role]) -> Sequence[Member]:
    """Everybody who has one of these roles, is there and was not banned."""
    ids = {grant.member_id for grant in await RoleGrant.filter(role__in=list(roles))}
    return await Member.filter(id__in=list(ids), state=MemberState.ACTIVE, banned_at__isnull=True).order_by("id")


def _is(written: str, address: EmailAddress) -> bool:
    try:
        return email_address(written).key == address.key
    except PortalError:
        return False
