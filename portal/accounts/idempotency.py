"""Idempotency keys of members and visitors: what makes something makes it once, however often it is asked for (R6).

A double click, a retry after a lost answer, an app that sends again what it had queued.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Protocol
from uuid import UUID

from portal.accounts.models import IdempotencyKey
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import NotFound
from portal.kernel.idempotency import ensure_key, hash_of, key_taken
from portal.kernel.ids import new_id


class Draft(Protocol):
    """A dataclass of what somebody wants to have made."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def idempotency_key(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Request:
    """Something that is to be made, by whom, and under which key, if any.

    A key is a member's own for each verb: two members may use the same. Visitors are many people with no name: among
    them a key counts only together with the very same body.
    """

    verb: str
    key: str | None
    body_hash: str
    member_id: UUID | None

    @classmethod
    def of(cls, verb: str, key: str | None, body: Mapping[str, Any], *, by: Viewer) -> "Request":
        """Raises TooShort or TooLong for what is no key."""
        return cls(verb, None if key is None else ensure_key(key), hash_of(body), by.member_id)

    @classmethod
    def of_draft(cls, verb: str, draft: "Draft", *, by: Viewer) -> "Request":
        """The same for a draft that holds its key beside all that it asks for."""
        body = asdict(draft)
        return cls.of(verb, body.pop("idempotency_key"), body, by=by)

    @classmethod
    def to_make(cls, verb: str, terms: "Draft", *, by: Viewer) -> "Request":
        """The same for what staff save: terms with an id say which thing is meant, and need no key."""
        body = {name: sorted(one) if isinstance(one, frozenset) else one for name, one in asdict(terms).items()}
        del body["idempotency_key"]
        return cls.of(verb, terms.idempotency_key if body.get("id") is None else None, body, by=by)

    async def earlier(self) -> UUID | None:
        """What this request made before; None where it made nothing yet.

        Raises Conflict where the key came with another body.
        """
        if self.key is None:
            return None
        if self.member_id is None:
            known = await IdempotencyKey.get_or_none(
                member_id=None, verb=self.verb, idempotency_key=self.key, body_hash=self.body_hash
            )
        else:
            known = await IdempotencyKey.get_or_none(member_id=self.member_id, verb=self.verb, idempotency_key=self.key)
        if known is None:
            return None
        if known.body_hash not in {None, self.body_hash}:
            raise key_taken()
        return known.made_id

    async def once(self, make: Callable[[], Awaitable[UUID]]) -> UUID:
        """What this request made before, else what ``make`` makes now. Call it in a unit of work.

        Raises Conflict where the key came with another body, and what ``make`` raises; then nothing is kept of it.
        """
        if self.key is None:
            return await make()
        await advisory_lock(f"idempotency:{self.member_id}:{self.verb}:{self.key}")
        made = await self.earlier()
        if made is None:
            made = await make()
            await IdempotencyKey.create(
                id=new_id(),
                member_id=self.member_id,
                verb=self.verb,
                idempotency_key=self.key,
                body_hash=self.body_hash,
                made_id=made,
                made_at=clock.now(),
            )
        return made


def gone() -> NotFound:
    """The refusal where what a key made is not there any more, or no longer to be seen."""
    return NotFound("What was made with this key is not there any more.", field="idempotencyKey")
