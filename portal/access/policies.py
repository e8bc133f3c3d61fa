"""Who makes API keys, what they may be given, and what a key opens."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from portal.accounts.models import ApiScope, Role
from portal.accounts.viewer import Viewer
from portal.kernel.errors import Forbidden

RIGHT_BEHIND: Mapping[ApiScope, Role] = {
    ApiScope.ORDERS_WRITE: Role.BRAND,
    ApiScope.COUPONS_WRITE: Role.BRAND,
    ApiScope.INTERACTIONS_WRITE: Role.BRAND,
    ApiScope.CUSTOMERS_READ: Role.BRAND,
    ApiScope.INSIGHTS_READ: Role.BRAND,
    ApiScope.CATALOG_WRITE: Role.BRAND,
}
"""Whose right each scope is a part of."""


def ensure_may_manage_keys(viewer: Viewer) -> None:
    """Staff of the brand make, see and revoke API keys; a key makes none (AK8)."""
    viewer.ensure_brand()


def ensure_may_give(viewer: Viewer, scopes: Iterable[ApiScope]) -> None:
    """Nobody gives a key what they may not do themselves (AK8)."""
    for scope in scopes:
        if RIGHT_BEHIND[scope] not in viewer.roles and not viewer.is_admin:
            raise Forbidden("You cannot give a key more rights than you have yourself.", field="scopes")


def ensure_opened(viewer: Viewer, scopes: AbstractSet[ApiScope]) -> None:
    """An API key opens what one of its scopes is named for, and nothing else (AK3). People are not asked for scopes."""
    if viewer.api_key_id is None or not scopes.isdisjoint(viewer.scopes):
        return
    if not scopes:
        raise Forbidden("No API key opens this; it is for people who are signed in.")
    raise Forbidden("This API key may not do this: it needs the scope {scopes}.", scopes=", ".join(sorted(scopes)))
