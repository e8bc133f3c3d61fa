"""Setting up identity providers: for administrators, each deed in the audit trail, each secret shown once."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts import sessions
from portal.accounts.events import StaffActed
from portal.accounts.idempotency import Request, gone
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import Conflict, Invalid, LimitReached, NotFound, Required, Taken
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.reach import LONGEST_URL, reach
from portal.kernel.wording import Plural
from portal.kernel.work import savepoint, unit_of_work
from portal.sign_on import keys
from portal.sign_on.models import ExternalIdentity, IdentityProvider, ProviderKind, TokenAlgorithm

MOST_PROVIDERS = 20
BOTH_GOOD_FOR = timedelta(hours=24)
LONGEST_SLUG, LONGEST_NAME, LONGEST_SOURCE = 40, 60, 60
LONGEST_CLIENT_ID, LONGEST_CLIENT_SECRET = 255, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopTerms:
    """A shop whose back end signs tokens; ``id`` says which one is changed, None makes another.

    ``keeps`` names what stays as it is.
    """

    slug: str = ""
    name: str = ""
    algorithm: TokenAlgorithm = TokenAlgorithm.HS256
    public_key: str | None = None
    source: str | None = None
    is_active: bool = True
    id: UUID | None = None
    keeps: frozenset[str] = frozenset()
    idempotency_key: str | None = None


@unit_of_work
async def save_shop(terms: ShopTerms, *, by: Viewer) -> tuple[IdentityProvider, str | None]:
    """Make or change a provider that hands over signed tokens; with a new HS256 key, which nobody reads again.

    An algorithm stays what it was: it is the key's own. Raises Forbidden for all but administrators, for whoever sets
    this up can sign in as anybody; and what the checks of each field raise, all together.
    """
    by.ensure_admin()
    known = None if terms.id is None else await _found(terms.id, ProviderKind.SIGNED_TOKEN)
    algorithm = terms.algorithm if known is None else known.algorithm
    form, values = Form(), dict[str, Any]()
    if (made := await _made_before("saveShopSignOn", terms, form, by)) is not None:
        return made, None
    _write_common(form, values, slug=terms.slug, name=terms.name, source=terms.source, keeps=terms.keeps)
    if "is_active" not in terms.keeps:
        values["is_active"] = terms.is_active
    with form:
        if known is not None and "algorithm" not in terms.keeps and terms.algorithm is not algorithm:
            raise Conflict("The algorithm belongs to the key; make another provider for it.", field="algorithm")
    with form:
        if algorithm is TokenAlgorithm.EDDSA and (known is None or "public_key" not in terms.keeps):
            values["public_key"] = await _own_key(keys.public_key_of(terms.public_key, field="publicKey"), known)
        elif algorithm is TokenAlgorithm.HS256 and terms.public_key:
            raise Invalid("A key for HS256 is made here; there is none to give.", field="publicKey")
    form.ensure_good()
    secret = keys.new_secret() if known is None and algorithm is TokenAlgorithm.HS256 else None
    if known is None:
        values |= {"kind": ProviderKind.SIGNED_TOKEN, "algorithm": algorithm}
        values |= {"sealed_secret": None if secret is None else keys.seal(secret)}
    stored = await store(known, values, request=Request.to_make("saveShopSignOn", terms, by=by), by=by)
    return stored, secret if secret is not None and keys.is_sealed(secret, stored.sealed_secret) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenIdTerms:
    """A provider of OpenID Connect, as `ShopTerms`. A public client has no secret."""

    slug: str = ""
    name: str = ""
    issuer: str = ""
    client_id: str = ""
    client_secret: str | None = None
    customer_claim: str | None = None
    source: str | None = None
    is_active: bool = True
    id: UUID | None = None
    keeps: frozenset[str] = frozenset()
    idempotency_key: str | None = None


@unit_of_work
async def save_openid(terms: OpenIdTerms, *, by: Viewer) -> IdentityProvider:
    """Make or change a provider to which people go to sign in. It is not asked anything: `portal doctor` does that.

    Another issuer names other people, so whoever was known by the former is not any more, and it is sent no secret of
    the former's: that is given anew. Raises as `save_shop`.
    """
    by.ensure_admin()
    known = None if terms.id is None else await _found(terms.id, ProviderKind.OPENID_CONNECT)
    form, values = Form(), dict[str, Any]()
    if (made := await _made_before("saveOpenIdProvider", terms, form, by)) is not None:
        return made
    _write_common(form, values, slug=terms.slug, name=terms.name, source=terms.source, keeps=terms.keeps)
    if "is_active" not in terms.keeps:
        values["is_active"] = terms.is_active
    if "issuer" not in terms.keeps:
        with form:
            values["issuer"] = _issuer(terms.issuer)
    if "client_id" not in terms.keeps:
        with form:
            values["client_id"] = text.line(terms.client_id, field="clientId", most=LONGEST_CLIENT_ID)
    _write_client_secret(form, values, terms, known)
    if "customer_claim" not in terms.keeps:
        with form:
            values["customer_claim"] = text.optional_line(terms.customer_claim, field="customerClaim", most=60)
    form.ensure_good()
    if known is None:
        values["kind"] = ProviderKind.OPENID_CONNECT
    elif values.get("issuer", known.issuer) != known.issuer:
        await ExternalIdentity.filter(provider_id=known.id).delete()
    return await store(known, values, request=Request.to_make("saveOpenIdProvider", terms, by=by), by=by)


@unit_of_work
async def rotate_secret(provider_id: UUID, *, by: Viewer) -> tuple[IdentityProvider, str]:
    """Give a shop that signs by HS256 another key; for a day both are good, so that it can change over in peace.

    Raises Forbidden, NotFound, and Conflict where the key is the shop's own.
    """
    by.ensure_admin()
    provider = await _found(provider_id, ProviderKind.SIGNED_TOKEN)
    if provider.algorithm is not TokenAlgorithm.HS256:
        raise Conflict("Its key is the shop's own: save the new public key instead.", field="providerId")
    secret = keys.new_secret()
    await IdentityProvider.filter(id=provider.id).update(
        sealed_secret=keys.seal(secret),
        sealed_previous=provider.sealed_secret,
        previous_until=clock.now() + BOTH_GOOD_FOR,
    )
    await _note("identity_provider.rotate", provider, by)
    return await IdentityProvider.get(id=provider.id), secret


@unit_of_work
async def delete_provider(provider_id: UUID, *, by: Viewer) -> None:
    """Forget a provider, its keys, and who its people are here; they keep their accounts, but are signed out.

    Raises Forbidden and NotFound.
    """
    by.ensure_admin()
    provider = await _found(provider_id)
    await sql.lock_row("identity_providers", provider.id)
    await sessions.end_all_of_provider(provider.id)
    await IdentityProvider.filter(id=provider.id).delete()
    await _note("identity_provider.delete", provider, by)


async def _made_before(verb: str, terms: ShopTerms | OpenIdTerms, form: Form, by: Viewer) -> IdentityProvider | None:
    """What the same idempotency key made already."""
    made = None
    with form:
        made = await Request.to_make(verb, terms, by=by).earlier()
    if made is None:
        return None
    found = await IdentityProvider.get_or_none(id=made)
    if found is None:
        raise gone()
    return found


async def store(
    known: IdentityProvider | None, values: dict[str, Any], *, request: Request, by: Viewer
) -> IdentityProvider:
    """Write what was checked, and put it on record. The sessions of one that is switched off, or is another's, end.

    Raises Taken for a slug that another has, and LimitReached.
    """
    try:
        async with savepoint():
            if known is not None:
                await IdentityProvider.filter(id=known.id).update(**values)
                provider = await IdentityProvider.get(id=known.id)
            else:
                made = await request.once(lambda: _make(values))
                provider = await IdentityProvider.get(id=made)
    except IntegrityError as in_use:
        raise Taken("Another provider has this name in addresses.", field="slug") from in_use
    if known is not None and (not provider.is_active or provider.issuer != known.issuer):
        await sessions.end_all_of_provider(provider.id)
    await _note("identity_provider.save", provider, by)
    return provider


def _write_client_secret(
    form: Form, values: dict[str, Any], terms: OpenIdTerms, known: IdentityProvider | None
) -> None:
    """The secret, sealed anew where it is another; that of a former issuer is sent to no other."""
    former = None if known is None else known.sealed_secret
    with form:
        if "client_secret" not in terms.keeps:
            secret = text.optional_line(terms.client_secret, field="clientSecret", most=LONGEST_CLIENT_SECRET)
            if secret is None or not keys.is_sealed(secret, former):
                values["sealed_secret"] = None if secret is None else keys.seal(secret)
        elif known is not None and former is not None and values.get("issuer", known.issuer) != known.issuer:
            raise Required("The secret is the former issuer's; give the one of this.", field="clientSecret")


async def _own_key(public_key: str, known: IdentityProvider | None) -> str:
    """The key, if no other provider has it: what it signs would be good at both, once each.

    Raises Conflict.
    """
    others = IdentityProvider.filter(public_key=public_key)
    if await (others if known is None else others.exclude(id=known.id)).exists():
        raise Conflict("Another provider has this key; each needs one of its own.", field="publicKey")
    return public_key


async def _make(values: dict[str, Any]) -> UUID:
    if await IdentityProvider.all().count() >= MOST_PROVIDERS:
        raise LimitReached(Plural("At most one provider fits.", "At most {count} providers fit."), count=MOST_PROVIDERS)
    return (await IdentityProvider.create(**values, created_at=clock.now())).id


def _write_common(
    form: Form, values: dict[str, Any], *, slug: str, name: str, source: str | None, keeps: frozenset[str]
) -> None:
    """What every kind of provider has."""
    if "slug" not in keeps:
        with form:
            values["slug"] = text.slug(slug, field="slug", most=LONGEST_SLUG)
    if "name" not in keeps:
        with form:
            values["name"] = text.line(name, field="name", most=LONGEST_NAME)
    if "source" not in keeps:
        with form:
            values["source"] = text.optional_line(source, field="source", most=LONGEST_SOURCE)


def _issuer(written: str) -> str:
    """An issuer as its discovery document has it: what the SSRF guard lets be asked, and nothing behind the path."""
    issuer = text.line(written, field="issuer", most=LONGEST_URL)
    try:
        checked = reach().checked(issuer)
    except Invalid:
        checked = "?"
    if "?" in checked:
        raise Invalid(
            "Write the issuer as the provider's discovery document has it, like https://login.shop.example.",
            field="issuer",
        )
    return checked


async def _found(provider_id: UUID, kind: ProviderKind | None = None) -> IdentityProvider:
    provider = await IdentityProvider.get_or_none(id=provider_id)
    if provider is None or kind not in {None, provider.kind}:
        raise NotFound("There is no such provider.", field="id" if kind else "providerId")
    return provider


async def _note(action: str, provider: IdentityProvider, by: Viewer) -> None:
    await announce(
        StaffActed(
            action=action,
            by_id=by.member_id,
            target_type="IdentityProvider",
            target_id=provider.id,
            detail=provider.slug,
        )
    )
