"""The lines of a list of reviews: which columns say what, and each line read and judged."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from portal.accounts.addresses import email_address
from portal.community import markdown
from portal.community.markdown import Body
from portal.imports import tables, values
from portal.imports.files import ImportProblem
from portal.imports.report import Progress
from portal.imports.values import Unfit
from portal.kernel.errors import PortalError
from portal.kernel.pseudonyms import pseudonyms_of
from portal.kernel.text import optional_line, without_invisible
from portal.reviews.policies import MOST_STARS
from portal.reviews.writing import LONGEST_TITLE

_NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "review_id"),
    "sku": ("sku", "product_sku"),
    "rating": ("rating", "stars", "score"),
    "text": ("text", "body", "review", "content"),
    "title": ("title", "review_title"),
    "author": ("author", "reviewer_name", "name"),
    "email": ("email", "reviewer_email"),
    "date": ("date", "review_date", "created_at"),
    "order": ("order", "order_number", "order_id"),
    "rewarded": ("rewarded", "incentivised", "incentivized"),
    "reply": ("reply", "brand_reply"),
}
"""Our own columns first, then what others call them: the first that a file has is read."""
_YES, _NO = {"yes", "true", "1", "ja"}, {"no", "false", "0", "nein", ""}
_LONGEST_ID, _LONGEST_SKU, _LONGEST_NAME = 100, 64, 50


@dataclass(frozen=True, slots=True)
class Line:
    """One review as the list has it; what it does not say is None."""

    ids: tuple[str, ...]
    """Its own, and those by which it may have come in before."""
    sku: str
    rating: int
    title: str | None
    body: Body
    author: str | None
    email_key: str | None
    written_at: datetime | None
    order: str | None
    is_rewarded: bool
    reply: Body | None
    tells_replies: bool
    """Whether the list has a column of them, so that an empty one says that there is none."""

    @property
    def persons(self) -> tuple[str, ...]:
        """By which two reviews are one person's, which a name does not say; no address can be guessed from it."""
        said = self.email_key or (f"order {self.order}" if self.order else f"review {self.ids[0]}")
        return _digests("reviewer", said, 32)


@dataclass(frozen=True, slots=True)
class Header:
    """How the columns of a file are called."""

    columns: Mapping[str, str]
    unread: tuple[str, ...]


def header(path: Path) -> Header:
    """What the first line says.

    Raises ImportProblem where there is no article number, no rating or no text.
    """
    first = [_plain(name) for name in next(tables.lines(path)).values]
    columns = {
        field: found
        for field, known in _NAMES.items()
        if (found := next((one for one in known if one in first), None)) is not None
    }
    for needed in ("sku", "rating", "text"):
        if needed not in columns:
            raise ImportProblem(f"{path.name}, line 1: there is no column “{needed}” among {', '.join(first)[:200]}.")
    return Header(columns, tuple(name for name in first if name and name not in columns.values()))


def rows(
    path: Path, found: Header, progress: Progress, odd: tables.Odd = tables.unheard
) -> Iterator[tuple[int, dict[str, str]]]:
    """Every line with its number, by our names of the columns.

    One with more or fewer values than columns is told to ``odd``. Raises ImportProblem where the file is cut off.
    """
    total = path.stat().st_size
    names: list[str] = []
    for line in tables.lines(path, odd=odd):
        if not names:
            names = [_plain(name) for name in line.values]
            continue
        said = dict(zip(names, line.values, strict=True))
        progress("reviews", line.done, total)
        yield line.number, {field: said[name].strip() for field, name in found.columns.items()}
    progress("reviews", total, total)


def read(row: Mapping[str, str], *, all_rewarded: bool) -> Line:
    """One line, understood; raises Unfit for one that cannot be taken."""
    sku = row["sku"]
    if not sku or len(sku) > _LONGEST_SKU:
        raise Unfit("sku is no article number", sku)
    try:
        title = optional_line(row.get("title") or None, field="title", most=LONGEST_TITLE)
        body = markdown.written(row["text"], field="text")
        reply = markdown.written(row["reply"], field="reply") if row.get("reply") else None
        email = email_address(row["email"]).key if row.get("email") else None
    except PortalError as refused:
        raise Unfit(f"{refused.field[0] if refused.field else 'line'}: {str(refused).rstrip('.')}") from refused
    date = row.get("date")
    return Line(
        ids=ids_of(row),
        sku=sku,
        rating=values.whole(row["rating"], "rating", least=1, most=MOST_STARS),
        title=title,
        body=body,
        author=without_invisible(row.get("author", "")).strip()[:_LONGEST_NAME] or None,
        email_key=email,
        written_at=values.instant(date, "date", UTC) if date else None,
        order=row.get("order", "")[:60] or None,
        is_rewarded=all_rewarded or _yes(row.get("rewarded", "")),
        reply=reply,
        tells_replies="reply" in row,
    )


def ids_of(row: Mapping[str, str]) -> tuple[str, ...]:
    """The review's own id, else those of who wrote it about what: each says something of a product once."""
    if row.get("id"):
        return (row["id"][:_LONGEST_ID],)
    who = (
        row.get("order")
        or row.get("email", "").lower()
        or f"{row.get('author', '')}:{row.get('date', '')}:{row['text']}"
    )
    return _digests("review", f"{row['sku']}:{who}", 40)


def _digests(of: str, said: str, length: int) -> tuple[str, ...]:
    """Under the portal's key and those before it, the newest first: ids are public, and nobody else can try a guess.

    The last is the one without a key, by which lists came in at first: it finds what is here, and makes nothing new.
    """
    keyed = pseudonyms_of(f"imported {of}:{said}")
    return tuple(one[:length] for one in (*keyed, hashlib.sha256(said.encode()).hexdigest()))


def _yes(written: str) -> bool:
    word = written.casefold()
    if word not in _YES | _NO:
        raise Unfit("rewarded is neither yes nor no", written)
    return word in _YES


def _plain(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")
