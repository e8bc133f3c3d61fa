"""Where alarms are seen and mended: addresses of the pages for staff, for notices, mails and the list itself."""

from collections.abc import Mapping

from portal.alarms.models import AlarmKind

ALL_ALARMS = "/staff/alarms"
_PAGES: Mapping[AlarmKind, str] = {
    AlarmKind.NOT_UNDERSTOOD: "/staff/deliveries?state=NOT_UNDERSTOOD",
    AlarmKind.FAILED: "/staff/deliveries?state=FAILED",
    AlarmKind.SHOP_SILENT: "/staff/deliveries",
    AlarmKind.KEY_REFUSED: ALL_ALARMS,
    AlarmKind.RATE_MISSING: "/staff/rates",
    AlarmKind.COUPON_CASES: "/staff/coupon-cases",
    AlarmKind.COUPON_WITHDRAWALS: "/staff/coupon-cases",
    AlarmKind.DATA_REQUESTS: "/staff/data-requests",
    AlarmKind.RELEASES_HELD: "/staff/releases",
    AlarmKind.COMMISSIONS_HELD: "/staff/partners",
    AlarmKind.VOTES_WAIT: "/moderation/fair-play",
}


def page_of(kind: AlarmKind) -> str:
    """Where staff do something about it. What is mended outside, as a key at the shop, is told on the page of all."""
    return _PAGES[kind]
