"""Shop back ends at the door with an API key, and who would like to be one (AK1–AK9, A14, A21, E5)."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from structlog.testing import capture_logs

from portal.access import api_keys
from portal.access.api_keys import revoke_api_key
from portal.accounts.models import ApiScope
from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel import clock, live, rate_limits
from portal.kernel.errors import Forbidden
from portal.kernel.money import Money
from portal.moderation.models import AuditEntry
from portal.shop.models import Order
from portal.shop.products.keeping import save_product
from portal.shop.recording import orders
from tests.makers import Make
from tests.server import LiveServer
from tests.web.conversing import begun, code_of, hear, say, talk

RECORD = """mutation ($input: RecordOrderInput!) {
  recordOrder(input: $input) { order { externalId total { amount } } errors { code message retryAfterSeconds } }
}"""
ORDER = {
    "externalId": "A-1001",
    "customerEmail": "anna@example.org",
    "placedAt": "2026-01-02T10:00:00Z",
    "total": {"amount": "19.90", "currency": "EUR"},
    "lines": [
        {"sku": "beans", "title": "Beans", "quantity": 1, "total": {"amount": "19.90", "currency": "EUR"}},
    ],
}
VIEWER = "{ viewer { id } }"


async def ask(server: LiveServer, query: str, secret: str | None = None, **variables: Any) -> Any:
    headers = {"authorization": f"Bearer {secret}"} if secret else {}
    async with server.client(**headers) as client:
        return await client.post("/graphql", json={"query": query, "variables": variables})


async def test_a_back_end_records_an_order_and_the_audit_log_says_which_ak7(
    live_server: LiveServer, make: Make, graphql: Any
) -> None:
    await make.member("anna")
    key, secret = await make.api_key(ApiScope.ORDERS_WRITE, name="Warehouse")

    first = await ask(live_server, RECORD, secret, input=ORDER)
    again = await ask(live_server, RECORD, secret, input=ORDER)

    told = {"externalId": "A-1001", "total": {"amount": "19.90"}}
    assert first.json()["data"]["recordOrder"] == {"order": told, "errors": []}
    assert again.json() == first.json()
    entries = await graphql(
        "{ auditLog(first: 10) { nodes { action detail apiKeyName actor { id } } } }", viewer=await make.brand()
    )
    named = f"Warehouse ({key.prefix}…)"
    assert [entry for entry in entries["nodes"] if entry["action"] == "order.record"] == [
        {"action": "order.record", "detail": "A-1001", "apiKeyName": named, "actor": None}
    ]


async def test_what_people_record_is_not_said_to_be_a_keys_ak7(make: Make) -> None:
    await make.order("anna@example.org", "10.00")
    await save_product("beans", "Beans", by=SYSTEM)

    assert not await AuditEntry.filter(action__in=["order.record", "product.save"]).exists()


@pytest.mark.parametrize("scope", [one for one in ApiScope if one is not ApiScope.ORDERS_WRITE])
async def test_without_the_scope_no_order_is_recorded_e5_a21(
    live_server: LiveServer, make: Make, scope: ApiScope
) -> None:
    _, secret = await make.api_key(scope)

    refused = await ask(live_server, RECORD, secret, input=ORDER)

    assert refused.json()["data"]["recordOrder"] == {
        "order": None,
        "errors": [
            {
                "code": "FORBIDDEN",
                "message": "This API key may not do this: it needs the scope ORDERS_WRITE.",
                "retryAfterSeconds": None,
            }
        ],
    }
    assert not await Order.exists()


async def test_the_verb_asks_for_the_scope_once_more_ak3(make: Make) -> None:
    """Should the table of the schema ever open too much."""
    key, _ = await make.api_key(ApiScope.CATALOG_WRITE)
    by = Viewer(api_key_id=key.id, scopes=frozenset({ApiScope.CATALOG_WRITE, ApiScope.COUPONS_WRITE}))
    wanted = orders.NewOrder(
        external_id="A-1", customer_email="anna@example.org", placed_at=clock.now(), total=Money(100, "EUR"), lines=[]
    )

    with pytest.raises(Forbidden):
        await orders.record_order(wanted, by=by)
    assert not await Order.exists()


async def test_a_key_is_no_member_ak4(live_server: LiveServer, make: Make) -> None:
    _, secret = await make.api_key(*ApiScope)

    answered = await ask(live_server, VIEWER, secret)
    posts = await ask(
        live_server,
        "mutation ($i: CreateThreadInput!) { createThread(input: $i) { errors { code } } }",
        secret,
        i={"categorySlug": "coffee", "kind": "DISCUSSION", "title": "Hello", "bodyMarkdown": "Hello"},
    )

    assert (answered.status_code, answered.json()) == (200, {"data": {"viewer": None}})
    assert posts.json()["data"]["createThread"]["errors"] == [{"code": "FORBIDDEN"}]


async def test_customers_are_read_with_the_scope_alone_ak4(live_server: LiveServer, make: Make) -> None:
    anna = await make.member("anna")
    await make.points(anna, 120)
    _, reads = await make.api_key(ApiScope.CUSTOMERS_READ)
    _, others = await make.api_key(*[one for one in ApiScope if one is not ApiScope.CUSTOMERS_READ])
    query = '{ findMembers(search: "anna@example.org") { email member { handle } loyalty { available } } }'

    found = await ask(live_server, query, reads)
    refused = await ask(live_server, query, others)

    assert found.json()["data"]["findMembers"] == [
        {"email": "anna@example.org", "member": {"handle": "anna"}, "loyalty": {"available": 120}}
    ]
    assert refused.json()["data"] == {"findMembers": None}
    assert refused.json()["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_all_keys_that_are_not_good_are_answered_alike_ak2(live_server: LiveServer, make: Make) -> None:
    """Made up, of another installation, revoked, over; and the one that is revoked from the next request on (AK5, A13)."""
    revoked, secret = await make.api_key(ApiScope.ORDERS_WRITE)
    _, over = await make.api_key(ApiScope.ORDERS_WRITE, expires_at=clock.now() + timedelta(minutes=1))
    assert (await ask(live_server, VIEWER, secret)).status_code == 200

    await revoke_api_key(revoked.id, by=SYSTEM)
    answers = [
        await ask(live_server, RECORD, one, input=ORDER) for one in (secret, api_keys.new_secret(), "portal_key_x")
    ]
    with time_machine.travel(clock.now() + timedelta(minutes=2), tick=False):
        answers.append(await ask(live_server, RECORD, over, input=ORDER))

    assert {answer.status_code for answer in answers} == {401}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert not await Order.exists()


async def test_a_key_counts_in_the_header_alone_ak1(live_server: LiveServer, make: Make) -> None:
    _, secret = await make.api_key(ApiScope.ORDERS_WRITE)
    asked = {"query": RECORD, "variables": {"input": ORDER}}
    async with live_server.client(origin=live_server.url, cookie=f"portal={secret}") as browser:
        by_cookie = await browser.post("/graphql", json=asked)
    async with live_server.client() as client:
        in_address = await client.post("/graphql", params={"access_token": secret, "authorization": secret}, json=asked)
    async with live_server.client(authorization=f"Bearer {secret}") as client:
        export = await client.get("/exports/something")

    assert by_cookie.status_code == 401
    assert in_address.json()["data"]["recordOrder"]["errors"][0]["code"] == "UNAUTHENTICATED"
    assert export.status_code == 401
    assert not await Order.exists()


async def test_who_guesses_is_told_to_wait_ak2(
    live_server: LiveServer, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rate_limits, "LIMITS", {**rate_limits.LIMITS, "api_key.address": "2 per minute"})
    _, secret = await make.api_key(ApiScope.ORDERS_WRITE)

    answers = [await ask(live_server, VIEWER, api_keys.new_secret()) for _ in range(3)]
    good = await ask(live_server, VIEWER, secret)

    assert [answer.status_code for answer in answers] == [401, 401, 429]
    assert answers[-1].json()["errors"][0]["extensions"]["code"] == "RATE_LIMITED"
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
    assert good.status_code == 200


async def test_each_key_has_a_limit_of_its_own_ak6(
    live_server: LiveServer, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By root field: aliases in one request count as many (M5)."""
    monkeypatch.setattr(rate_limits, "LIMITS", {**rate_limits.LIMITS, "api_key.key": "3 per minute"})
    _, busy = await make.api_key(ApiScope.ORDERS_WRITE)
    _, calm = await make.api_key(ApiScope.ORDERS_WRITE)

    await ask(live_server, "{ a: viewer { id } b: viewer { id } c: viewer { id } }", busy)
    refused = await ask(live_server, RECORD, busy, input=ORDER)
    other = await ask(live_server, RECORD, calm, input=ORDER)

    (error,) = refused.json()["data"]["recordOrder"]["errors"]
    assert error["code"] == "RATE_LIMITED"
    assert 1 <= error["retryAfterSeconds"] <= 60
    assert other.json()["data"]["recordOrder"]["errors"] == []


