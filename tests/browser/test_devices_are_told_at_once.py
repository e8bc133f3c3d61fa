"""A device shows what is pushed to it, and the settings say whether it is told (NC18)."""

import json

import pytest
from playwright.async_api import expect

from portal.accounts.models import Session
from portal.kernel import web_push
from portal.notifications.models import PushDevice
from portal.settings import Settings
from tests.browser.conftest import chosen_settings as plain_settings
from tests.browser.visiting import Visit, pictured, sign_in, width_beyond
from tests.journeys.steps import PASSWORD

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""Once: what is behind the page is tested on both databases."""
REGISTER = (
    "navigator.serviceWorker.register('/service-worker.js').then(() => navigator.serviceWorker.ready).then(() => true)"
)
PUSH = """async (message) => {
  // Without a screen Chromium shows no notices, so what it was asked to show is all that there is.
  const shown = new Promise((resolve) => {
    self.registration.showNotification = async (title, { body, lang, tag, data }) => resolve([title, { body, lang, tag, data }]);
  });
  self.dispatchEvent(new PushEvent("push", { data: message }));
  return shown;
}"""
PUSHED = {"id": "1", "title": "Ben hat geantwortet", "body": "Mahlgrad?", "path": "/leaderboard", "lang": "de"}


@pytest.fixture
def chosen_settings(database_url: str, smtp_port: int) -> Settings:
    settings: Settings = plain_settings.__wrapped__(database_url, smtp_port)
    return settings.model_copy(update={"push_key": Settings(push_key=web_push.new_key()).push_key})


async def test_a_message_is_shown_and_the_settings_say_what_is_told_here(make, visit: Visit) -> None:
    anna = await make.member_with_password(PASSWORD, "anna", locale="en")
    page = await visit(width=320, is_installed=True)
    await page.context.grant_permissions(["notifications"])
    await sign_in(page, "anna@example.org")

    await page.goto("/account/notification-settings")
    await expect(page.get_by_role("button", name="Tell me on this device")).to_be_visible()
    await page.get_by_label("Mentions: Device").uncheck()
    assert await width_beyond(page) == 0
    await pictured(page, "told-here-320")
    session = await Session.get(member_id=anna.id)
    await PushDevice.create(
        member_id=anna.id,
        session_id=session.id,
        endpoint_hash="0",
        endpoint="https://push.example/1",
        p256dh="",
        auth="",
        created_at=session.created_at,
    )
    await page.reload()
    await page.get_by_role("button", name="Do not tell me on this device").click()
    await expect(page.get_by_text("This device tells you nothing any more.")).to_be_visible()
    assert not await PushDevice.exists()

    assert await page.evaluate(REGISTER)
    [worker] = page.context.service_workers
    assert await worker.evaluate(PUSH, json.dumps(PUSHED)) == [
        "Ben hat geantwortet",
        {"body": "Mahlgrad?", "lang": "de", "tag": "1", "data": {"path": "/leaderboard"}},
    ]
