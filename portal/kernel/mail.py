"""The mailer: mail in the reader's language, sent after the fact by SMTP, with the same Message-ID at each try."""

import asyncio
import contextlib
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime, parseaddr
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit

import aiosmtplib
import idna
import structlog

from portal.kernel import clock, mail_layout, outbox
from portal.kernel.mail_layout import Entry
from portal.kernel.outbox import Item
from portal.kernel.queue import FailedForGood, ReceiverAway, reason_of
from portal.kernel.wording import Plural, Sentence, say, shown
from portal.settings import settings

TOPIC = "mail"
CHANNELS = "/account/notification-settings"
"""Where members choose which mails they get."""
TIME_LIMIT = 20.0
"""Seconds for each answer of the mail server."""
_GOODBYE = 2.0
LONGEST_SUBJECT = 150
_NOT_IN_A_HEADER = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_FOR_GOOD = range(500, 600)
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Mail:
    """What one person is to read. Subject and body are English sentences, the keys of their translations.

    Where one of them is a Plural, the value ``count`` decides.
    """

    to: str
    locale: str
    subject: Sentence
    body: Sentence
    values: Mapping[str, object]
    unsubscribe: str | None = None
    """Where one click ends mails of this kind, for those that one may do without (RFC 8058)."""
    entries: Sequence[Entry] = ()
    """What it lists beneath the body; what lies in the outbox has none."""
    has_account: bool = True
    """Whether its reader chooses somewhere which mails they get."""


Beneath = Callable[[str], Awaitable[Sequence[str]]]
"""Lines for the end of every mail in a language, such as where the imprint stands."""
_beneath: list[Beneath] = []


def wire(beneath: Sequence[Beneath]) -> None:
    """Install who has something to say at the end of every mail; `portal.reactions` does so."""
    _beneath[:] = beneath


async def put(mail: Mail, *, once_key: str | None = None) -> None:
    """Have a mail sent once the open unit of work is committed; never if it is not.

    It lies in the outbox until then, so it must hold no secret: who has a token to send, writes the
    mail when it is sent (accounts/mails.py shows how).
    """
    payload: dict[str, Any] = {
        "to": mail.to,
        "locale": mail.locale,
        "subject": _packed(mail.subject),
        "body": _packed(mail.body),
        "values": {name: _kept(value, mail.locale) for name, value in mail.values.items()},
        "unsubscribe": mail.unsubscribe,
        "has_account": mail.has_account,
    }
    await outbox.put(TOPIC, payload, once_key=once_key)


def mail_in(payload: Mapping[str, Any]) -> Mail:
    """The mail that `put` laid into the outbox."""
    sentences = {name: _unpacked(payload[name]) for name in ("subject", "body")}
    return Mail(**{**payload, **sentences})


async def send(item: Item) -> dict[str, Any]:
    """The worker's handler for mails that lie in the outbox; what is kept of one is its subject."""
    await deliver(mail_in(item.payload), reference=str(item.id))
    return {"subject": item.payload["subject"]}


async def deliver(mail: Mail, *, reference: str) -> None:
    """Hand a mail to the mail server; to the log where none is set, which production forbids.

    Raises FailedForGood for what the server will never take, ReceiverAway where it could not be reached, and
    whatever else went wrong as it is: the outbox tries again.
    """
    more = [line for say_more in _beneath for line in await say_more(mail.locale)]
    message = written(mail, reference=reference, more=more)
    url = settings().smtp_url
    if url is None:
        # A warning, so that it is seen in the demo too, which is quiet below: the links in it are needed to sign up.
        _log.warning("mail_not_sent", to=mail.to, subject=message["Subject"], text=_text_of(message))
        return
    await _transmit(message, url.get_secret_value())


