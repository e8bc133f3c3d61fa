"""What front ends are built with takes our schema as it is, and we take the manifests that it writes."""

import json
from pathlib import Path

import pytest

import graphql_schema
from graphql_schema import execution, manifests
from graphql_schema.ids import global_id
from graphql_schema.loyalty.queries import THE_PROGRAMME
from graphql_schema.persisted import Texts
from graphql_schema.schema import schema
from tests.clients.packages import FOLDER, run
from tests.server import LiveServer

SDL = Path(graphql_schema.__file__).with_name("schema.graphql")
PROGRAM = global_id("Program", THE_PROGRAMME)
BACKENDS = ("sqlite",)
"""Once: nothing of it is the database's."""

THREADS = """import { graphql } from "../gql";
export const THREADS = graphql(`query Threads($first: Int) { threads(first: $first) { nodes { id title createdAt } } }`);
"""
CODEGEN = {
    "schema": "schema.graphql",
    "documents": ["src/*.ts"],
    "generates": {
        "gql/": {
            "preset": "client",
            "presetConfig": {"persistedDocuments": {"hashAlgorithm": "sha256"}},
            "config": {
                "strictScalars": True,
                "scalars": dict.fromkeys(("DateTime", "Date", "Decimal", "BigInt"), "string"),
            },
        }
    },
}
STRICT = {
    "compilerOptions": {
        "strict": True,
        "noEmit": True,
        "module": "esnext",
        "moduleResolution": "bundler",
        "target": "es2022",
        "skipLibCheck": True,
    },
    "include": ["src", "gql"],
}
PAGES = """import { graphql } from "relay-runtime";
export const page = graphql`query AppQuery { viewer { ...App_viewer } program { ...App_program } ...App_threads }`;
export const viewer = graphql`fragment App_viewer on Viewer @refetchable(queryName: "AppViewer") { locale }`;
export const program = graphql`fragment App_program on Program @refetchable(queryName: "AppProgram") { name }`;
export const threads = graphql`fragment App_threads on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" })
  @refetchable(queryName: "AppThreads") {
    threads(first: $first, after: $after) @connection(key: "App_threads") { edges { node { title } } }
  }`;
"""
RELAY = {
    "src": "./relay",
    "schema": "./schema.graphql",
    "language": "typescript",
    "artifactDirectory": "./relay/__generated__",
    "persistConfig": {"file": "./relay.json", "algorithm": "MD5"},
}


TADA = """import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./graphql-env";
const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Date: string; Decimal: string; BigInt: string };
}>();
const document = graphql(`query Threads { threads(first: 2) { nodes { title createdAt author { handle } } } }`);
type Node = NonNullable<ReturnType<NonNullable<(typeof document)["__apiType"]>>>["threads"]["nodes"][number];
export const node: Node = { title: "About", createdAt: "2026-01-01T00:00:00Z", author: null };
// @ts-expect-error -- a title is never null
export const wrong: Node = { title: null, createdAt: "2026-01-01T00:00:00Z", author: null };
"""
TADA_CONFIG = {
    **STRICT,
    "compilerOptions": {
        **STRICT["compilerOptions"],
        "plugins": [
            {"name": "gql.tada/ts-plugin", "schema": "./schema.graphql", "tadaOutputLocation": "./src/graphql-env.d.ts"}
        ],
    },
    "include": ["src"],
}


async def test_what_codegen_and_relay_build_is_served_by_its_ids(
    live_server: LiveServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scalars and types are strict, viewer and programme can be fetched anew, and both manifests are taken."""
    for name, text in {
        "schema.graphql": SDL.read_text(),
        "src/threads.ts": THREADS,
        "codegen.json": json.dumps(CODEGEN),
        "tsconfig.json": json.dumps(STRICT),
        "relay/app.ts": PAGES,
        "relay/__generated__/.keep": "",
        "relay.json": "{}",
        "relay.config.json": json.dumps(RELAY),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "node_modules").symlink_to(FOLDER)

    await run(tmp_path, "graphql-codegen", "--config", "codegen.json")
    await run(tmp_path, "tsc", "-p", ".")
    await run(tmp_path, "relay-compiler", "relay.config.json")
    trusted = manifests.read([tmp_path / "gql/persisted-documents.json", tmp_path / "relay.json"], schema()._schema)
    texts = Texts(trusted, frozenset())
    monkeypatch.setattr(execution, "texts", lambda: texts)
    async with live_server.client() as client:
        answers = [await client.post("/graphql", json={"documentId": id_, "variables": {"id": "x"}}) for id_ in trusted]
        other = await client.post("/graphql", json={"query": "{__typename}"})

        program = next(id_ for id_, text in trusted.items() if "query AppProgram(" in text)
        again = await client.post("/graphql", json={"documentId": program, "variables": {"id": PROGRAM}})

    assert len(trusted) == 5
    assert again.json()["data"]["node"]["name"] == "Loyalty programme"
    assert [answer.json().get("errors") for answer in answers] == [None] * 5
    assert other.json()["errors"][0]["extensions"] == {"code": "DOCUMENT_NOT_TRUSTED"}


async def test_gql_tada_knows_the_types_of_our_schema(tmp_path: Path) -> None:
    """Strictly: what may be null is, and what may not is not."""
    for name, text in {
        "schema.graphql": SDL.read_text(),
        "src/page.ts": TADA,
        "tsconfig.json": json.dumps(TADA_CONFIG),
        "package.json": "{}",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "node_modules").symlink_to(FOLDER)

    await run(tmp_path, "gql.tada", "generate-output")
    await run(tmp_path, "tsc", "-p", ".")
