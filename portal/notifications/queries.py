"""Reading an inbox: a notice is there only as long as its reader may see what it is about (L25)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.alarms.models import AlarmKind
from portal.alarms.readers import kinds_for
from portal.community.queries import sight
from portal.exclusives.queries import open_to
from portal.kernel import clock, sql
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Row, Values, instant_of, instant_or_none, json_of, uuid_of, uuid_or_none
from portal.notifications.models import CARE_MESSAGE, SURVEY_REQUEST, NotificationKind
from portal.notifications.wording import AlarmFacts, Facts, Words, words

INBOX_LENGTH = 500
"""An inbox has the newest so many notices, read or not: what is listed, counted and grouped of it takes no longer with
the years. What is older leaves it, unread as it may be."""
_KEYS = (Key("n.created_at", descending=True), Key("n.id", descending=True))


@dataclass(frozen=True, slots=True)
class NamedRelease:
    """What a notice has to know of a release."""

    id: UUID
    slug: str
    title: str
    translated_into: str | None


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice with what its wording speaks of, as that is at this moment."""

    id: UUID
    kind: NotificationKind
    about: Mapping[str, Any]
    created_at: datetime
    read_at: datetime | None
    actor_name: str | None
    thread_id: UUID | None
    thread_slug: str | None
    thread_title: str | None
    post_number: int | None
    release: NamedRelease | None
    order_number: str | None
    """As its buyer knows it; None where the order is not, or no more, the reader's."""
    alarm: AlarmFacts | None = None
    subject: tuple[str, UUID] | None = None
    """The kind and the id of what it is about."""

    @property
    def tier_slug(self) -> str | None:
        """Of the tier that it names."""
        return self.about.get("tier_slug")

    def words(
        self, locale: str, *, tier: str | None = None, release: str | None = None, points_name: str | None = None
    ) -> Words:
        """Title and body in the reader's language; what tier, release and points are called in it, where known."""
        if release is None and self.release is not None:
            release = self.release.title
        about = self.about if tier is None else {**self.about, "tier": tier}
        facts = Facts(about, self.actor_name, self.thread_title, release, self.order_number, self.alarm, points_name)
        return words(self.kind, facts, locale)


async def notices(page: Page, *, unread_only: bool = False, viewer: Viewer) -> Slice[Notice]:
    """The viewer's inbox, the newest first."""
    values = Values()
    source, where = inbox_of(viewer, values), visible_to(viewer, values)
    if unread_only:
        where += " AND n.read_at IS NULL"
    keyset = page.keyset("notices", unread_only, keys=_KEYS)
    counted = tuple(values)
    further = keyset.condition(len(values) + 1)
    rows = await sql.fetch(
        f"{_COLUMNS} {source} {_NAMED} WHERE {where} AND {further} ORDER BY {keyset.order} LIMIT {keyset.limit}",
        *counted,
        *keyset.values,
    )

    async def count() -> int:
        return await sql.count(f"{source} WHERE {where}", *counted)

    return keyset.slice([_read(row) for row in rows], position=lambda row: (row.created_at, row.id), count=count)


async def notices_by_id(ids: Sequence[UUID], viewer: Viewer, *, only_inbox: bool = True) -> Mapping[UUID, Notice]:
    """Of these notices the viewer's own, as far as they may see what they are about; a mail may have more of them."""
    if viewer.member_id is None or not ids:
        return {}
    values = Values()
    wanted = f"n.id IN ({values.marks(ids)}) AND n.member_id = {values.mark(viewer.id)}"
    if only_inbox:
        wanted += " AND n.in_app"
    source = f"FROM notifications n {_SUBJECTS} {_NAMED}"
    rows = await sql.fetch(f"{_COLUMNS} {source} WHERE {wanted} AND {visible_to(viewer, values)}", *values)
    return {notice.id: notice for notice in map(_read, rows)}


async def unread_count(viewer: Viewer) -> int:
    """How many notices of the inbox the viewer has not read; what they may no longer see does not count."""
    values = Values()
    unread = f"{inbox_of(viewer, values)} WHERE n.read_at IS NULL AND {visible_to(viewer, values)}"
    return await sql.count(unread, *values)


def inbox_of(viewer: Viewer, values: Values) -> str:
    """The viewer's inbox as ``FROM …``: the newest notices ``n``, joined with what `visible_to` asks about."""
    newest = f"""
        SELECT * FROM notifications WHERE member_id = {values.mark(viewer.id)} AND in_app
        ORDER BY created_at DESC, id DESC LIMIT {INBOX_LENGTH}
    """  # noqa: S608 - a placeholder is put in
    return f"FROM ({newest}) n {_SUBJECTS}"


