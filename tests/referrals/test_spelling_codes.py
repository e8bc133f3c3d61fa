"""When two spellings are one code, for codes of members and of partners (R72)."""

from importlib import import_module
from types import SimpleNamespace

import pytest

from portal.kernel import sql
from portal.kernel.errors import Taken
from portal.referrals.codes import create_code
from portal.referrals.models import Referral, ReferralCode
from portal.referrals.partners import commissions
from portal.referrals.partners.models import Partner, PartnerCommission
from portal.referrals.queries import public_code
from portal.referrals.spelling import code_key
from portal.referrals.visits import record_visit

SPELLINGS = ["KAFFEE-OLI", "kaffeeoli", "Kaffee Oli", "kaffee.oli", " KAFFEE–0L1 ", "K A F F E E O L I", "kaffee_oli"]


@pytest.mark.parametrize("typed", SPELLINGS)
def test_hyphens_spaces_and_dots_make_no_other_code_r72(typed):
    assert code_key(typed) == "kaffeeoll"


@pytest.mark.parametrize("once", ["r-n", "v v", "a.b-c", "．a", "x\u00adr-n"])
def test_the_key_of_a_key_is_the_key_r72(once):
    assert code_key(code_key(once)) == code_key(once)


@pytest.mark.parametrize("typed", SPELLINGS)
async def test_a_members_code_is_found_however_it_is_spelt_r72(make, typed):
    await make.campaign()
    member = await make.member()
    code = await create_code("friends", vanity="KAFFEE-OLI", by=await make.viewer(member))

    await record_visit(typed)
    await make.newcomer(f"order:{typed.strip().replace(' ', '')}")

    assert (await public_code(typed)).id == code.id
    assert (await ReferralCode.get(id=code.id)).visits == 1
    assert (await Referral.get()).code_id == code.id


@pytest.mark.parametrize("typed", SPELLINGS)
async def test_a_partners_code_is_found_however_it_is_spelt_r72(make, typed):
    partner = await make.partner("KAFFEE-OLI")

    await make.order("guest@example.org", "20.00", referral_code=typed)

    assert (await commissions.by_code(typed)).id == partner.id
    assert await PartnerCommission.filter(partner_id=partner.id).count() == 1


async def test_partners_and_members_have_no_codes_that_differ_by_hyphens_alone_r72(make):
    await make.campaign()
    await make.partner("HARBOUR")
    await create_code("friends", vanity="KAFFEE-OLI", by=await make.viewer())

    with pytest.raises(Taken):
        await create_code("friends", vanity="HAR-BOUR", by=await make.viewer())
    with pytest.raises(Taken):
        await make.partner("KAFFEEOLI")

    assert (await ReferralCode.all().count(), await Partner.all().count()) == (1, 1)


async def test_codes_from_before_are_found_as_they_are_written_and_the_oldest_by_all_spellings_r72(make):
    await make.campaign()
    written = ["AN-NA", "A-NNA", "BE-A1", "HARBO-UR", "FRIED-RN-A"]
    ids = sorted([(await make.referral_code(await make.member())).id for _ in written], key=str)  # the oldest first
    made = dict(zip(written, ids, strict=True))
    for code, key in made.items():
        await ReferralCode.filter(id=key).update(code=code, code_key=code.lower().replace("i", "l").replace("1", "l"))
    bare = await make.referral_code(await make.member())
    await ReferralCode.filter(id=bare.id).update(code="BEA1", code_key="beal")
    partner = await make.partner("HARBOUR")
    migration = import_module("migrations.0090_hyphens_make_no_other_code")

    for _ in range(2):
        await migration.leave_out_hyphens(None, SimpleNamespace(client=sql.connection()))

    found = {typed: (await public_code(typed)).id for typed in (*written, "ANNA", "ann-a", "BEA1", "B-EA1", "friedrna")}
    assert found == {**made, "ANNA": made["AN-NA"], "ann-a": made["AN-NA"], "BEA1": bare.id, "B-EA1": bare.id} | {
        "friedrna": made["FRIED-RN-A"]
    }
    assert await public_code("HARBOUR") is None
    assert (await commissions.by_code("HARBOUR")).id == partner.id
