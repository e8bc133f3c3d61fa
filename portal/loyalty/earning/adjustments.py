"""Points by the hand of staff: with a reason that the member reads, and a line in the audit trail."""

from uuid import UUID

from portal.accounts.models import Member
from portal.accounts.viewer import Viewer
from portal.kernel import text
from portal.kernel.errors import Invalid, NotFound
from portal.kernel.forms import Form
from portal.kernel.idempotency import ensure_key
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger, programme
from portal.loyalty.ledger import activity, keys
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.models import ActorKind, Pot, Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction
from portal.moderation import audit

MOST_AT_ONCE = 100_000_000


@unit_of_work
async def adjust_points(member_id: UUID, points: int, *, reason: str, idempotency_key: str, by: Viewer) -> Transfer:
    """Give or take points. What is given repays debt first; more than is available cannot be taken.

    Adjustments count for no tier.
    """
    by.ensure_brand()
    by.ensure_impartial(member_id)
    form = Form()
    with form:
        key = keys.adjustment(ensure_key(idempotency_key))
    with form:
        words = text.line(reason, field="reason", most=300)
    with form:
        if points == 0 or abs(points) > MOST_AT_ONCE:
            raise Invalid("Give or take from 1 to {most} points.", field="points", most=MOST_AT_ONCE)
    with form:
        if not await Member.exists(id=member_id):
            raise NotFound("There is no such member.", field="memberId")
    form.ensure_good()
    body = {"member": member_id, "points": points, "reason": words}
    cause = ledger.Cause(description=words, actor=ActorKind.STAFF, actor_id=by.member_id, action=EarnAction.MANUAL)
    async with ledger.book(member_id) as book:
        if known := await book.known(key, body):
            return known
        moved = await (_give if points > 0 else _take)(book, abs(points), key, body, cause)
        await activity.adjusted(book, moved)
    await audit.write("points.adjust", by=by, target_type="Member", target_id=member_id, detail=f"{points:+d}: {words}")
    return moved


async def _give(book: ledger.Book, points: int, key: Key, body: dict[str, object], cause: ledger.Cause) -> Transfer:
    if points > book.room:
        raise ledger.full(field="points")
    terms = ledger.Terms(available_at=book.now, expires_at=programme.expiry_of(await programme.current(), book.now))
    return await ledger.award(
        book, points, key=key, body=body, cause=cause, terms=terms, kind=TransferKind.ADJUST, origin=Pot.ADJUSTMENT
    )


async def _take(book: ledger.Book, points: int, key: Key, body: dict[str, object], cause: ledger.Cause) -> Transfer:
    return await ledger.spend(
        book, points, key=key, body=body, cause=cause, kind=TransferKind.ADJUST, to=Pot.ADJUSTMENT
    )
