"""API keys of shop back ends: made and shown once, found by their digest, used, revoked.

A key is ``portal_key_``, 43 random letters and digits (256 bits) and six that check them, so that scanners for secrets
find it where it should not stand, and what somebody made up is refused without a look into the database.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import choice
from string import ascii_lowercase, ascii_uppercase, digits
from uuid import UUID
from zlib import crc32

from portal.access import policies
from portal.access.models import ApiKey
from portal.accounts.events import StaffActed
from portal.accounts.idempotency import Request
from portal.accounts.models import ApiScope
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import Viewer
from portal.kernel import clock, live, rate_limits, sql, text
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import AlreadyDone, Invalid, LimitReached, NotFound, Required, TryAgain
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.ids import new_id
from portal.kernel.sql import instant_or_none, uuid_of
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work

BEGINNING = "portal_key_"
USED_EVERY = timedelta(minutes=1)
"""How exact `last_used_at` is: a write at each request would cost more than it tells."""
MOST_KEYS = 50
LISTED = 100
LONGEST_NAME = 80
_ALPHABET = digits + ascii_uppercase + ascii_lowercase
_RANDOM, _CHECK, _SHOWN = 43, 6, 6
_SPELLING = re.compile(rf"{BEGINNING}[0-9A-Za-z]{{{_RANDOM + _CHECK}}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDraft:
    """What key somebody wants; without an end it is good until it is revoked."""

    name: str
    scopes: Sequence[ApiScope]
    expires_at: datetime | None = None
    idempotency_key: str | None = None


@unit_of_work
async def create_api_key(draft: KeyDraft, *, by: Viewer) -> tuple[ApiKey, str | None]:
    """A new key, and how it reads: nobody will be able to read it again (A14), not even under the same idempotency key.

    Raises Forbidden, Required, TooLong, Invalid, LimitReached, and Conflict for an idempotency key that came with
    another wish.
    """
    policies.ensure_may_manage_keys(by)
    name = _checked(draft, by)
    policies.ensure_may_give(by, draft.scopes)
    secret = new_secret()

    async def make() -> UUID:
        await advisory_lock("api keys")
        if await ApiKey.filter(revoked_at__isnull=True).count() >= MOST_KEYS:
            raise LimitReached(
                Plural("At most one API key fits: revoke it first.", "At most {count} keys fit: revoke some first."),
                count=MOST_KEYS,
            )
        made = await ApiKey.create(
            id=new_id(),
            name=name,
            scopes=[one.value for one in ApiScope if one in draft.scopes],
            prefix=secret[: len(BEGINNING) + _SHOWN],
            token_hash=token_hash(secret),
            created_at=clock.now(),
            created_by_id=by.member_id,
            expires_at=draft.expires_at,
        )
        await _note("api_key.create", made, by)
        return made.id

    made_id = await Request.of_draft("createApiKey", draft, by=by).once(make)
    key = await ApiKey.get(id=made_id)
    return key, secret if key.token_hash == token_hash(secret) else None


@unit_of_work
async def revoke_api_key(key_id: UUID, *, by: Viewer) -> ApiKey:
    """Have a key open nothing from now on, on sockets that are open already too.

    Raises Forbidden, NotFound, and AlreadyDone for one that was revoked before.
    """
    policies.ensure_may_manage_keys(by)
    if not await ApiKey.filter(id=key_id).exists():
        raise NotFound("There is no such API key.", field="apiKeyId")
    unrevoked = ApiKey.filter(id=key_id, revoked_at__isnull=True)
    if not await unrevoked.update(revoked_at=clock.now(), revoked_by_id=by.member_id):
        raise AlreadyDone("This API key was revoked already.", field="apiKeyId")
    key = await ApiKey.get(id=key_id)
    await _note("api_key.revoke", key, by)
    live.tell_of_api_key(key_id)
    return key


async def api_keys(*, viewer: Viewer) -> Sequence[ApiKey]:
    """The keys that are not revoked, then those that are, the newest of each first; 100 at most."""
    policies.ensure_may_manage_keys(viewer)
    good = await ApiKey.filter(revoked_at__isnull=True).order_by("-created_at", "-id").limit(LISTED)
    revoked = ApiKey.filter(revoked_at__isnull=False).order_by("-created_at", "-id")
    return [*good, *await revoked.limit(max(1, LISTED - len(good)))]


async def api_keys_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, ApiKey]:
    """These keys, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    return {one.id: one for one in await ApiKey.filter(id__in=list(ids))}


