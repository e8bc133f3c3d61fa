"""Who may do what in a category, beyond its own terms."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.community.models import Category
from portal.kernel.records import Record


class Ability(StrEnum):
    """What somebody may do in a category; each supposes those before it, but replying does not suppose starting."""

    SEE = "SEE"
    OPEN = "OPEN"
    START = "START"
    REPLY = "REPLY"


class CategoryRight(Record):
    """An exception to a category's terms: who has an ability as well, or has it not, whatever else allows it."""

    category: fields.ForeignKeyRelation[Category] = fields.ForeignKeyField(
        "portal.Category", related_name=False, on_delete=fields.CASCADE
    )
    category_id: UUID
    ability = fields.CharEnumField(Ability, max_length=5)
    holder = fields.CharField(max_length=80, description="Whom it is about, an audience, or a key")
    is_denied = fields.BooleanField(default=False)

    class Meta:
        table = "category_rights"
        unique_together = (("category_id", "ability", "holder"),)
        indexes = (Index(fields=("holder", "ability"), name="category_rights_of_holder"),)
