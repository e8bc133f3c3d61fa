"""What is held about a member can be restricted (GDPR Art. 18): then it is kept, and used for nothing (LW30)."""

from datetime import date, timedelta

import pytest

from portal.accounts import agreeing
from portal.accounts.consents import agreed_to
from portal.accounts.erasure import erase_account
from portal.accounts.events import MemberRegistered
from portal.accounts.merging import merge_members
from portal.accounts.models import ConsentPurpose, Member, MemberState, Session
from portal.accounts.sessions import open_session
from portal.accounts.viewer import SYSTEM
from portal.care import interactions
from portal.care.interactions import Contact, record_interaction
from portal.care.models import Interaction, InteractionChannel
from portal.community.draft_models import Draft, DraftPlace
from portal.insights.queries import purchases
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Conflict, Forbidden, NotFound
from portal.kernel.steps import finish
from portal.moderation.models import AuditEntry
from portal.notifications.models import Notification, NotificationKind
from portal.privacy import restriction, retention
from portal.referrals import traces
from portal.referrals.models import SignUpTrace
from portal.shop.events import CustomerRedacted
from portal.shop.models import Customer
from portal.worker import JOBS
from tests.cli.running import portal
from tests.privacy.shops_requests import tell

pytestmark = pytest.mark.anyio
DAY = timedelta(days=1)
LONG = 3000 * DAY


async def restricted(make, handle="anna", **values):
    member = await make.member(handle, **values)
    await restriction.restrict(member.id, reason="They say the orders are not theirs", by=SYSTEM)
    return member


async def test_staff_restrict_and_lift_with_the_reason_on_record_lw30(make):
    anna, brand = await make.member("anna"), await make.brand()
    by = await make.viewer(brand)

    held = await restriction.restrict(anna.id, reason="Disputed", by=by)
    assert held.restricted_at is not None
    with pytest.raises(AlreadyDone):
        await restriction.restrict(anna.id, reason="Again", by=by)
    assert (await restriction.lift(anna.id, reason="Settled", by=by)).restricted_at is None
    with pytest.raises(AlreadyDone):
        await restriction.lift(anna.id, reason="Settled", by=by)

    found = [(one.action, one.actor_id, one.target_id, one.detail) for one in await AuditEntry.all().order_by("id")]
    assert found == [
        ("member.restrict", brand.id, anna.id, "Disputed"),
        ("member.lift_restriction", brand.id, anna.id, "Settled"),
    ]


async def test_nobody_else_restricts_and_nobody_who_is_not_there_is_restricted_lw30(make):
    anna = await make.member("anna")

    for other in (anna, await make.moderator()):
        with pytest.raises(Forbidden):
            await restriction.restrict(anna.id, reason="Disputed", by=await make.viewer(other))
    gone = await make.member("gone", state=MemberState.ERASED)
    with pytest.raises(NotFound):
        await restriction.restrict(gone.id, reason="Disputed", by=SYSTEM)

    assert await Member.filter(restricted_at__isnull=False).count() == 0
    assert await AuditEntry.all().count() == 0


async def test_nothing_of_theirs_goes_by_age_until_it_ends_lw30(make):
    anna, now = await restricted(make), clock.now()
    bert = await make.member("bert")
    for member in (anna, bert):
        await open_session(member.id, user_agent="Firefox")
        await Notification.create(
            member=member, kind=NotificationKind.POINTS_EARNED, once_key=member.handle, created_at=now
        )
        await Draft.create(
            member=member, place=DraftPlace.THREAD, place_key="talk", title="T", body_markdown="B", saved_at=now
        )
        await traces.keep(
            MemberRegistered(member_id=member.id, mailbox_key="a@example.org", invitation=None, network_hash="a")
        )
        await record_interaction(
            Contact(customer_email=member.email, channel=InteractionChannel.PHONE, summary="Hello"), by=SYSTEM
        )

    async def everything_old():
        for job in (
            retention.forget_due,
            JOBS["drafts that were left alone"],
            JOBS["expiry of referrals"],
            traces.forget_old,
            interactions.forget_old,
        ):
            await finish(job, now + LONG)

    await everything_old()
    tables = (Session, Notification, Draft, SignUpTrace, Interaction)
    assert [[one.member_id for one in await table.all()] for table in tables] == [[anna.id]] * 5
    assert (await Session.get()).user_agent == "Firefox"

    await restriction.lift(anna.id, reason="Settled", by=SYSTEM)
    await everything_old()
    assert [await table.all().count() for table in tables] == [0] * 5


