"""Mail on the wire: headers that hold, both languages, and what becomes of a refusal (X7, X11, A17, F17)."""

import re
from uuid import UUID

import aiosmtplib
import pytest

from portal.kernel import clock, mail, outbox
from portal.kernel.mail import Mail
from portal.kernel.models import OutboxItem, OutboxState
from portal.kernel.work import unit_of_work
from portal.settings import Settings, use
from tests.mailbox import Mailbox, chosen_settings, html_of, mailbox, smtp_port, text_of

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

REFERENCE = str(UUID(int=7))


def letter(**values: str) -> Mail:
    return Mail(
        **{
            "to": "anna@example.org",
            "locale": "en",
            "subject": "Hello {name}",
            "body": "Dear {name},\n\n{link}",
            **values,
        },
        values={"name": "Anna", "link": "https://portal.example.org/x"},
    )


@pytest.fixture
def plain_settings() -> None:
    use(Settings(public_url="https://portal.example.org", mail_from="Rösterei <post@rösterei.de>"))


def test_no_header_has_a_second_line(plain_settings):
    """X7."""
    evil = Mail(
        "anna@example.org",
        "en",
        "{title}",
        "{title}",
        {"title": "Hi\r\nBcc: eve@evil.example\r\n\r\nbody\x00 " + "x" * 10_000},
    )

    message = mail.written(evil, reference=REFERENCE)

    assert message["Bcc"] is None
    assert "\n" not in message["Subject"]
    assert len(message["Subject"]) == mail.LONGEST_SUBJECT
    raw = message.as_bytes()
    assert b"\r\nBcc:" not in raw.split(b"\r\n\r\n")[0]


def test_the_same_letter_has_the_same_message_id_at_each_try(plain_settings):
    """F18: a repetition can be told from news."""
    ids = {mail.written(letter(), reference=REFERENCE)["Message-ID"] for _ in range(2)}

    assert ids == {f"<{REFERENCE}@portal.example.org>"}


def test_what_people_typed_is_no_template(plain_settings):
    """X11."""
    odd = Mail("anna@example.org", "en", "{name}", "{name}", {"name": "{0.__class__} %s {{7*7}} ${x}"})

    message = mail.written(odd, reference=REFERENCE)

    assert message["Subject"] == "{0.__class__} %s {{7*7}} ${x}"


def test_umlauts_in_names_and_domains_go_over_the_wire(plain_settings):
    message = mail.written(letter(to="Jörg <joerg@bücher.de>"), reference=REFERENCE)

    assert message["To"].addresses[0].addr_spec == "joerg@xn--bcher-kva.de"
    assert message["From"].addresses[0].display_name == "Rösterei"
    assert message["From"].addresses[0].domain == "xn--rsterei-90a.de"
    assert message["Auto-Submitted"] == "auto-generated"


def test_a_mail_says_that_replies_are_not_read_and_where_to_answer(plain_settings):
    """NC9."""
    message = mail.written(letter(), reference=REFERENCE)

    assert message["X-Auto-Response-Suppress"] == "All"
    assert "nobody reads replies to it. Answer in the portal instead" in text_of(message)


def test_what_people_typed_is_text_in_html_and_no_link(plain_settings):
    """NC11, X1."""
    name = "<script>alert(1)</script> https://evil.example/x <img src=x>"
    message = mail.written(Mail("anna@example.org", "en", "Hi", "Hi {name}", {"name": name}), reference=REFERENCE)

    page = html_of(message)

    assert "&lt;script&gt;alert(1)&lt;/script&gt; https://evil.example/x &lt;img src=x&gt;" in page
    assert re.findall('href="([^"]+)"', page) == ["https://portal.example.org/account/notification-settings"]


async def test_a_letter_is_sent_in_the_language_of_its_reader(portal_db, mailbox: Mailbox):
    german = letter(locale="de", subject="Choose a new password")
    await unit_of_work(mail.put)(german)

    (message,) = await mailbox.fetch()

    assert message["Subject"] == "Wähle ein neues Passwort"
    assert message["Content-Language"] == "de"
    assert "Dear Anna" in text_of(message)
    item = await OutboxItem.get()
    assert (item.state, item.payload) == (OutboxState.SENT, {"subject": "Choose a new password"})


async def test_a_letter_of_a_rolled_back_deed_is_never_sent(portal_db, mailbox: Mailbox):
    @unit_of_work
    async def fail() -> None:
        await mail.put(letter())
        raise LookupError

    with pytest.raises(LookupError):
        await fail()

    assert await mailbox.fetch() == []


@pytest.mark.parametrize(
    ("answer", "state"), [("451 Come back later", OutboxState.WAITING), ("554 Never", OutboxState.FAILED)]
)
async def test_a_refusal_for_good_ends_it_and_one_for_now_does_not(portal_db, mailbox: Mailbox, answer, state):
    """F17."""
    mailbox.answer = answer
    await unit_of_work(mail.put)(letter())

    await outbox.deliver({mail.TOPIC: mail.send})

    item = await OutboxItem.get()
    assert (item.state, item.attempts) == (state, 1)


async def test_a_server_that_is_away_is_tried_again(portal_db):
    await unit_of_work(mail.put)(letter())

    await outbox.deliver({mail.TOPIC: mail.send})

    item = await OutboxItem.get()
    assert item.state is OutboxState.WAITING
    assert item.last_error.startswith(aiosmtplib.SMTPConnectError.__name__)


async def test_a_letter_whose_server_hung_up_before_it_answered_goes_once_more_f17(portal_db, mailbox: Mailbox):
    """Nobody knows whether it was taken: it goes again, with the same Message-ID (F18)."""
    mailbox.hangs_up = True
    await unit_of_work(mail.put)(letter())
    await outbox.deliver({mail.TOPIC: mail.send})
    left = await OutboxItem.get()
    mailbox.hangs_up = False

    with clock.living_at(left.due_at):
        await outbox.deliver({mail.TOPIC: mail.send})

    assert (left.state, left.attempts) == (OutboxState.WAITING, 1)
    assert (await OutboxItem.get()).state is OutboxState.SENT
    first, second = mailbox.messages
    assert first["Message-ID"] == second["Message-ID"]


async def test_a_crash_after_the_server_took_a_letter_repeats_it_once_f18(portal_db, mailbox: Mailbox):
    async def taken_and_gone(item):
        await mail.send(item)
        raise ConnectionResetError("between the 250 and the mark")

    await unit_of_work(mail.put)(letter())
    await outbox.deliver({mail.TOPIC: taken_and_gone})

    with clock.living_at((await OutboxItem.get()).due_at):
        await outbox.deliver({mail.TOPIC: mail.send})
        await outbox.deliver({mail.TOPIC: mail.send})

    first, second = mailbox.messages
    assert first["Message-ID"] == second["Message-ID"]
    assert (await OutboxItem.get()).state is OutboxState.SENT
