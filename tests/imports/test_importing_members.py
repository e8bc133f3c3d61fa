"""A list of members from elsewhere: balances with their own expiry, each once, claimed by whoever has the address."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import time_machine

from portal.accounts.models import Credential, Member, MemberState
from portal.accounts.password_changes import request_password_reset, reset_password
from portal.accounts.registration import register
from portal.imports.files import ImportProblem
from portal.imports.members.people import Wishes, import_members
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Lot, Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.queries.leaderboards import LeaderboardMetric, Period, leaderboard
from portal.referrals.models import ReferralCode
from portal.shop.models import Customer
from tests.mailbox import chosen_settings, mailbox, smtp_port, token_in

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
PLAIN = Wishes()
GENERIC = """\
email,name,points,points_expire_at,qualifying_points,birthday,referral_code
anna@example.org,Anna Schmidt,1200,2026-12-31,300,1990-05-04,ANNA-CODE
ben@example.org,,0,,,,
carl@example.org,Carl,50,,,,
"""
SMILE = """\
Customer ID,First name,Last name,Email,State,Date of birth,Points balance,VIP tier,Referral URL
304169228,Jane,Doe,jane@example.org,member,1004-02-29,300,Gold,http://i.refs.example/9qr5Pw
304169229,John,Doe,john@example.org,disabled,,10,,
"""


@pytest.fixture
def listed(tmp_path: Path):
    def write(text: str, name: str = "members.csv") -> Path:
        path = tmp_path / name
        path.write_text(text)
        return path

    return write


async def lots():
    rows = await Lot.all().prefetch_related("award")
    return sorted((lot.amount, lot.expires_at, lot.award.kind) for lot in rows)


async def test_members_come_with_a_balance_that_has_its_own_expiry_r80(make, listed):
    await make.programme(points_expire_after_days=100)

    with time_machine.travel(NOW, tick=False):
        report = await import_members(listed(GENERIC), PLAIN)

    assert report.added == {"members": 3, "balances": 2, "points": 1250}
    anna = await Member.get(email_key="anna@example.org")
    assert (anna.state, anna.display_name, anna.birthday) == (MemberState.IMPORTED, "Anna", date(1990, 5, 4))
    assert "anna" not in anna.handle
    assert await lots() == [
        (50, datetime(2026, 9, 9, 22, tzinfo=UTC), TransferKind.IMPORT),
        (1200, datetime(2026, 12, 31, 23, tzinfo=UTC), TransferKind.IMPORT),
    ]
    assert await ledger.verify() == []


async def test_a_list_imported_twice_gives_one_result_under_another_file_name_too_r80(make, listed):
    await import_members(listed(GENERIC), PLAIN)

    again = await import_members(listed(GENERIC), PLAIN)
    renamed = await import_members(listed(GENERIC + "dora@example.org,Dora,7,,,,\n", "newer.csv"), PLAIN)

    assert again.notes[-1] == "members.csv has not changed since it was imported."
    assert renamed.added["balances"] == 1
    assert renamed.skipped["balances: imported before"] == 2
    assert await Transfer.all().count() == 3
    assert await Member.all().count() == 4
    assert await ledger.verify() == []


async def test_another_balance_for_a_line_that_was_imported_is_left_out_and_named_r80_r6(make, listed):
    await import_members(listed(GENERIC), PLAIN)

    report = await import_members(listed(GENERIC.replace("1200", "9999"), "changed.csv"), PLAIN)

    assert report.skipped["lines: imported before, with another balance"] == 1
    assert "Line 2: imported before, with another balance." in report.named
    anna = await Member.get(email_key="anna@example.org")
    assert (await make.account(anna)).available == 1200


async def test_opening_balances_are_no_earnings_and_count_for_tiers_only_if_asked_r80(make, listed):
    await make.tier("gold", 1, 300)
    await import_members(listed(GENERIC), PLAIN)
    anna = await Member.get(email_key="anna@example.org")
    account = await make.account(anna)

    assert (account.lifetime_earned, account.qualifying_points, account.tier_id) == (0, 0, None)
    assert await leaderboard(LeaderboardMetric.POINTS_EARNED, Period.ALL_TIME, 10) == []


async def test_asked_for_they_count_for_tiers_from_today_on_r80(make, listed):
    gold = await make.tier("gold", 1, 300)

    await import_members(listed(GENERIC), Wishes(counts_for_tiers=True))

    anna = await Member.get(email_key="anna@example.org")
    account = await make.account(anna)
    assert (account.lifetime_earned, account.qualifying_points, account.tier_id) == (0, 300, gold.id)
    assert await ledger.verify() == []


async def test_smiles_export_is_understood_as_it_is(make, listed):
    report = await import_members(listed(SMILE), PLAIN)

    jane = await Member.get(email_key="jane@example.org")
    assert (jane.display_name, jane.birthday) == ("Jane", date(1904, 2, 29))
    assert (await make.account(jane)).available == 300
    assert not await Member.exists(email_key="john@example.org")
    assert report.skipped["lines: shut out of the programme that they come from"] == 1


@pytest.mark.parametrize(
    ("line", "why", "written"),
    [
        (",Nobody,5,,,,", "no e-mail address", None),
        ("not-an-address,X,5,,,,", "Please give an e-mail address like name@example.org", None),
        ("x@example.org,X,five,,,,", "points is no whole number", "five"),
        ("x@example.org,X,-5,,,,", "the balance is below zero", None),
        ("x@example.org,X,5,2020-01-01,,,", "the points have expired", None),
        ("x@example.org,X,5,soon,,,", "expiry of the points is no date like 2026-12-31", "soon"),
        ("x@example.org,X,99999999999,,,,", "points is not between -1,000,000,000 and 1,000,000,000", "99999999999"),
        ("x@example.org,X,1e400,,,,", "points is no whole number", "1e400"),
        ("x@example.org,X,5,0001-01-01,,,", "the points have expired", None),
    ],
)
async def test_a_line_that_cannot_be_taken_is_named_and_the_others_come(make, listed, line, why, written):
    head, *_, carl = GENERIC.splitlines()

    report = await import_members(listed(f"{head}\n{line}\n{carl}\n"), PLAIN)

    assert report.skipped == {f"lines: {why}": 1}
    assert report.named == [f"Line 2: {why}." if written is None else f"Line 2: {why}: “{written}”."]
    assert await Member.all().count() == 1


async def test_two_lines_with_one_id_are_one_member_and_the_second_is_named_im12(make, listed):
    report = await import_members(listed("id,email,points\n7,anna@example.org,10\n7,ben@example.org,20\n"), PLAIN)

    assert report.skipped == {"lines: another line has this id": 1}
    assert report.named == ["Line 3: another line has this id: “line 2”."]
    assert [member.email_key for member in await Member.all()] == ["anna@example.org"]


@pytest.mark.parametrize("born", ["2999-01-01", "1899-12-31", "31.12.1990"])
async def test_nobody_is_born_in_the_future_im12(make, listed, born):
    report = await import_members(listed(f"email,points,birthday\nanna@example.org,10,{born}\n"), PLAIN)

    assert report.added["members"] == 0
    assert report.named[0].endswith(f"“{born}”.")


async def test_a_list_that_is_cut_off_keeps_what_came_before_and_goes_on_from_there(make, listed):
    with pytest.raises(ImportProblem, match="line 4: 2 columns instead of 7"):
        await import_members(listed(GENERIC.rsplit(",", 5)[0] + "\n"), PLAIN)
    assert await Member.all().count() == 2

    report = await import_members(listed(GENERIC), PLAIN)

    assert (report.added["members"], report.added["members who were here already"]) == (1, 2)
    assert (await Transfer.all().count(), await ledger.verify()) == (2, [])


async def test_an_interrupted_run_goes_on_after_the_last_line_that_was_taken(make, listed):
    path, seen = listed(GENERIC), []

    def interrupt(*_):
        seen.append(1)
        if len(seen) == 3:
            raise RuntimeError("interrupted")

    with pytest.raises(RuntimeError):
        await import_members(path, PLAIN, progress=interrupt)
    report = await import_members(path, PLAIN)

    assert report.skipped == {"lines: taken in an earlier run": 2}
    assert report.added == {"members": 1, "balances": 1, "points": 50}
    assert await Member.all().count() == 3


async def test_a_file_without_the_columns_that_are_needed_is_refused(portal_db, listed):
    with pytest.raises(ImportProblem, match="no column “points”"):
        await import_members(listed("email,name\na@example.org,A\n"), PLAIN)


async def test_who_is_here_already_gets_the_balance_into_their_account(make, listed):
    anna = await make.member("anna")
    await make.points(anna, 5)

    await import_members(listed(GENERIC), PLAIN)

    assert (await make.account(anna)).available == 1205
    await anna.refresh_from_db()
    assert (anna.state, anna.display_name) == (MemberState.ACTIVE, "Anna")


async def test_a_code_goes_on_working_here(make, listed):
    await make.campaign()

    report = await import_members(listed(GENERIC), PLAIN)

    assert report.added["referral codes"] == 1
    assert (await ReferralCode.get(code="ANNA-CODE")).owner_id == (await Member.get(email_key="anna@example.org")).id


async def test_earlier_orders_are_theirs_but_are_in_the_balance_already_r80_r23(make, listed):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    await make.order("anna@example.org", "80.00")

    await import_members(listed(GENERIC), PLAIN)
    anna = await Member.get(email_key="anna@example.org")
    await make.order("anna@example.org", "20.00")

    assert await Customer.filter(member_id=anna.id).count() == 1
    assert (await make.account(anna)).available == 1220


async def test_whoever_has_the_address_claims_the_account_by_choosing_a_password(make, listed, mailbox):
    await make.earn_rule(EarnAction.SIGN_UP, 100)
    await make.earn_rule(EarnAction.VERIFY_EMAIL, 10)
    await import_members(listed(GENERIC), PLAIN)
    anna = await Member.get(email_key="anna@example.org")
    assert not await Credential.exists(member_id=anna.id)

    await request_password_reset("Anna@example.org")
    await reset_password(await mailbox.token(), "grey seven hills")

    await anna.refresh_from_db()
    assert (anna.state, anna.email_verified_at is not None) == (MemberState.ACTIVE, True)
    assert (await make.account(anna)).available == 1210


async def test_signing_up_with_an_imported_address_answers_as_ever_and_the_mail_tells_how_to_claim(
    make, listed, mailbox
):
    await import_members(listed(GENERIC), PLAIN)

    await register(email="anna@example.org", password="grey seven hills", handle="stranger")
    (letter,) = await mailbox.fetch()
    assert letter["subject"] == "You are a customer already"

    await reset_password(token_in(letter), "blue nine lakes")

    assert (await Member.get(email_key="anna@example.org")).state is MemberState.ACTIVE
    assert not await Member.exists(handle="stranger"), "what else was signed up with the address ended (A18)"


def test_the_command_tells_what_came_and_what_was_left_out(listed, tmp_path):
    command = [sys.executable, "-m", "portal", "import", "members", str(listed(SMILE))]
    environment = {**os.environ, "PORTAL_DATABASE_URL": f"sqlite://{tmp_path / 'cli.db'}"}

    told = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    assert told.returncode == 0
    assert "added: members" in told.stdout
    assert "Line 3: shut out of the programme that they come from." in told.stdout


async def test_a_tier_comes_along_until_its_end_and_gives_no_present_unless_asked_r43(make, listed):
    """R43: tier import does not fire entry rewards unless asked."""
    await make.tier("gold", 1, 5000, name="Gold", entry_points=50)
    text = (
        "id,email,points,tier,tier_until\n1,a@example.org,10,GOLD,2030-12-31\n2,b@example.org,10,Platinum,\n"
        "3,c@example.org,10,gold,2020-01-01\n"
    )

    report = await import_members(listed(text), PLAIN)
    asked = await import_members(
        listed("id,email,points,tier\n9,d@example.org,10,gold\n", "asked.csv"), Wishes(fires_entry_rewards=True)
    )

    first, last = [await Member.get(email_key=f"{one}@example.org") for one in ("a", "d")]
    account = await make.account(first)
    assert (account.available, account.tier_until) == (10, datetime(2030, 12, 31, 23, tzinfo=UTC))
    assert account.tier_id is not None
    assert (await make.account(last)).available == 60
    assert report.skipped == {"tiers: there is none called Platinum": 1, "tiers: they have ended": 1}
    assert asked.added["tiers"] == 1
    assert await ledger.verify() == []


async def test_a_line_of_another_length_is_left_out_and_named_and_the_others_come_im11(make, listed):
    head, *others = GENERIC.splitlines()

    report = await import_members(listed("\n".join([head, "x,y", *others]) + "\n"), PLAIN)

    assert report.named == ["Line 2: 2 columns instead of 7."]
    assert (report.read["lines"], report.skipped["lines: 2 columns instead of 7"]) == (len(others) + 1, 1)
    assert await Member.all().count() == 3
