"""Each class of record is kept for its time and goes by itself (LW12, LW15); what is counted of it stays true."""

import json
from datetime import timedelta

import pytest
from tortoise import Tortoise

from portal import worker
from portal.accounts import agreeing
from portal.accounts.models import AccountToken, Consent, ConsentPurpose, Session, TokenPurpose
from portal.accounts.sessions import end_all_sessions, open_session
from portal.accounts.viewer import VISITOR
from portal.kernel import clock
from portal.kernel.live import log
from portal.kernel.steps import finish
from portal.moderation import transparency
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, Report, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.notifications.models import Notification, NotificationKind
from portal.privacy import exports, holdings, record_classes, retention
from portal.settings import settings, use
from portal.shop.models import Order
from portal.sign_on.models import IdentityProvider, ProviderKind, ProviderSession

pytestmark = pytest.mark.anyio
WORDS = {"reason": ReportReason.SPAM, "ground": "§ 4 of our rules", "statement": "It is advertising."}
DAY = timedelta(days=1)


async def forget(now):
    return await finish(retention.forget_due, now)


async def test_every_table_stands_in_one_class_lw12(portal_db):
    tables = {model._meta.db_table for model in Tortoise.apps["portal"].values()}
    named = [table for one in record_classes.CLASSES for table in one.tables]

    assert sorted(named) == sorted(tables)


async def test_books_vouchers_and_letters_have_the_years_of_the_law_lw12(portal_db):
    years = {table: one.years for one in record_classes.CLASSES for table in one.tables}

    assert [years[one] for one in ("points_transfers", "orders", "customer_data_requests", "posts")] == [10, 8, 6, None]


async def test_no_longer_is_told_of_what_holds_a_moment_than_it_is_kept_lw12(portal_db):
    days = {table: one.days for one in record_classes.CLASSES for table in one.tables}

    assert timedelta(days=days["data_exports"]) == exports.GOOD_FOR
    assert timedelta(days=days["live_events"]) > log.KEPT
    assert days["live_events"] == days["used_sign_on_tokens"] == 1


async def test_the_job_is_one_of_the_worker_s():
    assert worker.JOBS["what was kept long enough"] is retention.forget_due


async def test_the_device_goes_and_who_was_active_is_still_counted_lw15(make):
    anna, now = await make.member("anna"), clock.now()
    await open_session(anna.id, user_agent="Firefox")
    await end_all_sessions(anna.id)
    ends = (await Session.get()).expires_at
    day = clock.local_day(now)
    before = await transparency.report(day, day, viewer=await make.viewer(await make.brand()))

    assert await forget(ends + 30 * DAY - timedelta(seconds=1)) == 0
    assert await forget(ends + 30 * DAY) == 1

    session = await Session.get()
    assert (session.user_agent, session.member_id, session.last_seen_at >= now) == (None, anna.id, True)
    assert await forget(ends + 30 * DAY) == 0
    after = await transparency.report(day, day, viewer=await make.viewer(await make.brand()))
    assert (before.active_recipients_per_month, after.active_recipients_per_month) == (1.0, 1.0)
    assert await forget(ends + 732 * DAY) == 1
    assert await Session.all().count() == 0


async def test_as_whom_a_provider_signed_somebody_in_goes_too_lw15(make):
    anna, now = await make.member("anna"), clock.now()
    provider = await IdentityProvider.create(slug="shop", name="Shop", kind=ProviderKind.OPENID_CONNECT, created_at=now)
    await open_session(anna.id, user_agent=None, provider_id=provider.id)
    session = await Session.get()
    await ProviderSession.create(session=session, provider=provider, subject="17", sealed_id_token="t", began_at=now)

    assert await forget(now + 210 * DAY - timedelta(seconds=1)) == 0
    assert await forget(now + 210 * DAY) == 1

    assert (await ProviderSession.all().count(), await Session.all().count()) == (0, 1)


