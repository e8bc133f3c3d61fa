"""Staff make an API key, copy it once, a back end uses it, and they revoke it."""

import pytest
from playwright.async_api import expect

from portal.access.models import ApiKey
from portal.accounts.models import Role
from tests.browser.visiting import Visit, sign_in
from tests.journeys.steps import PASSWORD
from tests.server import LiveServer

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""


async def test_staff_make_a_key_keep_it_and_revoke_it(make, live_server: LiveServer, visit: Visit) -> None:
    await make.member_with_password(PASSWORD, "staff", roles=(Role.BRAND,))
    staff = await visit()
    await sign_in(staff, "staff@example.org")

    await staff.goto("/staff/keys")
    await expect(staff.get_by_text("There is no key yet.")).to_be_visible()
    await staff.get_by_role("button", name="New key").click()
    await staff.get_by_label("What it is for").fill("The warehouse")
    await staff.get_by_role("button", name="Make the key").click()
    await expect(staff.get_by_text("Choose what the key may do.")).to_be_visible()
    await staff.get_by_label("Add and change products").check()
    await staff.get_by_role("button", name="Make the key").click()
    shown = staff.get_by_test_id("secret")
    await expect(shown).to_contain_text("portal_key_")
    secret = await shown.inner_text()
    await staff.get_by_role("button", name="I have kept it").click()

    row = staff.get_by_test_id("key")
    await expect(row).to_contain_text("The warehouse Good")
    await expect(row).to_contain_text("never used")
    await staff.reload()
    assert secret not in await staff.content()
    async with live_server.client(authorization=f"Bearer {secret}") as back_end:
        used = await back_end.post("/graphql", json={"query": "{ products { totalCount } }"})
        assert used.json() == {"data": {"products": {"totalCount": 0}}}

        await staff.reload()
        await expect(row).to_contain_text("last used")
        await row.get_by_role("button", name="Revoke “The warehouse”").click()
        await staff.get_by_role("dialog").get_by_role("button", name="Revoke").click()
        await expect(row).to_contain_text("The warehouse Revoked")

        refused = await back_end.post("/graphql", json={"query": "{ products { totalCount } }"})
        assert refused.status_code == 401
    assert (await ApiKey.get()).revoked_by_id is not None
