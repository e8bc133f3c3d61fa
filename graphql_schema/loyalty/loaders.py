"""Loading what belongs to loyalty many at a time, where the domain's queries are not loaders by themselves."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from graphql_schema.context import for_everyone
from portal.accounts.viewer import Viewer
from portal.loyalty.programme.earn_rules import RuleInForce, newest_rules
from portal.loyalty.queries import history
from portal.segments.audiences import hidden_from
from portal.segments.models import AudienceKind
from portal.translations.queries import Languages, of_words


async def rules_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, RuleInForce]:
    """The rules in force; the brand also sees those that are switched off."""
    found = await newest_rules(include_inactive=viewer.is_brand)
    hidden = await hidden_from(viewer, AudienceKind.EARN_RULE)
    return {one.rule.id: one for one in found if one.rule.id in ids and one.rule.id not in hidden}


lots_of_transactions = for_everyone(history.lots_touched)
"""The lots that each of the transactions touched; the transactions themselves were found for the viewer."""


async def words_beside_points(
    keys: Sequence[tuple[str, Languages]], viewer: Viewer
) -> Mapping[tuple[str, Languages], str]:
    """What names that the ledger wrote down are in a reader's languages (TL8): one statement for a page."""
    found: dict[tuple[str, Languages], str] = {}
    for languages in {languages for _, languages in keys}:
        words = {word for word, asked in keys if asked == languages}
        texts = await of_words(history.NAMED_BY, words, languages)
        found.update({(word, languages): text for word, text in texts.items()})
    return found
