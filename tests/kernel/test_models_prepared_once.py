"""The suite keeps what Tortoise prepares of the models for each driver: it is what Tortoise would prepare anew."""

from tortoise import Tortoise
from tortoise.context import get_current_context

from portal import database
from portal.settings import Settings
from tests import prepared_models


def _prepared():
    return {model: _of(model._meta) for model in Tortoise.apps[database.APP].values()}


def _of(meta):
    operators = {name: getattr(one["operator"], "func", one["operator"]) for name, one in meta.filters.items()}
    others = {name: {**one, "operator": None} for name, one in meta.filters.items()}
    converted = meta.db_native_fields, meta.db_default_fields, meta.db_complex_fields
    columns = [[key for key, _, _ in how] for how in converted]
    query = str(meta.basequery.select("*")), type(meta.basequery), str(meta.basequery_all_fields)
    return operators, others, query, columns


async def test_models_kept_for_a_driver_are_as_tortoise_prepares_them_anew(portal_db: Settings):
    prepared_models.prepare_anew(get_current_context()._apps)  # as another driver's preparation would, in place
    await database.close_database()
    await database.open_database(portal_db)
    kept = _prepared()
    prepared_models.prepare_anew(get_current_context()._apps)
    assert _prepared() == kept
    assert len(kept) > 50
