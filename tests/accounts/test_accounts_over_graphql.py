"""Accounts as a front end meets them."""

import pytest
import time_machine

from graphql_schema.context import Context
from graphql_schema.execution import answer
from graphql_schema.ids import global_id
from portal.access.viewers import viewer_for_session
from portal.accounts.models import Member, Role, RoleGrant, Session
from portal.accounts.tokens import token_hash
from portal.kernel.models import OutboxItem

PASSWORD = "wolken ziehen vorbei"
REGISTER = """mutation ($input: RegisterInput!) {
  register(input: $input) { mailSent errors { code field message } }
}"""
VERIFY = """mutation ($token: String!, $password: String) {
  verifyEmail(input: {token: $token, password: $password}) {
    verified sessionToken viewer { email emailVerified roles locale member { handle displayName } } errors { code }
  }
}"""
LOGIN = """mutation ($email: String!, $password: String!) {
  login(input: {email: $email, password: $password}) {
    sessionToken viewer { member { id } sessions { userAgent current } } errors { code message field }
  }
}"""
MEMBER = """query ($handle: String!) {
  member(handle: $handle) {
    id handle displayName bio joinedAt isBrand isModerator trustLevel postCount acceptedAnswerCount helpfulCount
    badges { slug name description awardedAt } threads { totalCount nodes { id } }
  }
}"""


async def ask(query: str, context: Context, **variables):
    """What a browser does: the context keeps what the door would put into a cookie."""
    found = (await answer(query, variables, context)).as_response()
    assert "errors" not in found, found["errors"]
    return next(iter(found["data"].values()))


async def test_all_that_is_wrong_with_a_form_is_told_at_once_in_ones_language(portal_db, mailbox, graphql):
    refused = await graphql(REGISTER, locale="de", input={"email": "nobody", "password": "1234", "handle": "a b"})

    assert [(error["code"], error["field"]) for error in refused["errors"]] == [
        ("INVALID", ["email"]),
        ("INVALID", ["handle"]),
        ("WEAK_PASSWORD", ["password"]),
    ]
    assert refused["errors"][0]["message"] == "Bitte eine E-Mail-Adresse angeben, etwa name@example.org."
    assert not await OutboxItem.exists()


async def test_a_newcomer_comes_in_by_the_mail(portal_db, mailbox, graphql):
    newcomer = {"email": "anna@example.org", "password": PASSWORD, "handle": "anna", "displayName": "Anna"}
    registered = await graphql(REGISTER, input=newcomer)
    assert registered == {"mailSent": True, "errors": []}

    context = Context(user_agent="Firefox")
    verified = await ask(VERIFY, context, token=await mailbox.token(), password=PASSWORD)

    assert verified["verified"] is True
    assert verified["viewer"] == {
        "email": "anna@example.org",
        "emailVerified": True,
        "roles": ["CUSTOMER"],
        "locale": "en",
        "member": {"handle": "anna", "displayName": "Anna"},
    }
    assert context.session_token == verified["sessionToken"]
    viewer = await viewer_for_session(token_hash(verified["sessionToken"]))
    assert viewer is not None
    assert viewer.handle == "anna"


async def test_a_refusal_names_the_field_and_speaks_the_readers_language(make, graphql):
    await make.member("anna")
    newcomer = {"email": "b@example.org", "password": PASSWORD, "handle": "Anna"}

    refused = await graphql(REGISTER, locale="de", input=newcomer)

    assert refused == {
        "mailSent": False,
        "errors": [
            {
                "code": "TAKEN",
                "field": ["handle"],
                "message": "Dieser Name, oder einer, der genauso aussieht, ist vergeben; bitte einen anderen wählen.",
            }
        ],
    }


async def test_known_and_unknown_addresses_register_to_the_same_answer(make, graphql):
    """A3."""
    await make.member("anna", email="anna@example.org")
    answers = [
        await graphql(REGISTER, input={"email": email, "password": PASSWORD, "handle": handle})
        for email, handle in (("anna@example.org", "berta"), ("carla@example.org", "carla"))
    ]

    assert answers[0] == answers[1] == {"mailSent": True, "errors": []}


async def test_the_invitation_is_kept_as_it_was_brought(portal_db, graphql):
    newcomer = {"email": "anna@example.org", "password": PASSWORD, "handle": "anna"}

    await graphql(REGISTER, input={**newcomer, "referralCode": "KAFFEE 7", "referralToken": "abc-1"})

    assert (await Member.get()).invitation == "token:abc-1 code:KAFFEE7"


