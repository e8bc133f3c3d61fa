"""The audits of the npm package graphql-http, run against a real server (DESIGN 4: 61 of 61)."""

import asyncio
import json
import os
import shutil
from pathlib import Path

from tests.conftest import missing
from tests.server import LiveServer

FOLDER = Path(os.environ.get("PORTAL_TEST_GRAPHQL_HTTP", "node_modules")).absolute()
"""Where `npm install graphql-http@1.23.1 graphql@16` put its packages."""

AUDIT = """
import { serverAudits } from 'graphql-http';
const found = [];
for (const audit of serverAudits({ url: process.argv[1] })) found.push(await audit.fn());
console.log(JSON.stringify(found.map(({ id, name, status, reason }) => ({ id, name, status, reason }))));
"""


async def test_every_audit_passes(live_server: LiveServer, sample: list[str]) -> None:
    node = shutil.which("node")
    if node is None or not (FOLDER / "graphql-http").is_dir():
        missing(
            "The audits need node and the package: run `npm install --prefix DIR graphql-http@1.23.1 graphql@16` "
            "and set PORTAL_TEST_GRAPHQL_HTTP=DIR/node_modules."
        )
    process = await asyncio.create_subprocess_exec(
        str(node),
        "--input-type=module",
        "--eval",
        AUDIT,
        f"{live_server.url}/graphql",
        cwd=FOLDER.parent,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await asyncio.wait_for(process.communicate(), 60)
    found = json.loads(output)

    assert len(found) == 61
    assert [audit for audit in found if audit["status"] != "ok"] == []
