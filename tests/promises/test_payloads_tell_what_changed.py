"""What a mutation changed stands in its payload, with an id where it has one: caches of clients follow by themselves."""

from collections.abc import Iterator

from graphql import GraphQLNamedType, GraphQLObjectType, get_named_type

from graphql_schema.nodes import NODES
from graphql_schema.schema import schema

SCHEMA = schema()._schema
TELL_NOTHING = {
    "eraseAccount": "The person is gone, and so is the session.",
    "requestPasswordReset": "Whether there is such an account is told to nobody (A6).",
    "stopEmailChange": "Whoever has the link of the mail is not signed in, nor by it.",
    "resetPassword": "It opens no session: signing in comes next.",
    "recordInteraction": "Whether there is such a customer is told to no system (CA1).",
    "messageMembers": "The worker writes the mails; `careAudience` says how many get one (CA7).",
    "deleteIdentityProvider": "It is gone, and the list of them is short.",
}
WITHOUT_ID = {
    "confirmMails": "Whoever has the link of the mail need not be signed in.",
    "renewCalendarFeed": "A member has one, which is read from the viewer.",
    "endCalendarFeed": "The same.",
    "logout": "Whoever asked is a visitor afterwards: clients drop all they had.",
    "register": "Whether an account was made is told by mail alone (A6).",
    "moveCustomer": "The orders that moved are counted: the caches of staff fetch the list anew.",
    "saveExchangeRate": "A rate is known by its currency and its day.",
    "removeExchangeRate": "The same.",
    "importExchangeRates": "Thousands may have changed.",
    "recordShare": "What comes of it is told when it has been earned.",
    "recordReferralVisit": "A visit is a token.",
    "report": "A report is a reference.",
    "appealByReference": "So is a complaint of who is not signed in.",
    "saveAcquisitionCost": "A cost is known by its day.",
    "saveChannelCost": "The same.",
    "saveMargin": "The same.",
    "tryTier": "Nothing changed: it is told how many members would move.",
    "saveScreening": "There is one.",
    "saveDraft": "A draft is known by its place, and is in no cache but its owner's.",
    "deleteDraft": "The same.",
    "saveFairPlay": "There is one.",
    "saveTranslations": "A translation is known by its thing, its language and its field.",
    "replayFailedWebhooks": "Thousands may be sent again.",
    "requestDataExport": "The file is at an address.",
}


def payloads() -> Iterator[tuple[str, list[GraphQLNamedType], list[str]]]:
    """Each mutation, with the types and the names of what it answers besides errors."""
    assert SCHEMA.mutation_type is not None
    for name, field in SCHEMA.mutation_type.fields.items():
        payload = get_named_type(field.type)
        assert isinstance(payload, GraphQLObjectType)
        told = {key: member for key, member in payload.fields.items() if key != "errors"}
        yield name, [get_named_type(member.type) for member in told.values()], list(told)


def has_id(kind: GraphQLNamedType, name: str) -> bool:
    return name.endswith("Id") or (isinstance(kind, GraphQLObjectType) and "id" in kind.fields)


def test_every_mutation_answers_with_what_it_changed() -> None:
    assert {name for name, kinds, _ in payloads() if not kinds} == TELL_NOTHING.keys()


def test_what_changed_is_told_with_its_id() -> None:
    without = {name for name, kinds, names in payloads() if kinds and not any(map(has_id, kinds, names))}

    assert without == WITHOUT_ID.keys()


def test_whatever_has_an_id_of_its_own_can_be_fetched_again() -> None:
    """But for the viewer, fetched as `viewer`, and the few providers of sign-on, listed whole: a cache joins them by
    their ids all the same.
    """
    with_id = {
        kind.name
        for kind in SCHEMA.type_map.values()
        if isinstance(kind, GraphQLObjectType) and "id" in kind.fields and not kind.name.startswith("__")
    }

    assert with_id - NODES.keys() == {"IdentityProvider", "Viewer"}