async def test_signing_in_and_out(make, portal_db):
    member = await make.member_with_password(PASSWORD, email="anna@example.org")
    context = Context(user_agent="Firefox", client_address="192.0.2.1")

    signed_in = await ask(LOGIN, context, email="anna@example.org", password=PASSWORD)

    assert signed_in["errors"] == []
    assert signed_in["viewer"] == {
        "member": {"id": global_id("Member", member.id)},
        "sessions": [{"userAgent": "Firefox", "current": True}],
    }
    assert await ask("mutation { logout { errors { code } } }", context) == {"errors": []}
    assert context.session_ended
    assert not await Session.exists(ended_at__isnull=True)
    assert await ask("{ viewer { email } }", context) is None


@pytest.mark.parametrize("email", ["anna@example.org", "nobody@example.org"])
async def test_a_wrong_login_says_one_thing_only(make, graphql, email):
    """A1."""
    await make.member_with_password(PASSWORD, email="anna@example.org")

    refused = await graphql(LOGIN, email=email, password="another password")

    assert refused == {
        "sessionToken": None,
        "viewer": None,
        "errors": [
            {
                "code": "WRONG_CREDENTIALS",
                "message": "The address or the password is wrong, or the address is not confirmed yet.",
                "field": None,
            }
        ],
    }


async def test_a_reset_is_asked_for_and_carried_out(make, graphql, mailbox):
    await make.member_with_password(PASSWORD, email="anna@example.org")
    request = "mutation ($e: String!) { requestPasswordReset(input: {email: $e}) { errors { code } } }"
    reset = """mutation ($t: String!, $p: String!) {
      resetPassword(input: {token: $t, newPassword: $p}) { errors { code field } }
    }"""

    assert (
        await graphql(request, e="anna@example.org") == await graphql(request, e="nobody@example.org") == {"errors": []}
    )
    token = await mailbox.token()
    weak = await graphql(reset, t=token, p="passwort1")
    assert weak == {"errors": [{"code": "WEAK_PASSWORD", "field": ["newPassword"]}]}
    assert await graphql(reset, t=token, p="regen auf steinen") == {"errors": []}

    assert (await graphql(LOGIN, email="anna@example.org", password="regen auf steinen"))["errors"] == []


async def test_the_profile_changes_where_it_is_named(make, graphql):
    member = await make.member("anna", bio="Espresso")
    update = """mutation ($input: UpdateProfileInput!) {
      updateProfile(input: $input) { viewer { locale member { displayName bio } } errors { code field } }
    }"""

    changed = await graphql(update, viewer=member, input={"displayName": "Anna B."})
    cleared = await graphql(update, viewer=member, input={"bio": None, "locale": "de"})
    refused = await graphql(update, viewer=None, input={"bio": "x"})

    assert changed["viewer"] == {"locale": "en", "member": {"displayName": "Anna B.", "bio": "Espresso"}}
    assert cleared["viewer"] == {"locale": "de", "member": {"displayName": "Anna B.", "bio": None}}
    assert refused == {"viewer": None, "errors": [{"code": "UNAUTHENTICATED", "field": None}]}


async def test_a_device_is_signed_out_from_another(make, portal_db):
    member = await make.member_with_password(PASSWORD, email="anna@example.org")
    phone, laptop = Context(user_agent="Phone"), Context(user_agent="Laptop")
    for context in (phone, laptop):
        await ask(LOGIN, context, email="anna@example.org", password=PASSWORD)
    found = (await ask("{ viewer { sessions { id userAgent current } } }", laptop))["sessions"]
    (of_phone,) = [one["id"] for one in found if one["userAgent"] == "Phone"]
    revoke = "mutation ($id: ID!) { revokeSession(input: {sessionId: $id}) { errors { code } } }"

    assert await ask(revoke, laptop, id=of_phone) == {"errors": []}
    again = await ask(revoke, laptop, id=of_phone)
    foreign = await ask(revoke, laptop, id=global_id("Session", member.id))

    assert again == foreign == {"errors": [{"code": "NOT_FOUND"}]}
    assert await Session.filter(ended_at__isnull=True).count() == 1


async def test_members_are_seen_by_everyone_and_newcomers_by_nobody(make, graphql):
    member = await make.member("anna", roles=(Role.BRAND,), bio="Espresso")
    await make.member("newcomer", state="UNVERIFIED", email_key=None)

    found = await graphql(MEMBER, handle="ANNA")

    assert found["id"] == global_id("Member", member.id)
    assert (found["handle"], found["bio"], found["isBrand"], found["isModerator"]) == ("anna", "Espresso", True, False)
    assert (found["badges"], found["threads"]) == ([], {"totalCount": 0, "nodes": []})
    assert await graphql(MEMBER, handle="newcomer") is None
    assert await graphql(MEMBER, handle="nobody") is None


async def test_a_member_is_a_node(make, graphql):
    member, hidden = await make.member("anna"), await make.member("gone", state="ERASED")
    query = "query ($id: ID!) { node(id: $id) { id ... on Member { handle } } }"

    found = await graphql(query, id=global_id("Member", member.id))

    assert found == {"id": global_id("Member", member.id), "handle": "anna"}
    assert await graphql(query, id=global_id("Member", hidden.id)) is None
    assert await graphql(query, id=global_id("Post", member.id)) is None


