"""The parameters of a GraphQL request: members of a JSON object by POST, of the address by GET."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qsl

from graphql_schema.persisted import UNSUPPORTED, Reference
from portal.web import bodies
from portal.web.bodies import Malformed

MOST_IN_ADDRESS = 20
_OBJECTS = ("variables", "extensions")


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of a GraphQL request."""

    query: Reference
    variables: dict[str, Any]
    operation_name: str | None
    wants_cost: bool = False

    @classmethod
    def of(cls, members: Mapping[str, Any]) -> Self:
        """Check the types of the parameters; what else is in ``members`` is ignored (G30).

        Raises Malformed.
        """
        query, name = members.get("query"), members.get("operationName")
        if name is not None and not isinstance(name, str):
            raise Malformed(400, "The member `operationName` must be a string.")
        for optional in _OBJECTS:
            if not isinstance(members.get(optional), dict | None):
                raise Malformed(400, f"The member `{optional}` must be an object.")
        digest = _digest_in(members.get("extensions") or {})
        id_ = _id_in(members)
        if not isinstance(query, str) and not (query is None and (id_ or digest)):
            raise Malformed(400, "The member `query` must be a string.")
        return cls(
            query=Reference(query, digest, id_),
            variables=members.get("variables") or {},
            operation_name=name,
            wants_cost=(members.get("extensions") or {}).get("cost") is True,
        )

    @classmethod
    def in_address(cls, query_string: bytes) -> Self:
        """The same out of an address, where `variables` and `extensions` are JSON; an empty one is left out.

        Raises Malformed.
        """
        members: dict[str, Any] = {name: value for name, value in _pairs(query_string).items() if value}
        for name in _OBJECTS:
            if (written := members.get(name)) is not None:
                members[name] = None if written == "null" else bodies.as_object(written)
        return cls.of(members)


def _id_in(members: Mapping[str, Any]) -> str | None:
    """`documentId` of GraphQL over HTTP; Relay's network layers have `id` or `doc_id` in the place of the text."""
    query, named = members.get("query"), members.get("documentId")
    if named is not None and query is not None:
        raise Malformed(400, "Send `query` or `documentId`, not both.")
    if named is None and query is None:
        named = members.get("id", members.get("doc_id"))
    if named is not None and not isinstance(named, str):
        raise Malformed(400, "The id of a document must be a string.")
    return named


def _digest_in(extensions: Mapping[str, Any]) -> str | None:
    """What Apollo's and urql's clients say of a persisted query.

    Another version of it than 1 counts as a digest that is none: the refusal of it makes them send the text.
    """
    match extensions.get("persistedQuery"):
        case {"version": 1, "sha256Hash": str(digest)}:
            return digest
        case None:
            return None
    return UNSUPPORTED


def _pairs(query_string: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            query_string.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_IN_ADDRESS
        )
    except UnicodeError:
        raise Malformed(400, "The address is not UTF-8, percent-encoded.") from None
    except ValueError:
        raise Malformed(400, f"The address has more than {MOST_IN_ADDRESS} parameters.") from None
    members = dict(pairs)
    if len(members) != len(pairs):
        # What is on the way may have read the other one (G22).
        raise Malformed(400, "The address has a parameter twice.")
    return members
