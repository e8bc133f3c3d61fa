"""Arranging the rooms of the forum: their order, who takes part in them, and which tier opens them."""

from collections.abc import Mapping, Sequence
from typing import TypedDict, Unpack
from uuid import UUID

from portal.access import keyring
from portal.access.keyring import KeyKind
from portal.accounts.events import StaffActed
from portal.accounts.viewer import SYSTEM, Viewer
from portal.community import counters, exceptions, policies, queries
from portal.community.exceptions import Exemption
from portal.community.models import Audience, Category, Thread
from portal.community.queries import CategoryRow, CategoryTree
from portal.community.queries.abilities import DEEPEST_CATEGORY
from portal.kernel import clock
from portal.kernel.errors import Conflict, Invalid, NotFound
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.text import line, optional_prose, slug
from portal.kernel.wording import DEFAULT_LOCALE, LOCALES, Plural, language_of, say, translatable
from portal.kernel.work import unit_of_work
from portal.screening.models import Holds
from portal.translations.saving import NewText, save_translations

QUESTIONS_SLUG = "product-questions"
_QUESTIONS = translatable("Product questions")
_ANSWERED = translatable("Answered by customers and by us.")
LONGEST_NAME = 120
LONGEST_SLUG = 80
LONGEST_DESCRIPTION = 2000


_DEFAULTS: Mapping[str, object] = {
    "position": 0,
    "who_can_see": Audience.EVERYONE,
    "who_can_open": Audience.EVERYONE,
    "who_can_start": Audience.CUSTOMER,
    "who_can_reply": Audience.CUSTOMER,
    "earns_points": True,
    "holds": Holds.SUSPECTED,
}
"""What a new category has, and one of which it is taken away."""
_WHO_READS = frozenset({"parent_id", "required_key", "who_can_see", "who_can_open"})


class CategoryDetails(TypedDict, total=False):
    """What is left out stays as it is, or as it is for a new category; None takes it away."""

    description: str | None
    parent_slug: str | None
    required_tier_slug: str | None
    position: int | None
    who_can_see: Audience | None
    who_can_open: Audience | None
    exceptions: Sequence[Exemption] | None
    who_can_start: Audience | None
    who_can_reply: Audience | None
    earns_points: bool | None
    holds: Holds | None
    locale: str | None


@unit_of_work
async def save_category(
    category_slug: str, name: str, *, by: Viewer, **details: Unpack[CategoryDetails]
) -> CategoryRow:
    """Make a category, or change the one with this slug.

    Raises Forbidden for everyone but staff, NotFound for an unknown parent or tier, and for a category or a parent
    that is denied to them (CO23), Invalid where the tree would run in a circle or deeper than three levels.
    """
    policies.ensure_configures(by)
    form = Form()
    with form:
        category_slug = slug(category_slug, field="slug", most=LONGEST_SLUG)
    with form:
        name = line(name, field="name", most=LONGEST_NAME)
    tree, seen = await queries.category_tree(SYSTEM), await queries.category_tree(by)
    known = tree.by_slug.get(category_slug)
    with form:
        if known is not None and known.id not in seen.by_id:
            raise NotFound("There is no such category.", field="slug")
    values = {"name": name, **await _stored(details, known, (tree, seen), form)}
    exempt = await exceptions.checked(details.get("exceptions") or (), form)
    form.ensure_good()
    category, is_new = await Category.get_or_create(slug=category_slug, defaults={**values, "created_at": clock.now()})
    if not is_new:
        await category.update_from_dict(values).save(update_fields=list(values))
    has_others = "exceptions" in details and await exceptions.keep(category.id, exempt)
    if known is not None and (has_others or _WHO_READS & values.keys()):
        await counters.recount_profiles_of_categories([known.id, *_below(known.id, tree)])
    if known is not None and values.get("locale") not in {None, known.locale}:
        await Thread.filter(category_id=known.id).update(locale=values["locale"])
    await _note("category.save", category, by, detail=f"{category_slug}: {', '.join(sorted({'name', *details}))}")
    return await _as_saved(category.id, by)


@unit_of_work
async def questions_category() -> CategoryRow:
    """The room that questions on products are asked in; made when it is needed for the first time."""
    known = await queries.category_by_slug(QUESTIONS_SLUG, SYSTEM)
    if known is not None:
        return known
    made = await save_category(QUESTIONS_SLUG, _QUESTIONS, by=SYSTEM, description=_ANSWERED)
    for locale in LOCALES:
        if locale != DEFAULT_LOCALE:
            texts = [NewText("name", say(_QUESTIONS, locale)), NewText("description", say(_ANSWERED, locale))]
            await save_translations("Category", made.id, locale, texts, by=SYSTEM)
    return await _as_saved(made.id, SYSTEM)


