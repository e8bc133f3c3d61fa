"""Table of translations, and the column that tells a row's reader whether there are any."""

from tortoise import fields
from tortoise.indexes import Index

from portal.kernel.records import Record


class Translatable(Record):
    """A row with texts of staff. The column spares a look for translations where there are none."""

    translated_into = fields.TextField(
        null=True, description="The locales that translations are kept in, with spaces between them"
    )

    class Meta:
        abstract = True


class Translation(Record):
    """One text of one thing in one locale."""

    kind = fields.CharField(max_length=40, description="The thing's type in the schema")
    thing_id = fields.UUIDField()
    field = fields.CharField(max_length=40)
    locale = fields.CharField(max_length=12)
    text = fields.TextField()
    html = fields.TextField(null=True, description="Rendered and cleaned once, for fields of Markdown")
    render_version = fields.SmallIntField(null=True)
    original = fields.TextField(description="What it translates: the original as it was then")
    saved_at = fields.DatetimeField()

    class Meta:
        table = "translations"
        unique_together = (("thing_id", "field", "locale"),)
        indexes = (
            Index(fields=("kind", "locale", "field"), name="translations_of_kind"),
            Index(fields=("render_version",), name="translations_by_rendering"),
        )
