"""Who may do what in which category: its terms, the exceptions to them, and what lies above it, as SQL.

A category says for each ability to which audience it belongs, and for seeing perhaps which key it takes as well.
Exceptions give an ability to further holders, or deny it; what is denied is denied, whatever else allows it, here and
in all that lies below.
"""

from functools import cached_property

from portal.access.keyring import moderated_by
from portal.accounts.viewer import Viewer
from portal.community.audiences import LADDER, audiences_of, belongs_to, is_exempt, passes_gates
from portal.community.rights_models import Ability
from portal.kernel.sql import Values

DEEPEST_CATEGORY = 3
"""How many levels the tree of categories has."""
_COLUMNS = {
    Ability.SEE: "who_can_see",
    Ability.OPEN: "who_can_open",
    Ability.START: "who_can_start",
    Ability.REPLY: "who_can_reply",
}


class Abilities:
    """The conditions for one viewer; their placeholders stand once in the statement, however often they are used."""

    def __init__(self, viewer: Viewer, values: Values) -> None:
        self.viewer = viewer
        self._values = values
        self._audiences = ", ".join(f"'{audience.value}'" for audience in LADDER if belongs_to(viewer, audience))

    @cached_property
    def _keys(self) -> str:
        return self._values.marks(sorted(self.viewer.keys))

    @cached_property
    def _holders(self) -> str:
        named = ", ".join(f"'{audience.value}'" for audience in audiences_of(self.viewer))
        return f"{named}, {self._keys}" if self.viewer.keys else named

    def opened(self) -> str:
        """The ids of the categories in which the viewer may read: the way there is open from the top."""
        denied = self._not_denied(Ability.SEE, Ability.OPEN)
        terms = f"{self._terms(Ability.SEE)} AND {self._terms(Ability.OPEN)} AND {denied}"
        return f"""
            WITH rooms AS (SELECT room.id, room.parent_id FROM categories room WHERE {terms})
            SELECT c0.id FROM rooms c0 LEFT JOIN rooms c1 ON c1.id = c0.parent_id
            LEFT JOIN rooms c2 ON c2.id = c1.parent_id
            WHERE c0.parent_id IS NULL
                OR (c1.id IS NOT NULL AND (c1.parent_id IS NULL OR (c2.id IS NOT NULL AND c2.parent_id IS NULL)))
        """  # noqa: S608 - only conditions with placeholders are put in

    def seen(self) -> str:
        """The ids of the categories that the viewer finds: those, and the ones beside them that they may not open."""
        terms = f"{self._terms(Ability.SEE)} AND {self._not_denied(Ability.SEE)}"
        return f"""
            SELECT room.id FROM categories room
            WHERE {terms} AND (room.parent_id IS NULL OR room.parent_id IN ({self.opened()}))
        """  # noqa: S608 - as above

    def may_write(self, ability: Ability, alias: str) -> str:
        """That the viewer may start or reply in the category ``alias``, supposing that they may read in it.

        What lies above it is joined as `above` says.
        """
        if not self.viewer.is_signed_in and not is_exempt(self.viewer):
            return "FALSE"
        terms = f"{self._terms(ability, alias)} AND NOT {archived_with(alias)}"
        if is_exempt(self.viewer):
            return f"({terms})"
        levels = f"{alias}.id, {alias}_up.id, {alias}_top.id"
        return f"({terms} AND NOT EXISTS ({self._exceptions(ability, is_denied=True)} AND r.category_id IN ({levels})))"

    def moderates(self, column: str) -> str:
        """That ``column`` names a category which the viewer looks after, by their role or by appointment (L52)."""
        if self.viewer.is_moderator:
            return "TRUE"
        if not moderated_by(self.viewer):
            return "FALSE"
        return f"{column} IN ({self._moderated})"

    @cached_property
    def _moderated(self) -> str:
        ids = self._values.marks(moderated_by(self.viewer))
        return f"""
            SELECT c0.id FROM categories c0 LEFT JOIN categories c1 ON c1.id = c0.parent_id
            LEFT JOIN categories c2 ON c2.id = c1.parent_id
            WHERE c0.id IN ({ids}) OR c1.id IN ({ids}) OR c2.id IN ({ids})
        """  # noqa: S608 - as above

    def _terms(self, ability: Ability, alias: str = "room") -> str:
        """What the category itself says, and what is allowed besides."""
        said = f"{alias}.{_COLUMNS[ability]} IN ({self._audiences})"
        if ability is Ability.SEE and not passes_gates(self.viewer):
            fits = f" OR {alias}.required_key IN ({self._keys})" if self.viewer.keys else ""
            said = f"({said} AND ({alias}.required_key IS NULL{fits}))"
        return f"({said} OR {alias}.id IN ({self._exceptions(ability, is_denied=False)}))"

    def _not_denied(self, *abilities: Ability) -> str:
        if is_exempt(self.viewer):
            return "TRUE"
        return f"room.id NOT IN ({self._exceptions(*abilities, is_denied=True)})"

    def _exceptions(self, *abilities: Ability, is_denied: bool) -> str:
        which = "r.is_denied" if is_denied else "NOT r.is_denied"
        names = ", ".join(f"'{ability.value}'" for ability in abilities)
        return f"""SELECT r.category_id FROM category_rights r
            WHERE r.holder IN ({self._holders}) AND r.ability IN ({names}) AND {which}"""  # noqa: S608 - as above


def above(alias: str) -> str:
    """Joins what lies above the category ``alias``: for a few rows each is found by its key, where a list of ids of all
    categories would be made anew.
    """
    return (
        f"LEFT JOIN categories {alias}_up ON {alias}_up.id = {alias}.parent_id "
        f"LEFT JOIN categories {alias}_top ON {alias}_top.id = {alias}_up.parent_id"
    )


def archived_with(alias: str) -> str:
    """That the category ``alias`` is archived, or lies in one that is; with `above` joined."""
    levels = (alias, f"{alias}_up", f"{alias}_top")
    return f"({' OR '.join(f'{level}.archived_at IS NOT NULL' for level in levels)})"


def archived(column: str) -> str:
    """That ``column`` names a category which is archived, or lies in one that is."""
    return f"""{column} IN (
        SELECT c0.id FROM categories c0 LEFT JOIN categories c1 ON c1.id = c0.parent_id
        LEFT JOIN categories c2 ON c2.id = c1.parent_id
        WHERE c0.archived_at IS NOT NULL OR c1.archived_at IS NOT NULL OR c2.archived_at IS NOT NULL
    )"""  # noqa: S608 - a column alone is put in
