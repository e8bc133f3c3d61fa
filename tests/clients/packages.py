"""Where npm put the packages of front ends, and which they are."""

import asyncio
import os
from pathlib import Path

from tests.conftest import missing

FOLDER = Path(os.environ.get("PORTAL_TEST_CLIENTS", "node_modules")).absolute()
"""Where npm put the packages of `INSTALLED`."""
INSTALLED = (
    "@apollo/client@4.3.8 rxjs@7.8.2 @urql/core@6.0.3 @urql/exchange-persisted@5.0.1 @urql/exchange-graphcache@9.0.2 "
    "graphql@16.15.0 graphql-ws@6.4.2 ws@8.23.0 @graphql-codegen/cli@7.4.3 @graphql-codegen/client-preset@6.2 "
    "relay-compiler@21.0.1 relay-runtime@21.0.1 gql.tada@1.11.3 typescript@5 oidc-provider@9.13.3 axe-core@4.14.1"
)


async def run(folder: Path, tool: str, *arguments: str) -> None:
    """Run a package's command in ``folder``, whose node_modules has it; what it says is the failure."""
    if not (FOLDER / ".bin" / tool).exists():
        missing(
            f"The builds need npm's packages: run `npm install --prefix DIR {INSTALLED}` and set PORTAL_TEST_CLIENTS."
        )
    process = await asyncio.create_subprocess_exec(
        str(folder / "node_modules" / ".bin" / tool),
        *arguments,
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await asyncio.wait_for(process.communicate(), 120)
    assert process.returncode == 0, said.decode()