def visible_to(viewer: Viewer, values: Values) -> str:
    """That what a notice ``n`` is about may be seen; post ``p``, thread ``t``, release ``r``, alarm ``al`` are joined.

    A post that was hidden, a category whose key was lost, a release that is not open any more: the
    notice is gone with them, and counts no longer. An order that is not the reader's any more is only not named
    (SH80): what it took from them stays told. A reminder of an event is there while its reader has the seat, until
    the event begins or is moved (EX7); what asks in a survey, while there is something to answer (NC20).
    """
    post = f"{sight.visible_posts(viewer, values)} AND {sight.visible_to(viewer, values)}"
    return f"""(
        n.subject_type IS NULL OR n.subject_type = 'Order' OR n.subject_type = '{CARE_MESSAGE}'
        OR (n.subject_type = 'Post' AND p.id IS NOT NULL AND {post})
        OR (n.subject_type = 'Release' AND r.id IS NOT NULL AND {open_to(viewer, values)})
        OR (n.subject_type = 'Booking' AND {_is_to_come(viewer, values)} AND {open_to(viewer, values)})
        OR (n.subject_type = '{SURVEY_REQUEST}' AND sr.id IS NOT NULL AND {_is_to_answer(viewer, values)})
        OR (n.subject_type = 'Alarm' AND al.id IS NOT NULL AND {_is_for(viewer, values)})
    )"""


def _is_for(viewer: Viewer, values: Values) -> str:
    """That the viewer may do something about the alarm ``al``."""
    kinds = sorted(kinds_for(viewer))
    return f"al.kind IN ({values.marks(kinds)})" if kinds else "FALSE"


def _is_to_come(viewer: Viewer, values: Values) -> str:
    """That the booking ``b`` is a seat of the viewer's at an event to come, of whose date they have heard."""
    if viewer.is_suspended:
        return "FALSE"
    now = values.mark(clock.now())
    mine = "b.member_id = n.member_id AND b.placed_at IS NOT NULL AND b.remind_at IS NULL"
    return f"{mine} AND r.event_starts_at > {now}"


def _is_to_answer(viewer: Viewer, values: Values) -> str:
    """That the survey ``sv`` is open to the viewer, unanswered, and about an order that still is theirs, if any."""
    if viewer.is_suspended:
        return "FALSE"
    outside = f"AND NOT {sql.among('sv.id', sorted(viewer.withheld), values)}" if viewer.withheld else ""
    return f"""sr.answered_at IS NULL AND (sv.closes_at IS NULL OR sv.closes_at > {values.mark(clock.now())})
        {outside} AND (sr.order_id IS NULL OR EXISTS (SELECT 1 FROM orders so JOIN customers sc
            ON sc.id = so.customer_id WHERE so.id = sr.order_id AND sc.member_id = n.member_id
                AND so.state IN ('PAID', 'PARTIALLY_REFUNDED') AND NOT so.is_given_back))"""  # noqa: S608 - placeholders


_SUBJECTS = f"""
    LEFT JOIN posts p ON n.subject_type = 'Post' AND p.id = n.subject_id
    LEFT JOIN threads t ON t.id = p.thread_id
    LEFT JOIN release_bookings b ON n.subject_type = 'Booking' AND b.id = n.subject_id
    LEFT JOIN releases r ON r.id = CASE n.subject_type WHEN 'Release' THEN n.subject_id ELSE b.release_id END
    LEFT JOIN alarms al ON n.subject_type = 'Alarm' AND al.id = n.subject_id
    LEFT JOIN survey_requests sr ON n.subject_type = '{SURVEY_REQUEST}' AND sr.id = n.subject_id
    LEFT JOIN surveys sv ON sv.id = sr.survey_id
"""
"""What `visible_to` asks about."""
_NAMED = """
    LEFT JOIN orders o ON n.subject_type = 'Order' AND o.id = n.subject_id
    LEFT JOIN customers c ON c.id = o.customer_id AND c.member_id = n.member_id
    LEFT JOIN members a ON a.id = n.actor_id
"""
"""What else a notice speaks of."""
_COLUMNS = """
    SELECT n.id, n.kind, n.subject_type, n.subject_id, n.about, n.created_at, n.read_at, a.display_name AS actor_name,
        t.id AS thread_id, t.slug AS thread_slug, t.title AS thread_title, p.number AS post_number,
        r.id AS release_id, r.slug AS release_slug, r.title AS release_title,
        r.translated_into AS release_translated_into,
        CASE WHEN c.id IS NOT NULL THEN COALESCE(o.number, o.external_id) END AS order_number,
        al.kind AS alarm_kind, al.about AS alarm_about, al.count AS alarm_count, al.since AS alarm_since
"""


def _read(row: Row) -> Notice:
    return Notice(
        id=uuid_of(row["id"]),
        kind=NotificationKind(row["kind"]),
        about=json_of(row["about"]),
        created_at=instant_of(row["created_at"]),
        read_at=instant_or_none(row["read_at"]),
        actor_name=row["actor_name"],
        thread_id=uuid_or_none(row["thread_id"]),
        thread_slug=row["thread_slug"],
        thread_title=row["thread_title"],
        post_number=row["post_number"],
        release=None if row["release_slug"] is None else _release(row),
        order_number=row["order_number"],
        alarm=None if row["alarm_kind"] is None else _alarm(row),
        subject=None if row["subject_type"] is None else (row["subject_type"], uuid_of(row["subject_id"])),
    )


def _release(row: Row) -> NamedRelease:
    return NamedRelease(
        uuid_of(row["release_id"]), row["release_slug"], row["release_title"], row["release_translated_into"]
    )


def _alarm(row: Row) -> AlarmFacts:
    return AlarmFacts(
        AlarmKind(row["alarm_kind"]), row["alarm_about"], row["alarm_count"], instant_of(row["alarm_since"])
    )
