"""The scene: members with known points, two rewards, a euro that earns a point, and tokens for everybody."""

from dataclasses import dataclass

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.accounts.sessions import open_session
from portal.loyalty.programme.models import EarnAction
from tests.makers import Make

START = 100
COSTS = (10, 50)


@dataclass(frozen=True)
class Person:
    key: str
    """As the tables know them."""
    id: str
    """As the API knows them."""
    email: str
    token: str


@dataclass(frozen=True)
class Stage:
    members: tuple[Person, ...]
    staff: Person
    rewards: tuple[tuple[str, int], ...]
    """Each with what it costs."""


async def set_up(make: Make, members: int) -> Stage:
    """Everybody begins with the same points; nothing expires."""
    await make.programme(points_expire_after_days=None)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    rewards = [(global_id("Reward", (await make.reward(cost, title=f"For {cost}")).id), cost) for cost in COSTS]
    crowd = [await _person(make) for _ in range(members)]
    return Stage(tuple(crowd), await _person(make, roles=(Role.BRAND,)), tuple(rewards))


async def _person(make: Make, roles: tuple[Role, ...] = ()) -> Person:
    member = await make.member(roles=roles)
    await make.points(member, START)
    token = await open_session(member.id, user_agent=None)
    return Person(str(member.id), global_id("Member", member.id), member.email or "", token)
