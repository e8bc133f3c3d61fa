"""Relay's own store over what its compiler builds: refetching by id, and one list walked both ways."""

import asyncio
import json
import shutil
from pathlib import Path

import graphql_schema
from portal.accounts.sessions import open_session
from tests.clients.packages import FOLDER, INSTALLED
from tests.conftest import missing
from tests.makers import Make
from tests.server import LiveServer

SDL = Path(graphql_schema.__file__).with_name("schema.graphql")
CONFIG = {
    "src": "./relay",
    "schema": "./schema.graphql",
    "language": "javascript",
    "eagerEsModules": False,
    "artifactDirectory": "./relay/__generated__",
}
APP = """import { graphql } from "relay-runtime";
export const page = graphql`
  query AppQuery($first: Int, $after: String, $last: Int, $before: String) {
    viewer { ...App_viewer }
    program { ...App_program }
    ...App_threads @arguments(first: $first, after: $after, last: $last, before: $before)
  }`;
export const viewer = graphql`fragment App_viewer on Viewer @refetchable(queryName: "AppViewer") { id locale }`;
export const program = graphql`fragment App_program on Program @refetchable(queryName: "AppProgram") { id name }`;
export const threads = graphql`fragment App_threads on Query
  @argumentDefinitions(
    first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }
  )
  @refetchable(queryName: "AppThreads") {
    threads(first: $first, after: $after, last: $last, before: $before) @connection(key: "App_threads") {
      edges { node { id title } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
export const speak = graphql`mutation AppSpeak($input: UpdateProfileInput!) {
  updateProfile(input: $input) { viewer { id locale } errors { code } }
}`;
"""


async def said_by(*command: str, cwd: Path) -> str:
    process = await asyncio.create_subprocess_exec(
        *command, cwd=cwd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said, _ = await asyncio.wait_for(process.communicate(), 120)
    assert process.returncode == 0, said.decode()
    return said.decode()


async def test_relay_refetches_viewer_and_programme_and_walks_a_list_both_ways(
    live_server: LiveServer, make: Make, tmp_path: Path
) -> None:
    node = shutil.which("node")
    if node is None or not (FOLDER / "relay-runtime").is_dir():
        missing(f"Relay needs node and npm's packages: `npm install --prefix DIR {INSTALLED}`, PORTAL_TEST_CLIENTS.")
    member = await make.member("ada", locale="en")
    for number in range(1, 6):
        await make.thread(title=f"Thread {number}")
    for name, text in {
        "schema.graphql": SDL.read_text(),
        "relay/app.js": APP,
        "relay/__generated__/.keep": "",
        "relay.config.json": json.dumps(CONFIG),
        "relay.cjs": (Path(__file__).parent / "relay.cjs").read_text(),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "node_modules").symlink_to(FOLDER)
    token = await open_session(member.id, user_agent="test")

    await said_by(str(FOLDER / ".bin" / "relay-compiler"), "relay.config.json", cwd=tmp_path)
    walked = json.loads(await said_by(str(node), "relay.cjs", str(tmp_path), live_server.url, token, cwd=tmp_path))

    newest = [f"Thread {number}" for number in (5, 4, 3, 2, 1)]
    assert walked == {"forth": newest, "back": newest}
