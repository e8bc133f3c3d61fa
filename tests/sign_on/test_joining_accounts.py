"""Whom a provider's word leads to: by proof of one address at both ends, and never with rights."""

import asyncio
from datetime import timedelta
from decimal import Decimal

import pytest

from portal.access.viewers import viewer_for_session, viewer_of
from portal.accounts import forgotten, registration, standing
from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.models import Consent, Credential, Member, MemberState, Role, RoleGrant, Session
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Conflict, Forbidden, Suspended, WrongCredentials
from portal.kernel.money import money
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.queries.accounts import balances_of_member
from portal.shop.correcting.placing import move_customer
from portal.shop.facts import CustomerFacts, OrderFacts
from portal.shop.models import Customer, Order
from portal.shop.recording.intake import keep_order
from portal.sign_on.entering import Visit, sign_on
from portal.sign_on.models import ExternalIdentity, UsedToken
from tests.sign_on.shop import Shop

EMAIL = "anna@example.org"


async def signed_on(shop: Shop, number: str = "7", email: str | None = EMAIL, **claims: object) -> Member:
    signed_in = await sign_on(shop.provider.slug, shop.token(number, email, **claims), Visit())
    return await Member.get(id=signed_in.member_id)


async def ordered(number: str, total: str, *, email: str) -> Order:
    """Paid by the shop's customer 7, whatever the address."""
    amount, now = money(Decimal(total), "EUR"), clock.now()
    buyer = CustomerFacts(external_id="7", email=email)
    facts = {"source": "shop", "external_id": number, "told_at": now, "placed_at": now, "paid_at": now}
    await keep_order(OrderFacts(**facts, total=amount, eligible=amount, customer=buyer))
    return await Order.get(external_id=number)


async def test_a_customer_who_is_new_here_gets_an_account_so4(portal_db):
    shop = await Shop.set_up()

    signed_in = await sign_on("shop", shop.token(), Visit())

    viewer = await viewer_for_session(token_hash(signed_in.token))
    member = await Member.get(id=signed_in.member_id)
    assert viewer.member_id == member.id
    assert viewer.roles == frozenset()
    assert (member.state, member.email, member.email_key) == (MemberState.ACTIVE, EMAIL, EMAIL)
    assert (member.display_name, member.locale) == ("Anna", "de")
    assert member.handle == f"member-{member.id.hex[-10:]}"
    assert not await Credential.exists()
    assert not await Consent.exists()


async def test_who_comes_again_is_who_they_were_under_whatever_address_so4(portal_db):
    shop = await Shop.set_up()
    first = await signed_on(shop)

    again = await signed_on(shop, email="moved@example.org")
    without_proof = await signed_on(shop, email=None)

    assert first.id == again.id == without_proof.id
    assert (await Member.get(id=first.id)).email == EMAIL
    assert await Member.all().count() == 1


async def test_an_account_with_the_same_address_proved_at_both_ends_is_joined_and_told_so4(make, mailbox):
    shop = await Shop.set_up()
    anna = await make.member_with_password("wolken ziehen vorbei", "anna", locale="de")

    assert (await signed_on(shop, email="ANNA@example.org")).id == anna.id

    assert (await ExternalIdentity.get(subject="7")).member_id == anna.id
    assert await Credential.exists(member_id=anna.id)
    (message,) = await mailbox.fetch()
    assert message["to"] == EMAIL
    assert message["subject"] == "Du kannst dich jetzt mit Shop anmelden"
    await signed_on(shop)
    assert await mailbox.fetch() == []


@pytest.mark.parametrize(
    "claims", [{"email_verified": False}, {"email_verified": "true"}, {"email_verified": None}, {"email_verified": 1}]
)
async def test_an_address_without_proof_at_the_shop_joins_nobody_and_makes_nobody_so4(make, portal_db, claims):
    shop = await Shop.set_up()
    await make.member("anna")

    with pytest.raises(Conflict) as refusal:
        await signed_on(shop, **claims)

    assert refusal.value.message("de").startswith("Shop hat keine bestätigte E-Mail-Adresse")
    assert not await ExternalIdentity.exists()
    assert not await Session.exists()
    assert await Member.all().count() == 1


