"""Reading releases: a hidden one is there only for those whose window is open, on every path (L1, L7, L48)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from portal.access.keyring import KeyKind
from portal.accounts.viewer import Viewer
from portal.exclusives.access import Access, judge, opening_under, standing_at
from portal.exclusives.models import Booking, OfferKind, ReleaseKind, ReleaseVisibility
from portal.exclusives.places import Taken, taken, windows_of
from portal.exclusives.terms import OfferTerms
from portal.kernel import clock, sql
from portal.kernel.money import Money
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Row, Values, instant_of, instant_or_none, placeholders, uuid_of, uuid_or_none
from portal.loyalty.tiering.tiers import all_tiers, keys_for
from portal.segments.audiences import for_all

_COLUMNS = """
    r.id, r.slug, r.kind, r.title, r.teaser, r.body_html, r.visibility, r.product_id, r.sale_code, r.public_at,
    r.event_starts_at, r.event_location, r.event_seats, r.pieces, r.hold_hours, r.held_at, r.created_at,
    r.translated_into, r.offer_kind, r.offer_minor, r.offer_lowest_minor, r.offer_currency
"""
_NEWEST_FIRST = (Key("r.created_at", descending=True), Key("r.id", descending=True))


@dataclass(frozen=True, slots=True)
class Shown:
    """A release as one person may see it at one moment: what is locked is None here already."""

    id: UUID
    slug: str
    kind: ReleaseKind
    title: str
    teaser: str
    visibility: ReleaseVisibility
    created_at: datetime
    access: Access
    body_html: str | None
    product_id: UUID | None
    sale_code: str | None
    offer: OfferTerms | None
    event_starts_at: datetime | None
    event_location: str | None
    event_seats: int | None
    pieces: int | None
    hold_hours: int | None
    taken: int
    """How many seats or pieces are taken."""
    booking: Booking | None
    """The viewer's own place, or their place in the line."""
    held_at: datetime | None
    """Since when it is on hold; for the brand's staff."""
    translated_into: str | None

    @property
    def has_place(self) -> bool:
        return self.booking is not None and self.booking.placed_at is not None

    @property
    def is_in_line(self) -> bool:
        return self.booking is not None and self.booking.placed_at is None


def visible_to(viewer: Viewer, at: datetime, start: int = 1) -> tuple[str, tuple[object, ...]]:
    """The condition on ``releases r`` under which a release exists for somebody, and its values from ``$start`` on."""
    if viewer.is_brand:
        return "TRUE", ()
    if viewer.withheld:
        condition, values = visible_to(replace(viewer, withheld=frozenset()), at, start)
        marks = placeholders(len(viewer.withheld), start + len(values))
        return f"({condition} AND r.id NOT IN ({marks}))", (*values, *sorted(viewer.withheld))
    slugs = [slug for key in sorted(viewer.keys) if (slug := KeyKind.TIER.name_in(key)) is not None]
    mine = f"t.slug IN ({placeholders(len(slugs), start + 1)})" if slugs else "FALSE"
    shown = f"(r.visibility = 'TEASER' OR {_opened(f'${start}', mine)})"
    return (f"({shown} AND {for_all('r.id')})" if viewer.principal_id is None else shown), (at, *slugs)


def open_to(viewer: Viewer, values: Values) -> str:
    """The condition on ``releases r`` that it is open to somebody by now, whatever they may know of it otherwise."""
    if viewer.is_brand:
        return "TRUE"
    shown = f"r.id NOT IN ({values.marks(sorted(viewer.withheld))}) AND " if viewer.withheld else ""
    if viewer.principal_id is None:
        shown = f"{for_all('r.id')} AND "
    now = values.mark(clock.now())
    slugs = [slug for key in sorted(viewer.keys) if (slug := KeyKind.TIER.name_in(key)) is not None]
    return shown + _opened(now, f"t.slug IN ({values.marks(slugs)})" if slugs else "FALSE")


def _opened(at: str, mine: str) -> str:
    """Public, or open to one of ``mine``, at that moment; what is on hold stands still since then (L53)."""
    moment = f"CASE WHEN r.held_at < {at} THEN r.held_at ELSE {at} END"
    return f"""(
        r.public_at <= {moment} OR EXISTS (
            SELECT 1 FROM release_windows w JOIN loyalty_tiers t ON t.id = w.tier_id
            WHERE w.release_id = r.id AND w.opens_at <= {moment} AND {mine}
        )
    )"""  # noqa: S608 - only placeholders are put in


async def release_by_slug(slug: str, viewer: Viewer, *, at: datetime | None = None) -> Shown | None:
    """The release with this slug, as the viewer may see it."""
    moment = at or clock.now()
    condition, values = visible_to(viewer, moment, start=2)
    rows = await sql.fetch(
        f"SELECT {_COLUMNS} FROM releases r WHERE r.slug = $1 AND {condition}",  # noqa: S608 - our own columns
        slug,
        *values,
    )
    return next(iter(await _shown(rows, viewer, moment)), None)


async def releases_by_id(ids: Sequence[UUID], viewer: Viewer) -> dict[UUID, Shown]:
    """Those of the releases that exist for the viewer, by id."""
    moment = clock.now()
    condition, values = visible_to(viewer, moment, start=len(ids) + 1)
    rows = await sql.fetch(
        f"SELECT {_COLUMNS} FROM releases r WHERE r.id IN ({placeholders(len(ids))}) AND {condition}",  # noqa: S608
        *ids,
        *values,
    )
    return {shown.id: shown for shown in await _shown(rows, viewer, moment)}


