"""The models as migrations see them (their projected state), rendered as seldom as can be.

Tortoise renders every model anew for every operation, and copies all of them before it, which makes a new
database take seconds that grow with the square of what there is. Most operations need neither.
"""

from collections.abc import Iterable
from copy import copy
from itertools import groupby

from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.graph import MigrationKey
from tortoise.migrations.migration import Migration
from tortoise.migrations.operations import (
    AddConstraint,
    AddField,
    AddIndex,
    AlterField,
    CreateModel,
    Operation,
    RemoveConstraint,
    RemoveField,
    RemoveIndex,
    RunPython,
    RunSQL,
)
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state import State
from tortoise.migrations.schema_generator.state_apps import StateApps
from tortoise.models import Model

_Models = set[tuple[str, str]]
_Steps = Iterable[tuple[str, Operation]]
"""Operations, each with the label of its app."""
_ADDING = (CreateModel, AddField, AddIndex)
"""Operations that look at nothing but the models after them."""
_PATIENT = (
    *_ADDING,
    *(AlterField, RemoveField),
    *(RemoveIndex, AddConstraint, RemoveConstraint),
    *(RunPython, RunSQL),
)
"""Operations that change what is known of a model, and look at no rendered one for it."""


class PatientApps(StateApps):
    """The rendered models, of which only those are prepared for queries that are new or have new relations."""

    def _build_initial_querysets(self) -> None:
        every = self.apps
        self.apps = {
            label: {name: model for name, model in models.items() if not _is_prepared(model)}
            for label, models in every.items()
        }
        try:
            super()._build_initial_querysets()
        finally:
            self.apps = every


def _is_prepared(model: type[Model]) -> bool:
    """A model has a filter for all that is known to be asked of it; what refers to it since then brought more."""
    return bool(model._meta.filters) and model._meta.filters.keys() == model._meta._filters.keys()


class PatientState(State):
    """A state that can put off rendering its models until all of them are known."""

    _put_off: _Models | None = None

    def reload_model(self, app_label: str, model_name: str) -> None:
        self.reload_models([(app_label, model_name)])

    def reload_models(self, model_tuples: Iterable[tuple[str, str]]) -> None:
        if self._put_off is None:
            super().reload_models(model_tuples)
        else:
            self._put_off.update(model_tuples)

    def take_in(self, steps: _Steps) -> None:
        """Move past the operations; those that can wait for it are rendered together."""
        for waits, some in groupby(steps, lambda step: isinstance(step[1], _PATIENT)):
            self._put_off = set() if waits else None
            for app_label, operation in some:
                operation.state_forward(app_label, self)
            waiting, self._put_off = self._put_off or set(), None
            if waiting:
                self._reload(waiting & self.models.keys())
        self.validate_relations_initialized()

    def as_it_was(self) -> State:
        """What an operation sees as the models before it: those of now, which are rendered anew and not changed."""
        apps = copy(self.apps)
        apps.apps = {label: dict(models) for label, models in self.apps.apps.items()}
        return State(models={key: model.clone() for key, model in self.models.items()}, apps=apps)


async def projected_state(executor: MigrationExecutor, applied: set[MigrationKey]) -> PatientState:
    """The models as they are after the migrations in ``applied``."""
    connections = {
        label: config.get("default_connection", "default") for label, config in executor.loader.apps_config.items()
    }
    state = PatientState(models={}, apps=PatientApps(default_connections=connections))
    behind = [executor.loader.graph.nodes[key] for key in executor._full_plan() if key in applied]
    state.take_in((one.app_label, operation) for one in behind if one is not None for operation in one.operations)
    return state


async def run(migration: Migration, state: PatientState, editor: BaseSchemaEditor) -> None:
    """Move ``state`` past ``migration``, and the database, too."""
    label = migration.app_label
    for adds, some in groupby(migration.operations, lambda operation: isinstance(operation, _ADDING)):
        if adds:
            together = list(some)
            state.take_in((label, operation) for operation in together)
            for operation in together:
                await operation.database_forward(label, state, state, editor)
            continue
        for operation in some:
            before = state.as_it_was()
            state.take_in([(label, operation)])
            await operation.database_forward(label, before, state, editor)
