"""A world with something of everything, as tests/leaks has it, for all documents that can be thought of."""

import os
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import pytest

from graphql_schema.compiled.operations import Operations
from graphql_schema.context import Context
from graphql_schema.schema import schema
from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.accounts.viewer import VISITOR, Viewer
from portal.kernel import clock, rate_limits
from portal.settings import Settings
from tests.compiled.both import PLAIN, answer, compiling
from tests.leaks.conftest import backend, database_url, portal_db
from tests.leaks.documents import Documents, Reading
from tests.leaks.world import NOW, behind_gates, small_world
from tests.makers import Make

__all__ = ["backend", "database_url", "portal_db"]

TIMES = int(os.environ.get("PORTAL_TEST_DOCUMENTS", "1"))
"""How much more is tried than in CI: so many disguises of each document, and so many times as many invented ones."""


@dataclass(frozen=True)
class Everything:
    """Viewers, all documents that the schema gives rise to, and the ids and names of what there is."""

    viewers: dict[str, Viewer]
    readings: list[Reading]
    ids: list[str]
    names: dict[str, list[str]]
    operations: Operations = field(default_factory=Operations)

    async def differences(
        self, document: Any, variables: dict[str, Any] | None = None, *, of: Collection[str] = ("staff",)
    ) -> list[str]:
        """Where the executors answer differently those viewers, asked the same of the same world."""
        found = []
        for who in of:
            told = []
            for how in (PLAIN, compiling(self.operations)):
                rate_limits.reset()
                context = Context(viewer=self.viewers[who], locale="en", request_id="the same")
                with clock.living_at(NOW):
                    told.append(await answer(schema()._schema, document, context, how, **(variables or {})))
            if told[0] != told[1]:
                found.append(f"{who}, of {document}: {told[0]}\n{told[1]}")
        return found


@pytest.fixture(scope="module")
async def everything(portal_db: Settings) -> Everything:
    make = Make()
    world = await small_world(make)
    readings = list(Documents(schema()._schema, world.there, world.names).readings())
    await behind_gates(make, world)
    admin, anna = await make.admin(), await Member.get(handle="anna")
    viewers = {"visitor": VISITOR, "member": await viewer_of(anna.id), "staff": await viewer_of(admin.id)}
    ids = sorted(one for found in world.there.values() for one in found)
    return Everything(viewers, readings, ids, world.names)