async def opens_one_of(ids: Sequence[UUID], viewer: Viewer) -> bool:
    """Whether the viewer may read what stands in at least one of these releases."""
    return bool(ids) and any(shown.access.is_open for shown in (await releases_by_id(ids, viewer)).values())


async def all_releases(viewer: Viewer, page: Page) -> Slice[Shown]:
    """Every release that exists for the viewer, newest first."""
    moment = clock.now()
    keyset = page.keyset("exclusives", keys=_NEWEST_FIRST)
    condition, values = visible_to(viewer, moment)
    end = len(values) + len(keyset.values) + 1
    rows = await sql.fetch(
        f"""
        SELECT {_COLUMNS} FROM releases r WHERE {condition} AND {keyset.condition(len(values) + 1)}
        ORDER BY {keyset.order} LIMIT ${end}
        """,  # noqa: S608 - our own columns and placeholders
        *values,
        *keyset.values,
        keyset.limit,
    )

    async def count() -> int:
        return await sql.count(f"FROM releases r WHERE {condition}", *values)

    return keyset.slice(
        await _shown(rows, viewer, moment), position=lambda shown: (shown.created_at, shown.id), count=count
    )


async def coming_releases(viewer: Viewer, now: datetime, *, most: int) -> list[Shown]:
    """Those that the viewer may know of and that are still to come, as the holder of their keys sees them.

    That is: an event that has not begun, or a window or public date that has not come.
    """
    as_member = replace(viewer, roles=frozenset())
    condition, values = visible_to(as_member, now)
    rows = await sql.fetch(
        f"""
        SELECT {_COLUMNS} FROM releases r WHERE {condition} AND (
            r.event_starts_at >= $1 OR r.public_at > $1
            OR EXISTS (SELECT 1 FROM release_windows w WHERE w.release_id = r.id AND w.opens_at > $1)
        ) ORDER BY r.created_at DESC, r.id DESC LIMIT {most}
        """,  # noqa: S608 - our own columns, placeholders and a number
        *values,
    )
    return await _shown(rows, as_member, now)


async def preview(slug: str, tier_slug: str | None, *, at: datetime | None = None, by: Viewer) -> Shown | None:
    """What a member of that tier would be served at that moment; without one, what a visitor would be."""
    by.ensure_brand()
    tiers = await all_tiers()
    tier = next((one for one in tiers if one.slug == tier_slug), None)
    return await release_by_slug(slug, Viewer(keys=frozenset(keys_for(tiers, tier))), at=at)


async def _shown(rows: Sequence[Row], viewer: Viewer, at: datetime) -> list[Shown]:
    windows = await windows_of([uuid_of(row["id"]) for row in rows])

    def judged_of(row: Row) -> Access:
        public_at = instant_or_none(row["public_at"])
        moment = standing_at(instant_or_none(row["held_at"]), at)
        found = judge(windows[uuid_of(row["id"])], public_at, viewer.keys, moment, reads_all=viewer.is_brand)
        return replace(found, opens_at=opening_under(instant_or_none(row["held_at"]), found.opens_at))

    judged = [judged_of(row) for row in rows]
    booked = await taken(
        [uuid_of(row["id"]) for row, access in zip(rows, judged, strict=True) if access.is_open and _has_places(row)],
        viewer.member_id,
    )
    nothing = Taken(0, None)
    return [
        _as_seen(row, access, booked.get(uuid_of(row["id"]), nothing), viewer)
        for row, access in zip(rows, judged, strict=True)
    ]


def _offer(row: Row) -> OfferTerms | None:
    """The price of the product; none where the product is gone."""
    if row["offer_kind"] is None or row["product_id"] is None:
        return None
    price, lowest = (
        None if row[minor] is None else Money(row[minor], row["offer_currency"])
        for minor in ("offer_minor", "offer_lowest_minor")
    )
    assert price is not None, "an offer has a price"
    return OfferTerms(OfferKind(row["offer_kind"]), price, lowest)


def _has_places(row: Row) -> bool:
    return row["event_starts_at"] is not None or row["pieces"] is not None


def _as_seen(row: Row, access: Access, booked: Taken, viewer: Viewer) -> Shown:
    opened = access.is_open
    has_piece = booked.booking is not None and booked.booking.placed_at is not None
    return Shown(
        id=uuid_of(row["id"]),
        slug=row["slug"],
        kind=ReleaseKind(row["kind"]),
        title=row["title"],
        teaser=row["teaser"],
        visibility=ReleaseVisibility(row["visibility"]),
        created_at=instant_of(row["created_at"]),
        access=access,
        body_html=row["body_html"] if opened else None,
        product_id=uuid_or_none(row["product_id"]) if opened else None,
        sale_code=row["sale_code"] if opened and (row["pieces"] is None or has_piece or viewer.is_brand) else None,
        offer=_offer(row) if opened else None,
        event_starts_at=instant_or_none(row["event_starts_at"]) if opened else None,
        event_location=row["event_location"] if opened else None,
        event_seats=row["event_seats"] if opened else None,
        pieces=row["pieces"] if opened else None,
        hold_hours=row["hold_hours"] if opened else None,
        taken=booked.places,
        booking=booked.booking,
        held_at=instant_or_none(row["held_at"]) if viewer.is_brand else None,
        translated_into=row["translated_into"],
    )
