"""What of a book's entries is news for its member: points that were taken from them, and debt that was repaid."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from portal.kernel.events import Event
from portal.loyalty.events import DebtRepaid, PointsTaken
from portal.loyalty.ledger.models import Pot, SourceType, Transfer, TransferKind

_TAKE = (TransferKind.REVERSE, TransferKind.ADJUST)
_FROM_MEMBER = (Pot.AVAILABLE, Pot.PENDING, Pot.DEBT)


def is_news(transfer: Transfer) -> bool:
    """Whether the entry takes something from the member that they did not give, or repays what they owe.

    What is taken for a coupon is told by its case.
    """
    if transfer.points == 0 or transfer.source_type is SourceType.REDEMPTION:
        return False
    is_taken = transfer.kind in _TAKE and transfer.from_pot in _FROM_MEMBER
    return is_taken or transfer.kind is TransferKind.REPAY


def news(entries: Sequence[Transfer], *, member_id: UUID, debt: int) -> Iterator[Event]:
    """One event for all that was taken of one deed, however many entries that took, and one for all repayments."""
    repaid = [one for one in entries if one.kind is TransferKind.REPAY]
    taken = [one for one in entries if one.kind is not TransferKind.REPAY]
    for deed in dict.fromkeys((one.action, one.source_id) for one in taken):
        some = [one for one in taken if (one.action, one.source_id) == deed]
        yield PointsTaken(
            member_id=member_id,
            transfer_id=some[0].id,
            points=sum(one.points for one in some),
            owed=sum(one.points for one in some if one.from_pot is Pot.DEBT),
            action=some[0].action,
        )
    if repaid:
        points = sum(one.points for one in repaid)
        yield DebtRepaid(member_id=member_id, transfer_id=repaid[0].id, points=points, left=debt)
