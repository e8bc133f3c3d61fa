"""The audiences that a category is for, each including those above it: from everyone up to the administrators.

And the holders that its exceptions name: everyone, all members, those with one role, and those with a key.
"""

from collections.abc import Sequence

from portal.accounts.models import Role
from portal.accounts.viewer import Viewer
from portal.community.models import Audience

LADDER = (Audience.EVERYONE, Audience.CUSTOMER, Audience.BRAND, Audience.MODERATOR, Audience.ADMIN)


def rank_of(viewer: Viewer) -> Audience:
    """The widest audience that the viewer belongs to."""
    if viewer.is_admin:
        return Audience.ADMIN
    if viewer.is_moderator:
        return Audience.MODERATOR
    if viewer.is_brand:
        return Audience.BRAND
    return Audience.CUSTOMER if viewer.is_signed_in else Audience.EVERYONE


def belongs_to(viewer: Viewer, audience: Audience) -> bool:
    """Whether the viewer is among ``audience``; each audience includes the ones above it on the ladder."""
    return LADDER.index(rank_of(viewer)) >= LADDER.index(audience)


def passes_gates(viewer: Viewer) -> bool:
    """The brand's staff and moderators look after gated categories as well."""
    return belongs_to(viewer, Audience.BRAND)


def audiences_of(viewer: Viewer) -> Sequence[Audience]:
    """The audiences by which exceptions can mean the viewer: a role there is exactly that role."""
    named = [Audience.EVERYONE, Audience.CUSTOMER] if viewer.is_signed_in else [Audience.EVERYONE]
    return [*named, *(Audience(role) for role in sorted(viewer.roles - {Role.CUSTOMER}))]


def is_exempt(viewer: Viewer) -> bool:
    """Nothing is denied to administrators: somebody must be able to take back what was denied by mistake."""
    return viewer.is_admin


def rights_of(reader: Viewer) -> object:
    """Of two with the same rights, one may read what the other may."""
    return rank_of(reader), frozenset(audiences_of(reader)), reader.keys
