"""A new build of a front end is told to a running portal by SIGHUP: its documents are run, those of the last are not."""

import asyncio
import json
import os
import signal
from pathlib import Path

import httpx
import pytest

from tests.processes import Server

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: nothing of it is the database's."""
ASKED = {"old": "{ program { name } }", "new": "{ program { pointsName } }"}


async def code_of(server: Server, id_: str) -> str | None:
    """The refusal of a document by its id; None where it was run."""
    async with httpx.AsyncClient(base_url=server.url, timeout=30) as client:
        answer = (await client.post("/graphql", json={"documentId": id_})).json()
    return answer["errors"][0]["extensions"]["code"] if answer.get("errors") else None


async def until_said(server: Server, event: str) -> None:
    async with asyncio.timeout(60):
        while event not in server.words:  # noqa: ASYNC110 - the process says it nowhere else
            await asyncio.sleep(0.05)


async def test_a_signal_has_the_manifests_read_and_a_wrong_one_changes_nothing(backend: str, tmp_path: Path) -> None:
    manifest = tmp_path / "documents.json"
    manifest.write_text(json.dumps({"old": ASKED["old"]}))
    url, words = f"sqlite://{tmp_path / 'portal.db'}", tmp_path / "said.log"
    server = Server(url, words=words, PORTAL_DOCUMENTS=str(manifest), PORTAL_LOG_LEVEL="INFO")
    await server.start()
    try:
        before = [await code_of(server, one) for one in ASKED]
        manifest.write_text(json.dumps({"new": ASKED["new"]}))
        os.kill(server.pid, signal.SIGHUP)
        await until_said(server, "documents_read")
        after = [await code_of(server, one) for one in ASKED]
        manifest.write_text(json.dumps({"new": "{ nothing }"}))
        os.kill(server.pid, signal.SIGHUP)
        await until_said(server, "documents_not_read")
        kept = [await code_of(server, one) for one in ASKED]
    finally:
        await server.kill()

    assert before == [None, "PERSISTED_QUERY_NOT_FOUND"]
    assert after == ["PERSISTED_QUERY_NOT_FOUND", None]
    assert kept == after
