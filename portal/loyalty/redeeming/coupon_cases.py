"""Cases of coupons that orders were paid with though they were no longer good, for staff to decide (RC2)."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.pagination import Page, Slice
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger, programme
from portal.loyalty.events import CouponCaseDecided, CouponCaseOpened
from portal.loyalty.ledger import Source, keys
from portal.loyalty.ledger.models import ActorKind, Pot, SourceType, Transfer, TransferKind
from portal.loyalty.redeeming.models import (
    CaseReason,
    CaseState,
    CouponCase,
    CouponClaim,
    Redemption,
    RedemptionState,
)
from portal.loyalty.redeeming.returning import share_returned
from portal.moderation import audit

_STANDING = (CaseState.OPEN, CaseState.CONFIRMED)
_REASONS = {RedemptionState.CANCELLED: CaseReason.CANCELLED, RedemptionState.EXPIRED: CaseReason.EXPIRED}


@unit_of_work
async def open_case(redemption: Redemption, claim: CouponClaim) -> None:
    """Take the points that had come back for the coupon, as debt where there are fewer, and have staff look.

    Once for each order, and the points once for each coupon.
    """
    cases = await CouponCase.filter(redemption_id=redemption.id)
    if any(one.order_id == claim.order_id and one.state is not CaseState.CLOSED for one in cases):
        return
    is_paid_for = any(one.points and one.state in _STANDING and _has_taken(one) for one in cases)
    case = await CouponCase.create(
        id=new_id(),
        redemption_id=redemption.id,
        order_id=claim.order_id,
        order_external_id=claim.external_id,
        reason=_REASONS.get(redemption.state, CaseReason.TAKEN),
        points=0 if is_paid_for else await _came_back(redemption),
        opened_at=clock.now(),
    )
    if case.points:
        async with ledger.book(redemption.member_id) as book:
            key = keys.coupon_taken_again(case.id)
            await ledger.take(book, case.points, key=key, cause=await _cause(redemption))
    await announce(CouponCaseOpened(case_id=case.id, member_id=redemption.member_id))


@unit_of_work
async def open_case_of_withdrawn(redemption: Redemption, claim: CouponClaim) -> None:
    """Have staff look where a coupon that was revoked (R11) was used before its shop took it back, if that is owed.

    Nothing is taken: what the coupon should have repaid is a debt already.
    """
    async with ledger.book(redemption.member_id) as book:
        owed = min(book.debt, redemption.cost)
    if owed:
        case = await CouponCase.create(
            id=new_id(),
            redemption_id=redemption.id,
            order_id=claim.order_id,
            order_external_id=claim.external_id,
            reason=CaseReason.WITHDRAWN,
            points=owed,
            opened_at=clock.now(),
        )
        await announce(CouponCaseOpened(case_id=case.id, member_id=redemption.member_id))


async def close_all_but(redemption: Redemption, *, without: AbstractSet[UUID], used_by: AbstractSet[UUID]) -> None:
    """Close the cases of orders that stand no more, or have the coupon after all; what they took goes back.

    ``without`` are the paid orders that name it and have it not, ``used_by`` those that have: of these a coupon that
    was withdrawn too late is a case.
    """
    for case in await CouponCase.filter(redemption_id=redemption.id, state__in=_STANDING):
        if case.order_id not in (without if _has_taken(case) else used_by):
            await _end(case, redemption, CaseState.CLOSED)


@unit_of_work
async def decide_case(case_id: UUID, *, forgives: bool, note: str, by: Viewer) -> CouponCase:
    """Leave it with what was taken, or give it back; once, and never in one's own affair."""
    by.ensure_brand()
    words = text.line(note, field="note", most=300)
    found = await CouponCase.get_or_none(id=case_id)
    if found is None:
        raise NotFound("There is no such case.", field="caseId")
    await sql.lock_row("redemptions", found.redemption_id)
    case, redemption = await CouponCase.get(id=case_id), await Redemption.get(id=found.redemption_id)
    by.ensure_impartial(redemption.member_id)
    if case.state is not CaseState.OPEN:
        raise AlreadyDone("This case was decided already.")
    await _end(case, redemption, CaseState.FORGIVEN if forgives else CaseState.CONFIRMED, note=words)
    detail = f"{'forgiven' if forgives else 'confirmed'}, {case.points}: {words}"
    await audit.write("coupon_case.decide", by=by, target_type="Member", target_id=redemption.member_id, detail=detail)
    return await CouponCase.get(id=case_id)


@dataclass(frozen=True, slots=True)
class OpenCases:
    """How many cases staff have not decided, and since when the oldest waits."""

    count: int
    oldest_at: datetime


async def open_cases() -> OpenCases | None:
    """None where there is none."""
    row = await sql.fetch_one(
        "SELECT COUNT(*) AS n, MIN(opened_at) AS oldest_at FROM coupon_cases WHERE state = 'OPEN'"
    )
    assert row is not None
    return OpenCases(row["n"], sql.instant_of(row["oldest_at"])) if row["n"] else None


async def coupon_cases(page: Page, *, is_open: bool, by: Viewer) -> Slice[CouponCase]:
    """The newest first; for the brand's staff."""
    by.ensure_brand()
    wanted = CouponCase.filter(state=CaseState.OPEN) if is_open else CouponCase.all()
    return await page.of_query(wanted, "coupon cases", is_open, order=("-opened_at", "-id"))


async def cases_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, CouponCase]:
    """For the brand; for everyone else there are none."""
    return {one.id: one for one in await CouponCase.filter(id__in=list(ids))} if viewer.is_brand else {}


async def _end(case: CouponCase, redemption: Redemption, state: CaseState, *, note: str | None = None) -> None:
    await CouponCase.filter(id=case.id).update(state=state, decided_at=clock.now(), note=note)
    if case.points and (state is CaseState.FORGIVEN or (state is CaseState.CLOSED and _has_taken(case))):
        async with ledger.book(redemption.member_id) as book:
            expires_at = programme.expiry_of(await programme.current(), book.now)
            await ledger.award(
                book,
                case.points,
                key=keys.coupon_forgiven(case.id),
                body={},
                cause=await _cause(redemption),
                terms=ledger.Terms(available_at=book.now, expires_at=expires_at),
                kind=TransferKind.ADJUST,
                origin=Pot.ADJUSTMENT,
            )
    await announce(CouponCaseDecided(case_id=case.id, member_id=redemption.member_id))


def _has_taken(case: CouponCase) -> bool:
    """Whether its points were taken for it, and go back with it; else they are owed anyway."""
    return case.reason is not CaseReason.WITHDRAWN


async def _came_back(redemption: Redemption) -> int:
    """What the member has of the coupon's points again, as it ended or was never made, or as its order went back."""
    ends = (keys.cancellation, keys.unused_coupon, keys.end_of_reservation)
    if await Transfer.exists(idempotency_key__in=[end(redemption.id) for end in ends]):
        return redemption.cost
    return await share_returned(redemption)


async def _cause(redemption: Redemption) -> ledger.Cause:
    """Named like the coupon that it is about."""
    spent = await Transfer.filter(
        idempotency_key__in=[keys.redemption(redemption.id), keys.reservation(redemption.id)]
    ).first()
    description = "" if spent is None else spent.description
    return ledger.Cause(
        description=description, actor=ActorKind.RULE, source=Source(SourceType.REDEMPTION, redemption.id)
    )
