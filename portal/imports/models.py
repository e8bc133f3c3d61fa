"""How far an import has come, so that a second run goes on from there."""

from typing import Any

from tortoise import fields

from portal.kernel.records import Record


class ImportStep(Record):
    """One file of one source: how far it has come, and what was left out, and why."""

    source = fields.CharField(max_length=120, description="stackexchange:NAME or orders:NAME")
    step = fields.CharField(max_length=60, description="Which file of the source")
    file_hash = fields.CharField(max_length=64, description="A changed file begins anew")
    rows_done = fields.BigIntField(default=0, db_default=0, description="Rows of this very file that are in the portal")
    position = fields.BigIntField(default=0, description="The highest number of the editions that are in whole")
    counts: fields.JSONField[dict[str, Any]] = fields.JSONField(default=dict)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "import_steps"
        unique_together = (("source", "step"),)
