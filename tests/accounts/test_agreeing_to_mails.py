"""Agreeing to advertising by mail: ticked in the settings, confirmed by one mail, proven, withdrawn at once (LW23)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from portal.accounts import agreeing
from portal.accounts.agreeing import Agreed
from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.models import Consent, ConsentPurpose, Member
from portal.kernel import clock
from portal.kernel.errors import Conflict, Expired, Invalid, RateLimited, Required
from tests.mailbox import html_of, text_of, token_in

NOON = datetime(2026, 6, 5, 10, tzinfo=UTC)
REVIEWS, NEWS, MONTHLY = ConsentPurpose.REVIEW_REQUESTS, ConsentPurpose.NEWSLETTER, ConsentPurpose.MONTHLY_POINTS


def versions(*purposes):
    return {purpose: TEXT_VERSIONS[purpose] for purpose in purposes}


async def standing(viewer):
    return {one.purpose: one.agreed for one in await agreeing.standing_of(viewer)}


@pytest.fixture
async def anna(make):
    return await make.member("anna", email="anna@example.org", locale="en", display_name="Anna")


async def test_a_tick_counts_only_once_its_mail_is_confirmed_and_the_proof_is_whole_lw23(anna, make, mailbox):
    """LW14: the version of the text, its time, its source, its confirmation and the address."""
    viewer = await make.viewer(anna)
    with clock.living_at(NOON):
        await agreeing.agree(versions(REVIEWS), by=viewer)
        token = await mailbox.token()
    before = await standing(viewer)

    with clock.living_at(NOON + timedelta(hours=1)):
        confirmed = await agreeing.confirm_by_mail(token)

    proof = await Consent.get(member=anna)
    assert (before[REVIEWS], (await standing(viewer))[REVIEWS]) == (Agreed.NOT, Agreed.CONFIRMED)
    assert confirmed == [REVIEWS]
    assert (proof.purpose, proof.text_version, proof.source, proof.email) == (
        REVIEWS,
        "review-requests-1",
        "settings",
        "anna@example.org",
    )
    assert (proof.given_at, proof.confirmed_at, proof.withdrawn_at) == (NOON, NOON + timedelta(hours=1), None)


async def test_the_confirmation_says_what_was_ticked_and_advertises_nothing_lw23(anna, make, mailbox):
    with clock.living_at(NOON):
        await agreeing.agree(versions(REVIEWS, MONTHLY), by=await make.viewer(anna))
        (message,) = await mailbox.fetch()

    text = text_of(message)
    assert (message["To"], message["Subject"]) == ("anna@example.org", "Please confirm which mails you want")
    assert "List-Unsubscribe" not in message
    assert text.startswith(
        "Hello Anna,\n\nin the settings of your account somebody, probably you, chose this at 2026-06-05 10:00 (UTC):\n\n"
        "– Ask me by e-mail for reviews of what I bought, and in surveys. I can stop this at any time.\n"
        "– Tell me by e-mail once a month how many points I have and which end soon. I can stop this at any time.\n\n"
        "Please confirm that it is what you want:\n\nhttps://portal.example.org/consent?token="
    )
    links = {word for word in text.split() if word.startswith("https://")}
    assert len(links) == 2  # the confirmation, and where one chooses which mails come
    assert "<img" not in html_of(message)


async def test_nothing_more_is_sent_by_itself_lw23(anna, make, mailbox):
    """One confirmation, and no reminder of it."""
    with clock.living_at(NOON):
        await agreeing.agree(versions(NEWS), by=await make.viewer(anna))
        await mailbox.fetch()

    with clock.living_at(NOON + timedelta(days=30)):
        assert await mailbox.fetch() == []


async def test_a_link_works_once_lw23(anna, make, mailbox):
    viewer = await make.viewer(anna)
    await agreeing.agree(versions(NEWS), by=viewer)
    token = await mailbox.token()
    await agreeing.confirm_by_mail(token)
    await agreeing.withdraw(NEWS, by=viewer)

    with pytest.raises(Expired):
        await agreeing.confirm_by_mail(token)

    assert (await standing(viewer))[NEWS] is Agreed.NOT


async def test_of_twenty_who_confirm_at_once_one_does_a20(anna, make, mailbox):
    await agreeing.agree(versions(NEWS), by=await make.viewer(anna))
    token = await mailbox.token()

    tries = await asyncio.gather(*(agreeing.confirm_by_mail(token) for _ in range(20)), return_exceptions=True)

    assert sorted(type(one).__name__ for one in tries) == ["Expired"] * 19 + ["list"]


async def test_a_link_ends_after_two_days_lw23(anna, make, mailbox):
    viewer = await make.viewer(anna)
    with clock.living_at(NOON):
        await agreeing.agree(versions(NEWS), by=viewer)
        token = await mailbox.token()
        waits = (await standing(viewer))[NEWS]

    with clock.living_at(NOON + timedelta(hours=48)):
        with pytest.raises(Expired):
            await agreeing.confirm_by_mail(token)
        after = (await standing(viewer))[NEWS]

    assert (waits, after) == (Agreed.WAITS, Agreed.NOT)
    assert (await Consent.get(member=anna)).confirmed_at is None


async def test_a_newer_mail_asks_for_all_that_waits_and_voids_the_one_before(anna, make, mailbox):
    viewer = await make.viewer(anna)
    await agreeing.agree(versions(NEWS), by=viewer)
    first = await mailbox.token()
    await agreeing.agree(versions(REVIEWS), by=viewer)
    second = await mailbox.token()

    with pytest.raises(Expired):
        await agreeing.confirm_by_mail(first)
    confirmed = await agreeing.confirm_by_mail(second)

    assert confirmed == [NEWS, REVIEWS]


async def test_a_link_confirms_only_what_its_mail_names_lw23(anna, make, mailbox):
    viewer = await make.viewer(anna)
    with clock.living_at(NOON):
        await agreeing.agree(versions(NEWS), by=viewer)
        token = await mailbox.token()
    with clock.living_at(NOON + timedelta(minutes=1)):
        await agreeing.agree(versions(REVIEWS), by=viewer)
        confirmed = await agreeing.confirm_by_mail(token)

    assert confirmed == [NEWS]


async def test_what_was_withdrawn_meanwhile_is_not_confirmed(anna, make, mailbox):
    viewer = await make.viewer(anna)
    await agreeing.agree(versions(NEWS, MONTHLY), by=viewer)
    await agreeing.withdraw(NEWS, by=viewer)

    confirmed = await agreeing.confirm_by_mail(await mailbox.token())

    assert confirmed == [MONTHLY]


async def test_another_address_is_asked_anew_lw23(anna, make, mailbox):
    """Consent is an address's: neither what was confirmed nor a link on its way counts for the next one."""
    viewer = await make.viewer(anna)
    await agreeing.agree(versions(NEWS), by=viewer)
    await agreeing.confirm_by_mail(await mailbox.token())
    await agreeing.agree(versions(REVIEWS), by=viewer)
    token = await mailbox.token()

    await Member.filter(id=anna.id).update(email="anna@other.example")

    with pytest.raises(Expired):
        await agreeing.confirm_by_mail(token)
    assert await standing(viewer) == {NEWS: Agreed.NOT, REVIEWS: Agreed.NOT, MONTHLY: Agreed.NOT}
    await agreeing.agree(versions(NEWS), by=viewer)
    (message,) = await mailbox.fetch()
    assert message["To"] == "anna@other.example"


