"""F32: what the portal's former key signed and sealed is good while it is listed; the new one signs from now on."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from portal.accounts import forgotten
from portal.accounts.models import Forgotten
from portal.accounts.tokens import derived_token, token_hash
from portal.kernel import clock, pagination
from portal.kernel.live.places import Place, TooOld
from portal.kernel.pseudonyms import pseudonymised, pseudonyms_of
from portal.kernel.vault import SecretLost, Vault
from portal.notifications import unsubscribing
from portal.settings import Settings, settings, use

pytestmark = pytest.mark.anyio
OLD, NEW = "o" * 40, "n" * 40
VAULT = Vault(b"test")


@pytest.fixture
def keys() -> Any:
    """`keys(NEW, OLD)`: the first one signs, those after it are the former ones; nothing else changes."""
    before = settings()

    def chosen(key: str, *former: str) -> None:
        told = {"secret_key": key, "former_secret_keys": " ".join(former)}
        use(Settings(**(before.model_dump(exclude=set(told)) | told)))

    yield chosen
    use(before)


Keys = Callable[..., None]


def test_cursors(keys: Keys) -> None:
    keys(OLD)
    old = pagination.encode_cursor((1, "a"), "list")
    keys(NEW, OLD)
    new = pagination.encode_cursor((1, "a"), "list")

    assert [pagination.decode_cursor(one, "list") for one in (old, new)] == [(1, "a"), (1, "a")]
    keys(NEW)
    assert [pagination.decode_cursor(one, "list") for one in (old, new)] == [None, (1, "a")]


def test_places_of_subscriptions(keys: Keys) -> None:
    keys(OLD)
    old = Place(7).written()
    keys(NEW, OLD)
    assert Place.read(old) == Place(7)
    new = Place(8).written()

    keys(NEW)
    assert Place.read(new) == Place(8)
    with pytest.raises(TooOld):
        Place.read(old)


def test_what_is_sealed(keys: Keys) -> None:
    keys(OLD)
    old = VAULT.seal("theirs")
    keys(NEW, OLD)
    assert VAULT.unseal(old) == "theirs"
    new = VAULT.seal("theirs")

    keys(NEW)
    assert VAULT.unseal(new) == "theirs"
    with pytest.raises(SecretLost):
        VAULT.unseal(old)


def test_pseudonyms(keys: Keys) -> None:
    keys(OLD)
    old = pseudonymised("10.0.0.1")
    keys(NEW, OLD)

    assert pseudonyms_of("10.0.0.1") == (pseudonymised("10.0.0.1"), old)
    assert (pseudonymised(" "), pseudonyms_of(None)) == (None, ())


def test_a_link_that_was_promised_is_sent_as_it_was_promised(keys: Keys) -> None:
    keys(OLD)
    promised = derived_token("export")
    keys(NEW, OLD)

    assert derived_token("export", token_hash(promised)) == promised
    assert derived_token("export") != promised


async def test_links_that_end_mails(keys: Keys, make: Any) -> None:
    member = await make.member()
    keys(OLD)
    token = unsubscribing.token_for(member.id)
    keys(NEW, OLD)

    assert unsubscribing._read(token) == (member.id, unsubscribing.Stream.REMINDERS)
    keys(NEW)
    assert unsubscribing._read(token) is None


async def test_who_was_erased_stays_forgotten_and_is_not_remembered_twice(keys: Keys, portal_db: Settings) -> None:
    long_ago = clock.now() - timedelta(days=1)
    keys(OLD)
    await forgotten.remember([forgotten.address_mark("anna@example.org")])
    keys(NEW, OLD)
    marks = [forgotten.address_mark("anna@example.org")]

    assert await forgotten.were_forgotten(marks)
    assert await forgotten.is_forgotten(marks, long_ago)
    await forgotten.remember(marks)
    keys(NEW)
    assert await forgotten.were_forgotten([forgotten.address_mark("anna@example.org")])
    assert await Forgotten.all().count() == 2
