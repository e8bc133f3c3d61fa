"""The votes of who was banned: void if it was for cheating, and looked at by staff first where they are many (FP10)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.community.events import FoundUnfair
from portal.community.fair_play.looking import one_by_one
from portal.community.fair_play.models import Finding, FindingKind, Suspect, WaitsFor
from portal.community.fair_play.voiding import FEW, put_back_some, take_out, undo, who_lost_many
from portal.community.models import Vote
from portal.kernel import clock, sql
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.events import announce
from portal.kernel.lookup import known
from portal.kernel.sql import uuid_of
from portal.kernel.steps import Steps
from portal.kernel.work import unit_of_work

_AT_ONCE = 10

TO_WORK_ON = Steps(
    "votes of who was banned",
    "SELECT f.id, (f.undone_at IS NULL) AS is_void FROM fair_play_findings f "
    "WHERE (f.waits_for IS NOT NULL) = true AND f.waits_for = 'WORKER' AND {others}",
    of="f",
    one_by_one=True,
)


@unit_of_work
async def judge_votes_of(member_id: UUID, *, for_cheating: bool) -> None:
    """Somebody is banned. Few votes are void at once if it is for cheating, and stay if not; many wait for staff."""
    await one_by_one(member_id)
    if await _go_on_after_all(member_id):
        return
    posts = await Vote.filter(member_id=member_id).order_by("post_id").limit(FEW + 1).values_list("post_id", flat=True)
    is_much = len(posts) > FEW
    if not posts or not (is_much or for_cheating):
        return
    finding = await Finding.create(
        kind=FindingKind.VOTER_BANNED, found_at=clock.now(), waits_for=WaitsFor.STAFF if is_much else None
    )
    await Suspect.create(finding_id=finding.id, member_id=member_id)
    if not is_much:
        for post_id in posts:
            await take_out(finding.id, uuid_of(post_id), member_id)
        await _tell_who_lost_many(finding.id)


@unit_of_work
async def give_votes_back_to(member_id: UUID, *, by: Viewer) -> None:
    """The ban is lifted: what was void because of it counts again, with all that it had brought."""
    for finding in await _findings_about(member_id):
        if finding.undone_at is None:
            await undo(finding.id, by=by)


@unit_of_work
async def confirm(finding_id: UUID, *, by: Viewer) -> Finding:
    """Staff have looked: the votes count no longer, soon.

    Raises Forbidden, NotFound, or AlreadyDone where nothing waits.
    """
    by.ensure_moderator()
    finding = await known(Finding.get_or_none(id=finding_id))
    if finding is None:
        raise NotFound("There is no such finding.", field="findingId")
    by.ensure_impartial(*[one.member_id for one in await Suspect.filter(finding_id=finding.id)])
    waiting = Finding.filter(id=finding.id, waits_for=WaitsFor.STAFF, undone_at=None)
    if not await waiting.update(waits_for=WaitsFor.WORKER):
        raise AlreadyDone("Nothing of this waits for a decision.", field="findingId")
    await announce(
        StaffActed(
            by_id=by.member_id,
            action="fair_play.confirm",
            target_type="Finding",
            target_id=finding.id,
            detail=finding.kind,
        )
    )
    return await Finding.get(id=finding.id)


async def count_votes_of(member_id: UUID) -> int:
    """How many count: a ban would be about so many."""
    return await Vote.filter(member_id=member_id).count()


async def work_on(now: datetime) -> int:
    """Take out, or put back, some of the votes of one finding that holds many; how many findings came further."""
    return await TO_WORK_ON.step(each=_go_on)


async def waiting() -> tuple[int, datetime] | None:
    """How many findings wait for staff, and since when the first of them does; None where none does."""
    row = await sql.fetch_one(
        "SELECT COUNT(*) AS n, MIN(found_at) AS since FROM fair_play_findings "
        "WHERE (waits_for IS NOT NULL) = true AND waits_for = 'STAFF'"
    )
    assert row is not None
    return (int(row["n"]), sql.instant_of(row["since"])) if row["n"] else None


async def _go_on(row: sql.Row) -> bool:
    finding_id = uuid_of(row["id"])
    if row["is_void"]:
        done = await _take_out_some(finding_id)
    else:
        done = await put_back_some(finding_id, _AT_ONCE)
    if done < _AT_ONCE:
        await Finding.filter(id=finding_id).update(waits_for=None)
        if row["is_void"]:
            await _tell_who_lost_many(finding_id)
    return True


async def _take_out_some(finding_id: UUID) -> int:
    """Whatever votes of theirs there are: none comes to them while they are banned."""
    voters = await Suspect.filter(finding_id=finding_id).values_list("member_id", flat=True)
    some = await Vote.filter(member_id__in=list(voters)).order_by("post_id").limit(_AT_ONCE)
    for vote in some:
        await take_out(finding_id, vote.post_id, vote.member_id)
    return len(some)


async def _go_on_after_all(member_id: UUID) -> bool:
    """Whether the votes are being judged already; what was on its way back goes out again."""
    for finding in await _findings_about(member_id):
        if finding.undone_at is None and finding.waits_for is not None:
            return True
        if finding.waits_for is WaitsFor.WORKER:
            await Finding.filter(id=finding.id).update(undone_at=None, undone_by_id=None)
            return True
    return False


async def _findings_about(member_id: UUID) -> Sequence[Finding]:
    found = await Suspect.filter(member_id=member_id, finding__kind=FindingKind.VOTER_BANNED).values_list(
        "finding_id", flat=True
    )
    return await Finding.filter(id__in=list(found)).order_by("found_at", "id") if found else ()


async def _tell_who_lost_many(finding_id: UUID) -> None:
    """The authors; who cast the votes has the reasons of the ban."""
    if authors := await who_lost_many(finding_id):
        await announce(FoundUnfair(finding_id=finding_id, member_ids=tuple(authors), is_undone=False))
