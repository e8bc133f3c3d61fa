"""The models as migrations see them, worked out once for a migration instead of once for each of its operations.

Tortoise renders every model anew for every operation, and copies all of them before it, which makes a new
database take seconds that grow with the square of what there is. What only adds needs neither.
"""

from collections.abc import Iterable

from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.graph import MigrationKey
from tortoise.migrations.migration import Migration
from tortoise.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel, RunPython
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state import State
from tortoise.migrations.schema_generator.state_apps import StateApps

_Models = set[tuple[str, str]]
_ADDING = (CreateModel, AddField, AddIndex, AddConstraint, RunPython)
"""Operations that look at nothing but the models after them; a RunPython gets those after its whole migration."""


class PatientState(State):
    """A state that can put off rendering its models until all of them are known."""

    _put_off: _Models | None = None

    def reload_models(self, model_tuples: Iterable[tuple[str, str]]) -> None:
        if self._put_off is None:
            super().reload_models(model_tuples)
        else:
            self._put_off.update(model_tuples)

    def take_in(self, migration: Migration) -> None:
        """Take in all of a migration that does nothing but add."""
        self._put_off = set()
        for operation in migration.operations:
            operation.state_forward(migration.app_label, self)
        waiting, self._put_off = self._put_off, None
        self._reload(waiting)
        self.validate_relations_initialized()


async def projected_state(executor: MigrationExecutor, applied: set[MigrationKey]) -> PatientState:
    """The models as they are after the migrations in ``applied``."""
    connections = {
        label: config.get("default_connection", "default") for label, config in executor.loader.apps_config.items()
    }
    state = PatientState(models={}, apps=StateApps(default_connections=connections))
    for key in executor._full_plan():
        migration = executor.loader.graph.nodes[key]
        if key in applied and migration is not None:
            await run(migration, state, None)
    return state


async def run(migration: Migration, state: PatientState, editor: BaseSchemaEditor | None) -> None:
    """Move ``state`` past ``migration``, and the database too where an editor is given."""
    if not all(isinstance(operation, _ADDING) for operation in migration.operations):
        await migration.apply(state, dry_run=editor is None, schema_editor=editor)
        return
    state.take_in(migration)
    if editor is None:
        return
    for operation in migration.operations:
        await operation.database_forward(migration.app_label, state, state, editor)
