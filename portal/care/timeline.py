"""All that happened with a customer, on whatever channel, newest first: one list over all rooms (CA5)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.care.customers import CustomerRow, bought_by
from portal.care.models import Interaction
from portal.community.queries import sight
from portal.feedback.models import SurveyResponse
from portal.kernel import sql
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Values

_KEYS = (Key("x.at", descending=True), Key("x.id", descending=True))


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened: its type in the schema, its key, and when."""

    kind: str
    id: UUID
    at: datetime


async def timeline(customer: CustomerRow, page: Page, viewer: Viewer) -> Slice[Happening]:
    """What happened with the customer, as far as the viewer may see it; of the forum no more than anywhere else.

    Raises Forbidden for everyone but the brand's staff.
    """
    viewer.ensure_brand()
    values = Values()
    union = " UNION ALL ".join(_parts(customer, viewer, values))
    counted = list(values)
    keyset = page.keyset("timeline", customer.id, keys=_KEYS)
    condition = keyset.condition(len(values) + 1)
    values.extend(keyset.values)
    rows = await sql.fetch(
        f"SELECT x.* FROM ({union}) x WHERE {condition} ORDER BY {keyset.order} LIMIT {keyset.limit}",  # noqa: S608
        *values,
    )

    async def count() -> int:
        return await sql.count(f"FROM ({union}) x", *counted)

    found = [Happening(row["kind"], sql.uuid_of(row["id"]), sql.instant_of(row["at"])) for row in rows]
    return keyset.slice(found, position=lambda row: (row.at, row.id), count=count)


def _parts(customer: CustomerRow, viewer: Viewer, values: Values) -> Iterator[str]:
    """A statement for each kind; of guests there are but orders and contacts."""
    yield f"""SELECT 'Order' AS kind, o.id, o.placed_at AS at FROM orders o JOIN customers b ON b.id = o.customer_id
        WHERE NOT o.is_open AND {bought_by(customer, values)}"""  # noqa: S608
    if customer.member_id is None:
        yield f"""SELECT 'Interaction', i.id, i.at FROM interactions i WHERE i.member_id IS NULL AND i.email_key IN (
            SELECT b.email_key FROM customers b WHERE {bought_by(customer, values)})"""  # noqa: S608
        return
    me = values.mark(customer.member_id)
    threads = sight.visible_to(viewer, values)
    posts = sight.visible_posts(viewer, values)
    reviews = sight.visible_reviews(viewer, values, "r")
    yield f"SELECT 'Interaction', i.id, i.at FROM interactions i WHERE i.member_id = {me}"  # noqa: S608
    yield f"SELECT 'Thread', t.id, t.created_at FROM threads t WHERE t.author_id = {me} AND {threads}"  # noqa: S608
    yield f"""SELECT 'Post', p.id, p.created_at FROM posts p JOIN threads t ON t.id = p.thread_id
        WHERE p.author_id = {me} AND p.number > 1 AND {threads} AND {posts}"""  # noqa: S608
    yield f"SELECT 'Review', r.id, r.created_at FROM reviews r WHERE r.author_id = {me} AND {reviews}"  # noqa: S608
    yield f"SELECT 'Redemption', d.id, d.created_at FROM redemptions d WHERE d.member_id = {me}"  # noqa: S608
    yield f"""SELECT 'Referral', f.id, f.created_at FROM referrals f
        WHERE f.referrer_id = {me} OR f.referee_id = {me}"""  # noqa: S608
    yield f"SELECT 'SurveyResponse', s.id, s.answered_at FROM survey_responses s WHERE s.member_id = {me}"  # noqa: S608


async def interactions_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Interaction]:
    """These contacts, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    return {one.id: one for one in await Interaction.filter(id__in=list(ids))}


async def responses_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, SurveyResponse]:
    """These responses, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    return {one.id: one for one in await SurveyResponse.filter(id__in=list(ids))}