async def test_how_long_traces_live_can_be_set_lw15(make):
    anna, now = await make.member("anna"), clock.now()
    order = await make.order(anna, "40.00")
    await Order.filter(id=order.id).update(ip_hash="a" * 64, recorded_at=now)
    await AccountToken.create(
        member=anna,
        purpose=TokenPurpose.RESET_PASSWORD,
        token_hash="b",
        email="a@b.example",
        created_at=now,
        expires_at=now,
    )
    before = settings()
    use(before.model_copy(update={"trace_days": 3}))
    try:
        assert await forget(now + 3 * DAY - timedelta(seconds=1)) == 0
        assert ((await Order.get()).ip_hash, await AccountToken.all().count()) == ("a" * 64, 1)

        assert await forget(now + 3 * DAY) == 2

        assert ((await Order.get()).ip_hash, await AccountToken.all().count()) == (None, 0)
    finally:
        use(before)


async def test_notices_go_after_a_year_and_younger_ones_stay_lw12(make):
    anna, now = await make.member("anna"), clock.now()
    for days in (365, 364):
        await Notification.create(
            member=anna, kind=NotificationKind.POINTS_EARNED, once_key=str(days), created_at=now - days * DAY
        )

    assert await forget(now) == 1

    assert [one.once_key for one in await Notification.all()] == ["364"]


async def test_a_consent_is_proven_for_three_years_after_it_was_taken_back_lw14(make, mailbox):
    anna = await make.member("anna")
    viewer = await make.viewer(anna)
    await agreeing.agree({ConsentPurpose.NEWSLETTER: "newsletter-2"}, by=viewer)
    await agreeing.confirm_by_mail(await mailbox.token())
    now = clock.now()

    assert await forget(now + 5000 * DAY) == 1  # the link of the mail
    assert await Consent.all().count() == 1
    await agreeing.withdraw(ConsentPurpose.NEWSLETTER, by=viewer)
    ended = (await Consent.get()).withdrawn_at
    assert await forget(ended + 1095 * DAY - timedelta(seconds=1)) == 0
    assert await forget(ended + 1095 * DAY) == 1

    assert await Consent.all().count() == 0


async def test_a_tick_that_nobody_confirmed_is_no_proof_and_goes_lw23(make, mailbox):
    anna = await make.member("anna")
    await agreeing.agree({ConsentPurpose.NEWSLETTER: "newsletter-2"}, by=await make.viewer(anna))
    ticked = (await Consent.get()).given_at

    assert await forget(ticked + 30 * DAY - timedelta(seconds=1)) == 0
    await forget(ticked + 30 * DAY)

    assert await Consent.all().count() == 0


async def test_who_reported_without_an_account_is_nobody_after_three_years_but_not_while_it_waits_lw12(make):
    post = await make.answer(to=await make.question())
    await report(
        TargetType.POST, post.id, ReportReason.SPAM,
        notifier_name="Jo", notifier_email="jo@example.org", good_faith=True, by=VISITOR,
        legal_ground="§ 1 UWG", note="An advertisement without a word that it is one.",
    )  # fmt: skip
    made = (await Report.get()).created_at

    assert await forget(made + 2000 * DAY) == 0
    assert (await Report.get()).notifier_email == "jo@example.org"
    case = await Case.get()
    by = await make.viewer(await make.moderator())
    await decide_case(case.id, action=CaseAction.NO_ACTION, by=by, **WORDS)
    assert await forget(made + 1095 * DAY - timedelta(seconds=1)) == 0
    assert await forget(made + 1095 * DAY) == 1

    told = await Report.get()
    assert (told.notifier_name, told.notifier_email, told.reason) == (None, None, ReportReason.SPAM)
    assert await forget(made + 1095 * DAY) == 0


async def test_an_export_says_how_long_each_class_is_kept_lw12(make):
    anna = await make.member("anna", locale="de")

    said = json.loads(await holdings.of_member(anna.id))["how long it is kept"]

    assert len(said) == len(record_classes.CLASSES)
    assert {
        "what": "Benachrichtigungen",
        "kept": "365 Tage.",
        "deleted after days": 365,
        "kept by law for years": None,
    } in said
    assert {
        "what": "Bücher: Punkte, wofür es sie gab, und Stufen",
        "kept": "10 Jahre, wie es das Gesetz verlangt (§ 147 AO, § 257 HGB), nach einer Löschung unter einem Pseudonym.",
        "deleted after days": None,
        "kept by law for years": 10,
    } in said
