"""How long each class of record is kept, and why: all tables of the portal on one page (LW12, LW15).

A class may have two periods, and they are two things: for how long the law has the brand keep something, and when the
portal deletes it. What a rule has deleted goes by the job named beside it; what has none stays until its account goes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from portal.care import interactions
from portal.community import drafts, votes
from portal.kernel import outbox
from portal.kernel.wording import Plural, Sentence, say, translatable
from portal.loyalty.earning import shares, welcomes
from portal.settings import settings
from portal.shop.inbox import jobs as shop_inbox
from portal.webhooks import dispatcher

_WITH_ACCOUNT = translatable("As long as there is the account: it is what the account is for (GDPR Art. 6 (1) b).")
_NOBODY = translatable("As long as the brand wants: it says nothing about a person.")


@dataclass(frozen=True, slots=True)
class RecordClass:
    """What is kept, in which tables, how long and why: ``kept`` is said with the days of the period and the years."""

    name: str
    tables: frozenset[str]
    kept: Sentence
    period: timedelta | str | None = None
    """After which it goes by itself: a time, or the setting that says how many days."""
    years: int | None = None
    """For how long the law has it kept, under a pseudonym when the account is erased."""

    @property
    def days(self) -> int | None:
        if isinstance(self.period, str):
            return int(getattr(settings(), self.period))
        return None if self.period is None else self.period.days

    def said(self, locale: str) -> Mapping[str, object]:
        """As somebody reads it who asks what becomes of their data."""
        return {
            "what": say(self.name, locale),
            "kept": say(self.kept, locale, count=self.days or 0, years=self.years or 0),
            "deleted after days": self.days,
            "kept by law for years": self.years,
        }


def told(locale: str) -> Sequence[Mapping[str, object]]:
    """All classes, in the language of who asks."""
    return [one.said(locale) for one in CLASSES]


CLASSES: Sequence[RecordClass] = (
    RecordClass(
        translatable("Account"),
        frozenset(
            {
                *("members", "credentials", "role_grants", "access_grants", "external_identities", "calendar_feeds"),
                *("community_profiles", "badge_awards", "notification_choices", "idempotency_keys"),
            }
        ),
        _WITH_ACCOUNT,
    ),
    RecordClass(
        translatable("Devices that were signed in"),
        frozenset({"sessions", "provider_sessions", "push_devices"}),
        Plural(
            "Which device it was is forgotten a day after the session could last be used; from when to when it was"
            " used is kept for two years, for the yearly count of active members (DSA Art. 24).",
            "Which device it was is forgotten {count} days after the session could last be used; from when to when it"
            " was used is kept for two years, for the yearly count of active members (DSA Art. 24).",
        ),
        "trace_days",
    ),
    RecordClass(
        translatable("Traces: from where somebody signed up or ordered, and links of mails"),
        frozenset({"sign_up_traces", "account_tokens", "email_changes"}),
        Plural(
            "One day, links so long after they ended; as keyed digests, against fraud (GDPR Art. 6).",
            "{count} days, links so long after they ended; as keyed digests, against fraud (GDPR Art. 6).",
        ),
        "trace_days",
    ),
    RecordClass(
        translatable("What holds for a moment: links to exports, tokens of the shop, what open pages are told"),
        frozenset({"data_exports", "used_sign_on_tokens", "live_events"}),
        translatable("Until it has run out: a day at the longest."),
        timedelta(days=1),
    ),
    RecordClass(
        translatable("Visits by the link of a friend"),
        frozenset({"referral_visits"}),
        translatable("As long as the visit may still become a sign-up; it says nothing about who came."),
    ),
    RecordClass(
        translatable("Consents"),
        frozenset({"consents"}),
        Plural(
            "As long as they stand, and one day after they were taken back, as proof (GDPR Art. 7).",
            "As long as they stand, and {count} days after they were taken back, as proof (GDPR Art. 7).",
        ),
        "consent_proof_days",
    ),
    RecordClass(
        translatable("Books: points, what they were given for, and tiers"),
        frozenset(
            {
                *("loyalty_accounts", "points_transfers", "points_lots", "points_draws", "points_extensions"),
                *("expiry_reminders", "capped_deeds", "loyalty_tier_periods", "reward_uses"),
                *("referral_codes", "referral_visit_days", "referral_posts", "referrals", "referrer_tallies"),
            }
        ),
        translatable("As the law asks, in years {years} (§ 147 AO, § 257 HGB), after an erasure under a pseudonym."),
        years=10,
    ),
    RecordClass(
        translatable("Vouchers: orders, refunds and coupons"),
        frozenset(
            {
                *("customers", "orders", "order_lines", "refunds", "counted_orders", "order_changes"),
                *("redemptions", "coupon_claims", "coupon_cases"),
            }
        ),
        translatable("As the law asks, in years {years} (§ 147 AO, § 257 HGB), after an erasure without a name."),
        years=8,
    ),
    RecordClass(
        translatable("Partners, their commissions, and the lists by which they are paid"),
        frozenset({"partners", "partner_sign_ups", "partner_commissions", "partner_payouts", "partner_payout_lines"}),
        translatable("As the law asks, in years {years} (§ 147 AO, § 257 HGB), after an erasure without a name."),
        years=8,
    ),
    RecordClass(
        translatable("Answers to buyers who asked their shop for their data"),
        frozenset({"customer_data_requests"}),
        translatable("Who it was is forgotten with the answer; that there was one is kept on, in years: {years}."),
        years=6,
    ),
    RecordClass(
        translatable("What you wrote, rated and marked"),
        frozenset(
            {
                *("threads", "posts", "post_revisions", "moved_posts", "thread_tags", "tags", "votes", "acceptances"),
                *("post_reactions", "post_mentions", "bookmarks", "thread_readers"),
                *("reviews", "review_revisions", "review_votes", "pictures", "picture_files", "picture_uses"),
                *("search_entries", "search_words", "search_changes", "search_sweeps", "translations"),
            }
        ),
        translatable("As long as you leave it there; who goes chooses whether posts go with them."),
    ),
    RecordClass(
        translatable("Answers to surveys, and in which you were asked"),
        frozenset({"survey_responses", "survey_answers", "survey_requests"}),
        translatable("As long as there is the account; after an erasure numbers and choices that are nobody's."),
    ),
    RecordClass(
        translatable("What you told of your preferences"),
        frozenset({"profile_answers"}),
        translatable("Until you take it back, or as long as there is the account."),
    ),
    RecordClass(
        translatable("The group of customers that you are in, by when, how often and for how much you buy"),
        frozenset({"customer_segments"}),
        translatable("As long as there is the account: it is worked out anew every day."),
    ),
    RecordClass(
        translatable("The groups of the brand's own that you were in, by what you buy, write or told, and when"),
        frozenset({"segment_stays"}),
        _WITH_ACCOUNT,
    ),
    RecordClass(
        translatable("For which trials of campaigns, rewards or messages you were drawn, and which side of them"),
        frozenset({"holdout_members"}),
        _WITH_ACCOUNT,
    ),
    RecordClass(
        translatable("Contacts with the brand, by mail, chat, telephone, social network or in a store"),
        frozenset({"interactions"}),
        Plural("One day.", "{count} days."),
        interactions.KEPT_FOR,
    ),
    RecordClass(
        translatable("Drafts"),
        frozenset({"drafts"}),
        Plural("One day after the last change.", "{count} days after the last change."),
        drafts.KEPT_FOR,
    ),
    RecordClass(
        translatable("Shared links"),
        frozenset({"shares"}),
        Plural("One day.", "{count} days."),
        shares.KEPT,
    ),
    RecordClass(
        translatable("Notices"),
        frozenset({"notifications"}),
        Plural("One day.", "{count} days."),
        "notice_days",
    ),
    RecordClass(
        translatable("Bookings of releases"),
        frozenset({"release_bookings"}),
        _WITH_ACCOUNT,
    ),
    RecordClass(
        translatable("Reports, decisions and complaints"),
        frozenset(
            {"moderation_cases", "moderation_reports", "moderation_decisions", "moderation_appeals", "held_contents"}
        ),
        Plural(
            "As long as there is the community: who is warned again is treated otherwise (DSA Art. 23). Name and"
            " address of who reported without an account go after a day.",
            "As long as there is the community: who is warned again is treated otherwise (DSA Art. 23). Name and"
            " address of who reported without an account go after {count} days.",
        ),
        "notifier_days",
    ),
    RecordClass(
        translatable("Copies of what proves a threat to somebody's life or safety, for the authorities"),
        frozenset({"threats", "threat_evidence", "threat_pictures"}),
        translatable(
            "Until staff end that; no erasure reaches them before (DSA Art. 18, GDPR Art. 17 (3)). That there was one"
            " is kept for the yearly report."
        ),
    ),
    RecordClass(
        translatable("Changes of votes, which show whether they were arranged"),
        frozenset({"vote_changes"}),
        Plural("One day.", "{count} days."),
        votes.TRACE_KEPT,
    ),
    RecordClass(
        translatable("Findings about arranged votes"),
        frozenset({"fair_play_looks", "fair_play_findings", "fair_play_suspects", "void_votes", "void_acceptances"}),
        _WITH_ACCOUNT,
    ),
    RecordClass(
        translatable("Record of what staff did"),
        frozenset({"audit_entries"}),
        translatable("At least, in years, {years}: nobody can change or delete it; it names no one who was erased."),
        years=10,
    ),
    RecordClass(
        translatable("Marks of who was erased, as keyed digests"),
        frozenset({"forgotten"}),
        translatable("For good: without them what comes in late would bring somebody back."),
    ),
    RecordClass(
        translatable("Marks of who had a welcome, as keyed digests"),
        frozenset({"welcomed"}),
        Plural("One day after an erasure.", "{count} days after an erasure."),
        welcomes.KEPT_AFTER_ERASURE,
    ),
    RecordClass(
        translatable("What shops delivered, word for word"),
        frozenset({"shop_deliveries", "shop_pulls"}),
        Plural("One day after it was read.", "{count} days after it was read."),
        shop_inbox.KEPT_FOR,
    ),
    RecordClass(
        translatable("What other systems were told"),
        frozenset({"webhook_deliveries"}),
        Plural("One day.", "{count} days."),
        dispatcher.KEPT,
    ),
    RecordClass(
        translatable("Mails that were sent"),
        frozenset({"outbox"}),
        Plural("One day.", "{count} days."),
        outbox.KEPT,
    ),
    RecordClass(
        translatable("What the brand set up"),
        frozenset(
            {
                *("categories", "category_rights", "fair_play_terms", "saved_replies", "screening_terms", "alarms"),
                *("rewards", "loyalty_programme", "loyalty_tiers", "earn_rules", "earn_rule_versions"),
                *("referral_campaigns", "referral_campaign_rewards", "releases", "release_windows"),
                *("surveys", "survey_questions", "profile_questions"),
                *("release_versions", "products", "exchange_rates", "acquisition_costs", "buying_models"),
                *("channel_costs", "margins"),
                "segment_days",
                *("holdouts", "own_segments", "segment_audiences"),
                "order_counting",
                *("forecasts", "forecast_figures", "forecast_demands", "forecast_segments"),
                *("goals", "simulations", "learnings", "product_neighbours", "popular_products"),
                *("identity_providers", "api_keys", "webhook_endpoints", "import_steps", "table_stamps", "clock_marks"),
            }
        ),
        _NOBODY,
    ),
)
