"""Erasing a person: nothing personal is left, every sum stays true, and nothing late brings them back (R76, A24)."""

import asyncio
from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.access.viewers import viewer_for_session
from portal.accounts import tokens
from portal.accounts.erasure import PSEUDONYM, erase_account
from portal.accounts.merging import merge_members
from portal.accounts.models import Consent, Credential, Member, MemberState, Role, RoleGrant, Session
from portal.accounts.password_changes import request_password_reset, reset_password
from portal.accounts.registration import register, verify_email
from portal.accounts.sessions import open_session
from portal.accounts.signing_in import login
from portal.accounts.viewer import SYSTEM
from portal.community.models import Post, Thread, Vote
from portal.imports.members.people import Wishes, import_members
from portal.kernel import clock, sql
from portal.kernel.errors import Expired, NotFound, Taken, WrongCredentials
from portal.kernel.models import OutboxItem
from portal.kernel.steps import finish
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Lot, LotState, Pot, Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.moderation.models import AuditEntry
from portal.notifications.models import Notification
from portal.referrals.models import Referral, ReferralCode, ReferralState
from portal.referrals.rewards import reward_due
from portal.referrals.visits import record_visit
from portal.shop.models import Customer, Order
from tests.queue import notices_told

pytestmark = pytest.mark.anyio
PASSWORD = "grey seven hills"
ERASE = """
mutation ($password: String!, $deletePosts: Boolean!) {
  eraseAccount(input: {password: $password, deletePosts: $deletePosts}) { errors { code field message } }
}
"""


async def anna_of(make, **values):
    return await make.member_with_password(PASSWORD, "anna", bio="I live in Bremen", birthday="1990-05-04", **values)


async def erase(make, member, *, deletes_posts=False):
    await erase_account(PASSWORD, deletes_posts=deletes_posts, by=await make.viewer(member))


