"""The vocabulary of keys: how they are spelt, and that a gate can ask whether one exists before it asks for it."""

import pytest

from portal.access import keyring
from portal.access.keyring import KeyKind
from portal.reactions import KEYS


def test_a_key_is_spelt_kind_and_name():
    assert KeyKind.TIER.key("gold") == "tier:gold"
    assert KeyKind.TIER.name_in("tier:gold") == "gold"
    assert KeyKind.TIER.name_in("club") is None


async def test_a_tiers_key_exists_once_there_is_the_tier(make):
    assert not await keyring.exists(KeyKind.TIER, "gold")

    await make.tier("gold", 3, 500)

    assert await keyring.exists(KeyKind.TIER, "gold")


def test_for_every_kind_somebody_knows_its_keys():
    assert set(KEYS) == set(KeyKind)


async def test_a_kind_that_nobody_answers_for_is_an_error_and_no_open_gate(make):
    keyring.wire({})

    with pytest.raises(LookupError):
        await keyring.exists(KeyKind.TIER, "gold")
