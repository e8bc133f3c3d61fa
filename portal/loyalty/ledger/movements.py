"""Every movement that there is: between which pots, what it does to lots, and what it counts for.

This is the table that `verify` holds the entries against; a new kind of movement is a new line here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from portal.loyalty.ledger.models import Pot, TransferKind


class Lots(Enum):
    """What a movement does to the member's lots."""

    MAKES = auto()
    """Its points are a new lot, pending or active by the pot they come into."""
    RELEASES = auto()
    """The pending lot of the award that it names becomes active."""
    DRAWS = auto()
    """Its points are taken out of lots that it chose."""
    DRAWS_IN_ORDER = auto()
    """Its points are taken out of the lots whose turn it was (R9)."""
    FILLS = auto()
    """Its points go back into lots that they once came from."""
    RESERVES = auto()
    """Its points stay in the lots whose turn it was (R9), and nothing else may take them."""
    FREES = auto()
    """Points that were reserved in lots may be taken by others again."""
    DRAWS_RESERVED = auto()
    """Points that were reserved in lots are taken out of them."""
    LEAVES = auto()
    """No lot is touched."""


class Counts(Enum):
    """What a movement may do to the tier's points (R10)."""

    NOTHING = auto()
    UP = auto()
    DOWN = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class Movement:
    """How one kind of entry changes an account; the last three say what it adds to the sums of a lifetime."""

    lots: Lots
    counts: Counts = Counts.NOTHING
    earned: int = 0
    redeemed: int = 0
    expired: int = 0


MOVEMENTS: Mapping[tuple[TransferKind, Pot, Pot], Movement] = {
    # Earning, and taking it back
    (TransferKind.EARN, Pot.ISSUANCE, Pot.AVAILABLE): Movement(Lots.MAKES, Counts.UP, earned=1),
    (TransferKind.EARN, Pot.ISSUANCE, Pot.PENDING): Movement(Lots.MAKES, Counts.UP, earned=1),
    (TransferKind.RELEASE, Pot.PENDING, Pot.AVAILABLE): Movement(Lots.RELEASES, Counts.UP),
    (TransferKind.REVERSE, Pot.AVAILABLE, Pot.ISSUANCE): Movement(Lots.DRAWS, Counts.DOWN, earned=-1),
    (TransferKind.REVERSE, Pot.PENDING, Pot.ISSUANCE): Movement(Lots.DRAWS, Counts.DOWN, earned=-1),
    (TransferKind.REVERSE, Pot.DEBT, Pot.ISSUANCE): Movement(Lots.LEAVES, Counts.DOWN, earned=-1),
    (TransferKind.REPAY, Pot.AVAILABLE, Pot.DEBT): Movement(Lots.DRAWS),
    # Spending, and giving it back
    (TransferKind.REDEEM, Pot.AVAILABLE, Pot.REDEMPTION): Movement(Lots.DRAWS_IN_ORDER, redeemed=1),
    (TransferKind.RETURN, Pot.REDEMPTION, Pot.AVAILABLE): Movement(Lots.FILLS, redeemed=-1),
    # Spending while a shop makes the coupon: first set aside, then spent or free again (R31, R56, R59)
    (TransferKind.RESERVE, Pot.AVAILABLE, Pot.RESERVED): Movement(Lots.RESERVES),
    (TransferKind.UNRESERVE, Pot.RESERVED, Pot.AVAILABLE): Movement(Lots.FREES),
    (TransferKind.REDEEM, Pot.RESERVED, Pot.REDEMPTION): Movement(Lots.DRAWS_RESERVED, redeemed=1),
    # Time
    (TransferKind.EXPIRE, Pot.AVAILABLE, Pot.EXPIRY): Movement(Lots.DRAWS, expired=1),
    # By hand, and from elsewhere
    (TransferKind.ADJUST, Pot.ADJUSTMENT, Pot.AVAILABLE): Movement(Lots.MAKES),
    (TransferKind.ADJUST, Pot.AVAILABLE, Pot.ADJUSTMENT): Movement(Lots.DRAWS_IN_ORDER),
    (TransferKind.ADJUST, Pot.DEBT, Pot.ADJUSTMENT): Movement(Lots.LEAVES),
    (TransferKind.IMPORT, Pot.ADJUSTMENT, Pot.AVAILABLE): Movement(Lots.MAKES, Counts.UP),
    # Two accounts that become one: what the one held, owed and counted is passed on to the other (R75)
    (TransferKind.MERGE, Pot.AVAILABLE, Pot.MERGER): Movement(Lots.DRAWS, Counts.EITHER),
    (TransferKind.MERGE, Pot.MERGER, Pot.AVAILABLE): Movement(Lots.MAKES, Counts.EITHER),
    (TransferKind.MERGE, Pot.PENDING, Pot.MERGER): Movement(Lots.DRAWS, Counts.EITHER),
    (TransferKind.MERGE, Pot.MERGER, Pot.PENDING): Movement(Lots.MAKES, Counts.EITHER),
    (TransferKind.MERGE, Pot.DEBT, Pot.MERGER): Movement(Lots.LEAVES),
    (TransferKind.MERGE, Pot.MERGER, Pot.DEBT): Movement(Lots.LEAVES),
    (TransferKind.MERGE, Pot.ISSUANCE, Pot.MERGER): Movement(Lots.LEAVES, earned=1),
    (TransferKind.MERGE, Pot.MERGER, Pot.ISSUANCE): Movement(Lots.LEAVES, earned=-1),
    (TransferKind.MERGE, Pot.REDEMPTION, Pot.MERGER): Movement(Lots.LEAVES, redeemed=-1),
    (TransferKind.MERGE, Pot.MERGER, Pot.REDEMPTION): Movement(Lots.LEAVES, redeemed=1),
    (TransferKind.MERGE, Pot.EXPIRY, Pot.MERGER): Movement(Lots.LEAVES, expired=-1),
    (TransferKind.MERGE, Pot.MERGER, Pot.EXPIRY): Movement(Lots.LEAVES, expired=1),
    (TransferKind.MERGE, Pot.ADJUSTMENT, Pot.MERGER): Movement(Lots.LEAVES),
    (TransferKind.MERGE, Pot.MERGER, Pot.ADJUSTMENT): Movement(Lots.LEAVES),
    # The end of an account (R76)
    (TransferKind.ERASE, Pot.AVAILABLE, Pot.ERASURE): Movement(Lots.DRAWS),
    (TransferKind.ERASE, Pot.PENDING, Pot.ERASURE): Movement(Lots.DRAWS),
    (TransferKind.ERASE, Pot.ERASURE, Pot.DEBT): Movement(Lots.LEAVES),
}
