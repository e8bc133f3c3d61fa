"""Keys are stored for ever: each is spelt as it always was, and the keys of old databases are built anew (R6, R75)."""

import inspect
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from portal.loyalty.ledger import keys
from portal.loyalty.programme.models import EarnAction
from tests.upgrades import states

ONE = UUID("01a22395-ef80-717f-8afa-7993da343e88")
TWO = UUID("01a22396-28a5-724f-8033-59cecd639339")
FIRST, SECOND = str(ONE), str(TWO)
WHEN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
BOUGHT = keys.deed(EarnAction.PURCHASE, keys.order(ONE))
CHANGED = keys.change(keys.AGAIN, ONE, 7)

MEMBER = "(SELECT a.member_id FROM loyalty_accounts a WHERE a.id = account_id) AS member_id"
SPELT = {
    "deed": (BOUGHT, f"PURCHASE:order:{FIRST}"),
    "thread": (keys.thread(ONE), f"thread:{FIRST}"),
    "post": (keys.post(ONE), f"post:{FIRST}"),
    "vote": (keys.vote(ONE, TWO), f"post:{FIRST}:by:{SECOND}"),
    "order": (keys.order(ONE), f"order:{FIRST}"),
    "order_of": (keys.order_of(ONE, TWO), f"order:{FIRST}:of:{SECOND}"),
    "referral": (keys.referral(ONE), f"referral:{FIRST}"),
    "partner_payout": (keys.partner_payout(ONE, TWO), f"payout:{FIRST}:{SECOND}"),
    "share": (keys.share(ONE, date(2026, 3, 1)), f"member:{FIRST}:2026-03-01"),
    "welcome": (keys.welcome(EarnAction.SIGN_UP).key(ONE), f"SIGN_UP:member:{FIRST}"),
    "birthday": (keys.birthday(2026).key(ONE), f"BIRTHDAY:member:{FIRST}:2026"),
    "review": (keys.review(ONE).key(TWO), f"REVIEW:product:{FIRST}:by:{SECOND}"),
    "survey": (keys.survey(ONE).key(TWO), f"SURVEY:survey:{FIRST}:by:{SECOND}"),
    "profile": (keys.profile(ONE).key(TWO), f"SURVEY:profile:{FIRST}:by:{SECOND}"),
    "addition": (keys.addition(BOUGHT, 7), f"PURCHASE:order:{FIRST}:more:7"),
    "entry_reward": (keys.entry_reward(ONE, TWO, WHEN), f"entered:{FIRST}:{SECOND}:2026-03-01T09:30:00+00:00"),
    "entry_rewards": (keys.entry_rewards(ONE, TWO), f"entered:{FIRST}:{SECOND}:"),
    "addition_that_moved_up": (
        keys.addition_that_moved_up(BOUGHT, 7, TWO),
        f"PURCHASE:order:{FIRST}:more:7:for:{SECOND}",
    ),
    "moved_up": (keys.moved_up(ONE), f"moved-up:{FIRST}"),
    "order_stands_at": (keys.order_stands_at(8000), "order:8000"),
    "change": (CHANGED, f"again:{FIRST}:7"),
    "held_part": (keys.held_part(CHANGED), f"again:{FIRST}:7#held"),
    "owed_part": (keys.owed_part(CHANGED), f"again:{FIRST}:7#debt"),
    "repayment": (keys.repayment(keys.release(ONE)), f"release:{FIRST}#repay"),
    "release": (keys.release(ONE), f"release:{FIRST}"),
    "expiry": (keys.expiry(ONE, 7), f"expire:{FIRST}:7"),
    "adjustment": (keys.adjustment("sorry"), "adjust:sorry"),
    "opening_balance": (keys.opening_balance("smile:member:17"), "import:smile:member:17"),
    "merger": (keys.merger(ONE, 7), f"merge:{FIRST}:7"),
    "erasure": (keys.erasure(ONE, 7), f"erase:{FIRST}:7"),
    "redemption": (keys.redemption(ONE), f"redeem:{FIRST}"),
    "reservation": (keys.reservation(ONE), f"reserve:{FIRST}"),
    "end_of_reservation": (keys.end_of_reservation(ONE), f"unreserve:{FIRST}"),
    "cancellation": (keys.cancellation(ONE), f"cancel:{FIRST}"),
    "unused_coupon": (keys.unused_coupon(ONE), f"expired:{FIRST}"),
    "share_of_refund": (keys.share_of_refund(ONE, 7), f"return:{FIRST}:7"),
    "share_taken_again": (keys.share_taken_again(ONE, 7), f"return-over:{FIRST}:7"),
    "share_given_again": (keys.share_given_again(ONE, 7), f"return-over:{FIRST}:7:back"),
    "coupon_taken_again": (keys.coupon_taken_again(ONE), f"coupon-case:{FIRST}"),
    "coupon_forgiven": (keys.coupon_forgiven(ONE), f"coupon-case-over:{FIRST}"),
}
READ_BACK = {
    f"SIGN_UP:member:{FIRST}": (keys.welcome(EarnAction.SIGN_UP), ONE),
    f"VERIFY_EMAIL:member:{FIRST}": (keys.welcome(EarnAction.VERIFY_EMAIL), ONE),
    f"BIRTHDAY:member:{FIRST}:2026": (keys.birthday(2026), ONE),
    f"REVIEW:product:{FIRST}:by:{SECOND}": (keys.review(ONE), TWO),
    f"SHARE:member:{FIRST}:2026-03-01": None,
    f"VOTE_RECEIVED:post:{FIRST}:by:{SECOND}": None,
    f"PURCHASE:order:{FIRST}": None,
    f"again:{FIRST}:7": None,
    "": None,
}
DEEDS = {
    "THREAD": keys.thread,
    "ANSWER_ACCEPTED": keys.post,
    "PURCHASE": keys.order,
    "REFERRER": keys.referral,
    "REFEREE": keys.referral,
}