async def test_a_cursor_of_one_key_is_not_anothers(live_server: LiveServer, make: Make) -> None:
    for sku in ("a", "b"):
        await save_product(sku, sku, by=SYSTEM)
    _, first = await make.api_key(ApiScope.CATALOG_WRITE)
    _, second = await make.api_key(ApiScope.CATALOG_WRITE)
    query = "query ($c: String) { products(first: 1, after: $c) { nodes { sku } pageInfo { endCursor } } }"
    page = (await ask(live_server, query, first)).json()["data"]["products"]

    mine = await ask(live_server, query, first, c=page["pageInfo"]["endCursor"])
    theirs = await ask(live_server, query, second, c=page["pageInfo"]["endCursor"])

    assert mine.json()["data"]["products"]["nodes"] == [{"sku": "b"}]
    assert theirs.json()["errors"][0]["extensions"]["code"] == "INVALID_CURSOR"


async def test_a_revoked_key_is_put_out_of_its_socket_at_once_ak5(live_server: LiveServer, make: Make) -> None:
    key, secret = await make.api_key(ApiScope.ORDERS_WRITE)
    async with talk(live_server) as socket:
        await begun(socket, authorization=f"Bearer {secret}")
        while not live.watchers(live.about_api_key(key.id)):  # noqa: ASYNC110 - it watches a moment after the greeting
            await asyncio.sleep(0.01)

        await revoke_api_key(key.id, by=SYSTEM)

        assert await asyncio.wait_for(code_of(socket), 20) == 4403  # without a word it would look again after 30 s


