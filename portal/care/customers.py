"""Who is one customer: a member with all that they bought, or a guest with theirs (CA4).

A guest is who a shop's customers without a member are one as, after whatever mergers. Who was merged is found as who
they are now, who was erased not at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.queries import meant_by
from portal.accounts.viewer import Viewer
from portal.insights import segmenting
from portal.insights.own_segments import conditions
from portal.insights.segments import Segment
from portal.kernel import sql
from portal.kernel.errors import NotEligible, NotFound
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Values
from portal.kernel.text import optional_line
from portal.segments.belonging import is_in
from portal.segments.models import OwnSegment
from portal.shop.models import ERASED

LONGEST_QUERY = 254
_MEMBERS = """
    SELECT m.id, m.id AS member_id, m.email FROM members m
    WHERE m.state IN ('ACTIVE', 'IMPORTED') AND m.merged_into_id IS NULL"""
_GUESTS = f"""
    SELECT c.id, NULL AS member_id, c.email FROM customers c
    WHERE c.member_id IS NULL AND c.merged_into_id IS NULL AND c.external_id NOT LIKE '{ERASED}%'
        AND EXISTS (SELECT 1 FROM orders o JOIN customers b ON b.id = o.customer_id
            WHERE (b.id = c.id OR b.merged_into_id = c.id) AND b.member_id IS NULL AND NOT o.is_open)"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A person: the id is the member's, else the shop's customer's who goes on as them."""

    id: UUID
    member_id: UUID | None
    email: str | None


async def customers(
    page: Page,
    *,
    query: str | None = None,
    segment: Segment | None = None,
    own_segment_id: UUID | None = None,
    by: Viewer,
) -> Slice[CustomerRow]:
    """All of them, the newest first; of those who are meant by an address, a handle or a name, where one is given, and
    of those who are in a segment.

    Raises Forbidden for everyone but the brand's staff, NotFound, or NotEligible for an own segment that would tell
    what each of its members said of themselves (IN39).
    """
    by.ensure_brand()
    if own_segment_id is not None:
        await _ensure_may_be_listed(own_segment_id)
    values = Values()
    wanted = optional_line(query, field="query", most=LONGEST_QUERY)
    members, guests = _MEMBERS, _GUESTS
    if wanted is not None:
        members, guests = _narrowed(wanted.removeprefix("@"), values)
    people = f"({members} UNION ALL {guests}) x"
    narrower = []
    if segment is not None:
        narrower.append(segmenting.is_in(segment, "y.id", values))
    if own_segment_id is not None:
        narrower.append(is_in(own_segment_id, "y.member_id", values))
    if narrower:
        inside = " AND ".join(narrower)
        people = f"(SELECT y.* FROM ({members} UNION ALL {guests}) y WHERE {inside}) x"  # noqa: S608
    counted = list(values)
    keyset = page.keyset("customers", wanted, segment, own_segment_id, keys=(Key("x.id", descending=True),))
    condition = keyset.condition(len(values) + 1)
    values.extend(keyset.values)
    rows = await sql.fetch(
        f"SELECT x.* FROM {people} WHERE {condition} ORDER BY {keyset.order} LIMIT {keyset.limit}",  # noqa: S608
        *values,
    )

    async def count() -> int:
        return await sql.count(f"FROM {people}", *counted)

    return keyset.slice([_customer(row) for row in rows], position=lambda row: (row.id,), count=count)


async def customers_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, CustomerRow]:
    """These, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    values = Values()
    members = f"{_MEMBERS} AND {sql.among('m.id', ids, values)}"
    guests = f"{_GUESTS} AND {sql.among('c.id', ids, values)}"
    rows = await sql.fetch(f"{members} UNION ALL {guests}", *values)
    return {one.id: one for one in map(_customer, rows)}


def bought_by(customer: CustomerRow, values: Values) -> str:
    """That ``b`` is one of the shops' customers that the person is, for a WHERE clause."""
    if customer.member_id is not None:
        return f"b.member_id = {values.mark(customer.member_id)}"
    mark = values.mark(customer.id)
    return f"(b.member_id IS NULL AND (b.id = {mark} OR b.merged_into_id = {mark}))"


def _narrowed(wanted: str, values: Values) -> tuple[str, str]:
    """The same two, of those who are meant."""
    members = f"{_MEMBERS} AND ({' OR '.join(meant_by(wanted, values))})"
    folded = wanted.casefold()
    plain = folded.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    whole, begins = values.mark(folded), values.mark(f"{plain}%")
    guests = f"{_GUESTS} AND (c.email_key = {whole} OR LOWER(c.email) LIKE {begins} ESCAPE '!')"
    return members, guests


async def _ensure_may_be_listed(segment_id: UUID) -> None:
    segment = await OwnSegment.get_or_none(id=segment_id)
    if segment is None:
        raise NotFound("There is no such segment.", field="ownSegmentId")
    if conditions.is_personal(conditions.read(segment.conditions)):
        raise NotEligible(
            "Nobody is looked up by what they told of themselves: this segment can be written to, and not be listed.",
            field="ownSegmentId",
        )


def _customer(row: sql.Row) -> CustomerRow:
    return CustomerRow(id=sql.uuid_of(row["id"]), member_id=sql.uuid_or_none(row["member_id"]), email=row["email"])
