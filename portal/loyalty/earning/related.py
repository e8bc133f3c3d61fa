"""Whether two members have more to do with each other than the forum: then a vote ranks and brings no points (FP25)."""

from uuid import UUID

from portal.accounts.queries import aliases_of
from portal.kernel import sql
from portal.kernel.sql import Values
from portal.shop.orders.alike import have_in_common


async def are_related(one_id: UUID, other_id: UUID) -> bool:
    """Whether one brought the other, or both have something in common as one person or household would."""
    return await _holds(_REFERRED, one_id, other_id) or await are_one_household(one_id, other_id)


async def are_one_household(one_id: UUID, other_id: UUID) -> bool:
    """Whether both have a mailbox, a way to pay, an address, a shop's number, or a network in common.

    Of sign-ups both network and device: many share one of them who never met. An inner network is nobody's, as all who
    come by one proxy share it.
    """
    return await _holds(_SHARED, one_id, other_id)


async def _holds(condition: str, one_id: UUID, other_id: UUID) -> bool:
    values = Values()
    one, other = values.marks(list(await aliases_of(one_id))), values.marks(list(await aliases_of(other_id)))
    asked = f"SELECT CASE WHEN {condition.format(one=one, other=other)} THEN 1 ELSE 0 END"
    return bool(await sql.fetch_value(asked, *values))


_REFERRED = """
    EXISTS (SELECT 1 FROM referrals WHERE (referrer_id IN ({one}) AND referee_id IN ({other}))
        OR (referrer_id IN ({other}) AND referee_id IN ({one})))
"""
_SHARED = f"""
    EXISTS (SELECT 1 FROM members a JOIN members b ON a.mailbox_key = b.mailbox_key
        WHERE a.id IN ({{one}}) AND b.id IN ({{other}}))
    OR EXISTS (SELECT 1 FROM customers a JOIN orders x ON x.customer_id = a.id
        JOIN customers b ON b.member_id IN ({{other}}) JOIN orders y ON y.customer_id = b.id
        WHERE a.member_id IN ({{one}}) AND {have_in_common("x", "y")})
    OR EXISTS (SELECT 1 FROM shares a JOIN shares b ON a.network_hash = b.network_hash
        WHERE a.member_id IN ({{one}}) AND b.member_id IN ({{other}}))
    OR EXISTS (SELECT 1 FROM sign_up_traces a JOIN sign_up_traces b
        ON a.network_hash = b.network_hash AND a.device_hash = b.device_hash AND a.is_public AND b.is_public
        WHERE a.member_id IN ({{one}}) AND b.member_id IN ({{other}}))
"""  # noqa: S608 - conditions of our own
