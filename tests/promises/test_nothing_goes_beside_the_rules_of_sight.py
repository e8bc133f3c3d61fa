"""Exports and staff's lists go through the rules of who sees what (L4, L52, L54).

What others wrote stands in these tables; a section of the export that reads one asks `{seen}` or `{shown}`, or stands below
with the reason why it need not. A new section, or a new list of staff, fails here until somebody has decided.
"""

import json
import re

import pytest
from graphql import GraphQLList, GraphQLNonNull, get_named_type

from graphql_schema.schema import schema
from portal.accounts import roles
from portal.accounts.models import Role, RoleGrant
from portal.accounts.viewer import SYSTEM
from portal.community import posts
from portal.kernel.pagination import page
from portal.moderation import audit, queries
from portal.moderation.decisions import decide_case
from portal.moderation.models import AuditEntry, CaseAction, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.moderation.threads import Details, ThreadModeration, moderate_thread
from portal.privacy import holdings
from tests import rights

OF_OTHERS = {"threads", "posts", "post_revisions", "notifications", "audit_entries", "moderation_cases"}
"""Tables that hold what others wrote, or what one may not see."""
ALWAYS_THEIRS = {
    "threads": "what one opened oneself; its posts ask where they lie",
    "complaints of mine": "what one wrote oneself, and the answer to it (DSA Art. 20)",
    "cases that are my work": "that there are such cases, and nothing of what they are about",
    "decisions about me": "the statement that one was sent (DSA Art. 17)",
}
BRANDS_OWN = "of the shop, the ledger or the installation: the brand's, and nothing that people wrote behind a gate"
STAFFS_LISTS = {
    "moderationQueue": "targets.decidable_by",
    "unansweredQuestions": "community.queries.threads._listed",
    "fairPlayFindings": "members and figures, and nothing that they wrote",
    "withdrawnVotes": "members and figures, and nothing that they wrote",
    "auditLog": "moderation.queries._readable_by",
    **dict.fromkeys(
        (
            "apiKeys",
            "couponCases",
            "couponsBeingWithdrawn",
            "customerDataRequests",
            "exchangeRates",
            "findMembers",
            "findOrders",
            "holdouts",
            "missingExchangeRates",
            "ownSegments",
            "partnerCommissions",
            "partnerPayouts",
            "partners",
            "shopDeliveries",
            "simulations",
            "webhookDeliveries",
            "webhookEndpoints",
        ),
        BRANDS_OWN,
    ),
    "careConcerns": "members, who are seen by everybody, with what staff see of them as customers",
    "customers": "members and buyers; their timelines ask community.queries.sight",
    "moderationTeam": "members, who are seen by everybody",
    "savedReplies": "texts of staff, and nothing that people wrote",
    "identityProviders": "administrators'",
    "productReviews": "reviews.queries.visible_to: as every list of reviews, and staff see what is hidden",
    "referralReviews": "referrals.may_review: edges between members, and nothing that they wrote",
}
SECRET = "TOP SECRET 1859"
WORDS = {"reason": ReportReason.SPAM, "ground": "Rule 3", "statement": "It is an advertisement."}


def tables(statement: str) -> set[str]:
    return set(re.findall(r"\b(?:FROM|JOIN) (\w+)", statement))


def test_every_section_of_the_export_asks_what_is_seen_or_says_why_not_l54() -> None:
    beside = {
        name
        for name, statement in holdings.SECTIONS.items()
        if tables(statement) & OF_OTHERS and "{seen}" not in statement and "{shown}" not in statement
    }

    assert beside == set(ALWAYS_THEIRS)


def test_every_list_of_staff_is_decided_about_l52() -> None:
    query = schema()._schema.query_type
    assert query is not None
    asking = rights.root_fields()["Query"]

    def is_many(kind: object) -> bool:
        bare = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
        return isinstance(bare, GraphQLList) or get_named_type(kind).name.endswith("Connection")  # type: ignore[arg-type]

    lists = {
        name
        for name, field in query.fields.items()
        if is_many(field.type) and any(rights.asked_by(rights.resolver_of(asking[name])).rights.values())
    }

    assert lists == set(STAFFS_LISTS), "Say by which rule of sight the list goes."


def test_every_action_of_the_trail_has_readers_or_is_administrators_alone() -> None:
    said = re.compile(
        r"""(?:audit\.write\(|note_deed\(|_note\(|record\(|audit\.record\(|action=|action = )\s*f?"([a-z_]+)\.""",
        re.MULTILINE,
    )
    rooms = rights.Path(rights.portal.__file__).parent
    kinds = {kind for path in rooms.rglob("*.py") for kind in said.findall(path.read_text())}

    assert len(kinds) > 12
    assert kinds - set(audit.READERS) == {"identity_provider"}
    assert set(audit.READERS) - kinds == set()


