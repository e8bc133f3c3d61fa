"""The page of rights is that of the code, and no deed is open to everybody by mistake."""

from pathlib import Path

from strawberry.types.base import StrawberryOptional

import portal
from tests import rights

PAGE = Path(portal.__file__).with_name("RIGHTS.md")
OPEN_DEEDS = {
    "confirmMails",
    "register",
    "verifyEmail",
    "login",
    "signOn",
    "refreshSession",
    "logout",
    "requestPasswordReset",
    "resetPassword",
    "stopEmailChange",
    "recordReferralVisit",
    "appealByReference",
    "report",
}
"""What a visitor may do; each counts how often."""
BRANDS = {
    "Viewer.ensure_brand",
    "Viewer.ensure_brand_or_key",
    "community.ensure_configures",
    "access.ensure_may_manage_keys",
}
MODERATORS = {
    "Viewer.ensure_moderator",
    "community.ensure_moderates",
    "moderation.ensure_moderates_somewhere",
}
"""Of the whole forum, or of a category in which it lies."""
SANCTIONS = {"decideAppeal", "sanctionMember", "liftSanction", "sanctionPreview"}


def test_the_page_is_that_of_the_code() -> None:
    assert PAGE.read_text() == rights.printed(), "Run `python -m tests.rights > portal/RIGHTS.md` and look at the diff."


def test_every_right_says_its_rule() -> None:
    assert [name for name, right in rights.rights().items() if not rights.rule_of(right)] == []


def test_all_deeds_ask_who_it_is_but_those_of_visitors() -> None:
    deeds = rights.root_fields()["Mutation"]

    assert {name for name, one in deeds.items() if rights.who(rights.resolver_of(one)) == "nothing"} == OPEN_DEEDS


def test_a_refused_field_of_a_query_takes_no_other_with_it() -> None:
    """A field that may be refused is nullable, or GraphQL destroys the answers of all fields beside it."""
    refusable = {
        name: one
        for name, one in rights.root_fields()["Query"].items()
        if rights.who(rights.resolver_of(one)) != "nothing"
    }

    assert {"moderationQueue", "insights", "findOrders", "alarms"} <= set(refusable)
    assert [name for name, one in refusable.items() if not isinstance(one.type, StrawberryOptional)] == []


def test_what_is_described_as_the_brands_asks_for_the_brand() -> None:
    described = {
        name: rights.asked_by(rights.resolver_of(one)).rights
        for fields in rights.root_fields().values()
        for name, one in fields.items()
        if "or the brand's staff" in (one.description or "").lower() or "staff of the brand" in (one.description or "")
    }

    assert len(described) > 10
    assert [name for name, asked in described.items() if not any(asked.get(right) for right in BRANDS)] == []


def test_what_is_described_as_moderators_asks_for_a_moderator() -> None:
    described = {
        name: rights.asked_by(rights.resolver_of(one)).rights
        for fields in rights.root_fields().values()
        for name, one in fields.items()
        if "or moderators" in (one.description or "")
    }

    assert set(described) == {
        "moderateThread",
        "mergeThreads",
        "splitThread",
        "decideCase",
        "decideCases",
        "assignCase",
        "noteAnswering",
        "markThreat",
        "endThreat",
        "moderationTeam",
        "moderationQueue",
        "fairPlayFindings",
        "undoFairPlayFinding",
        "confirmFairPlayFinding",
        "withdrawnVotes",
        *SANCTIONS,
    }
    assert [name for name, asked in described.items() if not any(asked.get(right) for right in MODERATORS)] == []
