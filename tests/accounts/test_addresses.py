"""E-mail addresses: what is one account, and what is one mailbox (U6, R60)."""

import json
from hashlib import md5

import pytest

from portal.accounts.addresses import email_address, mailbox_key
from portal.settings import Settings, use


@pytest.fixture(autouse=True)
def plain_settings():
    use(Settings())


def test_the_published_normalisations(shared):
    """U6: the 31 cases and the 17 digests of a public fraud service; a digest is the MD5 of the mailbox."""
    path = shared / "data/testsuites/email_normalisation_minfraud.json"
    if not path.exists():
        pytest.skip("The file ../shared/data/testsuites/email_normalisation_minfraud.json is not here.")
    suite = json.loads(path.read_text())

    wrong = [
        (case["input"], mailbox_key(case["input"]), case["output"])
        for case in suite["clean_email"]
        if mailbox_key(case["input"]) != case["output"]
    ]
    digests = []
    for case in suite["hash_email"]:
        address = case["input"].get("email", {}).get("address")
        if address and "@" in address:
            key = mailbox_key(address) or ""
            digests.append((md5(key.encode()).hexdigest(), case["expected"]["email"]["address"]))

    assert len(suite["clean_email"]) == 31
    assert wrong == []
    assert len(digests) == 13
    assert [got for got, _ in digests] == [expected for _, expected in digests]


def test_one_mailbox_behind_dots_tags_and_second_names():
    """R60."""
    assert mailbox_key("A.nna+x@Gmail.com") == mailbox_key("anna@googlemail.com") == "anna@gmail.com"
    assert mailbox_key("anna+x@company.example") == mailbox_key("anna@company.example")


def test_a_tagged_address_is_an_account_of_its_own():
    """R60: the same mailbox for the check, but not merged."""
    tagged, plain = email_address("Anna+x@company.com"), email_address("anna@company.com")

    assert tagged.key == "anna+x@company.com" != plain.key
    assert tagged.mailbox_key == plain.mailbox_key


def test_the_mailbox_is_written_to_as_typed():
    assert email_address("  A.nna+News@Example.ORG ").written == "A.nna+News@example.org"


def test_twins_of_a_domain_are_one_account():
    """U6: Unicode and ASCII form of a domain, composed and decomposed letters."""
    twins = ["anna@bücher.de", "anna@xn--bcher-kva.de", "ANNA@BU\u0308CHER.DE"]

    assert {email_address(twin).key for twin in twins} == {"anna@xn--bcher-kva.de"}


@pytest.mark.parametrize("name", ["icloud.com", "me.com", "mac.com", "ME.com"])
def test_the_names_of_apples_mail_are_one_mailbox(name):
    """R60."""
    assert mailbox_key(f"anna+shop@{name}") == "anna@icloud.com"