async def names_of_keys(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, str]:
    """What the audit log calls these keys: the name that staff gave, and how the key begins."""
    found = await ApiKey.filter(id__in=list(ids))
    return {one.id: f"{one.name} ({one.prefix}…)" for one in found}


def is_api_key(token: str) -> bool:
    """Whether a token means to be an API key, good or not."""
    return token.startswith(BEGINNING)


async def viewer_for_api_key(secret: str, *, address: str | None) -> Viewer | None:
    """Who asks by this key; None for one that is made up, unknown, revoked or over, which are answered alike.

    It is found by its digest, so the time that the look-up takes says nothing of a key that is nearly right (AK2).
    Raises RateLimited where too many that are not good came from the client's ``address``.
    """
    found = await _good_key(secret)
    if found is None:
        await rate_limits.hit("api_key.address", rate_limits.network_of(address))
        return None
    key_id, now = uuid_of(found["id"]), clock.now()
    used = instant_or_none(found["last_used_at"])
    if used is None or now - used >= USED_EVERY:
        # A database that takes no writes for the moment still lets keys read.
        with suppress(TryAgain):
            await _mark_used(key_id)
    given = sql.json_of(found["scopes"])
    return Viewer(api_key_id=key_id, scopes=frozenset(one for one in ApiScope if one.value in given))


async def admit(viewer: Viewer, scopes: AbstractSet[ApiScope]) -> None:
    """Let an API key pass to what any of ``scopes`` opens, and count it; people pass as they are.

    Raises Forbidden or RateLimited.
    """
    policies.ensure_opened(viewer, scopes)
    if viewer.api_key_id is not None:
        await rate_limits.hit("api_key.key", str(viewer.api_key_id))


async def note_deed(action: str, *, by: Viewer, target_type: str, target_id: UUID, detail: str) -> None:
    """Inside a unit of work: put into the audit log what an API key did, and nothing of what people do (AK7)."""
    if by.api_key_id is not None:
        await announce(
            StaffActed(
                action=action,
                by_id=None,
                api_key_id=by.api_key_id,
                target_type=target_type,
                target_id=target_id,
                detail=detail,
            )
        )


def new_secret() -> str:
    """A key that nobody had before."""
    random = "".join(choice(_ALPHABET) for _ in range(_RANDOM))
    return f"{BEGINNING}{random}{_check_of(random)}"


def _check_of(random: str) -> str:
    """CRC-32 in six letters and digits: a scanner of secrets can tell a key from what only looks like one."""
    value, written = crc32(random.encode()), ""
    while value:
        value, rest = divmod(value, len(_ALPHABET))
        written = _ALPHABET[rest] + written
    return written.rjust(_CHECK, _ALPHABET[0])


def _is_well_formed(secret: str) -> bool:
    random = secret[len(BEGINNING) : -_CHECK]
    return _SPELLING.fullmatch(secret) is not None and secret.endswith(_check_of(random))


async def _good_key(secret: str) -> sql.Row | None:
    if not _is_well_formed(secret):
        return None
    return await sql.fetch_one(
        """
        SELECT id, scopes, last_used_at FROM api_keys
        WHERE token_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
        """,
        token_hash(secret),
        clock.now(),
    )


@unit_of_work
async def _mark_used(key_id: UUID) -> None:
    now = clock.now()
    await sql.execute(
        "UPDATE api_keys SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $3)",
        key_id,
        now,
        now - USED_EVERY,
    )


def _checked(draft: KeyDraft, by: Viewer) -> str:
    """The name, where all of the draft is good.

    Raises Required, TooLong or Invalid.
    """
    form, name = Form(), ""
    with form:
        name = text.line(draft.name, field="name", most=LONGEST_NAME)
    with form:
        if not draft.scopes:
            raise Required("Choose what the key may do.", field="scopes")
    with form:
        if draft.expires_at is not None and draft.expires_at <= clock.now():
            raise Invalid("A key ends in the future.", field="expiresAt")
    with form:
        Request.of_draft("createApiKey", draft, by=by)
    form.ensure_good()
    return name


async def _note(action: str, key: ApiKey, by: Viewer) -> None:
    await announce(
        StaffActed(
            action=action,
            by_id=by.member_id,
            target_type="ApiKey",
            target_id=key.id,
            detail=f"{key.name} ({key.prefix}…): {', '.join(key.scopes)}",
        )
    )
