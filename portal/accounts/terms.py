"""Which version of the terms of use holds, and which of them somebody agreed to, and when (LW31)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts import consents
from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.models import Consent, ConsentPurpose, Member, MemberState
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.errors import Conflict, Unauthenticated
from portal.kernel.work import unit_of_work


@dataclass(frozen=True, slots=True)
class TermsInForce:
    """What staff set."""

    version: str | None
    """None where they named none."""
    are_asked_anew: bool
    """Whether members who have not agreed to this version are asked to."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How many of the members have agreed to the version that holds."""

    accepted: int
    members: int


InForce = Callable[[], Awaitable[TermsInForce]]
_in_force: list[InForce] = []
_NONE = TermsInForce(version=None, are_asked_anew=False)
_ACCEPTED = """
    SELECT count(DISTINCT m.id) FROM consents c JOIN members m ON m.id = c.member_id
    WHERE c.purpose = 'TERMS' AND c.text_version = $1 AND c.confirmed_at IS NOT NULL
        AND c.withdrawn_at IS NULL AND m.state = 'ACTIVE'
"""


def wire(in_force: InForce) -> None:
    """Install who knows what staff set; `portal.reactions` does so."""
    _in_force[:] = [in_force]


async def agreed_version(seen: str | None) -> str:
    """The version that whoever agrees now agrees to, for the proof: the one that they ``seen``.

    Empty is a page that named none, None a client that does not say: that one gets what holds. Raises Conflict where
    other terms hold by now than were seen.
    """
    version = (await _now()).version
    if seen is not None and seen != (version or ""):
        raise Conflict(
            "The terms of use have changed meanwhile: read the new version, and send the form again.",
            field="termsVersion",
        )
    return version or TEXT_VERSIONS[ConsentPurpose.TERMS]


async def asked_of(viewer: Viewer) -> str | None:
    """The version that the viewer is asked to agree to; None where staff do not ask, or they have agreed to it."""
    now = await _now()
    if now.version is None or not now.are_asked_anew or await _proves(viewer.id, now.version):
        return None
    return now.version


@unit_of_work
async def accept(seen: str, *, by: Viewer) -> None:
    """Agree to the version that was ``seen``: the proof is written once, however often this is said.

    It needs no mail to confirm it: who is signed in has proved who they are. Raises Conflict where other terms hold,
    Unauthenticated for who was erased meanwhile.
    """
    await sql.lock_row("members", by.id)
    member, now = await Member.get(id=by.id), clock.now()
    if member.state is not MemberState.ACTIVE:
        raise Unauthenticated
    if seen != (await _now()).version:
        raise Conflict("The terms of use have changed meanwhile: read the new version.", field="version")
    if await _proves(by.id, seen):
        return
    await consents.note(
        member, ConsentPurpose.TERMS, source=consents.ASKED_ANEW, at=now, version=seen, confirmed_at=now
    )


async def acceptance(viewer: Viewer) -> Acceptance | None:
    """How far members have agreed to the version that holds, for the brand's staff; None where none is named."""
    viewer.ensure_brand()
    version = (await _now()).version
    if version is None:
        return None
    accepted = await sql.fetch_value(_ACCEPTED, version)
    return Acceptance(accepted=accepted, members=await Member.filter(state=MemberState.ACTIVE).count())


async def accepted_by_viewer(viewer: Viewer) -> Consent | None:
    """The viewer's newest proof that stands; None for who never was asked, as by a shop's sign-on."""
    return (await _accepted([viewer.id])).get(viewer.id)


async def accepted_by_members(member_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Consent]:
    """Of each member their newest proof that stands; for the brand's staff."""
    return await _accepted(member_ids) if viewer.is_brand else {}


async def _now() -> TermsInForce:
    return await _in_force[0]() if _in_force else _NONE


async def _proves(member_id: UUID, version: str) -> bool:
    """Not the newest proof, but any: who agreed to a version that is put back is not asked for it twice."""
    of_version = Consent.filter(member_id=member_id, purpose=ConsentPurpose.TERMS, text_version=version)
    return await of_version.filter(confirmed_at__isnull=False, withdrawn_at=None).exists()


async def _accepted(member_ids: Sequence[UUID]) -> Mapping[UUID, Consent]:
    standing = Consent.filter(member_id__in=list(member_ids), purpose=ConsentPurpose.TERMS, withdrawn_at=None)
    standing = standing.filter(confirmed_at__isnull=False)
    return {one.member_id: one for one in await standing.order_by("given_at", "id")}
