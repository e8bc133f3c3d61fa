"""Names of staff's that stand in the ledger and in notices, in their reader's language."""

from types import SimpleNamespace

import pytest

from graphql_schema.ids import global_id
from portal.access.viewers import viewer_of
from portal.exclusives import jobs
from portal.kernel import clock
from portal.loyalty.events import RewardRedeemed
from portal.loyalty.programme.models import EarnAction, Tier
from portal.loyalty.redeeming.models import Reward
from portal.webhooks.topics import TOPICS
from tests.queue import notices_told
from tests.statements import counted

pytestmark = pytest.mark.anyio
HISTORY = "query ($first: Int!) { viewer { loyalty { transactions(first: $first) { nodes { description } } } } }"
INBOX = "{ viewer { notifications(first: 9) { nodes { kind title } } } }"


@pytest.fixture
async def spender(make, save):
    """Somebody whom a rule gave points, who has been given some, and had a reward for them: rule and reward are in German."""
    await make.programme()
    rule = await make.earn_rule(EarnAction.THREAD, 600, title="For a thread")
    reward = await make.reward(500)
    await save(global_id("EarnRule", rule.rule.id), title="Für ein Thema")
    await save(global_id("Reward", reward.id), title="Fünf Euro geschenkt")
    member = await make.member()
    await make.thread(by=member)
    await make.redemption(member, reward)
    return member, reward


async def history(graphql, member, locale, first=9):
    found = await graphql(HISTORY, viewer=member, locale=locale, first=first)
    return [one["description"] for one in found["loyalty"]["transactions"]["nodes"]]


async def test_points_say_what_they_are_for_in_the_readers_language_tl8(graphql, spender):
    member, _ = spender

    assert await history(graphql, member, "de-AT") == ["Fünf Euro geschenkt", "Für ein Thema"]
    assert await history(graphql, member, "en") == ["Five euros off", "For a thread"]


async def test_a_new_name_and_its_translation_do_not_change_what_was_written_tl8(graphql, spender, save):
    member, reward = spender
    await Reward.filter(id=reward.id).update(title="Six euros off")

    assert (await history(graphql, member, "de"))[0] == "Fünf Euro geschenkt"
    await save(global_id("Reward", reward.id), title="Sechs Euro geschenkt")

    assert (await history(graphql, member, "de"))[0] == "Five euros off"


@pytest.mark.parametrize("first", [1, 2])
async def test_a_page_of_them_takes_one_statement_for_all_names_tl8(graphql, spender, first):
    member, _ = spender
    asking = await viewer_of(member.id)

    with counted() as sent:
        await history(graphql, asking, "de", first)

    assert len([one for one in sent if "translations" in one]) == 1, "\n".join(sent)


async def test_a_notice_names_the_tier_as_it_is_called_when_it_is_read_tl8(make, graphql, save):
    await make.programme()
    tier = await make.tier("silver", 1, 100, name="Silver")
    member = await make.member()
    await make.points(member, 150)
    await notices_told()

    async def title(locale):
        (told,) = [
            one["title"]
            for one in (await graphql(INBOX, viewer=member, locale=locale))["notifications"]["nodes"]
            if one["kind"] == "TIER_CHANGED"
        ]
        return told

    assert await title("de") == "Du hast die Stufe Silver erreicht"
    await save(global_id("Tier", tier.id), name="Silber")
    assert (await title("de"), await title("en")) == ("Du hast die Stufe Silber erreicht", "You have reached Silver")
    await Tier.filter(id=tier.id).update(name="Sterling")
    assert await title("en") == "You have reached Sterling"


async def test_a_notice_names_the_release_in_the_readers_language_tl8(make, graphql, save):
    gold = await make.member()
    release = await make.release({"gold": clock.now()})
    await make.points(gold, 100_000)
    await save(global_id("Exclusive", release.id), title="Die Herbströstung")
    await jobs.open_due(clock.now())
    await notices_told()

    told = {
        locale: [
            one["title"]
            for one in (await graphql(INBOX, viewer=gold, locale=locale))["notifications"]["nodes"]
            if one["kind"] == "EXCLUSIVE_OPENED"
        ]
        for locale in ("de", "en")
    }

    assert told == {"de": ["Jetzt für dich offen: Die Herbströstung"], "en": ["Open for you now: The autumn roast"]}


async def test_what_leaves_the_house_has_no_translation_tl9(make, save):
    reward = await make.reward()
    await save(global_id("Reward", reward.id), title="Fünf Euro geschenkt")
    member = await make.member(locale="de")
    await make.points(member, 500)
    redemption = await make.redemption(member, reward)
    named, telling = TOPICS[RewardRedeemed]

    told = str(await telling(SimpleNamespace(redemption_id=redemption.id)))

    assert (named, "euros" in told, "Euro" in told) == ("reward.redeemed", False, False)
    assert redemption.coupon_code in told