async def _stored(
    details: CategoryDetails, known: CategoryRow | None, trees: tuple[CategoryTree, CategoryTree], form: Form
) -> dict[str, object]:
    """What of a category is kept; ``trees`` are all there is, and what the one who saves it sees of that."""
    stored: dict[str, object] = {}
    with form:
        if "description" in details:
            written = optional_prose(details["description"], field="description", most=LONGEST_DESCRIPTION)
            stored["description"] = written
    with form:
        if "parent_slug" in details:
            stored["parent_id"] = _parent(details["parent_slug"], known, *trees)
    with form:
        if "required_tier_slug" in details:
            stored["required_key"] = await _key(details["required_tier_slug"])
    with form:
        if "locale" in details:
            stored["locale"] = _language(details["locale"])
    for name, of_a_new_one in _DEFAULTS.items():
        if name in details:
            said = details[name]  # type: ignore[literal-required]
            stored[name] = of_a_new_one if said is None else said
    if "who_can_start" in stored and _replies_follow(known, details):
        stored["who_can_reply"] = stored["who_can_start"]
    return stored


def _replies_follow(known: CategoryRow | None, details: CategoryDetails) -> bool:
    """Who opens threads replies as well, unless it was said otherwise, now or before."""
    if "who_can_reply" in details:
        return False
    return known is None or known.who_can_reply == known.who_can_start


def _language(given: str | None) -> str | None:
    if given is None:
        return None
    language = language_of(given)
    if language is None:
        raise Invalid("Name the language by its tag, like de, pt-BR or zh-Hant.", field="locale")
    return language


async def _key(tier_slug: str | None) -> str | None:
    """Tiers are known further up; down here a tier is the key that its members hold."""
    if tier_slug is None:
        return None
    name = slug(tier_slug, field="requiredTierSlug", most=60)
    if not await keyring.exists(KeyKind.TIER, name):
        raise NotFound("There is no such tier.", field="requiredTierSlug")
    return KeyKind.TIER.key(name)


def _parent(parent_slug: str | None, known: CategoryRow | None, tree: CategoryTree, seen: CategoryTree) -> UUID | None:
    if parent_slug is None:
        return None
    parent = tree.by_slug.get(parent_slug)
    if parent is None or parent.id not in seen.by_id:
        raise NotFound("There is no such category.", field="parentSlug")
    if known is not None and known.slug == QUESTIONS_SLUG and parent.is_archived:
        raise Conflict("Questions on products are asked in this category; it stays open.", field="parentSlug")
    if known is not None and parent.id in {known.id, *_below(known.id, tree)}:
        raise Invalid("A category cannot lie within itself.", field="parentSlug")
    height = 1 if known is None else _height(known.id, tree)
    if _depth(parent, tree) + height > DEEPEST_CATEGORY:
        raise Invalid(
            Plural("Categories lie at most one level deep.", "Categories lie at most {count} levels deep."),
            field="parentSlug",
            count=DEEPEST_CATEGORY,
        )
    return parent.id


def _below(category_id: UUID, tree: CategoryTree) -> list[UUID]:
    """Everything within a category."""
    children = tree.children.get(category_id, [])
    return [found for child in children for found in (child.id, *_below(child.id, tree))]


def _height(category_id: UUID, tree: CategoryTree) -> int:
    return 1 + max((_height(child.id, tree) for child in tree.children.get(category_id, [])), default=0)


def _depth(category: CategoryRow, tree: CategoryTree) -> int:
    return 1 if category.parent_id is None else 1 + _depth(tree.by_id[category.parent_id], tree)


async def _note(action: str, category: Category, by: Viewer, *, detail: str) -> None:
    """For the audit trail, where it was somebody and not the portal itself."""
    if by.member_id is not None:
        await announce(
            StaffActed(action=action, by_id=by.member_id, target_type="Category", target_id=category.id, detail=detail)
        )


async def _as_saved(category_id: UUID, by: Viewer) -> CategoryRow:
    """As who saved it sees it, who may just have hidden it from themselves."""
    saved = await queries.category_by_id(category_id, by) or await queries.category_by_id(category_id, SYSTEM)
    assert saved is not None
    return saved
