"""What waits until a moderator has looked, and whether anybody has seen it before."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from uuid import UUID

from portal.access.keyring import moderated_by
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.screening.events import ContentHeld
from portal.screening.models import Finding, HeldContent, HeldKind


async def hold(
    kind: HeldKind, target_id: UUID, findings: AbstractSet[Finding], *, author_id: UUID | None, was_shown: bool = False
) -> None:
    """Write down why it waits, and let moderators know. Call it in the deed's unit of work."""
    now = clock.now()
    why = " ".join(sorted(findings))
    held, is_new = await HeldContent.get_or_create(
        target_id=target_id,
        defaults={"kind": kind, "findings": why, "held_at": now, "shown_at": now if was_shown else None},
    )
    if not is_new:
        await HeldContent.filter(id=held.id).update(findings=why, held_at=now)
    await announce(ContentHeld(kind=kind, target_id=target_id, author_id=author_id))


async def hold_again(kind: HeldKind, target_id: UUID, *, author_id: UUID | None) -> None:
    """It waits as before, for what was found then; moderators hear anew, as they may have closed its case meanwhile."""
    await HeldContent.filter(target_id=target_id).update(held_at=clock.now())
    await announce(ContentHeld(kind=kind, target_id=target_id, author_id=author_id))


async def show(target_id: UUID) -> bool:
    """It comes in sight: whether that is for the first time, so that all follows now that waited with it."""
    shown = await sql.execute(
        "UPDATE held_contents SET shown_at = $1 WHERE target_id = $2 AND shown_at IS NULL", clock.now(), target_id
    )
    return shown == 1


async def is_unseen(target_id: UUID) -> bool:
    """Whether it never was in sight: then there is nothing to take back, and nobody to tell that it went."""
    return await HeldContent.filter(target_id=target_id, shown_at__isnull=True).exists()


async def findings_of(target_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[Finding]]:
    """Why each was held, for moderators, also those of a category: they reach it by the cases that they may decide."""
    if not (viewer.is_moderator or moderated_by(viewer)):
        return {}
    rows = await HeldContent.filter(target_id__in=list(target_ids))
    return {row.target_id: [Finding(one) for one in row.findings.split()] for row in rows}
