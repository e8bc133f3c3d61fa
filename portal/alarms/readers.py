"""Whom an alarm is for: who may do something about it, and nobody else hears of it (SH83)."""

from portal.accounts.models import Role
from portal.accounts.viewer import Viewer
from portal.alarms.models import AlarmKind

OF_MODERATORS = frozenset({AlarmKind.VOTES_WAIT})
"""What moderators decide; everything else is the brand's."""
_OF_THE_BRAND = frozenset(AlarmKind) - OF_MODERATORS


def roles_for(kind: AlarmKind) -> frozenset[Role]:
    """Whoever has one of these is told."""
    return frozenset({Role.ADMIN, Role.MODERATOR if kind in OF_MODERATORS else Role.BRAND})


def kinds_for(viewer: Viewer) -> frozenset[AlarmKind]:
    """Of the alarms that stand, the viewer sees those of these kinds."""
    of_the_brand = _OF_THE_BRAND if viewer.is_brand else frozenset[AlarmKind]()
    return of_the_brand | (OF_MODERATORS if viewer.is_moderator else frozenset())