async def everything_stored():
    """All text of all tables, as a dump would show it."""
    if sql.on_sqlite():
        tables = [row[0] for row in await sql.fetch("SELECT name FROM sqlite_master WHERE type = 'table'")]
    else:
        tables = [row[0] for row in await sql.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    rows = [tuple(row) for table in tables for row in await sql.fetch(f'SELECT * FROM "{table}"')]
    return "\n".join(str(value) for row in rows for value in row)


async def test_nothing_that_tells_who_it_was_is_left_anywhere_r76(make, mailbox):
    await make.programme()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    anna = await anna_of(make, display_name="Anna Aschenbrenner")
    await Consent.create(
        member=anna, purpose="TERMS", text_version="terms-1", email="anna@example.org", given_at=clock.now()
    )
    await open_session(anna.id, user_agent="Annas Browser")
    await make.order(anna, "20.00")
    await make.post(to=await make.thread(by=anna, body="Aschenbrenner writes"), by=anna)
    await request_password_reset("anna@example.org")
    await mailbox.fetch()

    await erase(make, anna, deletes_posts=True)
    await mailbox.fetch()

    stored = await everything_stored()
    assert [
        word
        for word in ("anna@example.org", "Aschenbrenner", "Bremen", "1990-05-04", "Annas Browser")
        if word in stored
    ] == []
    assert await Credential.filter(member_id=anna.id).count() == 0
    assert await Session.filter(member_id=anna.id).count() == 0
    member = await Member.get(id=anna.id)
    assert (member.state, member.display_name, member.handle) == (
        MemberState.ERASED,
        PSEUDONYM,
        f"former-{anna.id.hex[-12:]}",
    )


async def test_entries_keep_their_amounts_and_open_lots_and_debts_are_closed_by_entries_r76(make):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    anna, bert = await anna_of(make), await make.member_with_password(PASSWORD, "bert")
    await make.points(anna, 100, expires_at=clock.now() + timedelta(days=9))
    await make.points(anna, 30, available_at=clock.now() + timedelta(days=2))
    order = await make.order(bert, "40.00")
    coupon = await make.redemption(bert, await make.reward(40))
    await Redemption.filter(id=coupon.id).update(state=RedemptionState.USED)
    await make.refund(order, "40.00")

    for member in (anna, bert):
        await erase(make, member)

    closing = await Transfer.filter(kind=TransferKind.ERASE).order_by("created_at", "number")
    assert [(one.from_pot, one.to_pot, one.points) for one in closing] == [
        (Pot.AVAILABLE, Pot.ERASURE, 100),
        (Pot.PENDING, Pot.ERASURE, 30),
        (Pot.ERASURE, Pot.DEBT, 40),
    ]
    assert await Lot.filter(state__in=[LotState.ACTIVE, LotState.PENDING]).count() == 0
    account = await make.account(anna)
    assert (account.available, account.pending, account.lifetime_earned) == (0, 0, 130)
    assert (await make.account(bert)).debt == 0
    assert await ledger.verify() == []


async def test_the_liability_is_what_the_others_hold_r76(make):
    anna, bert = await anna_of(make), await make.member()
    for member in (anna, bert):
        await make.points(member, 70)
    before = await liability()

    await erase(make, anna)

    assert (before, await liability()) == (140, 70)


async def liability():
    """By the entries alone: what flowed out of the programme's pots and has not come back."""
    mine = "('AVAILABLE', 'PENDING', 'RESERVED', 'DEBT')"
    return await sql.fetch_value(
        f"""SELECT SUM(CASE WHEN to_pot IN {mine} THEN points ELSE 0 END
            - CASE WHEN from_pot IN {mine} THEN points ELSE 0 END) FROM points_transfers"""
    )


async def test_unused_coupons_go_back_first_and_their_piece_to_the_stock_r76(make):
    anna = await anna_of(make)
    await make.points(anna, 50)
    reward = await make.reward(50, stock=1)
    coupon = await make.redemption(anna, reward)

    await erase(make, anna)

    assert (await Redemption.get(id=coupon.id)).state is RedemptionState.CANCELLED
    await reward.refresh_from_db()
    assert reward.stock == 1
    assert await ledger.verify() == []


async def test_posts_stay_under_a_pseudonym_r76(make, graphql):
    """LW13."""
    anna = await anna_of(make)
    thread = await make.thread(by=anna, title="How I brew")

    await erase(make, anna)

    first = (await Post.get(thread_id=thread.id)).id
    seen = await graphql(
        "query ($id: ID!) { node(id: $id) { ... on Post { bodyMarkdown author { displayName bio } } } }",
        id=global_id("Post", first),
    )
    assert seen == {"bodyMarkdown": "It is raining.", "author": {"displayName": PSEUDONYM, "bio": None}}


async def test_or_go_with_their_author_and_what_others_wrote_stays_r76(make):
    """LW13."""
    anna, bert = await anna_of(make), await make.member("bert")
    alone = await make.thread(by=anna, title="My secret")
    answered = await make.question(by=anna, title="My other secret")
    reply = await make.post(to=answered, by=bert)
    elsewhere = await make.question(by=bert)
    answer = await make.accepted_answer(to=elsewhere, by=anna)
    await make.vote(answer, by=bert)

    await erase(make, anna, deletes_posts=True)

    assert (await Thread.get(id=alone.id)).state == "DELETED"
    kept = await Thread.get(id=answered.id)
    assert (kept.state, kept.title, kept.author_id, kept.reply_count) == ("VISIBLE", "[…]", None, 1)
    assert (await Post.get(id=reply.id)).body_markdown != ""
    gone = await Post.get(id=answer.id)
    assert (gone.author_id, gone.body_markdown, gone.state, gone.is_accepted) == (None, "", "DELETED", False)
    assert (await Thread.get(id=elsewhere.id)).is_solved is False
    assert await Vote.all().count() == 0


async def test_old_sessions_and_links_are_dead_at_once_r76_a13_a24(make, mailbox):
    anna = await anna_of(make)
    session = await open_session(anna.id, user_agent=None)
    await request_password_reset("anna@example.org")
    link = await mailbox.token()

    await erase(make, anna)

    assert await viewer_for_session(tokens.token_hash(session)) is None
    with pytest.raises(Expired):
        await reset_password(link, "another good phrase")
    with pytest.raises(WrongCredentials):
        await login(email="anna@example.org", password=PASSWORD)
    assert [letter["subject"] for letter in await mailbox.fetch()] == ["Your account was erased"]


async def test_the_same_address_may_sign_up_again_and_is_a_stranger_r76_a24(make, mailbox):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    anna = await anna_of(make)
    await make.order(anna, "30.00")
    await erase(make, anna)
    await mailbox.fetch()

    await register(email="anna@example.org", password="blue nine lakes", handle="anna")
    signed_in = await verify_email(await mailbox.token(), "blue nine lakes")

    assert signed_in.member_id != anna.id
    stranger = await Member.get(id=signed_in.member_id)
    assert (await make.account(stranger)).available == 0
    assert await Customer.filter(member_id=stranger.id).count() == 0


async def test_a_late_or_replayed_word_of_the_shop_creates_nothing_and_a_later_order_is_a_strangers_r76_a24(make):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    anna = await anna_of(make)
    placed = clock.now() - timedelta(hours=1)
    order = await make.order(anna, "30.00", external_id="A-77", placed_at=placed)
    await erase(make, anna)
    counted = [await table.all().count() for table in (Customer, Order, Member, Transfer)]

    await make.order("anna@example.org", "30.00", external_id="A-77", placed_at=placed)
    assert [await table.all().count() for table in (Customer, Order, Member, Transfer)] == counted
    late = await make.order("anna@example.org", "12.00", placed_at=placed)
    later = await make.order("anna@example.org", "9.00", placed_at=clock.now())

    assert (late.customer_id, (await Order.get(id=order.id)).ip_hash) == (None, None)
    assert (await Customer.get(id=later.customer_id)).member_id is None
    assert (await make.account(anna)).available == 0
    assert await ledger.verify() == []


async def test_a_refund_after_the_erasure_leaves_no_debt_behind_r76(make):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    anna = await anna_of(make)
    order = await make.order(anna, "30.00")
    await erase(make, anna)

    await make.refund(order, "30.00")

    account = await make.account(anna)
    assert (account.available, account.debt, account.tier_id) == (0, 0, None)
    assert await ledger.verify() == []


async def test_an_old_list_does_not_bring_an_erased_member_back_r76_r80(make, tmp_path):
    anna = await anna_of(make)
    path = tmp_path / "members.csv"
    path.write_text("email,points\nanna@example.org,500\n")
    await erase(make, anna)

    report = await import_members(path, Wishes())

    assert report.skipped == {"lines: the account was erased since": 1}
    assert await Member.all().count() == 1


async def test_codes_stop_and_an_unfinished_referral_is_closed_r76(make):
    await make.campaign()
    anna = await anna_of(make)
    code = await make.referral_code(anna)
    referral = await make.friend(anna)
    friend = await Member.get(id=referral.referee_id)
    await Credential.create(
        member=friend, password_hash=(await Credential.get(member=anna)).password_hash, changed_at=clock.now()
    )

    await erase(make, friend)
    assert (await Referral.get(id=referral.id)).state is ReferralState.REJECTED
    await erase(make, anna)

    assert (await ReferralCode.get(id=code.id)).is_active is False
    with pytest.raises(NotFound):
        await record_visit(code.code)


async def test_a_friend_gets_theirs_although_who_brought_them_is_gone_r70_r76(make):
    await make.campaign()
    anna = await anna_of(make)
    referral = await make.friend(anna)
    await erase(make, anna)

    await make.order(await Member.get(id=referral.referee_id), "50.00", placed_at=clock.now())
    await finish(reward_due, clock.now() + timedelta(days=15))

    assert (await make.account(await Member.get(id=referral.referee_id))).available == 200
    assert (await make.account(anna)).available == 0
    assert (await Referral.get(id=referral.id)).referrer_id == anna.id


async def test_inboxes_forget_and_the_trail_remembers_that_somebody_went_r76(make):
    anna, bert = await anna_of(make), await make.member("bert")
    await make.post(to=await make.thread(by=bert), by=anna)
    await notices_told()
    assert await Notification.filter(actor_id=anna.id).count() == 1

    await erase(make, anna)

    assert await Notification.filter(actor_id=anna.id).count() == 0
    entry = await AuditEntry.get(action="member.erase")
    assert (entry.target_id, entry.detail) == (anna.id, None)


async def test_an_erasure_takes_the_password_and_without_it_nothing_is_gone_r76(make, graphql):
    anna = await anna_of(make)
    await make.points(anna, 5)

    answer = await graphql(ERASE, viewer=anna, password="not my password", deletePosts=True)

    assert [(one["code"], one["field"]) for one in answer["errors"]] == [("WRONG_CREDENTIALS", ["password"])]
    assert (await Member.get(id=anna.id)).email == "anna@example.org"
    assert (await make.account(anna)).available == 5


async def test_over_graphql_it_ends_with_nobody_signed_in_r76(make, graphql):
    anna = await anna_of(make)

    answer = await graphql(ERASE, viewer=anna, password=PASSWORD, deletePosts=False)

    assert answer == {"errors": []}
    assert (await Member.get(id=anna.id)).state is MemberState.ERASED


async def test_the_last_administrator_stays_a22(make):
    first = await make.member_with_password(PASSWORD, roles=(Role.ADMIN,))
    second = await make.member_with_password(PASSWORD, roles=(Role.ADMIN,))

    results = await asyncio.gather(erase(make, first), erase(make, second), return_exceptions=True)

    assert sorted(type(one).__name__ for one in results) == ["Conflict", "NoneType"]
    assert await RoleGrant.filter(role=Role.ADMIN).count() == 1


async def test_accounts_that_were_merged_into_it_are_erased_with_it_r75_r76(make):
    old, anna = await make.member("annaold"), await anna_of(make)
    await make.points(old, 10)
    await merge_members(old.id, anna.id, reason="The same", by=SYSTEM)

    await erase(make, anna)

    assert [(one.state, one.email) for one in await Member.all()] == [(MemberState.ERASED, None)] * 2
    assert await ledger.verify() == []


async def test_points_and_redemptions_at_the_same_moment_leave_nothing_open_r76(make):
    anna = await anna_of(make)
    await make.points(anna, 100)
    reward = await make.reward(30)

    results = await asyncio.gather(
        *(make.redemption(anna, reward) for _ in range(4)),
        erase(make, anna),
        *(make.points(anna, 5) for _ in range(4)),
        return_exceptions=True,
    )

    assert not [one for one in results if isinstance(one, Exception) and not hasattr(one, "code")]
    account = await make.account(anna)
    assert (account.available, account.pending, account.debt) == (0, 0, 0)
    assert await ledger.verify() == []


async def test_erased_once_is_erased_r76(make):
    anna = await anna_of(make)
    viewer = await make.viewer(anna)
    await erase_account(PASSWORD, deletes_posts=False, by=viewer)

    with pytest.raises(WrongCredentials):
        await erase_account(PASSWORD, deletes_posts=False, by=viewer)

    assert await AuditEntry.filter(action="member.erase").count() == 1
    assert await OutboxItem.filter(topic="account letter").count() == 1


async def test_nobody_can_take_a_name_that_looks_like_a_pseudonym_r76(make):
    with pytest.raises(Taken):
        await register(email="x@example.org", password="blue nine lakes", handle="F0rmer-0123456789ab")

    assert await Member.all().count() == 0
