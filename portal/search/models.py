"""The index: a row of words for each thing that can be found, the words there are, and what is still to be indexed."""

from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class SearchEntry(Model):
    """The words of one thing; the databases' own full-text indexes lie over it (see the migration)."""

    number = fields.BigIntField(primary_key=True)
    kind = fields.CharField(max_length=12, description="The thing's type in the schema")
    thing_id: UUID = fields.UUIDField(unique=True)
    title = fields.TextField()
    body = fields.TextField()

    class Meta:
        table = "search_entries"
        indexes = (Index(fields=("kind", "thing_id"), name="search_entries_of_kind"),)


class SearchWord(Model):
    """A word that some thing has, in how many, and the keys under which words akin to it are looked up.

    What counts is in no index: it changes with every text, and PostgreSQL then writes no index anew, of which that of
    the keys is the dearest.
    """

    number = fields.BigIntField(primary_key=True)
    word = fields.CharField(max_length=80, unique=True)
    documents = fields.IntField()
    products = fields.IntField(description="In how many products: those words split compounds")
    keys = fields.TextField()

    class Meta:
        table = "search_words"


class SearchChange(Model):
    """Something was written, changed or taken away; triggers write these rows with the deed, whoever does it."""

    number = fields.BigIntField(primary_key=True)
    kind = fields.CharField(max_length=12)
    thing_id: UUID = fields.UUIDField()

    class Meta:
        table = "search_changes"


class SearchSweep(Model):
    """A kind of which everything is to be indexed anew, and how far that has come."""

    kind = fields.CharField(max_length=12, primary_key=True)
    after_id: UUID = fields.UUIDField()

    class Meta:
        table = "search_sweeps"
