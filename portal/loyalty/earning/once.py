"""What a person gets once, under however many accounts they have done things (R75).

The deed's key names the member, so that of two accounts that became one the other's key is known, too.
"""

from uuid import UUID

from tortoise.expressions import Q

from portal.loyalty.ledger import keys
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.models import Account, Transfer
from portal.loyalty.programme.models import EarnAction

ONCE_A_PERSON = frozenset(
    {EarnAction.SIGN_UP, EarnAction.VERIFY_EMAIL, EarnAction.BIRTHDAY, EarnAction.REVIEW, EarnAction.SURVEY}
)
"""A welcome, a birthday in the year, a product's review, a survey."""


async def ids_of(member_id: UUID) -> list[UUID]:
    """Under which ids the person has earned: those of accounts that were merged into this one, and its own."""
    accounts = Account.filter(Q(member_id=member_id) | Q(merged_into_id=member_id)).order_by("member_id")
    return [account.member_id for account in await accounts.only("id", "member_id")]


async def was_done_as_another(key: Key, *, account_of: UUID) -> bool:
    """Whether another account of the same person was awarded for the deed. Read it under that account's lock."""
    if (found := keys.once_per_person(key)) is None:
        return False
    deed, doer = found
    others = [deed.key(one) for one in await ids_of(account_of) if one != doer]
    return bool(others) and await Transfer.exists(idempotency_key__in=others)