def written(mail: Mail, *, reference: str, more: Sequence[str] = ()) -> EmailMessage:
    """The mail as it goes over the wire: text and HTML, one line to each header whatever is in it (X7, NC11).

    ``more`` are lines for its end.
    """
    message = EmailMessage(policy=SMTP_POLICY)
    message["From"] = _address(settings().mail_from)
    message["To"] = _address(mail.to)
    message["Subject"] = in_one_line(say(mail.subject, mail.locale, **mail.values))
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = f"<{reference}@{urlsplit(settings().public_url).hostname or 'localhost'}>"
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    if mail.unsubscribe is not None:
        message["List-Unsubscribe"] = f"<{mail.unsubscribe}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    text, brand = say(mail.body, mail.locale, **mail.values), message["From"].addresses[0].display_name
    chosen = link(CHANNELS) if mail.has_account else None
    beneath = [*mail_layout.footer(mail.locale, brand=brand, settings=chosen), *more]
    message.set_content(mail_layout.plain(text, mail.entries, beneath), cte="quoted-printable")
    page = mail_layout.html(
        text,
        mail.entries,
        beneath,
        brand=brand,
        title=message["Subject"],
        locale=mail.locale,
        home=settings().public_url,
    )
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    message["Content-Language"] = mail.locale
    return message


def _text_of(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def link(path: str, **query: str) -> str:
    """An address of the portal for a mail: from the settings, never from what a request claims (A17)."""
    return f"{settings().public_url}{path}" + (f"?{urlencode(query)}" if query else "")


def in_one_line(text: str) -> str:
    """What may stand in a header: nothing that ends the line, and not too much."""
    line = " ".join(_NOT_IN_A_HEADER.sub(" ", text).split())
    return line if len(line) <= LONGEST_SUBJECT else line[: LONGEST_SUBJECT - 1] + "…"


def _packed(sentence: Sentence) -> str | list[str]:
    """A sentence as it lies in the outbox."""
    return [sentence.one, sentence.many] if isinstance(sentence, Plural) else sentence


def _unpacked(packed: str | list[str]) -> Sentence:
    return packed if isinstance(packed, str) else Plural(*packed)


def _kept(value: object, locale: str) -> object:
    """A value as it lies in the outbox: numbers stay numbers, for a count may be among them, and nothing is nothing."""
    return value if value is None or isinstance(value, int) else shown(value, locale)


def _address(written_address: str) -> Address:
    name, address = parseaddr(written_address)
    local, _, domain = address.rpartition("@")
    if not domain.isascii():
        domain = idna.encode(domain, uts46=True).decode("ascii")
    return Address(in_one_line(name), username=local, domain=domain)


async def ensure_reachable() -> None:
    """Connect to the mail server, sign in where it asks for that, and leave again; raises what went wrong."""
    url = settings().smtp_url
    assert url is not None
    client = _client(url.get_secret_value())
    try:
        await client.connect()
        await client.noop()
        await _leave(client)
    finally:
        client.close()  # it would say goodbye to who does not answer


def _client(url: str) -> aiosmtplib.SMTP:
    server = urlsplit(url)
    return aiosmtplib.SMTP(
        hostname=server.hostname or "localhost",
        port=server.port,
        username=unquote(server.username) if server.username else None,
        password=unquote(server.password) if server.password else None,
        use_tls=server.scheme == "smtps",
        timeout=TIME_LIMIT,
    )


async def _transmit(message: EmailMessage, url: str) -> None:
    client = _client(url)
    try:
        await client.connect()
    except (aiosmtplib.SMTPException, OSError) as failure:
        # Until here nothing was said of this mail: it is the server, the way to it, or the portal's own settings.
        raise ReceiverAway(reason_of(failure)) from failure
    try:
        await client.send_message(message)
        await _leave(client)
    except aiosmtplib.SMTPRecipientsRefused as refused:
        codes = [recipient.code for recipient in refused.recipients]
        if all(code in _FOR_GOOD for code in codes):
            raise FailedForGood(f"the mail server refuses the recipient: {codes}") from refused
        raise
    except aiosmtplib.SMTPResponseException as refused:
        if refused.code in _FOR_GOOD:
            raise FailedForGood(f"the mail server answers {refused.code}") from refused
        raise
    finally:
        client.close()


async def _leave(client: aiosmtplib.SMTP) -> None:
    """Say goodbye: what was taken is taken, whatever the server makes of that."""
    with contextlib.suppress(aiosmtplib.SMTPException, OSError):
        async with asyncio.timeout(_GOODBYE):
            await client.quit()
