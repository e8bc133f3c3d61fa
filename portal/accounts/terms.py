"""Which version of the terms of use holds, and which of them somebody agreed to, and when (LW31)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from uuid import UUID

from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.models import Consent, ConsentPurpose
from portal.accounts.viewer import Viewer
from portal.kernel.errors import Conflict

InForce = Callable[[], Awaitable[str | None]]
"""The version that staff set; None where they set none."""
_in_force: list[InForce] = []


def wire(in_force: InForce) -> None:
    """Install who knows what staff set; `portal.reactions` does so."""
    _in_force[:] = [in_force]


async def agreed_version(seen: str | None) -> str:
    """The version that whoever agrees now agrees to, for the proof: the one that they ``seen``.

    Empty is a page that named none, None a client that does not say: that one gets what holds. Raises Conflict where
    other terms hold by now than were seen.
    """
    version = await _in_force[0]() if _in_force else None
    if seen is not None and seen != (version or ""):
        raise Conflict(
            "The terms of use have changed meanwhile: read the new version, and send the form again.",
            field="termsVersion",
        )
    return version or TEXT_VERSIONS[ConsentPurpose.TERMS]


async def accepted_by_viewer(viewer: Viewer) -> Consent | None:
    """The viewer's newest proof that stands; None for who never was asked, as by a shop's sign-on."""
    return (await _accepted([viewer.id])).get(viewer.id)


async def accepted_by_members(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Consent]:
    """Of each member their newest proof that stands; for the brand's staff."""
    return await _accepted(member_ids) if viewer.is_brand else {}


async def _accepted(member_ids: Sequence[UUID]) -> Mapping[UUID, Consent]:
    standing = Consent.filter(member_id__in=list(member_ids), purpose=ConsentPurpose.TERMS, withdrawn_at=None)
    standing = standing.filter(confirmed_at__isnull=False)
    return {one.member_id: one for one in await standing.order_by("given_at", "id")}
