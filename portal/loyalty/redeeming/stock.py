"""Stock of a reward: how many pieces there are, and how often one member may have it (R54, R55)."""

from uuid import UUID

from portal.kernel import sql
from portal.kernel.ids import new_id
from portal.loyalty.redeeming import policies
from portal.loyalty.redeeming.models import Redemption, Reward

_NO_LIMIT = 2**31 - 1


async def take_piece(reward: Reward, member_id: UUID) -> None:
    """One use by the member and one piece.

    Raises LimitReached or OutOfStock, so that of any number at once exactly as many succeed as there are.
    """
    await _count_use(reward, member_id)
    if reward.stock is None:
        return
    if not await sql.execute("UPDATE rewards SET stock = stock - 1 WHERE id = $1 AND stock > 0", reward.id):
        raise policies.out_of_stock()


async def return_piece(redemption: Redemption, *, to_stock: bool = True) -> None:
    """The member may have it again, and so may others, unless the piece is written off (R54)."""
    await sql.execute(
        "UPDATE reward_uses SET uses = uses - 1 WHERE reward_id = $1 AND member_id = $2 AND uses > 0",
        redemption.reward_id,
        redemption.member_id,
    )
    if to_stock:
        await sql.execute(
            "UPDATE rewards SET stock = stock + 1 WHERE id = $1 AND stock IS NOT NULL", redemption.reward_id
        )


async def _count_use(reward: Reward, member_id: UUID) -> None:
    counted = await sql.fetch_one(
        """
        INSERT INTO reward_uses (id, reward_id, member_id, uses) VALUES ($1, $2, $3, 1)
        ON CONFLICT (reward_id, member_id) DO UPDATE SET uses = reward_uses.uses + 1
            WHERE reward_uses.uses < $4
        RETURNING uses
        """,
        new_id(),
        reward.id,
        member_id,
        reward.per_member_limit if reward.per_member_limit is not None else _NO_LIMIT,
    )
    if counted is None:
        raise policies.limit_reached()
