"""Staff set up a webhook, keep its secret, see what was taken and send it again."""

import pytest
from playwright.async_api import expect

from portal.accounts.models import Role
from portal.kernel.reach import Reach
from portal.webhooks.dispatcher import Dispatcher
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD
from tests.server import LiveServer
from tests.webhooks.receiver import listening, status

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_staff_set_up_a_webhook_and_read_its_log(make, live_server: LiveServer, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    staff = await visit()
    await sign_in(staff, "staff@example.org")
    async with listening() as receiver:
        receiver.answers = [status(500, b"not now"), status(200)]

        await staff.goto("/staff/webhooks")
        await staff.get_by_role("button", name="New endpoint").click()
        await staff.get_by_label("What it is", exact=True).fill("The shop's till")
        await staff.get_by_label("Address").fill("https://10.0.0.1/")
        await staff.get_by_label("reward.redeemed").check()
        await staff.get_by_role("button", name="Save").click()
        await expect(staff.get_by_text("This address is not a public one.")).to_be_visible()
        await staff.get_by_label("Address").fill(receiver.url)
        await staff.get_by_role("button", name="Save").click()
        await expect(staff.get_by_test_id("secret")).to_contain_text("whsec_")
        await staff.get_by_role("button", name="I have kept it").click()

        await staff.get_by_test_id("endpoint").get_by_role("button", name="Test").click()
        await expect(staff.get_by_text("A test message is on its way.")).to_be_visible()
        dispatcher = Dispatcher(within=Reach(own_machine=True))
        await dispatcher.look()
        await dispatcher.finish()
        await staff.reload()
        delivery = staff.get_by_test_id("delivery")
        await expect(delivery).to_contain_text("500 not now")
        await delivery.get_by_role("button", name="Send").click()
        await expect(staff.get_by_text("It is sent again.")).to_be_visible()
        await dispatcher.look()
        await dispatcher.finish()
        await staff.reload()
        await expect(delivery).to_contain_text("Taken")

    assert len(receiver.got) == 2
    assert receiver.got[0].headers["webhook-id"] == receiver.got[1].headers["webhook-id"]
