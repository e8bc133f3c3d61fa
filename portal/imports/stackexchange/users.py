"""Users.xml: members without an address, who can be credited but cannot sign in."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any
from uuid import UUID

from portal.accounts.models import MemberState
from portal.imports.stackexchange.entries import User
from portal.imports.stackexchange.known import existing
from portal.imports.stackexchange.rows import imported_id
from portal.kernel import folding, sql
from portal.kernel.text import is_text, skeleton

_LONGEST_STEM = 20
_LONGEST_URL = 500
_LONGEST_BIO = 2000
_MARKUP = re.compile(r"<[^>]+>")

_INSERT = f"""
INSERT INTO members (id, handle, handle_key, display_name, bio, avatar_url, locale, state, trust_level, joined_at)
VALUES ($1, $2, $3, $4, $5, $6, 'en', '{MemberState.IMPORTED}', 0, $7)
ON CONFLICT (id) DO NOTHING
"""  # noqa: S608 - a constant of ours


async def write(source: str, users: Sequence[User]) -> int:
    """Add those who are not here yet; how many they were."""
    handles = {imported_id(source, "user", user.number): _handle(user) for user in users}
    here = await existing("members", set(handles))
    taken = await _taken(handles)
    mark = hashlib.sha256(source.encode()).hexdigest()[:4]
    await sql.execute_many(_INSERT, [_member(source, user, mark if _handle(user) in taken else None) for user in users])
    return len(handles.keys() - here)


async def _taken(handles: Mapping[UUID, str]) -> set[str]:
    """Which handles others already have: two dumps may both know a user 17 of one name."""
    by_key = {skeleton(handle): handle for handle in handles.values()}
    rows = await sql.fetch(
        f"SELECT id, handle_key FROM members WHERE handle_key IN ({sql.placeholders(len(by_key))})",  # noqa: S608
        *by_key,
    )
    return {by_key[row["handle_key"]] for row in rows if sql.uuid_of(row["id"]) not in handles}


def _member(source: str, user: User, mark: str | None) -> tuple[Any, ...]:
    handle = f"{_handle(user)}-{mark}" if mark else _handle(user)
    return (
        imported_id(source, "user", user.number),
        handle,
        skeleton(handle),
        user.name,
        _plain(user.about)[:_LONGEST_BIO] or None,
        _https(user.picture),
        user.joined_at,
    )


def _handle(user: User) -> str:
    return f"{_stem(user.name)}-{max(user.number, 0)}"


def _stem(name: str) -> str:
    return folding.in_address(name)[:_LONGEST_STEM].strip("-") or "user"


def _plain(html: str) -> str:
    text = unescape(_MARKUP.sub(" ", html))
    return re.sub(r"\s+", " ", text).strip() if is_text(text) else ""


def _https(url: str | None) -> str | None:
    return url if url and is_text(url) and url.startswith("https://") and len(url) <= _LONGEST_URL else None
