"""Every code and every limit, read out of the code: `python -m tests.error_codes > portal/ERRORS.md` writes the page anew."""

from collections.abc import Mapping

from graphql_schema import executor, limits, persisted
from graphql_schema.enum_values import ENUM_VALUES
from graphql_schema.errors import MOST_ERRORS
from graphql_schema.execution import TIME_LIMIT
from portal.accounts import sessions
from portal.kernel import pagination
from portal.kernel.rate_limits import LIMITS
from portal.web import bodies, parameters, server, socket
from tests.rights import table

OF_REQUESTS: Mapping[str, tuple[str, str]] = {
    "BAD_REQUEST": ("400, 405, 408, 413, 415", "It is no GraphQL request, or names no operation: see the message."),
    "GRAPHQL_PARSE_FAILED": ("400", "The text is no GraphQL."),
    "GRAPHQL_VALIDATION_FAILED": ("400", "The document does not fit the schema."),
    "INVALID": ("400, or 200 with a path", "A value does not fit its type, in the variables or in the document."),
    "TOO_COMPLEX": ("400", "The document, or its answer, is beyond a limit below; the message names it."),
    "OPERATION_NOT_ALLOWED": (
        "400, by GET 405",
        "A mutation by GET, a subscription over HTTP, anything else over a socket.",
    ),
    "PERSISTED_QUERY_NOT_FOUND": ("400", "The digest or id is not known: send the text beside the digest."),
    "PERSISTED_QUERY_NOT_SUPPORTED": ("400", "Persisted queries of another kind: send whole texts."),
    "DOCUMENT_NOT_TRUSTED": ("400", "Only documents of the manifests are run here."),
    "FORBIDDEN": ("403", "A cookie came from a page that may not act for its owner, or without `X-Portal-Request`."),
    "UNAUTHENTICATED": ("401", "The token is not good: drop it. With 200: signing in is needed for that field."),
    "NOT_FOUND": ("404", "There is nothing at this address."),
    "MISSED_EVENTS": ("–", "A subscription cannot go on from `since`: fetch, and subscribe without it."),
    "TIMEOUT": ("504", "It took too long and was ended: ask for less."),
    "UNAVAILABLE": ("503", "The portal cannot be reached for the moment: try again, as `Retry-After` says."),
    "INTERNAL": ("200, or 500", "Our fault; `errorId` is the id under which it stands in the log."),
}
"""What stands in the list `errors` of an answer, with the status in `application/graphql-response+json`."""

CLOSES: Mapping[int, str] = {
    socket.BAD_MESSAGE: "A message is not understood.",
    socket.NOT_YET: "Subscribed before the greeting was answered.",
    socket.FORBIDDEN: "The session is over, or its rights have changed: sign in or connect again.",
    socket.BAD_PROTOCOL: "Only `graphql-transport-ws` is spoken.",
    socket.INIT_TIMEOUT: f"No `connection_init` within {socket.INIT_TIME_LIMIT:.0f} seconds.",
    socket.ALREADY_THERE: "An id is in use already.",
    socket.TOO_MANY: "Too many connections, subscriptions or greetings.",
    socket.TOO_BIG: f"A message above {socket.LARGEST_MESSAGE >> 10} KiB.",
    socket.OURS: "Our fault.",
    1012: "The server restarts: connect again.",
    socket.TRY_LATER: "Out of reach for the moment, you read too slowly, or something may have been missed: connect again.",
}

_DOCUMENTS = {
    "levels of nesting": limits.DEEPEST,
    "fields, fragments counted at every spread": limits.MOST_FIELDS,
    "aliases": limits.MOST_ALIASES,
    "fragments spread": limits.MOST_SPREADS,
    "directives": limits.MOST_DIRECTIVES,
    "tokens": limits.MOST_TOKENS,
    "mutations in a request; of signing in and the like one": limits.MOST_MUTATIONS,
    "things that a query may return, as its page sizes say": limits.MOST_THINGS,
    "things for each event of a subscription": limits.MOST_THINGS_AN_EVENT,
    "members of a list in the input": limits.LONGEST_LIST,
    "rows of a page": pagination.LARGEST_SIZE,
    "rows of a page if unsaid": pagination.DEFAULT_SIZE,
    "things in the lists of an answer": executor.MOST_ITEMS,
    "MiB of text in an answer": executor.MOST_TEXT >> 20,
    "errors in an answer": MOST_ERRORS,
    "seconds for an operation": int(TIME_LIMIT),
    "KiB of a body": bodies.LARGEST >> 10,
    "KiB of the head of a request, its address with it": server.LARGEST_HEAD >> 10,
    "parameters in an address": parameters.MOST_IN_ADDRESS,
    "KiB of a persisted query that is kept": persisted.LARGEST_TEXT >> 10,
    "connections of an address": server.MOST_CONNECTIONS,
    "sockets of a member": socket.MOST_SOCKETS,
    "sockets of an address": socket.MOST_SOCKETS_OF_ADDRESS,
    "subscriptions on a socket": socket.MOST_SUBSCRIPTIONS,
    "days that a session lasts unused": sessions.UNUSED_FOR.days,
    "days that a session lasts in any case": sessions.LONGEST.days,
}


def printed() -> str:
    """The page."""
    parts = [
        "# Codes and limits",
        "\nRead out of the code by `python -m tests.error_codes > portal/ERRORS.md`; a test keeps it fresh. A code never changes its",
        "meaning; new ones may come, so have a way for those you do not know.",
        "\n## In the `errors` of a payload: what a person can put right\n",
        "`code`, `message` in their language, `field` (the path into the input), `retryAfterSeconds`. A query that is refused",
        "has the same codes in `extensions.code` of its `errors`.\n",
        table(["code", "what it says"], [[f"`{code}`", says] for code, says in ENUM_VALUES["UserErrorCode"].items()]),
        "\n## In the `errors` of an answer: what a program should put right\n",
        "In `extensions.code`. The status is that of `application/graphql-response+json`; in `application/json` a refused",
        "document is 200.\n",
        table(["code", "status", "what it says"], [[f"`{code}`", *says] for code, says in sorted(OF_REQUESTS.items())]),
        "\n## How a WebSocket closes\n",
        table(["code", "why"], [[str(code), says] for code, says in sorted(CLOSES.items())]),
        "\n## At most\n",
        table(["", "of"], [[f"{most:,}", what] for what, most in _DOCUMENTS.items()]),
        "\n## How often\n",
        "Beyond it is `RATE_LIMITED`, with `retryAfterSeconds` and the header `Retry-After`. The part after the dot says who is",
        "counted: an address is a network of the provider (/64) for IPv6.\n",
        table(["what", "how often"], [[f"`{name}`", limit.replace(";", ",")] for name, limit in LIMITS.items()]),
    ]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    print(printed(), end="")  # noqa: T201