@pytest.mark.parametrize("email", [None, "", "no address", "a@b@c", "x" * 300 + "@example.org", 7])
async def test_without_an_address_there_is_no_account_so4(portal_db, email):
    shop = await Shop.set_up()

    with pytest.raises(Conflict):
        await signed_on(shop, email=email)

    assert not await Member.exists()
    assert not await UsedToken.exists()


async def test_an_account_that_a_stranger_signed_up_with_the_address_is_not_joined_a18(portal_db):
    shop = await Shop.set_up()
    await registration.register(email=EMAIL, password="wolken ziehen vorbei", handle="eve")

    member = await signed_on(shop)

    assert member.handle != "eve"
    assert not await Member.exists(handle="eve")
    assert not await Credential.exists()


async def test_an_imported_customer_claims_the_account_by_the_proof_of_the_shop_so4(make, portal_db):
    shop = await Shop.set_up()
    imported = await make.member("anna", state=MemberState.IMPORTED, email_verified_at=None)
    await make.points(imported, 120)

    member = await signed_on(shop)

    assert (member.id, member.state) == (imported.id, MemberState.ACTIVE)
    assert (await balances_of_member(member.id)).available == 120


async def test_a_banned_member_stays_out_and_is_told_no_more_than_a_stranger_so7(make, portal_db):
    shop = await Shop.set_up()
    known = await signed_on(shop)
    await standing.ban(known.id)
    other = await make.member("bert")
    await standing.ban(other.id)

    for number, email in (("7", EMAIL), ("8", "bert@example.org")):
        with pytest.raises(WrongCredentials) as refusal:
            await signed_on(shop, number, email)
        assert refusal.value.text.startswith("This sign-on does not work")
    assert not await Session.exists(ended_at=None)
    assert not await ExternalIdentity.exists(subject="8")


async def test_a_banned_import_stays_out_so7(make, portal_db):
    shop = await Shop.set_up()
    imported = await make.member("anna", state=MemberState.IMPORTED, banned_at=clock.now())

    with pytest.raises((WrongCredentials, Conflict)):
        await signed_on(shop)

    assert (await Member.get(id=imported.id)).state is MemberState.IMPORTED
    assert not await Session.exists()
    assert await Member.all().count() == 1


async def test_a_suspended_member_does_nothing_more_than_with_their_password_so7(make, portal_db):
    shop = await Shop.set_up()
    member = await signed_on(shop)
    await standing.suspend(member.id, until=clock.now() + timedelta(days=1))
    thread = await make.thread()

    signed_in = await sign_on("shop", shop.token(), Visit())

    viewer = await viewer_for_session(token_hash(signed_in.token))
    assert viewer.is_suspended
    with pytest.raises(Suspended):
        await make.post(to=thread, by=member)


async def test_who_has_special_rights_is_not_signed_on_so6(make, portal_db):
    """Whether joined before the rights came or not; and no claim brings any."""
    shop = await Shop.set_up()
    customer = await signed_on(shop, roles=["ADMIN"], role="ADMIN", groups=["ADMIN"])
    assert (await viewer_of(customer.id)).roles == frozenset()
    await make.moderator("mona")
    await RoleGrant.create(member=customer, role=Role.BRAND, granted_at=clock.now())

    for number, email in (("7", EMAIL), ("8", "mona@example.org")):
        with pytest.raises(Forbidden):
            await signed_on(shop, number, email)
    assert not await ExternalIdentity.exists(subject="8")
    assert await Session.all().count() == 1


async def test_who_was_erased_does_not_come_back_by_themself_so7_a24(portal_db):
    shop = await Shop.set_up()
    member = await signed_on(shop)
    await erase_member(member.id, deletes_posts=False)

    for number, email in (("7", "other@example.org"), ("8", EMAIL), ("7", EMAIL)):
        with pytest.raises(Conflict) as refusal:
            await signed_on(shop, number, email)
        assert "erased" in refusal.value.text
    assert await forgotten.were_forgotten([forgotten.identity_mark(shop.provider.id, "7")])
    assert await Member.all().count() == 1
    assert not await ExternalIdentity.exists()


