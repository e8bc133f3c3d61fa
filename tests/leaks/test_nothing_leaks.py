"""What is behind a gate cannot be told from what never was, on any way that the schema has (L1–L14, L35, L46–L48).

The documents are made of the schema: a new field, type or argument is asked for without anyone remembering it.
"""

import asyncio
import json
from dataclasses import replace

import pytest
from graphql import GraphQLObjectType, get_introspection_query, get_named_type

from graphql_schema.community import subscriptions
from graphql_schema.execution import execute
from graphql_schema.ids import key_of
from graphql_schema.nodes import NODES
from graphql_schema.schema import schema
from portal.access.viewers import viewer_of
from portal.accounts import sessions
from portal.accounts.models import Member, Session
from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community.models import Thread
from portal.community.queries import abilities, sight, statements
from portal.community.rights_models import Ability
from portal.exclusives import queries as exclusives
from portal.exclusives import searching as finding_releases
from portal.exclusives.models import Release
from portal.kernel import clock
from portal.kernel.errors import Forbidden
from portal.kernel.models import OutboxItem
from portal.moderation import targets
from portal.notifications.models import Notification
from portal.privacy import holdings
from portal.shop import queries as shop
from portal.shop.models import Order
from portal.webhooks.models import WebhookDelivery
from tests.leaks import answering, documents
from tests.leaks.types_of_ids import OPEN, TYPES
from tests.leaks.world import NOW, SECRET

LEAST_READINGS, LEAST_ASKINGS = 340, 760
"""So many ways there are by now; fewer would mean that the walker has lost some."""
LOW = ("anna", "bert", "susi", "fritz")


async def test_every_type_with_an_id_has_something_behind_a_gate(suite):
    missing = NODES.keys() - suite.world.gated.keys() - OPEN.keys()

    assert not missing, (
        f"Put a {' and a '.join(sorted(missing))} that customers may not see into tests/leaks/world.py, or say in OPEN "
        "of tests/leaks/types_of_ids.py why none is ever hidden."
    )
    assert TYPES.keys() == NODES.keys(), (
        "Say in TYPES of tests/leaks/types_of_ids.py where the rows of each type stand."
    )
    assert OPEN.keys() <= NODES.keys()
    assert not OPEN.keys() & suite.world.gated.keys()


def test_every_argument_of_text_is_said_to_name_something_or_not():
    undecided = documents.undecided(schema()._schema)

    assert not undecided, (
        f"Say in tests/leaks/documents.py whether these can name something (WORDS) or not (PROSE): {undecided}"
    )


async def test_every_field_that_can_be_come_to_is_read(suite):
    made = schema()._schema
    read = {name for one in suite.readings for name in one.fields}
    known = {name.partition(".")[0] for name in read}
    kinds = [one for one in made.type_map.values() if isinstance(one, GraphQLObjectType) and one.name in known]
    below = {get_named_type(one.type) for kind in kinds for one in kind.fields.values()}

    assert {f"{kind.name}.{name}" for kind in kinds for name in kind.fields} - read == set()
    assert {one.name for one in below if isinstance(one, GraphQLObjectType)} - known == set()
    assert len(suite.readings) >= LEAST_READINGS
    assert len(suite.askings) >= LEAST_ASKINGS
    assert {one.root for one in suite.askings} == {"Query", "Mutation", "Subscription"}


async def test_reading_everything_shows_nothing_of_what_is_behind_a_gate(suite):
    """L4, L7, L8, L9, L11, L13, L14: fields, lists, counts, orders, filters, cursors and hits are what they were."""
    after = await answering.read_all(suite.readings, suite.world.viewers)

    assert answering.differences(suite.before, after) == []


async def test_what_is_behind_a_gate_is_answered_like_what_never_was(suite):
    """L1, L2, L3, L5, L35, L46, L47, L48, L49: by every id and name, to the byte, by as many statements; nothing changes."""
    before = await rows_behind_gates(suite.world)

    assert await answering.unlike(suite.askings, suite.world.viewers) == []

    assert await rows_behind_gates(suite.world) == before


async def test_nothing_of_it_is_on_its_way_to_those_who_may_not_see_it(suite):
    """L25, L26, L54: no notice, mail, export or message to another system has a word of it."""
    members = await Member.filter(handle__in=LOW)
    with clock.living_at(NOW):
        exports = [(await holdings.of_member(one.id)).decode() for one in members]
    mails = [json.dumps(item.payload) for item in await OutboxItem.all()]
    bodies = await WebhookDelivery.exclude(endpoint_id__in=suite.world.gated["WebhookEndpoint"]).values_list(
        "body", flat=True
    )
    notices = await Notification.filter(member_id__in=[one.id for one in members]).values()

    assert len(exports) == len(LOW)
    assert [one for one in exports if SECRET in one] == []
    assert [one for one in mails if SECRET in one and any(f"{who}@example.org" in one for who in LOW)] == []
    assert [one for one in bodies if SECRET in str(one)] == []
    assert [one for one in notices if SECRET in json.dumps(one, default=str)] == []