async def test_rights_are_given_by_administrators_only(make, graphql):
    """A21, A22."""
    admin, member = await make.admin(), await make.member("anna")
    grant = """mutation ($id: ID!, $role: Role!) {
      grantRole(input: {memberId: $id, role: $role}) { member { handle isModerator } errors { code } }
    }"""
    about = {"id": global_id("Member", member.id), "role": "MODERATOR"}

    for someone in (None, member, await make.brand(), await make.moderator()):
        refused = await graphql(grant, viewer=someone, **about)
        assert refused["member"] is None
        assert refused["errors"][0]["code"] in {"UNAUTHENTICATED", "FORBIDDEN"}
    assert not await RoleGrant.exists(member=member)

    granted = await graphql(grant, viewer=admin, **about)
    assert granted == {"member": {"handle": "anna", "isModerator": True}, "errors": []}


async def test_a_visitor_is_nobody(portal_db, graphql):
    assert await graphql("{ viewer { email } }") is None


async def test_many_logins_in_one_document_are_refused_before_the_first_hash(portal_db, graphql):
    """G2, M5."""
    logins = " ".join(
        f'a{n}: login(input: {{email: "x@example.org", password: "p{n}"}}) {{ errors {{ code }} }}' for n in range(5)
    )

    found = await graphql.raw(f"mutation {{ {logins} }}")

    assert found["errors"]
    assert found.get("data") is None
    assert not await OutboxItem.exists()


MINE = "{ viewer { id sessionExpiresAt sessions { id expiresAt current } } }"
AGAIN = "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Session { current userAgent } } }"


async def test_ids_that_caches_join_by_stay_the_same_for_one_person(make, portal_db):
    anna, bert = await make.viewer(), await make.viewer()

    first, again = [await ask(MINE, Context(viewer=anna)) for _ in range(2)]
    other = await ask(MINE, Context(viewer=bert))

    assert first["id"] == again["id"] != other["id"]
    assert first["sessionExpiresAt"] is None, "asked without a session"


async def test_a_client_can_read_when_its_session_ends(make, portal_db):
    await make.member_with_password(PASSWORD, "anna")
    context = Context(user_agent="Firefox")
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False):
        query = LOGIN.replace("sessionToken viewer", "sessionToken sessionExpiresAt viewer")
        entered = await ask(query, context, email="anna@example.org", password=PASSWORD)
        seen = await ask(MINE, context)

    assert entered["sessionExpiresAt"] == "2026-03-31T12:00:00Z"
    assert seen["sessionExpiresAt"] == "2026-03-31T12:00:00Z"
    assert [one["expiresAt"] for one in seen["sessions"]] == ["2026-03-31T12:00:00Z"]


async def test_a_session_is_fetched_again_by_its_member_alone(make, portal_db):
    await make.member_with_password(PASSWORD, "anna")
    laptop, phone, stranger = (
        Context(user_agent="Laptop"),
        Context(user_agent="Phone"),
        Context(viewer=await make.viewer()),
    )
    for device in (laptop, phone):
        await ask(LOGIN, device, email="anna@example.org", password=PASSWORD)
    ids = [one["id"] for one in (await ask(MINE, laptop))["sessions"]]

    found = await ask(AGAIN, laptop, ids=ids)

    assert sorted((one["userAgent"], one["current"]) for one in found) == [("Laptop", True), ("Phone", False)]
    assert await ask(AGAIN, stranger, ids=ids) == [None, None]
    assert await ask(AGAIN, Context(), ids=ids) == [None, None]


async def test_payloads_return_the_viewer_that_they_changed(make, portal_db):
    await make.member_with_password(PASSWORD, "anna")
    laptop, phone = Context(user_agent="Laptop"), Context(user_agent="Phone")
    for device in (laptop, phone):
        await ask(LOGIN, device, email="anna@example.org", password=PASSWORD)
    other = next(one["id"] for one in (await ask(MINE, laptop))["sessions"] if not one["current"])
    revoke = "mutation ($id: ID!) { revokeSession(input: {sessionId: $id}) { viewer { sessions { current } } errors { code } } }"

    left = await ask(revoke, laptop, id=other)
    own = await ask(revoke, laptop, id=(await ask(MINE, laptop))["sessions"][0]["id"])

    assert left == {"viewer": {"sessions": [{"current": True}]}, "errors": []}
    assert own == {"viewer": None, "errors": []}


async def test_the_programme_is_a_thing_that_caches_know(graphql, portal_db):
    programme = await graphql("{ program { id name } }")

    assert (
        await graphql("query ($id: ID!) { node(id: $id) { id ... on Program { name } } }", id=programme["id"])
        == programme
    )