async def test_who_signs_up_anew_after_being_erased_may_be_signed_on_so7(make, portal_db):
    shop = await Shop.set_up()
    await erase_member((await signed_on(shop)).id, deletes_posts=False)
    again = await make.member("anna")

    assert (await signed_on(shop)).id == again.id


async def test_a_merged_account_is_signed_on_as_the_one_it_became_r75(make, portal_db):
    shop = await Shop.set_up()
    source, target = await signed_on(shop), await make.member("anne")
    await merge_members(source.id, target.id, reason="The same", by=SYSTEM)

    assert (await signed_on(shop)).id == target.id
    assert (await signed_on(shop, "8", EMAIL)).id == target.id


async def test_of_two_tokens_of_a_newcomer_at_once_one_account_comes_so4(portal_db):
    shop = await Shop.set_up()
    tokens = [shop.token() for _ in range(5)]

    results = await asyncio.gather(*(sign_on("shop", one, Visit()) for one in tokens))

    assert len({one.member_id for one in results}) == 1
    assert await Member.all().count() == 1
    assert await Session.all().count() == 5


async def test_the_session_that_one_comes_with_ends_a12(make, portal_db):
    shop = await Shop.set_up()
    first = await sign_on("shop", shop.token(), Visit())
    viewer = await viewer_for_session(token_hash(first.token))

    second = await sign_on("shop", shop.token(), Visit(replacing=viewer))

    assert await viewer_for_session(token_hash(first.token)) is None
    assert (await viewer_for_session(token_hash(second.token))).member_id == first.member_id


async def test_orders_and_points_of_the_customer_arrive_and_what_follows_does_so5(make, portal_db):
    """Also what the shop sold under another address than the account's."""
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    shop = await Shop.set_up()
    before = await ordered("A-1", "40.00", email="work@example.org")

    member = await signed_on(shop)

    assert (await Customer.get(id=before.customer_id)).member_id == member.id
    assert (await balances_of_member(member.id)).available == 40
    after = await ordered("A-2", "2.00", email="holiday@example.org")
    assert (await Customer.get(id=after.customer_id)).member_id == member.id


async def test_a_number_that_no_order_named_yet_is_theirs_from_the_first_order_on_so5(make, portal_db):
    shop = await Shop.set_up()
    member = await signed_on(shop)

    order = await ordered("A-1", "40.00", email="work@example.org")

    assert (await Customer.get(id=order.customer_id)).member_id == member.id


async def test_a_number_never_moves_to_another_member_without_staff_so5(make, portal_db):
    shop = await Shop.set_up()
    anna, bert = await make.member("anna"), await make.member("bert")
    order = await ordered("A-1", "40.00", email=EMAIL)

    assert (await signed_on(shop, "7", "bert@example.org")).id == bert.id

    assert (await Customer.get(id=order.customer_id)).member_id == anna.id
    await move_customer("shop", "7", bert.id, reason="He proved it", idempotency_key="a move", by=SYSTEM)
    assert (await Customer.get(source="shop", external_id="7")).member_id == bert.id


async def test_a_number_that_staff_took_away_stays_away_so5(make, portal_db):
    shop = await Shop.set_up()
    member = await signed_on(shop)
    await move_customer("shop", "7", None, reason="Not theirs", idempotency_key="a move", by=SYSTEM)

    await signed_on(shop)

    assert (await Customer.get(source="shop", external_id="7")).member_id is None
    assert await ExternalIdentity.exists(member_id=member.id)


@pytest.mark.parametrize("number", ["guest@example.org", "placed:nobody", "erased:1"])
async def test_what_is_no_number_of_a_shop_links_nothing_so5(make, portal_db, number):
    """Guests stand under their address: whoever names one as their number must not have what the guest bought."""
    shop = await Shop.set_up()
    order = await make.order("guest@example.org", "40.00", external_id="A-1")

    await signed_on(shop, number)

    assert (await Customer.get(id=order.customer_id)).member_id is None
    assert await Customer.all().count() == 1


async def test_without_a_source_numbers_mean_nothing_so5(make, portal_db):
    shop = await Shop.set_up(source=None)
    order = await ordered("A-1", "40.00", email="work@example.org")

    await signed_on(shop)

    assert (await Customer.get(id=order.customer_id)).member_id is None
