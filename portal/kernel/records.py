"""What every table has in common: an identifier of the portal's own making."""

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from portal.kernel.ids import new_id


class Record(Model):
    """A row with a UUIDv7 as its key."""

    id: UUID = fields.UUIDField(primary_key=True, default=new_id)

    class Meta:
        abstract = True