async def cellar(make):
    """A room of administrators, a thread in it that somebody else renamed, and a case about it that was decided."""
    admin = await make.viewer(await make.admin("ada"))
    other = await make.admin("olga")
    room = await make.category(who_can_see="ADMIN", who_can_start="ADMIN")
    thread = await make.thread(by=other, within=room)
    await moderate_thread(thread.id, ThreadModeration.RENAME, Details(title=SECRET), by=admin)
    await report(TargetType.THREAD, thread.id, ReportReason.OTHER, by=admin, note="x")
    return admin, thread


async def test_the_trail_says_nothing_of_rooms_that_a_moderator_may_not_enter_l4(make):
    """L52: by the list, by its count, by the id of the entry."""
    admin, _ = await cellar(make)
    moderator = await make.viewer(await make.moderator())
    entry = await AuditEntry.get(action="thread.rename")

    seen, all_of_it = [await queries.audit_log(page(), viewer=one) for one in (moderator, admin)]

    assert SECRET in str([one.detail for one in all_of_it.rows])
    assert [one.action for one in seen.rows] == []
    assert await seen.count() == 0
    assert await queries.audit_entries_by_id([entry.id], moderator) == {}
    assert set(await queries.audit_entries_by_id([entry.id], admin)) == {entry.id}


async def test_whom_a_case_is_about_does_not_read_who_decided_it_a22(make):
    mona, max_ = await make.moderator("mona"), await make.moderator("max")
    own = await make.thread(by=mona)
    await report(TargetType.THREAD, own.id, ReportReason.SPAM, by=await make.viewer(await make.member()), note="x")
    (case,) = (await queries.moderation_queue(page(), viewer=await make.viewer(max_))).rows
    await decide_case(case.id, action=CaseAction.HIDE, by=await make.viewer(max_), **WORDS)

    hers = await queries.audit_log(page(), viewer=await make.viewer(mona))
    his = await queries.audit_log(page(), viewer=await make.viewer(max_))

    assert [one.action for one in hers.rows] == []
    assert [one.action for one in his.rows] == ["case.decide"]


@pytest.mark.parametrize(
    ("role", "read"),
    [
        (Role.MODERATOR, {"thread.lock", "role.grant"}),
        (Role.BRAND, {"points.adjust", "role.grant"}),
        (Role.ADMIN, {"thread.lock", "role.grant", "points.adjust", "identity_provider.save"}),
    ],
)
async def test_each_reads_of_the_trail_what_is_of_their_remit_l56(make, role, read):
    thread = await make.thread()
    for action, target_type, target_id in (
        ("thread.lock", "Thread", thread.id),
        ("points.adjust", "Member", None),
        ("role.grant", "Member", None),
        ("identity_provider.save", "IdentityProvider", None),
    ):
        await audit.write(action, by=SYSTEM, target_type=target_type, target_id=target_id)

    reader = await make.viewer(await make.member(roles=(role,)))

    assert {one.action for one in (await queries.audit_log(page(), viewer=reader)).rows} == read


async def test_an_export_says_nothing_of_where_one_may_no_longer_look_l54(make):
    """Of a former administrator's deeds and edits in a room that is closed to them now, what others wrote is gone."""
    olga = await make.admin("olga")
    room = await make.category(who_can_see="ADMIN", who_can_start="ADMIN")
    ada = await make.member("ada", roles=(Role.ADMIN,))
    thread = await make.thread(by=olga, within=room)
    post = await make.post(to=thread, by=olga, body=f"{SECRET} in a post")
    await posts.edit_post(post.id, "Something else.", by=await make.viewer(ada))
    await moderate_thread(
        thread.id, ThreadModeration.RENAME, Details(title=f"{SECRET} in a title"), by=await make.viewer(ada)
    )
    before = json.loads(await holdings.of_member(ada.id))
    assert json.dumps(before).count(SECRET) == 2

    await roles.grant_role(ada.id, Role.ADMIN, by=await make.viewer(olga), revoke=True)
    after = json.loads(await holdings.of_member(ada.id))

    assert SECRET not in json.dumps(after)
    assert "thread.rename" in [one["action"] for one in after["what staff did, or I did by special right"]]
    assert not await RoleGrant.filter(member_id=ada.id).exists()