async def test_a_consent_that_is_withdrawn_stays_written_with_its_end(anna, make, mailbox):
    viewer = await make.viewer(anna)
    await agreeing.agree(versions(NEWS), by=viewer)
    await agreeing.confirm_by_mail(await mailbox.token())

    with clock.living_at(NOON):
        await agreeing.withdraw(NEWS, by=viewer)
        await agreeing.withdraw(NEWS, by=viewer)

    proof = await Consent.get(member=anna)
    assert (proof.confirmed_at is not None, proof.withdrawn_at) == (True, NOON)


async def test_what_is_confirmed_is_not_asked_again(anna, make, mailbox):
    viewer = await make.viewer(anna)
    await agreeing.agree(versions(NEWS), by=viewer)
    await agreeing.confirm_by_mail(await mailbox.token())

    await agreeing.agree(versions(NEWS), by=viewer)

    assert await mailbox.fetch() == []
    assert await Consent.filter(member=anna).count() == 1


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({}, Required),
        ({ConsentPurpose.TERMS: "terms-1"}, Invalid),
        ({NEWS: "newsletter-1"}, Conflict),  # words that nobody is shown any more
    ],
)
async def test_what_is_no_consent_to_mails_of_today_is_refused_and_nothing_sent(anna, make, mailbox, given, refusal):
    with pytest.raises(refusal):
        await agreeing.agree(given, by=await make.viewer(anna))

    assert await mailbox.fetch() == []
    assert not await Consent.exists()


async def test_at_most_three_such_mails_an_hour_come_to_a_mailbox_a4(anna, make, mailbox):
    await Member.filter(id=anna.id).update(mailbox_key="anna@example.org")
    viewer = await make.viewer(anna)
    for _ in range(3):
        await agreeing.agree(versions(NEWS), by=viewer)

    with pytest.raises(RateLimited):
        await agreeing.agree(versions(NEWS), by=viewer)

    (message,) = await mailbox.fetch()  # of those that wait the newest asks for all of it
    assert await agreeing.confirm_by_mail(token_in(message)) == [NEWS]


AGREE = """mutation ($version: String!) {
  agreeToMails(input: {mails: [{purpose: REVIEW_REQUESTS, textVersion: $version}]}) {
    mailConsents { purpose agreed } viewer { consents { purpose confirmedAt } } errors { code field }
  }
}"""
CONFIRM = "mutation ($token: String!) { confirmMails(input: {token: $token}) { confirmed errors { code } } }"
WITHDRAW = "mutation { withdrawMails(input: {purpose: REVIEW_REQUESTS}) { mailConsents { purpose agreed } } }"


async def test_the_way_through_the_door(anna, make, graphql, mailbox):
    """What the pages do: read the words, agree to them, confirm signed out, take it back."""
    shown = await graphql("{ viewer { mailConsents { purpose text textVersion agreed since } } }", viewer=anna)
    reviews = next(one for one in shown["mailConsents"] if one["purpose"] == "REVIEW_REQUESTS")

    agreed = await graphql(AGREE, viewer=anna, version=reviews["textVersion"])
    confirmed = await graphql(CONFIRM, token=await mailbox.token())
    withdrawn = await graphql(WITHDRAW, viewer=anna)

    assert (reviews["agreed"], reviews["since"]) == ("NOT", None)
    assert reviews["text"].startswith("Ask me by e-mail for reviews")
    assert agreed["mailConsents"][1] == {"purpose": "REVIEW_REQUESTS", "agreed": "WAITS"}
    assert agreed["viewer"] == {"consents": [{"purpose": "REVIEW_REQUESTS", "confirmedAt": None}]}
    assert confirmed == {"confirmed": ["REVIEW_REQUESTS"], "errors": []}
    assert withdrawn["mailConsents"][1] == {"purpose": "REVIEW_REQUESTS", "agreed": "NOT"}
