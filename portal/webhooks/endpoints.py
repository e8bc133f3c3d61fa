"""Managing the endpoints: for the brand's staff, each deed in the audit trail, each secret shown once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from portal.accounts.idempotency import Request, gone
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import Invalid, LimitReached, NotFound, Required
from portal.kernel.forms import Form
from portal.kernel.reach import reach
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work
from portal.moderation import audit
from portal.webhooks.enqueueing import LISTENING
from portal.webhooks.models import WebhookEndpoint
from portal.webhooks.secrets import new_secret, seal
from portal.webhooks.topics import NAMES

MOST_ENDPOINTS = 100
BOTH_SIGN_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointTerms:
    """An endpoint as staff write it down; ``id`` says which one is changed, None makes another."""

    url: str
    description: str
    topics: Sequence[str]
    id: UUID | None = None
    is_active: bool = True
    idempotency_key: str | None = None


@unit_of_work
async def save_endpoint(
    terms: EndpointTerms, *, keeps: Collection[str] = (), by: Viewer
) -> tuple[WebhookEndpoint, str | None]:
    """Make an endpoint, together with its secret, or change one; switching it on again forgives what has failed.

    A repetition under the same idempotency key makes no other, and is shown no secret.

    ``keeps`` may name ``is_active``: then an endpoint that is changed stays on, or off, with what has failed.
    """
    by.ensure_brand()
    form, made = Form(), None
    with form:
        made = await Request.to_make("saveWebhookEndpoint", terms, by=by).earlier()
    if made is not None:
        if not await WebhookEndpoint.exists(id=made):
            raise gone()
        return await find(made, by=by), None
    values = _checked(terms, form)
    if terms.id is None or "is_active" not in keeps:
        values["is_active"] = terms.is_active
        if terms.is_active:
            values |= {"disabled_because": None, "failing_since": None}
    if terms.id is None:
        shown: list[str] = []
        made = await Request.to_make("saveWebhookEndpoint", terms, by=by).once(lambda: _make(values, shown, by))
        return await find(made, by=by), shown[0] if shown else None
    if not await WebhookEndpoint.filter(id=terms.id).update(**values):
        raise _unknown()
    LISTENING.forget()
    endpoint = await WebhookEndpoint.get(id=terms.id)
    await _note("webhook.save", endpoint, by)
    return endpoint, None


async def _make(values: dict[str, Any], shown: list[str], by: Viewer) -> UUID:
    """Make one; its secret is added to what is shown."""
    if await WebhookEndpoint.all().count() >= MOST_ENDPOINTS:
        raise LimitReached(
            Plural("At most one endpoint fits.", "At most {count} endpoints fit."),
            count=MOST_ENDPOINTS,
        )
    secret = new_secret()
    endpoint = await WebhookEndpoint.create(**values, sealed_secret=seal(secret), created_at=clock.now())
    LISTENING.forget()
    await _note("webhook.create", endpoint, by)
    shown.append(secret)
    return endpoint.id


@unit_of_work
async def rotate_secret(endpoint_id: UUID, *, by: Viewer) -> tuple[WebhookEndpoint, str]:
    """Give the endpoint another secret; for a day both sign, so that the receiver can change over in peace."""
    by.ensure_brand()
    endpoint = await find(endpoint_id, by=by)
    secret = new_secret()
    await WebhookEndpoint.filter(id=endpoint.id).update(
        sealed_secret=seal(secret),
        sealed_previous=endpoint.sealed_secret,
        previous_until=clock.now() + BOTH_SIGN_FOR,
    )
    await _note("webhook.rotate", endpoint, by)
    return await WebhookEndpoint.get(id=endpoint.id), secret


@unit_of_work
async def delete_endpoint(endpoint_id: UUID, *, by: Viewer) -> None:
    """Forget an endpoint, its secret and its deliveries."""
    endpoint = await find(endpoint_id, by=by)
    await WebhookEndpoint.filter(id=endpoint.id).delete()
    LISTENING.forget()
    await _note("webhook.delete", endpoint, by)


async def find(endpoint_id: UUID, *, by: Viewer) -> WebhookEndpoint:
    """The endpoint.

    Raises NotFound.
    """
    by.ensure_brand()
    endpoint = await WebhookEndpoint.get_or_none(id=endpoint_id)
    if endpoint is None:
        raise _unknown()
    return endpoint


def _checked(terms: EndpointTerms, form: Form) -> dict[str, Any]:
    """Where it is, what it is and what it hears of, as they are kept.

    Raises what is wrong with them, all of it at once.
    """
    with form:
        url = reach().checked(terms.url.strip())
    with form:
        description = text.line(terms.description, field="description", most=200)
    with form:
        if not terms.topics:
            raise Required("Choose at least one kind of message.", field="topics")
    for position, topic in enumerate(terms.topics):
        with form.at("topics", position):
            if topic not in NAMES:
                raise Invalid("There is no kind of message called “{name}”.", field="topics", name=topic[:40])
    form.ensure_good()
    return {"url": url, "description": description, "topics": sorted(set(terms.topics))}


async def _note(action: str, endpoint: WebhookEndpoint, by: Viewer) -> None:
    await audit.write(action, by=by, target_type="WebhookEndpoint", target_id=endpoint.id, detail=endpoint.url)


def _unknown() -> NotFound:
    return NotFound("There is no such endpoint.", field="endpointId")
