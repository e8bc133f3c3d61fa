"""Reading partners, commissions and lists: for the brand's staff, and nobody else."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.money import Money
from portal.kernel.pagination import Page, Slice
from portal.kernel.sql import instant_of
from portal.referrals.partners.models import (
    CommissionState,
    Partner,
    PartnerCommission,
    PartnerPayout,
    PartnerPayoutLine,
)
from portal.settings import settings


async def partners(page: Page, *, by: Viewer) -> Slice[Partner]:
    """All partners, the newest first."""
    by.ensure_brand()
    return await page.of_query(Partner.all(), "partners", order=("-created_at", "-id"))


async def partners_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Partner]:
    """Those of the partners that the viewer may see."""
    return {one.id: one for one in await Partner.filter(id__in=list(ids))} if viewer.is_brand else {}


async def commissions(
    page: Page, *, partner_id: UUID | None = None, state: CommissionState | None = None, by: Viewer
) -> Slice[PartnerCommission]:
    """What orders brought, of one partner or in one state, the newest first."""
    by.ensure_brand()
    found = PartnerCommission.all()
    if partner_id is not None:
        found = found.filter(partner_id=partner_id)
    if state is not None:
        found = found.filter(state=state)
    return await page.of_query(found, "commissions", partner_id, state, order=("-created_at", "-id"))


async def commissions_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, PartnerCommission]:
    """Those of the commissions that the viewer may see."""
    return {one.id: one for one in await PartnerCommission.filter(id__in=list(ids))} if viewer.is_brand else {}


async def payouts(page: Page, *, by: Viewer) -> Slice[PartnerPayout]:
    """The lists that were closed, the newest first."""
    by.ensure_brand()
    return await page.of_query(PartnerPayout.filter(is_closed=True), "partner payouts", order=("-number",))


async def payouts_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, PartnerPayout]:
    """Those of the lists that the viewer may see."""
    if not viewer.is_brand:
        return {}
    return {one.id: one for one in await PartnerPayout.filter(id__in=list(ids), is_closed=True)}


async def lines_of(payout_id: UUID, page: Page, *, by: Viewer) -> Slice[PartnerPayoutLine]:
    """The lines of a list, partner by partner."""
    by.ensure_brand()
    lines = PartnerPayoutLine.filter(payout_id=payout_id)
    return await page.of_query(lines, "payout lines", payout_id, order=("partner_id", "id"))


async def open_sums(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Money]:
    """What stands in no list yet, of each of these partners."""
    if not viewer.is_brand:
        return {}
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT partner_id, SUM(amount_minor - settled_minor) AS open FROM partner_commissions
        WHERE {sql.among("partner_id", ids, values)} AND state <> 'IN_REVIEW' GROUP BY partner_id
        """,  # noqa: S608 - only a placeholder is put in
        *values,
    )
    sums = {sql.uuid_of(row["partner_id"]): int(row["open"]) for row in rows}
    return {key: Money(sums.get(key, 0), settings().currency) for key in ids}


async def sign_ups_of(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """How many members signed up by the code of each of these partners, and are still here."""
    if not viewer.is_brand:
        return {}
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT partner_id, COUNT(*) AS n FROM partner_sign_ups
        WHERE {sql.among("partner_id", ids, values)} GROUP BY partner_id
        """,  # noqa: S608 - only a placeholder is put in
        *values,
    )
    return dict.fromkeys(ids, 0) | {sql.uuid_of(row["partner_id"]): int(row["n"]) for row in rows}


async def held() -> tuple[int, datetime] | None:
    """How many commissions wait for staff, and since when the first of them does; None where none waits (E1)."""
    row = await sql.fetch_one(
        "SELECT COUNT(*) AS waiting, MIN(created_at) AS since FROM partner_commissions WHERE state = $1",
        CommissionState.IN_REVIEW.value,
    )
    assert row is not None
    return (row["waiting"], instant_of(row["since"])) if row["waiting"] else None
