"""Tortoise's models, prepared once for each kind of database instead of at every opening."""

from typing import Any

from tortoise.apps import Apps
from tortoise.models import Model

DRIVERS_OWN = (
    *("filters", "basetable", "basequery", "basequery_all_fields"),
    *("db_native_fields", "db_default_fields", "db_complex_fields"),
)
"""What Tortoise makes of a model and a driver together. All else that it prepares is of the model alone."""

prepare_anew = Apps._build_initial_querysets
FILLED_IN_PLACE: dict[str, type[Any]] = {
    "filters": dict,
    "db_native_fields": list,
    "db_default_fields": list,
    "db_complex_fields": list,
}
_prepared: dict[tuple[type[Model], type[Any]], dict[str, Any]] = {}


def prepare(apps: Apps) -> None:
    """In place of Tortoise's own, which makes thousands of filters whenever a database is opened: a test does that once."""
    wanted = [(model, model._meta.db.executor_class) for app in apps.apps.values() for model in app.values()]
    if not _prepared.keys() >= set(wanted):
        for model, _ in wanted:
            for name, kind in FILLED_IN_PLACE.items():
                setattr(model._meta, name, kind())  # what another driver was given is kept
        prepare_anew(apps)
        for model, driver in wanted:
            _prepared[model, driver] = {name: getattr(model._meta, name) for name in DRIVERS_OWN}
        return
    for model, driver in wanted:
        prepared = _prepared[model, driver]
        if model._meta.basequery is not prepared["basequery"]:
            for name, value in prepared.items():
                setattr(model._meta, name, value)
