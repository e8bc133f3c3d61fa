"""Where a notice leads: paths of the pages that show what it is about, for the inbox and for mails."""

from uuid import UUID

from portal.alarms.pages import page_of
from portal.kernel.ids import public_id
from portal.notifications.models import NotificationKind
from portal.notifications.queries import Notice

_PAGES = {
    NotificationKind.POINTS_EARNED: "/account/points",
    NotificationKind.TIER_CHANGED: "/account",
    NotificationKind.REFERRAL_REWARDED: "/account/referrals",
    NotificationKind.REWARD: "/account/rewards",
}


def path_of(notice: Notice) -> str | None:
    """The page that shows what it is about; None where there is none."""
    if notice.thread_id is not None:
        return f"/t/{public_id('Thread', notice.thread_id)}/{notice.thread_slug}#post-{notice.post_number}"
    if notice.release is not None:
        return f"/exclusives/{notice.release.slug}"
    if notice.kind is NotificationKind.MODERATION:
        if notice.about.get("to") == "VOTERS":
            return "/account"
        of_report = notice.about.get("to") == "NOTIFIER"
        return f"/appeal/{notice.about['reference']}" if of_report else "/account/decisions"
    if notice.kind is NotificationKind.SURVEY and "survey" in notice.about:
        return _survey(notice.about["survey"], notice.about["order"])
    return _PAGES.get(notice.kind) if notice.alarm is None else page_of(notice.alarm.kind)


def _survey(survey_id: str, order_id: str | None) -> str:
    about = "" if order_id is None else f"?order={public_id('Order', UUID(order_id))}"
    return f"/surveys/{public_id('Survey', UUID(survey_id))}{about}"
