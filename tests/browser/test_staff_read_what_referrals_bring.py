"""Staff read the funnel of referrals as a picture and as a table; members choose to be on no leaderboard (RF1, R89)."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Member, Role
from portal.kernel import clock
from portal.loyalty.tiering import tiers
from portal.referrals.models import Referral, ReferralState
from portal.referrals.visits import record_visit
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def some_referrals(make) -> None:
    """Eight followed a link, four signed up, two bought, one of them was rewarded; one more was turned down."""
    await make.programme()
    await make.campaign()
    ada = await make.member("ada")
    code = await make.referral_code(ada)
    for _ in range(8):
        await record_visit(code.code)
    friends = [await make.friend(ada) for _ in range(4)]
    for friend, state in zip(
        friends, (ReferralState.REWARDED, ReferralState.QUALIFIED, ReferralState.REJECTED), strict=False
    ):
        await Referral.filter(id=friend.id).update(state=state, rewarded_at=clock.now())


@pytest.mark.parametrize(("width", "locale"), [(1280, "de"), (390, "en")])
async def test_the_funnel_is_drawn_and_told(make, visit: Visit, width: int, locale: str) -> None:
    await some_referrals(make)
    await make.question()
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,), locale=locale)
    page = await visit(width=width)
    await sign_in(page, "staff@example.org")

    await page.goto("/insights")

    funnel = page.get_by_test_id("referral-funnel")
    words = "Empfehlungen" if locale == "de" else "Referrals"
    table = funnel.get_by_role("table", name=words)
    half = "50\u00a0%" if locale == "de" else "50%"
    await expect(table.get_by_role("row")).to_have_count(5)
    cells = [await row.get_by_role("cell").all_inner_texts() for row in await table.get_by_role("row").all()]
    assert cells[1:] == [["8", "–"], ["4", half], ["2", half], ["1", half]]
    await expect(funnel.get_by_test_id("funnel-rejected")).to_contain_text("1")
    widths = [float(await bar.get_attribute("width") or 0) for bar in await funnel.locator("rect").all()]
    assert widths == [640, 320, 160, 80]
    await expect(page.get_by_test_id("workload").locator("rect.heat")).to_have_count(7 * 24)
    await pictured(page, f"funnel-{width}")
    assert await width_beyond(page) == 0


async def test_a_member_leaves_the_leaderboards_and_comes_back(make, visit: Visit) -> None:
    await make.programme()
    await make.tier("bronze", 1, 0)
    ada, staff = await make.member_with_password(PASSWORD, "ada"), await make.brand()
    await make.points(ada, 30)
    await make.points(staff, 20)
    for member in (ada, staff):
        await tiers.enter(member.id)
    page = await visit()
    await sign_in(page, "ada@example.org")
    await page.goto("/leaderboard?in=ALL_TIME")
    leaders = page.get_by_test_id("leader")
    await expect(leaders).to_have_count(2)
    await expect(leaders.first.get_by_test_id("tier")).to_have_text("Bronze")
    await expect(leaders.last.get_by_test_id("tier")).to_have_count(0)

    await page.goto("/account/settings")
    await page.get_by_label("Leaderboards may name me.").uncheck()
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(page.get_by_text("Saved", exact=False).first).to_be_visible()

    await page.goto("/leaderboard?in=ALL_TIME")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    await expect(leaders).to_have_count(1)
    assert not (await Member.get(id=ada.id)).on_leaderboards
