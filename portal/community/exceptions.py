"""The exceptions to a category's terms, as staff write them down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.access import keyring
from portal.access.keyring import KeyKind
from portal.community.models import Audience
from portal.community.rights_models import Ability, CategoryRight
from portal.kernel.errors import Invalid, NotFound, Required
from portal.kernel.forms import Form
from portal.kernel.text import slug

MOST_EXCEPTIONS = 40
LONGEST_TIER = 60


@dataclass(frozen=True, slots=True)
class Exemption:
    """Who has an ability besides, or is denied it: an audience, or a tier with those above it."""

    ability: Ability
    audience: Audience | None = None
    tier_slug: str | None = None
    is_denied: bool = False


async def checked(given: Sequence[Exemption], form: Form) -> Mapping[tuple[Ability, str], bool]:
    """What is kept of them: whether it is denied, by ability and holder. What is at fault is told to ``form``."""
    kept: dict[tuple[Ability, str], bool] = {}
    with form:
        if len(given) > MOST_EXCEPTIONS:
            raise Invalid("These are too many exceptions; change the terms themselves.", field="exceptions")
    for at, one in enumerate(given[:MOST_EXCEPTIONS]):
        with form.at("exceptions", at):
            key = one.ability, await _holder(one)
            if kept.get(key, one.is_denied) is not one.is_denied:
                raise Invalid("This is allowed and denied at once; say only one of the two.", field="denied")
            kept[key] = one.is_denied
    return kept


async def keep(category_id: UUID, kept: Mapping[tuple[Ability, str], bool]) -> bool:
    """Make these the exceptions of the category; whether they were others before. Call it in a unit of work."""
    before = await CategoryRight.filter(category_id=category_id)
    if {(one.ability, one.holder): one.is_denied for one in before} == dict(kept):
        return False
    await CategoryRight.filter(category_id=category_id).delete()
    for (ability, holder), is_denied in kept.items():
        await CategoryRight.create(category_id=category_id, ability=ability, holder=holder, is_denied=is_denied)
    return True


async def of_categories(category_ids: Sequence[UUID]) -> Mapping[UUID, Sequence[Exemption]]:
    """What was written down for each, in an order that stays."""
    found: dict[UUID, list[Exemption]] = {}
    for row in await CategoryRight.filter(category_id__in=list(category_ids)).order_by("holder", "ability"):
        tier = KeyKind.TIER.name_in(row.holder)
        audience = None if tier is not None else Audience(row.holder)
        found.setdefault(row.category_id, []).append(Exemption(row.ability, audience, tier, row.is_denied))
    return found


async def _holder(one: Exemption) -> str:
    if (one.audience is None) is (one.tier_slug is None):
        raise Required("Name either an audience or a tier.", field="audience")
    if one.audience is not None:
        if one.audience is Audience.ADMIN:
            raise Invalid("Administrators may do everything; there are no exceptions for them.", field="audience")
        return one.audience.value
    name = slug(one.tier_slug or "", field="tierSlug", most=LONGEST_TIER)
    if not await keyring.exists(KeyKind.TIER, name):
        raise NotFound("There is no such tier.", field="tierSlug")
    return KeyKind.TIER.key(name)