async def test_an_erasure_is_refused_with_the_day_and_works_once_it_ends_lw30(make):
    anna = await make.member_with_password("correct horse battery", "anna")
    await restriction.restrict(anna.id, reason="Disputed", by=SYSTEM)
    viewer = await make.viewer(anna)

    with pytest.raises(
        Conflict, match=r"Your data is restricted since .*: until that ends nothing of it may be deleted"
    ):
        await erase_account("correct horse battery", deletes_posts=True, by=viewer)
    assert ((await Member.get(id=anna.id)).state, (await Member.get(id=anna.id)).email) == (
        MemberState.ACTIVE,
        "anna@example.org",
    )

    await restriction.lift(anna.id, reason="Settled", by=SYSTEM)
    await erase_account("correct horse battery", deletes_posts=True, by=viewer)
    assert (await Member.get(id=anna.id)).state is MemberState.ERASED


async def test_what_a_shop_asks_to_forget_waits_until_it_ends_lw30(make):
    listed = await make.member("listed", state=MemberState.IMPORTED)
    await make.order(listed, "40.00")
    customer = await Customer.get(member_id=listed.id)
    await restriction.restrict(listed.id, reason="Disputed", by=SYSTEM)
    asked = CustomerRedacted(
        source=customer.source, external_id=customer.external_id, email="listed@example.org", order_external_ids=()
    )

    await record_interaction(
        Contact(customer_email="listed@example.org", channel=InteractionChannel.PHONE, summary="Hello"), by=SYSTEM
    )
    await Interaction.all().update(member_id=None)

    await tell(asked)
    assert await Interaction.all().count() == 1
    held = await Member.get(id=listed.id)
    assert (held.state, held.email, held.erasure_asked_at is None) == (
        MemberState.IMPORTED, "listed@example.org", False,
    )  # fmt: skip
    assert (await Customer.get(id=customer.id)).email == customer.email

    await restriction.lift(listed.id, reason="Settled", by=SYSTEM)
    gone = await Member.get(id=listed.id)
    assert (gone.state, gone.email, gone.restricted_at, gone.erasure_asked_at) == (MemberState.ERASED, None, None, None)
    assert (await Customer.get(id=customer.id)).is_forgotten


async def test_it_ends_advertising_at_once_and_begins_none_lw30(make, mailbox):
    anna = await make.member("anna")
    await agreeing.agree({ConsentPurpose.NEWSLETTER: "newsletter-2"}, by=await make.viewer(anna))
    await agreeing.confirm_by_mail(await mailbox.token())
    assert await agreed_to(await Member.get(id=anna.id), [ConsentPurpose.NEWSLETTER]) == {ConsentPurpose.NEWSLETTER}

    await restriction.restrict(anna.id, reason="Disputed", by=SYSTEM)
    assert await agreed_to(await Member.get(id=anna.id), [ConsentPurpose.NEWSLETTER]) == set()

    await restriction.lift(anna.id, reason="Settled", by=SYSTEM)
    assert await agreed_to(await Member.get(id=anna.id), [ConsentPurpose.NEWSLETTER]) == {ConsentPurpose.NEWSLETTER}


async def test_their_orders_are_counted_in_no_figure_lw30(make):
    anna, bert = await make.member("anna"), await make.member("bert")
    await make.order(anna, "40.00")
    await make.order(bert, "25.00")
    await make.order("stranger@example.org", "10.00")
    span = (clock.start_of_day(date(2000, 1, 1)), clock.now() + DAY)
    before = await purchases(*span)

    await restriction.restrict(anna.id, reason="Disputed", by=SYSTEM)

    after = await purchases(*span)
    assert (before.revenue.minor, before.orders, before.customers) == (7500, 3, 3)
    assert (after.revenue.minor, after.orders, after.customers) == (3500, 2, 2)


async def test_a_merger_passes_it_on_lw30(make):
    anna, anne = await restricted(make), await make.member("anne")

    await merge_members(anna.id, anne.id, reason="The same", by=SYSTEM)

    assert (await Member.get(id=anne.id)).restricted_at is not None
    assert (await Member.get(id=anna.id)).restricted_at is None


def test_the_commands_say_what_they_did_and_how_long_things_are_kept_lw12(tmp_path, sqlite_template):
    (tmp_path / "portal.db").write_bytes(sqlite_template.read_bytes())

    nobody = portal("members", "restrict", "anna", "--reason", "Disputed", within=tmp_path)
    said = portal("members", "periods", "--locale", "de", within=tmp_path)

    assert (nobody.code, "There is no such member." in nobody.out + nobody.err) == (1, True)
    assert "Benachrichtigungen: 365 Tage.\n" in said.out
