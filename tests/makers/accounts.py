"""Members who are verified and active unless the test says otherwise."""

from itertools import count
from typing import Any

from portal.access.api_keys import KeyDraft, create_api_key
from portal.access.models import ApiKey
from portal.access.viewers import viewer_of
from portal.accounts.events import EmailVerified
from portal.accounts.handles import handle_key
from portal.accounts.hashing import hash_password
from portal.accounts.models import ApiScope, Credential, Member, MemberState, Role, RoleGrant
from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel import clock
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work

_numbers = count(1)


class MakeAccounts:
    async def member(self, handle: str | None = None, *, roles: tuple[Role, ...] = (), **values: Any) -> Member:
        """An active member with a verified address; ``roles`` beyond a customer's."""
        handle = handle or f"member{next(_numbers)}"
        now = clock.now()
        email = values.pop("email", f"{handle}@example.org")
        member = await Member.create(
            **{
                "handle": handle,
                "handle_key": handle_key(handle),
                "display_name": handle.title(),
                "email": email,
                "email_key": email,
                "mailbox_key": email,
                "email_verified_at": now,
                "state": MemberState.ACTIVE,
                "joined_at": now,
                **values,
            }
        )
        for role in roles:
            await RoleGrant.create(member=member, role=role, granted_at=now)
        return member

    async def member_with_password(self, password: str, handle: str | None = None, **values: Any) -> Member:
        """A member who can sign in."""
        member = await self.member(handle, **values)
        await Credential.create(member=member, password_hash=await hash_password(password), changed_at=clock.now())
        return member

    async def moderator(self, handle: str | None = None) -> Member:
        return await self.member(handle, roles=(Role.MODERATOR,))

    async def brand(self, handle: str | None = None) -> Member:
        return await self.member(handle, roles=(Role.BRAND,))

    async def admin(self, handle: str | None = None) -> Member:
        return await self.member(handle, roles=(Role.ADMIN,))

    async def viewer(self, member: Member | None = None) -> Viewer:
        """Who asks, for verbs that take ``by``."""
        return await viewer_of((member or await self.member()).id)

    async def api_key(self, *scopes: ApiScope, name: str = "The till", **values: Any) -> tuple[ApiKey, str]:
        """A key for a back end of the shop, and how it reads."""
        key, secret = await create_api_key(KeyDraft(name=name, scopes=scopes, **values), by=SYSTEM)
        assert secret is not None
        return key, secret


@unit_of_work
async def prove_address(member):
    await announce(EmailVerified(member_id=member.id, email_key=member.email))
