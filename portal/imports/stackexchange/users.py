"""Users.xml: members without an address, who can be credited but cannot sign in."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any
from uuid import UUID

from portal.accounts.models import MemberState
from portal.imports.stackexchange.rows import Row, imported_id, instant, number
from portal.kernel import sql
from portal.kernel.text import is_text, skeleton, without_invisible

_LONGEST_STEM = 20
_LONGEST_URL = 500
_MARKUP = re.compile(r"<[^>]+>")

_INSERT = f"""
INSERT INTO members (id, handle, handle_key, display_name, bio, avatar_url, locale, state, trust_level, joined_at)
VALUES ($1, $2, $3, $4, $5, $6, 'en', '{MemberState.IMPORTED}', 0, $7)
ON CONFLICT (id) DO NOTHING
"""  # noqa: S608 - a constant of ours


async def write(source: str, rows: Sequence[Row]) -> int:
    """Add those who are not here yet; how many rows were written or already there."""
    handles = {imported_id(source, "user", number(row)): _handle(row) for row in rows}
    taken = await _taken(handles)
    mark = hashlib.sha256(source.encode()).hexdigest()[:4]
    await sql.execute_many(
        _INSERT, [_member(source, row, handles, mark if _handle(row) in taken else None) for row in rows]
    )
    return len(rows)


async def _taken(handles: Mapping[UUID, str]) -> set[str]:
    """Which handles others already have: two dumps may both know a user 17 of one name."""
    by_key = {skeleton(handle): handle for handle in handles.values()}
    rows = await sql.fetch(
        f"SELECT id, handle_key FROM members WHERE handle_key IN ({sql.placeholders(len(by_key))})",  # noqa: S608
        *by_key,
    )
    return {by_key[row["handle_key"]] for row in rows if sql.uuid_of(row["id"]) not in handles}


def _member(source: str, row: Row, handles: Mapping[UUID, str], mark: str | None) -> tuple[Any, ...]:
    member_id = imported_id(source, "user", number(row))
    handle = f"{handles[member_id]}-{mark}" if mark else handles[member_id]
    return (
        member_id,
        handle,
        skeleton(handle),
        display_name(row),
        _plain(row.get("AboutMe", ""))[:2000] or None,
        _https(row.get("ProfileImageUrl")),
        instant(row),
    )


def _handle(row: Row) -> str:
    return f"{_stem(display_name(row))}-{max(number(row), 0)}"


def display_name(row: Row) -> str:
    name = without_invisible(unicodedata.normalize("NFC", row.get("DisplayName", ""))).strip()
    return name[:80] if name and is_text(name) else f"user {number(row)}"


def _stem(name: str) -> str:
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")[:_LONGEST_STEM].strip("-") or "user"


def _plain(html: str) -> str:
    text = unescape(_MARKUP.sub(" ", html))
    return re.sub(r"\s+", " ", text).strip() if is_text(text) else ""


def _https(url: str | None) -> str | None:
    return url if url and url.startswith("https://") and len(url) <= _LONGEST_URL else None