GIFT = "kind = 'EARN' AND source_id IS NULL"


@pytest.mark.parametrize("name", SPELT)
def test_a_key_is_spelt_as_it_always_was(name):
    built, spelling = SPELT[name]

    assert built == spelling


def test_every_function_of_the_page_is_among_them():
    """Four of them spell nothing: they read."""
    of_the_page = inspect.getmembers(keys, lambda one: inspect.isfunction(one) and one.__module__ == keys.__name__)

    readers = {"first_of", "is_of_share", "once_per_person", "repaid_by"}
    assert {name for name, _ in of_the_page} - readers == set(SPELT)


def test_what_changes_an_award_is_spelt_as_it_always_was():
    changes = {name: value for name, value in vars(keys).items() if name.isupper() and isinstance(value, str)}

    assert {name: value for name, value in changes.items() if not name.startswith("_")} == {
        "AGAIN": "again",
        "MERGED": "merged",
        "PASSED": "passed",
        "REMOVED": "removed",
        "RESTORED": "restored",
        "REVERSED": "reversed",
        "UNWRITTEN": "",
        "UNFAIR": "unfair",
        "UNVOTED": "unvoted",
        "WITHDRAWN": "withdrawn",
    }


@pytest.mark.parametrize("key", READ_BACK)
def test_what_a_person_is_paid_for_once_is_read_back_from_its_key(key):
    assert keys.once_per_person(key) == READ_BACK[key]


def test_the_same_deed_has_a_key_for_another_member_though_both_stand_in_it():
    """A product that happens to have a member's id stays the product."""
    deed, doer = keys.once_per_person(f"REVIEW:product:{FIRST}:by:{FIRST}")

    assert (deed.key(TWO), doer) == (f"REVIEW:product:{FIRST}:by:{SECOND}", ONE)


def test_a_query_puts_the_member_between_what_stands_around_them():
    before, after = keys.birthday(2026).around

    assert f"{before}{FIRST}{after}" == keys.birthday(2026).key(ONE)


@pytest.mark.parametrize("state", sorted(file.stem for file in states.STATES.glob("*.sql")))
def test_the_keys_of_an_old_database_are_the_ones_that_would_be_built_today(state):
    """But those of gifts, which the story that filled it made up."""
    entries = states.read(state).execute(f"SELECT *, {MEMBER} FROM points_transfers WHERE NOT ({GIFT})").fetchall()

    assert len(entries) >= 8
    assert [entry["idempotency_key"] for entry in entries] == [rebuilt(entry) for entry in entries]


def rebuilt(entry):
    """The key of an entry, from all that the entry says beside it."""
    number = entry["number"]
    match entry["kind"]:
        case "EARN" if entry["action"] == "SURVEY":
            return keys.survey(UUID(entry["source_id"])).key(UUID(entry["member_id"]))
        case "EARN":
            name = DEEDS[entry["action"]](UUID(entry["source_id"]))
            return keys.deed(EarnAction(entry["action"]), name)
        case "REDEEM":
            return keys.redemption(UUID(entry["source_id"]))
        case "REVERSE":
            return keys.change(why(entry), UUID(entry["award_id"]), number)
        case "ERASE":
            return keys.erasure(UUID(entry["account_id"]), number)
        case other:
            raise AssertionError(f"no key is known for {other}")


def why(entry):
    """Before orders were told as they stand, a refund was named by its own id."""
    if entry["idempotency_key"].startswith("refund:"):
        return keys.Why(entry["idempotency_key"][: len("refund:") + 36])
    return keys.order_stands_at(8000)
