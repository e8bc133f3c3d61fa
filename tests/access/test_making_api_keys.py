"""API keys: who makes them, what they are given, how they are shown, used and revoked."""

import re
from datetime import timedelta

import pytest
import time_machine

from graphql_schema.ids import global_id
from portal.access import api_keys
from portal.access.api_keys import KeyDraft, create_api_key, revoke_api_key, viewer_for_api_key
from portal.access.models import ApiKey
from portal.access.policies import RIGHT_BEHIND, ensure_may_give
from portal.accounts.models import ApiScope, Role
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.kernel.errors import (
    AlreadyDone,
    Forbidden,
    Invalid,
    LimitReached,
    NotFound,
    RateLimited,
    Unauthenticated,
)
from portal.moderation.models import AuditEntry
from tests.statements import counted

CREATE = """mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    secret apiKey { id name prefix scopes expiresAt lastUsedAt revokedAt createdBy { handle } } errors { code field }
  }
}"""
REVOKE = """mutation ($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) { apiKey { revokedAt revokedBy { handle } } errors { code field } }
}"""
LISTED = "{ apiKeys { id name prefix scopes lastUsedAt revokedAt createdBy { handle } revokedBy { handle } } }"
WANTED = {"name": "The till", "scopes": ["COUPONS_WRITE", "ORDERS_WRITE"]}


async def test_staff_make_a_key_and_see_it_once_ak8(make, graphql):
    rosa = await make.brand("rosa")

    made = await graphql(CREATE, viewer=rosa, input=WANTED)

    key = made["apiKey"]
    assert made["errors"] == []
    assert re.fullmatch(r"portal_key_[0-9A-Za-z]{49}", made["secret"])
    assert made["secret"].startswith(key["prefix"])
    assert len(key["prefix"]) == len("portal_key_") + 6
    assert (key["name"], key["scopes"], key["createdBy"]) == (
        "The till",
        ["ORDERS_WRITE", "COUPONS_WRITE"],
        {"handle": "rosa"},
    )
    assert await graphql(LISTED, viewer=rosa) == [
        {**{name: key[name] for name in ("id", "name", "prefix", "scopes", "lastUsedAt", "revokedAt", "createdBy")}}
        | {"revokedBy": None}
    ]


async def test_the_database_has_only_its_digest_and_beginning_a14(make):
    """AK2."""
    _, secret = await make.api_key(ApiScope.ORDERS_WRITE)

    row = (await ApiKey.all().values())[0]
    assert row["token_hash"] == token_hash(secret)
    assert not any(secret[len(row["prefix"]) :] in str(value) for value in row.values())


async def test_a_repetition_makes_no_second_key_and_shows_none_ak8(make, graphql):
    rosa = await make.brand("rosa")

    first = await graphql(CREATE, viewer=rosa, input={**WANTED, "idempotencyKey": "k"})
    again = await graphql(CREATE, viewer=rosa, input={**WANTED, "idempotencyKey": "k"})
    other = await graphql(CREATE, viewer=rosa, input={**WANTED, "scopes": ["CUSTOMERS_READ"], "idempotencyKey": "k"})

    assert again["apiKey"]["id"] == first["apiKey"]["id"]
    assert again["secret"] is None
    assert other["errors"] == [{"code": "CONFLICT", "field": ["idempotencyKey"]}]
    assert await ApiKey.all().count() == 1


@pytest.mark.parametrize("roles", [(), (Role.MODERATOR,)])
async def test_nobody_else_makes_sees_or_revokes_keys_ak8_a21(make, graphql, roles):
    key, _ = await make.api_key(ApiScope.ORDERS_WRITE)
    outsider = await make.member("mo", roles=roles)

    made = await graphql(CREATE, viewer=outsider, input=WANTED)
    revoked = await graphql(REVOKE, viewer=outsider, input={"apiKeyId": _id(key)})
    listed = await graphql.raw(LISTED, viewer=outsider)

    assert [one["errors"][0]["code"] for one in (made, revoked)] == ["FORBIDDEN", "FORBIDDEN"]
    assert listed["data"] == {"apiKeys": None}
    assert await graphql("query ($id: ID!) { node(id: $id) { id } }", viewer=outsider, id=_id(key)) is None
    assert await ApiKey.filter(revoked_at__isnull=True).count() == 1