async def test_no_subscription_is_open_to_a_key_ak3(live_server: LiveServer, make: Make) -> None:
    _, secret = await make.api_key(*ApiScope)
    async with talk(live_server) as socket:
        await begun(socket, authorization=f"Bearer {secret}")
        await say(socket, type="subscribe", id="1", payload={"query": "subscription { pointsChanged { available } }"})

        heard = await hear(socket)

    said = heard["payload"] if isinstance(heard["payload"], list) else heard["payload"]["errors"]
    assert said[0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_socket_with_a_wrong_key_is_refused_ak2(live_server: LiveServer, make: Make) -> None:
    async with talk(live_server) as socket:
        await say(socket, type="connection_init", payload={"authorization": f"Bearer {api_keys.new_secret()}"})

        assert await code_of(socket) == 4403


async def test_no_log_and_no_answer_has_a_key_ak9_a14(
    live_server: LiveServer, make: Make, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Good, revoked, in the address, as a variable, and where we fail ourselves."""

    async def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("on purpose")

    key, secret = await make.api_key(ApiScope.ORDERS_WRITE, ApiScope.CATALOG_WRITE)
    random = secret.removeprefix(key.prefix)
    with capture_logs() as logs:
        answers = [
            await ask(live_server, VIEWER, secret),
            await ask(live_server, RECORD, secret, input=ORDER),
            await ask(live_server, "{ findOrders(number: 1) { id } }", secret),
        ]
        async with live_server.client() as client:
            answers.append(await client.post("/graphql", params={"key": secret}, json={"query": VIEWER}))
            answers.append(await client.get(f"/s/{secret}"))
        monkeypatch.setattr("portal.shop.recording.orders.lock_order", broken)
        answers.append(await ask(live_server, RECORD, secret, input={**ORDER, "externalId": "A-2"}))
        await revoke_api_key(key.id, by=SYSTEM)
        answers.append(await ask(live_server, VIEWER, secret))

    assert "INTERNAL" in answers[5].text
    assert any(one["event"] == "operation_failed" for one in logs)
    written = [repr({name: value for name, value in one.items() if name != "exc_info"}) for one in logs]
    captured = capfd.readouterr()
    assert [text for text in (*written, captured.out, captured.err) if random in text] == []
    assert [answer.text for answer in answers if random in answer.text] == []
    assert random not in repr(await AuditEntry.all().values())
