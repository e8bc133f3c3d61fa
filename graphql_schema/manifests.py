"""Trusted documents: those of the manifests that Relay, GraphQL Code Generator and Apollo write at a build."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from graphql import GraphQLSchema

from graphql_schema.documents import Documents, NotValid
from portal.settings import Settings

OUR_OWN = Path(__file__).parents[1] / "frontend_stub" / "queries"
"""What the pages of the portal ask, by which they are served as well where nothing else is."""
MOST_DOCUMENTS = 10_000
LARGEST_MANIFEST = 32 << 20
LONGEST_ID = 200
_APOLLO = "apollo-persisted-query-manifest"
_PREFIX = "sha256:"


class BadManifest(Exception):
    """A manifest that cannot be used, with a sentence that says which and why."""


def trusted(settings: Settings, schema: GraphQLSchema) -> Mapping[str, str]:
    """The texts of all manifests of the settings, by the id that a client names them with.

    Raises BadManifest.
    """
    return read([Path(one.strip()) for one in settings.documents.split(",") if one.strip()], schema)


def our_own() -> frozenset[str]:
    """The texts that the portal's own pages send."""
    return frozenset(path.read_text(encoding="utf-8") for path in OUR_OWN.glob("*.graphql"))


def read(paths: Iterable[Path], schema: GraphQLSchema) -> Mapping[str, str]:
    """The documents of all these manifests; every one of them can be run, or none is taken.

    Raises BadManifest for a file that is no manifest, one id for two texts, and what the schema or the limits refuse.
    """
    found: dict[str, str] = {}
    documents = Documents(schema)
    for path in paths:
        for id_, text in _entries(path):
            if found.setdefault(id_, text) != text:
                raise BadManifest(f"{path}: “{id_}” stands for two documents.")
            if len(found) > MOST_DOCUMENTS:
                raise BadManifest(f"{path}: more than {MOST_DOCUMENTS:,} documents.")
            _ensure_right(path, id_, text, documents)
    return found


def _ensure_right(path: Path, id_: str, text: str, documents: Documents) -> None:
    if id_.startswith(_PREFIX) and id_ != _PREFIX + sha256(text.encode()).hexdigest():
        raise BadManifest(f"{path}: “{id_}” is not the SHA-256 of its document.")
    try:
        documents.read(text)
    except NotValid as refused:
        raise BadManifest(f"{path}: “{id_}” cannot be run: {refused.errors[0].message}") from None


def _entries(path: Path) -> Iterator[tuple[str, str]]:
    found = _parsed(path)
    listed: list[Any] = [None]
    if isinstance(found, dict) and found.get("format") == _APOLLO:
        operations = found.get("operations")
        listed = [_of_apollo(one) for one in operations] if isinstance(operations, list) else [None]
    elif isinstance(found, dict):
        listed = list(found.items())
    for entry in listed:
        match entry:
            case (str(id_), str(text)) if 0 < len(id_) <= LONGEST_ID:
                yield id_, text
            case _:
                raise BadManifest(
                    f"{path} is no manifest: an object of ids and texts, as Relay and GraphQL Code Generator write it, "
                    f"or Apollo's with `operations`, is expected."
                )


def _of_apollo(operation: Any) -> tuple[Any, Any] | None:
    return (operation.get("id"), operation.get("body")) if isinstance(operation, dict) else None


def _parsed(path: Path) -> Any:
    try:
        if path.stat().st_size > LARGEST_MANIFEST:
            raise BadManifest(f"{path}: a manifest has {LARGEST_MANIFEST >> 20} MiB at most.")
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as wrong:
        raise BadManifest(f"{path} cannot be read: {wrong.strerror}.") from None
    except (ValueError, RecursionError):
        raise BadManifest(f"{path} is not JSON in UTF-8.") from None