async def test_a_visitor_is_asked_to_sign_in(portal_db):
    with pytest.raises(Unauthenticated):
        await create_api_key(KeyDraft(name="x", scopes=[ApiScope.ORDERS_WRITE]), by=Viewer())


async def test_a_key_makes_and_revokes_no_keys_ak8(make):
    key, secret = await make.api_key(*ApiScope)
    by = await viewer_for_api_key(secret, address=None)

    with pytest.raises(Forbidden):
        await create_api_key(KeyDraft(name="x", scopes=[ApiScope.ORDERS_WRITE]), by=by)
    with pytest.raises(Forbidden):
        await revoke_api_key(key.id, by=by)
    assert await ApiKey.filter(revoked_at__isnull=True).count() == 1


def test_nobody_gives_more_than_they_may_do_ak8():
    """Each scope is a part of somebody's right; a moderator has none of them, an administrator all."""
    assert set(RIGHT_BEHIND) == set(ApiScope)
    for scope, role in RIGHT_BEHIND.items():
        ensure_may_give(Viewer(roles=frozenset({role})), [scope])
        ensure_may_give(Viewer(roles=frozenset({Role.ADMIN})), [scope])
        with pytest.raises(Forbidden) as refused:
            ensure_may_give(Viewer(roles=frozenset({Role.MODERATOR})), [scope])
        assert refused.value.field == ("scopes",)


async def test_all_that_is_wrong_with_a_key_is_told_at_once(make, graphql):
    rosa = await make.brand()

    refused = await graphql(
        CREATE, viewer=rosa, input={"name": "n" * 81, "scopes": [], "expiresAt": "2020-01-01T00:00:00Z"}
    )

    assert refused["errors"] == [
        {"code": "TOO_LONG", "field": ["name"]},
        {"code": "REQUIRED", "field": ["scopes"]},
        {"code": "INVALID", "field": ["expiresAt"]},
    ]
    assert not await ApiKey.exists()


async def test_there_are_at_most_fifty_keys_at_a_time(make, monkeypatch):
    monkeypatch.setattr(api_keys, "MOST_KEYS", 2)
    first, _ = await make.api_key(ApiScope.ORDERS_WRITE)
    await make.api_key(ApiScope.ORDERS_WRITE)
    rosa = await make.viewer(await make.brand())

    with pytest.raises(LimitReached):
        await make.api_key(ApiScope.ORDERS_WRITE)
    await revoke_api_key(first.id, by=rosa)
    await make.api_key(ApiScope.ORDERS_WRITE)

    assert await ApiKey.all().count() == 3


async def test_revoking_names_who_did_it_and_is_done_once_ak7(make, graphql):
    key, secret = await make.api_key(ApiScope.ORDERS_WRITE, name="Warehouse")
    rosa = await make.brand("rosa")

    revoked = await graphql(REVOKE, viewer=rosa, input={"apiKeyId": _id(key)})

    assert revoked["apiKey"]["revokedBy"] == {"handle": "rosa"}
    assert await viewer_for_api_key(secret, address=None) is None
    with pytest.raises(AlreadyDone):
        await revoke_api_key(key.id, by=await make.viewer(rosa))
    with pytest.raises(NotFound):
        await revoke_api_key(rosa.id, by=await make.viewer(rosa))
    entry = await AuditEntry.get(action="api_key.revoke")
    assert (entry.actor_id, entry.target_type, entry.target_id) == (rosa.id, "ApiKey", key.id)
    assert entry.detail == f"Warehouse ({key.prefix}…): ORDERS_WRITE"


async def test_a_key_stays_when_who_made_it_leaves_ak8(make):
    rosa = await make.brand()
    key, secret = await create_api_key(KeyDraft(name="x", scopes=[ApiScope.ORDERS_WRITE]), by=await make.viewer(rosa))
    await rosa.delete()

    assert (await viewer_for_api_key(secret, address=None)).api_key_id == key.id


