"""All that is held about a member, room by room: each section is a statement whose ``$1`` is the member's id.

Of other people there is only what the member sees of them anyway. What staff noted in order to judge
(risk signals, who reported them) is not theirs.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson

from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.accounts.viewer import Viewer
from portal.community.queries import sight
from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.privacy import record_classes

_WHOSE: Mapping[str, str] = {
    "me": "(SELECT id FROM members WHERE id = $1 OR merged_into_id = $1)",
    "accounts": "(SELECT id FROM loyalty_accounts WHERE member_id IN {me})",
    "customers": "(SELECT id FROM customers WHERE member_id IN {me})",
    "orders": "(SELECT id FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE member_id IN {me}))",
}
"""What the statements below call by name."""

SECTIONS: Mapping[str, str] = {
    "accounts": """
        SELECT id, handle, display_name, bio, avatar_url, email, email_verified_at, locale, reminder_mails,
            on_leaderboards, wants_recommendations, digest_rhythm, birthday, state, trust_level, invitation, joined_at,
            suspended_until, banned_at, merged_into_id, restricted_at, erasure_asked_at
        FROM members WHERE id IN {me}""",
    "pictures": """
        SELECT '/media/' || name AS address, width, height, size, created_at FROM pictures WHERE owner_id IN {me}
        ORDER BY created_at""",
    "rights": "SELECT role, granted_at FROM role_grants WHERE member_id IN {me}",
    "keys": "SELECT key, granted_at FROM access_grants WHERE member_id IN {me}",
    "sessions": """
        SELECT user_agent, created_at, last_seen_at, expires_at, ended_at FROM sessions WHERE member_id IN {me}
        ORDER BY created_at""",
    "keys of requests": """
        SELECT verb, idempotency_key, made_at FROM idempotency_keys WHERE member_id IN {me} ORDER BY made_at""",
    "sign-on": """
        SELECT p.name AS provider, e.subject, e.linked_at, e.last_used_at
        FROM external_identities e JOIN identity_providers p ON p.id = e.provider_id
        WHERE e.member_id IN {me} ORDER BY e.linked_at""",
    "links sent": """
        SELECT purpose, email, created_at, expires_at, used_at FROM account_tokens WHERE member_id IN {me}
        ORDER BY created_at""",
    "changes of address": """
        SELECT former_email, email, asked_at, expires_at, stoppable_until, confirmed_at, stopped_at FROM email_changes
        WHERE member_id IN {me} ORDER BY asked_at""",
    "password": "SELECT changed_at FROM credentials WHERE member_id IN {me}",
    "consents": """
        SELECT purpose, text_version, email, source, given_at, confirmed_at, withdrawn_at, next_mail_at
        FROM consents
        WHERE member_id IN {me} ORDER BY given_at""",
    "exports": "SELECT created_at, expires_at FROM data_exports WHERE member_id IN {me} ORDER BY created_at",
    "customers": """
        SELECT source, external_id, email, country, created_at, erasure_asked_at FROM customers WHERE member_id IN {me}
        ORDER BY created_at""",
    "orders": """
        SELECT source, external_id, ordered_at, placed_at, currency, total_minor, eligible_minor, refunded_minor, rate,
            rate_day, state, referral_code, coupon_codes, cancelled_at, recorded_at FROM orders WHERE id IN {orders}
        ORDER BY placed_at""",
    "order lines": """
        SELECT o.external_id AS order_external_id, l.position, l.sku, l.title, l.quantity, l.total_minor,
            l.product_type, l.categories, l.properties
        FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.id IN {orders}
        ORDER BY o.placed_at, l.position""",
    "refunds": """
        SELECT order_external_id, external_id, kind, amount_minor, currency, refunded_at, is_taken_back
        FROM refunds
        WHERE order_id IN {orders} ORDER BY refunded_at""",
    "points": """
        SELECT available, pending, reserved, debt, lifetime_earned, lifetime_redeemed, lifetime_expired,
            a.qualifying_points, tier_since, tier_until, opened_at, t.name AS tier
        FROM loyalty_accounts a LEFT JOIN loyalty_tiers t ON t.id = a.tier_id WHERE a.member_id IN {me}""",
    "points entries": """
        SELECT t.id, t.account_id, t.number, t.kind, t.from_pot, t.to_pot, t.points, t.available_after, t.pending_after,
            t.debt_after, t.qualifying, t.action, t.description AS reason, t.source_type, t.source_id, t.award_id,
            t.rate, t.multiplier, t.base_minor, t.before_cap, t.actor_kind, t.occurred_at, t.created_at
        FROM points_transfers t WHERE t.account_id IN {accounts} ORDER BY t.account_id, t.number""",
    "points lots": """
        SELECT award_id, number, amount, remaining, state, earned_at, available_at, expires_at
        FROM points_lots WHERE account_id IN {accounts} ORDER BY account_id, number""",
    "points draws": """
        SELECT d.transfer_id, l.award_id, d.points FROM points_draws d JOIN points_lots l ON l.id = d.lot_id
        WHERE l.account_id IN {accounts} ORDER BY d.id""",
    "tiers": """
        SELECT t.name AS tier, p.began_at, p.ended_at FROM loyalty_tier_periods p
        JOIN loyalty_tiers t ON t.id = p.tier_id WHERE p.account_id IN {accounts} ORDER BY p.began_at""",
    "calendar": "SELECT created_at, last_fetched_at FROM calendar_feeds WHERE member_id IN {me}",
    "bookings": """
        SELECT r.title AS release, b.asked_at, b.placed_at, b.held_until, b.bought_at
        FROM release_bookings b JOIN releases r ON r.id = b.release_id WHERE b.member_id IN {me} ORDER BY b.asked_at""",
    "redemptions": """
        SELECT r.title AS reward, d.cost, d.coupon_code, d.state, d.order_external_id, d.created_at, d.expires_at,
            d.used_at, d.cancelled_at
        FROM redemptions d JOIN rewards r ON r.id = d.reward_id WHERE d.member_id IN {me} ORDER BY d.created_at""",
    "reward uses": """
        SELECT r.title AS reward, u.uses FROM reward_uses u JOIN rewards r ON r.id = u.reward_id
        WHERE u.member_id IN {me}""",
    "shares": """
        SELECT s.path, s.channel, s.created_at, s.visited_at FROM shares s WHERE s.member_id IN {me}
        ORDER BY s.created_at""",
    "welcomes": """
        SELECT COUNT(*) AS "remembered by a keyed digest" FROM welcomed WHERE member_id IN {me}
        HAVING COUNT(*) > 0""",
    "referral codes": """
        SELECT c.code, k.slug AS campaign, c.is_active, c.visits, c.sign_ups, c.rewarded, c.created_at
        FROM referral_codes c JOIN referral_campaigns k ON k.id = c.campaign_id WHERE c.owner_id IN {me}
        ORDER BY c.created_at""",
    "posts that brought friends": """
        SELECT v.post_id, v.visits FROM referral_posts v WHERE v.owner_id IN {me} ORDER BY v.id""",
    "referrals": """
        SELECT r.id, CASE WHEN r.referrer_id IN {me} THEN 'I invited' ELSE 'I was invited' END AS part,
            m.display_name AS other, c.code, r.state, r.reason, r.invited_at, r.created_at, r.qualified_at,
            r.rewards_due_at, r.rewarded_at, r.expires_at, r.post_id
        FROM referrals r JOIN referral_codes c ON c.id = r.code_id
        JOIN members m ON m.id = CASE WHEN r.referrer_id IN {me} THEN r.referee_id ELSE r.referrer_id END
        WHERE r.referrer_id IN {me} OR r.referee_id IN {me} ORDER BY r.created_at""",
    "where I signed up from (keyed digests, for 30 days)": """
        SELECT network_hash, device_hash, is_public, created_at FROM sign_up_traces WHERE member_id IN {me}""",
    "referral rewards": """
        SELECT k.slug AS campaign, t.rewarded FROM referrer_tallies t
        JOIN referral_campaigns k ON k.id = t.campaign_id WHERE t.referrer_id IN {me}""",
    "as a partner": """
        SELECT p.code, p.name, p.email, p.paid_by, p.percent, p.fixed_minor, p.minimum_order_minor, p.currency,
            p.hold_days, p.attribution_days, p.max_commissions_per_month, p.new_customers_only, p.starts_at,
            p.ends_at, p.is_active, p.visits, p.created_at
        FROM partners p WHERE p.member_id IN {me} ORDER BY p.created_at""",
    "signed up by a partner's code": """
        SELECT p.code, s.created_at, s.expires_at FROM partner_sign_ups s JOIN partners p ON p.id = s.partner_id
        WHERE s.member_id IN {me} ORDER BY s.created_at""",
    "commissions as a partner": """
        SELECT o.external_id AS "order", k.state, k.base_minor, k.amount_minor, k.settled_minor, k.currency,
            k.placed_at, k.due_at, k.reason, k.reviewed_at
        FROM partner_commissions k JOIN partners p ON p.id = k.partner_id JOIN orders o ON o.id = k.order_id
        WHERE p.member_id IN {me} ORDER BY k.created_at""",
    "paid as a partner": """
        SELECT l.number AS list, l.since, l.until, SUM(n.amount_minor) AS amount_minor, n.currency
        FROM partner_payout_lines n JOIN partner_payouts l ON l.id = n.payout_id JOIN partners p ON p.id = n.partner_id
        WHERE p.member_id IN {me} GROUP BY l.number, l.since, l.until, n.currency ORDER BY l.number""",
    "threads": """
        SELECT id, title, kind, state, created_at FROM threads WHERE author_id IN {me} ORDER BY created_at""",
    "posts": """
        SELECT p.id, CASE WHEN {seen} THEN t.title END AS thread, p.number, p.body_markdown, p.state, p.score,
            p.is_accepted, p.created_at, p.edited_at, p.license
        FROM posts p JOIN threads t ON t.id = p.thread_id WHERE p.author_id IN {me} ORDER BY p.created_at""",
    "earlier wordings": """
        SELECT r.post_id, r.body_markdown, r.reason, r.edited_at FROM post_revisions r
        JOIN posts p ON p.id = r.post_id JOIN threads t ON t.id = p.thread_id
        WHERE r.is_ended AND (p.author_id IN {me} OR (r.editor_id IN {me} AND {seen})) ORDER BY r.edited_at""",
    "votes that count no longer": """
        SELECT v.post_id, v.value, v.cast_at, f.found_at FROM void_votes v
        JOIN fair_play_findings f ON f.id = v.finding_id WHERE v.member_id IN {me} ORDER BY v.cast_at""",
    "findings about fair play": """
        SELECT f.kind, f.found_at, f.undone_at FROM fair_play_suspects s
        JOIN fair_play_findings f ON f.id = s.finding_id WHERE s.member_id IN {me} ORDER BY f.found_at""",
    "looks at fair play": "SELECT due_at FROM fair_play_looks WHERE member_id IN {me}",
    "changes of votes": """
        SELECT post_id, previous, value, changed_at FROM vote_changes WHERE member_id IN {me} ORDER BY changed_at""",
    "votes": "SELECT post_id, value, cast_at FROM votes WHERE member_id IN {me} ORDER BY cast_at",
    "reactions": "SELECT post_id, sign, reacted_at FROM post_reactions WHERE member_id IN {me} ORDER BY reacted_at",
    "bookmarks": "SELECT post_id, kept_at FROM bookmarks WHERE member_id IN {me} ORDER BY kept_at",
    "drafts": """
        SELECT place, place_key, title, body_markdown, rating, saved_at FROM drafts WHERE member_id IN {me}
        ORDER BY saved_at""",
    "mentions": """
        SELECT n.post_id, n.handle FROM post_mentions n JOIN posts p ON p.id = n.post_id
        JOIN threads t ON t.id = p.thread_id WHERE n.member_id IN {me} AND {seen} ORDER BY n.id""",
    "accepted answers": """
        SELECT post_id, accepted_at FROM acceptances WHERE accepted_by_id IN {me} ORDER BY accepted_at""",
    "threads read": """
        SELECT t.title AS thread, r.read_up_to, r.follows, r.is_muted, r.changed_at, r.read_at FROM thread_readers r
        JOIN threads t ON t.id = r.thread_id WHERE r.member_id IN {me} AND {seen} ORDER BY r.changed_at""",
    "reviews": """
        SELECT r.id, p.sku, p.title AS product, r.rating, r.title, r.body_markdown, r.state, r.is_verified_purchase,
            r.is_incentivised, r.reply_markdown, r.created_at, r.edited_at
        FROM reviews r JOIN products p ON p.id = r.product_id WHERE r.author_id IN {me} ORDER BY r.created_at""",
    "earlier wordings of reviews": """
        SELECT v.review_id, v.rating, v.title, v.body_markdown, v.edited_at
        FROM review_revisions v JOIN reviews r ON r.id = v.review_id WHERE r.author_id IN {me} ORDER BY v.edited_at""",
    "drawn for holdouts": """
        SELECT is_held_out, assigned_at FROM holdout_members WHERE member_id IN {me} ORDER BY assigned_at""",
    "groups of the brand's own": """
        SELECT s.name AS "group", x.since, x.until FROM segment_stays x JOIN own_segments s ON s.id = x.segment_id
        WHERE x.member_id IN {me} ORDER BY x.since""",
    "group of customers": "SELECT segment, since FROM customer_segments WHERE member_id IN {me}",
    "contacts with the brand": """
        SELECT channel, CASE WHEN member_id IN {me} THEN summary END AS summary, at,
            CASE WHEN member_id IN {me} THEN email_key END AS email,
            CASE WHEN agent_id IN {me} THEN 'I reported it' ELSE 'it was mine' END AS part
        FROM interactions WHERE member_id IN {me} OR agent_id IN {me} ORDER BY at""",
    "preferences told": """
        SELECT q.prompt, a.choices, a.day, a.text_version, a.told_at FROM profile_answers a
        JOIN profile_questions q ON q.id = a.question_id WHERE a.member_id IN {me} ORDER BY a.told_at""",
    "surveys answered": """
        SELECT s.title AS survey, q.prompt, a.score, a.choice, a.text, o.external_id AS order_external_id,
            r.answered_at
        FROM survey_responses r JOIN surveys s ON s.id = r.survey_id
        LEFT JOIN survey_answers a ON a.response_id = r.id LEFT JOIN survey_questions q ON q.id = a.question_id
        LEFT JOIN orders o ON o.id = r.order_id AND o.id IN {orders}
        WHERE r.member_id IN {me} ORDER BY r.answered_at, q.position""",
    "surveys asked in": """
        SELECT s.title AS survey, o.external_id AS order_external_id, q.settled_at, q.asked_at, q.answered_at
        FROM survey_requests q JOIN surveys s ON s.id = q.survey_id
        LEFT JOIN orders o ON o.id = q.order_id AND o.id IN {orders}
        WHERE q.member_id IN {me} ORDER BY q.settled_at""",
    "reviews found helpful": """
        SELECT review_id, cast_at FROM review_votes WHERE member_id IN {me} ORDER BY cast_at""",
    "profile": """
        SELECT post_count, accepted_answer_count, helpful_count FROM community_profiles WHERE member_id IN {me}""",
    "badges": "SELECT slug, awarded_at FROM badge_awards WHERE member_id IN {me} ORDER BY awarded_at",
    "notifications": """
        SELECT n.kind, CASE WHEN {shown} THEN a.display_name END AS by_whom, n.subject_type,
            CASE WHEN {shown} THEN n.about END AS about, n.created_at, n.read_at
        FROM notifications n LEFT JOIN members a ON a.id = n.actor_id
        LEFT JOIN posts p ON n.subject_type = 'Post' AND p.id = n.subject_id LEFT JOIN threads t ON t.id = p.thread_id
        WHERE n.member_id IN {me} ORDER BY n.created_at""",
    "channels of notices": """
        SELECT kind, in_app, email, digest, push FROM notification_choices WHERE member_id IN {me} ORDER BY kind""",
    "devices that are told at once": """
        SELECT d.endpoint, s.user_agent, d.created_at FROM push_devices d JOIN sessions s ON s.id = d.session_id
        WHERE d.member_id IN {me} ORDER BY d.created_at""",
    "reports by me": """
        SELECT reference, reason, note, legal_ground, created_at FROM moderation_reports WHERE reporter_id IN {me}
        ORDER BY created_at""",
    "decisions about me": """
        SELECT c.target_type, c.state, c.created_at, d.action, d.reason, d.ground,
            d.statement, d.automated, d.until, d.decided_at
        FROM moderation_cases c JOIN moderation_decisions d ON d.case_id = c.id
        WHERE c.subject_id IN {me} AND d.action <> 'NO_ACTION' ORDER BY c.created_at""",
    "complaints of mine": """
        SELECT a.text, a.created_at, a.decided_at, a.upheld, a.statement FROM moderation_appeals a
        JOIN moderation_decisions d ON d.id = a.decision_id JOIN moderation_cases c ON c.id = d.case_id
        LEFT JOIN moderation_reports r ON r.id = a.report_id
        WHERE (a.report_id IS NULL AND c.subject_id IN {me}) OR r.reporter_id IN {me} ORDER BY a.created_at""",
    "cases that are my work": """
        SELECT id, state, created_at FROM moderation_cases WHERE assignee_id IN {me} OR answering_id IN {me}
        ORDER BY created_at""",
    "complaints decided by me": """
        SELECT id, upheld, decided_at FROM moderation_appeals WHERE decided_by_id IN {me} ORDER BY decided_at""",
    "threats marked": """
        SELECT case_id, marked_at FROM threats WHERE marked_by_id IN {me} ORDER BY marked_at""",
    "decisions by me": """
        SELECT case_id, action, decided_at FROM moderation_decisions WHERE moderator_id IN {me}
        ORDER BY decided_at""",
    "what staff did, or I did by special right": """
        SELECT a.action, a.target_type, a.at, CASE WHEN a.target_type <> 'Thread'
            OR EXISTS (SELECT 1 FROM threads t WHERE t.id = a.target_id AND {seen}) THEN a.detail END AS detail
        FROM audit_entries a WHERE a.actor_id IN {me} OR a.target_id IN {me} ORDER BY a.at""",
}


OF_BUYERS: Mapping[str, str] = {
    "customers": """
        SELECT source, external_id, email, country, created_at, erasure_asked_at
        FROM customers c WHERE {whose} ORDER BY created_at""",
    "orders": """
        SELECT o.source, o.external_id, o.ordered_at, o.placed_at, o.currency, o.total_minor, o.eligible_minor,
            o.refunded_minor, o.rate, o.rate_day, o.state, o.referral_code, o.coupon_codes, o.cancelled_at,
            o.recorded_at
        FROM orders o JOIN customers c ON c.id = o.customer_id WHERE {whose} ORDER BY o.placed_at""",
    "order lines": """
        SELECT o.external_id AS order_external_id, l.position, l.sku, l.title, l.quantity, l.total_minor,
            l.product_type, l.categories, l.properties
        FROM order_lines l JOIN orders o ON o.id = l.order_id JOIN customers c ON c.id = o.customer_id
        WHERE {whose} ORDER BY o.placed_at, l.position""",
    "refunds": """
        SELECT r.order_external_id, r.external_id, r.kind, r.amount_minor, r.currency, r.refunded_at, r.is_taken_back
        FROM refunds r JOIN orders o ON o.id = r.order_id JOIN customers c ON c.id = o.customer_id
        WHERE {whose} ORDER BY r.refunded_at""",
    "group of customers": """
        SELECT s.segment, s.since FROM customer_segments s WHERE s.member_id IS NULL
            AND s.id IN (SELECT c.id FROM customers c WHERE {whose})""",
    "contacts with the brand": """
        SELECT i.channel, i.summary, i.at FROM interactions i WHERE i.member_id IS NULL
            AND i.email_key IN (SELECT c.email_key FROM customers c WHERE {whose}) ORDER BY i.at""",
}
"""What shops told of somebody who is no member."""


async def of_member(member_id: UUID) -> bytes:
    """Every section as JSON, all as it was at one moment; amounts of money are in minor units of their currency."""
    locale = (await Member.get(id=member_id)).locale
    found = {
        "made_at": clock.now().isoformat(),
        "member": str(member_id),
        "how long it is kept": record_classes.told(locale),
        **await _sections(member_id),
    }
    return orjson.dumps(found, default=str, option=orjson.OPT_INDENT_2)


async def of_buyer(customer_ids: Sequence[UUID], member_id: UUID | None) -> bytes:
    """The same for somebody who has no account of their own; with that which was made for them, if there is one."""
    found: dict[str, Any] = {"made_at": clock.now().isoformat(), **await _bought(customer_ids)}
    if member_id is not None:
        found["account"] = await _sections(member_id)
    return orjson.dumps(found, default=str, option=orjson.OPT_INDENT_2)


@unit_of_work
async def _bought(customer_ids: Sequence[UUID]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, statement in OF_BUYERS.items():
        values = sql.Values()
        whose = sql.among("c.id", customer_ids, values)
        found[name] = [_plain(row) for row in await sql.fetch(statement.format(whose=whose), *values)]
    return found


@unit_of_work
async def _sections(member_id: UUID) -> dict[str, Any]:
    if not sql.on_sqlite():
        await sql.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    member = await viewer_of(member_id)
    return {name: [_plain(row) for row in await _rows(statement, member)] for name, statement in SECTIONS.items()}


async def _rows(statement: str, member: Viewer) -> Sequence[sql.Row]:
    values = sql.Values([member.id])
    named = dict(_WHOSE)
    # What others wrote passes the same rule as everywhere: a thread that is gone for the member is gone here (L54).
    if "{seen}" in statement:
        named["seen"] = sight.visible_to(member, values)
    if "{shown}" in statement:
        post = f"{sight.visible_to(member, values)} AND {sight.visible_posts(member, values)}"
        named["shown"] = f"(n.subject_type IS NULL OR n.subject_type <> 'Post' OR ({post}))"
    return await sql.fetch(statement.format_map(named).format(me=_WHOSE["me"]), *values)


def _plain(row: Any) -> dict[str, Any]:
    """The same from both drivers: what comes as text of JSON is JSON again."""
    values = dict(zip(row.keys(), row, strict=True))
    for column in ("about", "choices"):
        if isinstance(values.get(column), str):
            values[column] = sql.json_of(values[column])
    return values
