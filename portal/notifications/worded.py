"""Notices as mails and devices tell them: in their reader's language, with the names that staff gave in it."""

from collections.abc import Sequence

from portal.kernel import mail
from portal.kernel.mail_layout import Entry
from portal.loyalty.programme import naming
from portal.loyalty.tiering.tiers import all_tiers
from portal.notifications.pages import path_of
from portal.notifications.queries import Notice
from portal.notifications.wording import OF_POINTS
from portal.translations.queries import said_in


async def worded(notices: Sequence[Notice], locale: str) -> list[Entry]:
    """What each says, with the names that staff gave as they are in the reader's language (TL8)."""
    points = await naming.points_name(locale) if any(one.kind in OF_POINTS for one in notices) else None
    slugs = {one.tier_slug for one in notices}
    tiers = {tier.slug: tier for tier in await all_tiers() if tier.slug in slugs} if slugs - {None} else {}
    tier_names = await naming.tier_names(tiers.values(), locale)
    releases = [one.release for one in notices if one.release is not None]
    titles = await said_in(locale, "title", {one.id: (one.translated_into, one.title) for one in releases})

    def entry(notice: Notice) -> Entry:
        tier = tiers.get(notice.tier_slug or "")
        words = notice.words(
            locale,
            tier=None if tier is None else tier_names[tier.id],
            release=None if notice.release is None else titles[notice.release.id],
            points_name=points,
        )
        path = path_of(notice)
        return Entry(words.title, words.body, None if path is None else mail.link(path))

    return [entry(one) for one in notices]