async def test_who_asks_by_a_key_is_no_member_ak4(make):
    key, secret = await make.api_key(ApiScope.ORDERS_WRITE, ApiScope.INSIGHTS_READ)

    assert await viewer_for_api_key(secret, address=None) == Viewer(
        api_key_id=key.id, scopes=frozenset({ApiScope.ORDERS_WRITE, ApiScope.INSIGHTS_READ})
    )


async def test_a_key_is_found_by_its_digest_so_its_time_tells_nothing_ak2(make):
    """What is compared is a SHA-256: how much of a guess is right changes nothing of the look-up."""
    _, secret = await make.api_key(ApiScope.ORDERS_WRITE)
    near = api_keys.new_secret()

    with counted() as right:
        await viewer_for_api_key(secret, address=None)
    with counted() as wrong:
        assert await viewer_for_api_key(near, address=None) is None

    looked_up = [one for one in right if "token_hash = " in one]
    assert looked_up == [one for one in wrong if "token_hash = " in one]
    assert len(looked_up) == 1
    assert secret not in "".join(right)


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda secret: secret[:-1] + ("0" if secret[-1] != "0" else "1"),
        lambda secret: secret.swapcase().replace("PORTAL_KEY_", "portal_key_"),
        lambda secret: secret[:-1],
        lambda secret: secret + "0",
        lambda secret: secret[:20] + "%" + secret[21:],
        lambda _: "portal_key_",
        lambda _: "portal_key_" + "\x00" * 49,
    ],
)
async def test_a_key_that_is_made_up_is_refused_without_a_look_ak2(make, spoilt):
    _, secret = await make.api_key(ApiScope.ORDERS_WRITE)

    with counted() as sent:
        assert await viewer_for_api_key(spoilt(secret), address=None) is None

    assert sent == []


async def test_an_expired_key_opens_nothing_ak5(make):
    key, secret = await make.api_key(ApiScope.ORDERS_WRITE, expires_at=clock.now() + timedelta(hours=1))

    with time_machine.travel(clock.now() + timedelta(minutes=59), tick=False):
        assert (await viewer_for_api_key(secret, address=None)).api_key_id == key.id
    with time_machine.travel(clock.now() + timedelta(minutes=61), tick=False):
        assert await viewer_for_api_key(secret, address=None) is None


async def test_the_last_use_is_written_at_most_once_a_minute_ak6(make):
    key, secret = await make.api_key(ApiScope.ORDERS_WRITE)
    began, used, writes = clock.now(), [], []
    for seconds in (0, 1, 59, 60, 61):
        with time_machine.travel(began + timedelta(seconds=seconds), tick=False), counted() as sent:
            await viewer_for_api_key(secret, address=None)
        await key.refresh_from_db()
        used.append(round((key.last_used_at - began).total_seconds()))
        writes.append(sum(one.startswith("UPDATE api_keys") for one in sent))

    assert used == [0, 0, 0, 60, 60]
    assert writes == [1, 0, 0, 1, 0]


async def test_guesses_are_counted_by_address_and_good_keys_are_not_ak2(make):
    _, secret = await make.api_key(ApiScope.ORDERS_WRITE)
    for _ in range(30):
        assert await viewer_for_api_key(api_keys.new_secret(), address="192.0.2.1") is None

    with pytest.raises(RateLimited):
        await viewer_for_api_key(api_keys.new_secret(), address="192.0.2.1")

    assert await viewer_for_api_key(api_keys.new_secret(), address="192.0.2.2") is None
    assert await viewer_for_api_key(secret, address="192.0.2.1") is not None


async def test_an_end_in_the_past_is_refused(make):
    with pytest.raises(Invalid):
        await make.api_key(ApiScope.ORDERS_WRITE, expires_at=clock.now() - timedelta(seconds=1))
    assert not await ApiKey.exists()


def _id(key):
    return global_id("ApiKey", key.id)