async def test_who_asks_beside_others_is_answered_as_if_alone_l34(suite):
    """What is loaded for one viewer is kept for that one, and for as long as the request."""
    goldie = await viewer_of((await Member.get(handle="goldie")).id)
    viewers = [*suite.world.viewers.values(), goldie]
    some = [one for one in suite.readings if one.path in ("Query.threads", "Query.exclusives", "Product.questions")]

    async with asyncio.TaskGroup() as group:
        asked = [group.create_task(answering.read_all(some, {str(at): one})) for at, one in enumerate(viewers)]

    assert [task.result() for task in asked] == [
        await answering.read_all(some, {str(at): one}) for at, one in enumerate(viewers)
    ]
    assert [SECRET in json.dumps([*task.result().values()]) for task in asked] == [False] * (len(viewers) - 1) + [True]


async def test_the_schema_is_the_same_for_everybody_and_names_nothing_of_a_brand_l50(suite):
    goldie = await viewer_of((await Member.get(handle="goldie")).id)
    told = [await execute(get_introspection_query(), viewer=one) for one in (VISITOR, goldie, SYSTEM)]

    assert told[0]["data"] == told[1]["data"] == told[2]["data"]
    assert [word for word in (SECRET, "open-drop", "goldie", "A-1") if word in json.dumps(told[0])] == []


async def test_those_who_may_see_it_do(suite):
    """Else all of this would hold where nothing can be seen at all."""
    goldie = await viewer_of((await Member.get(handle="goldie")).id)
    found = await answering.read_all(
        [one for one in suite.readings if one.path in ("Query.threads", "Query.exclusives", "Query.categories")],
        {"goldie": goldie},
    )

    assert [SECRET in one for one in found.values()] == [True] * 3


async def rows_behind_gates(world):
    return {name: await TYPES[name].filter(id__in=world.gated[name]).order_by("id").values() for name in world.gated}


def _gates_stand_open(monkeypatch):
    monkeypatch.setattr(abilities, "passes_gates", lambda _: True)


def _what_is_denied_is_not(monkeypatch):
    monkeypatch.setattr(abilities, "is_exempt", lambda _: True)


def _what_is_seen_is_open(monkeypatch):
    terms = abilities.Abilities._terms

    def lax(self, ability, alias="room"):
        return "TRUE" if ability is Ability.OPEN else terms(self, ability, alias)

    monkeypatch.setattr(abilities.Abilities, "_terms", lax)


def _what_was_hidden_is_shown(monkeypatch):
    monkeypatch.setattr(sight, "_of_state", lambda *_: "TRUE")


def _releases_are_there_for_all(monkeypatch):
    monkeypatch.setattr(exclusives, "visible_to", lambda *_, **__: ("TRUE", ()))


def _search_finds_what_is_hidden(monkeypatch):
    monkeypatch.setattr(finding_releases, "visible_to", lambda *_, **__: ("TRUE", ()))


def _orders_are_anybodys(monkeypatch):
    monkeypatch.setattr(shop, "orders_visible_to", lambda _: Order.all())


def _reports_reach_anything(monkeypatch):
    visible = targets.visible
    monkeypatch.setattr(targets, "visible", lambda kind, key, **_: visible(kind, key, viewer=SYSTEM))


def _a_refusal_knows_better(monkeypatch):
    found = subscriptions._found

    async def telling(info, thread_id):
        if await Thread.exists(id=key_of("Thread", thread_id)):
            raise Forbidden("You may not see this thread.")
        return await found(info, thread_id)

    monkeypatch.setattr(subscriptions, "_found", telling)


def _a_count_counts_all(monkeypatch):
    listed = exclusives.all_releases

    async def counting(viewer, page):
        async def count():
            return await Release.all().count()

        return replace(await listed(viewer, page), count=count)

    monkeypatch.setattr(exclusives, "all_releases", counting)


def _a_look_takes_longer(monkeypatch):
    load = sessions.sessions_by_id

    async def looking_twice(ids, viewer):
        if await Session.filter(id__in=list(ids)).exists():
            await Session.filter(id__in=list(ids)).count()
        return await load(ids, viewer)

    monkeypatch.setattr(NODES["Session"], "load", looking_twice)


@pytest.fixture
def put_together_anew():
    """Statements that were kept, before the leak and after it."""
    statements.forget()
    yield
    statements.forget()


@pytest.mark.parametrize(
    ("plant", "where"),
    [
        (_gates_stand_open, "Query.threads"),
        (_what_is_denied_is_not, "Query.threads"),
        (_what_is_seen_is_open, "Query.threads"),
        (_what_was_hidden_is_shown, "Product.reviews"),
        (_releases_are_there_for_all, "Query.node (id: Exclusive)"),
        (_search_finds_what_is_hidden, "Query.search (query: query)"),
        (_orders_are_anybodys, "Query.node (id: Order)"),
        (_reports_reach_anything, "Mutation.report (input.targetId: Thread)"),
        (_a_refusal_knows_better, "Subscription.postAdded (threadId: Thread)"),
        (_a_count_counts_all, "Query.exclusives"),
        (_a_look_takes_longer, "Query.node (id: Session)"),
    ],
)
async def test_a_leak_that_is_planted_is_found(suite, monkeypatch, put_together_anew, plant, where):
    viewers = {"lower tier": suite.world.viewers["lower tier"]}
    plant(monkeypatch)

    after = await answering.read_all([one for one in suite.readings if one.path == where], viewers)
    told = answering.differences(suite.before, after)
    told += await answering.unlike([one for one in suite.askings if one.path == where], viewers)

    assert told != []
    assert told[0].startswith(f"{where} tells lower tier: ")
