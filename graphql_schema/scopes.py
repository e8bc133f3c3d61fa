"""The scope of each root field, in one table: what is not in it is closed to API keys, whatever they were given."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from inspect import isawaitable
from typing import Any

from strawberry.extensions import FieldExtension
from strawberry.types import Info

from portal.access import api_keys
from portal.accounts.models import ApiScope

ANY = frozenset(ApiScope)
"""Open to every key: each has some scope."""

OPEN_TO_KEYS: Mapping[str, Mapping[str, AbstractSet[ApiScope]]] = {
    "Query": {
        "viewer": ANY,  # null: a key is no member
        "product": {ApiScope.CATALOG_WRITE},
        "products": {ApiScope.CATALOG_WRITE},
        "translations": {ApiScope.CATALOG_WRITE},  # of products alone
        "translatableTexts": {ApiScope.CATALOG_WRITE},
        "thingsToTranslate": {ApiScope.CATALOG_WRITE},  # products alone
        "findMembers": {ApiScope.CUSTOMERS_READ},
        "findOrders": {ApiScope.CUSTOMERS_READ},
        "insights": {ApiScope.INSIGHTS_READ},
    },
    "Mutation": {
        "recordOrder": {ApiScope.ORDERS_WRITE},
        "recordRefund": {ApiScope.ORDERS_WRITE},
        "recordInteraction": {ApiScope.INTERACTIONS_WRITE},
        "markCouponUsed": {ApiScope.COUPONS_WRITE},
        "saveProduct": {ApiScope.CATALOG_WRITE},
        "saveTranslations": {ApiScope.CATALOG_WRITE},  # of products alone
    },
    "Subscription": {},
}
"""By root and field, the scopes of which one is enough. The verb behind a field asks for the scope again."""

CLOSED: AbstractSet[ApiScope] = frozenset()


def scopes_of(root: str, field: str) -> AbstractSet[ApiScope]:
    """The scopes of which one opens the field to a key; none for one that is closed to all."""
    return OPEN_TO_KEYS[root].get(field, CLOSED)


class OpenToKeys(FieldExtension):
    """Stands before the resolver of each root field and lets API keys pass by the table (AK3)."""

    def __init__(self, root: str, field: str) -> None:
        self._scopes = scopes_of(root, field)

    @staticmethod
    def passes(context: Any) -> bool:
        """Who is no key is not asked for a scope."""
        return context.viewer.api_key_id is None

    async def resolve_async(self, next_: Callable[..., Any], source: Any, info: Info[Any, Any], **kwargs: Any) -> Any:
        """Run the field, or raise Forbidden or RateLimited."""
        if not self.passes(info.context):
            await api_keys.admit(info.context.viewer, self._scopes)
        result = next_(source, info, **kwargs)
        return await result if isawaitable(result) else result
