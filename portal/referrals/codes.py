"""The codes by which members invite: one that everyone has, and a few of one's own choice."""

import secrets
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts.idempotency import Request
from portal.accounts.models import Member
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import NotFound, Taken
from portal.kernel.ids import derived_id, new_id
from portal.kernel.lookup import known
from portal.kernel.work import savepoint, unit_of_work
from portal.referrals import policies, queries
from portal.referrals.models import Campaign, ReferralCode
from portal.referrals.partners.models import Partner
from portal.referrals.spelling import code_key

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""32 letters without I, L, O and U: nothing in it is mistaken for its neighbour, and little is rude (R73)."""
LENGTH = 10
_ATTEMPTS = 5


@unit_of_work
async def create_code(
    campaign_slug: str, *, vanity: str | None = None, idempotency_key: str | None = None, by: Viewer
) -> ReferralCode:
    """Give a member one more code in a running campaign: of their own choice, else a random one.

    Codes that they have already go on working (R72); the same key makes one code. Raises Taken when ``vanity`` looks
    like any code that was ever given, LimitReached for one code too many.
    """
    told = {"campaign": campaign_slug, "vanity": vanity}
    request = Request.of("referral code", idempotency_key, told, by=by)
    made = await request.once(lambda: _create(campaign_slug, vanity, by))
    return await ReferralCode.get(id=made).select_related("campaign")


async def _create(campaign_slug: str, vanity: str | None, by: Viewer) -> UUID:
    policies.ensure_may_invite(by)
    chosen = None if vanity is None else policies.ensure_vanity(vanity)
    campaign = await known(Campaign.get_or_none(slug=campaign_slug))
    if campaign is None or campaign.id in by.withheld:
        raise NotFound("There is no such campaign.", field="campaignSlug")
    policies.ensure_running(campaign, clock.now())
    # Whoever asks twice at once waits here, so that the limit cannot be raced.
    await Member.filter(id=by.id).select_for_update().first()
    policies.ensure_room_for_code(await ReferralCode.filter(campaign=campaign, owner_id=by.id).count())
    if chosen is None:
        return (await _random(campaign, by.id, new_id())).id
    code = await _kept(campaign, by.id, new_id(), chosen)
    if code is None:
        raise Taken("This code is taken, or looks too much like one that is; please choose another.", field="vanity")
    return code.id


async def own_codes(*, by: Viewer) -> list[ReferralCode]:
    """All codes of the member who asks, newest first; the first time, they get one for each running campaign."""
    without = await queries.running_campaigns_without_code(by.id, clock.now())
    missing = [campaign for campaign in without if campaign.id not in by.withheld]
    if missing and not by.is_suspended:
        await _give_first_codes(missing, by.id)
    return await queries.codes_of(by.id)


@unit_of_work
async def adopt_code(owner_id: UUID, letters: str) -> bool:
    """Let a code that a member had elsewhere go on here, in the oldest running campaign; False where it cannot.

    Raises Invalid for one that is no code here.
    """
    chosen = policies.ensure_vanity(letters)
    running = await queries.running_campaigns_without_code(owner_id, clock.now())
    return bool(running) and await _kept(running[0], owner_id, new_id(), chosen) is not None


@unit_of_work
async def _give_first_codes(campaigns: list[Campaign], owner_id: UUID) -> None:
    """The id of a member's first code follows from the campaign and the member: of two at once, one makes it."""
    for campaign in campaigns:
        first = derived_id(campaign.created_at, f"referral-code:{campaign.id}:{owner_id}")
        if not await ReferralCode.filter(id=first).exists():
            await _random(campaign, owner_id, first)


async def _random(campaign: Campaign, owner_id: UUID, code_id: UUID) -> ReferralCode:
    for _ in range(_ATTEMPTS):
        letters = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        code = await _kept(campaign, owner_id, code_id, letters)
        if code is None:
            code = await ReferralCode.get_or_none(id=code_id)
        if code is not None:
            return code
    raise AssertionError("five random codes in a row were taken")


async def _kept(campaign: Campaign, owner_id: UUID, code_id: UUID, letters: str) -> ReferralCode | None:
    """The code, written down; None where its skeleton or its id is taken, or it looks like a partner's."""
    key = code_key(letters)
    await advisory_lock(f"referral code:{key}")
    if await Partner.exists(code_key=key):
        return None
    try:
        async with savepoint():
            return await ReferralCode.create(
                id=code_id,
                code=letters,
                code_key=key,
                campaign=campaign,
                owner_id=owner_id,
                created_at=clock.now(),
            )
    except IntegrityError:
        return None
