"""What an alarm says: how much of what, since when, and what to do about it."""

from collections.abc import Mapping
from datetime import datetime

from portal.alarms.models import AlarmKind
from portal.kernel import clock
from portal.kernel.wording import Plural, Sentence, say, translatable
from portal.settings import settings

TITLES: Mapping[AlarmKind, Sentence] = {
    AlarmKind.NOT_UNDERSTOOD: Plural(
        "One delivery of {about} was not understood", "{count} deliveries of {about} were not understood"
    ),
    AlarmKind.FAILED: Plural(
        "One delivery of {about} could not be applied", "{count} deliveries of {about} could not be applied"
    ),
    AlarmKind.SHOP_SILENT: translatable("Nothing comes from {about} any more"),
    AlarmKind.KEY_REFUSED: translatable("The key for {about} is refused there"),
    AlarmKind.RATE_MISSING: Plural(
        "One delivery waits for a rate of {about}", "{count} deliveries wait for a rate of {about}"
    ),
    AlarmKind.COUPON_CASES: Plural("One case of a coupon is open", "{count} cases of coupons are open"),
    AlarmKind.COUPON_WITHDRAWALS: Plural(
        "One coupon is still not taken back at {about}", "{count} coupons are still not taken back at {about}"
    ),
    AlarmKind.DATA_REQUESTS: Plural(
        "One buyer still waits for what is held about them", "{count} buyers still wait for what is held about them"
    ),
    AlarmKind.RELEASES_HELD: Plural("One release is on hold", "{count} releases are on hold"),
    AlarmKind.COMMISSIONS_HELD: Plural(
        "One commission of a partner waits for a decision", "{count} commissions of partners wait for a decision"
    ),
    AlarmKind.VOTES_WAIT: Plural(
        "The votes of somebody who was banned wait for a decision",
        "The votes of {count} people who were banned wait for a decision",
    ),
}
WHAT_TO_DO: Mapping[AlarmKind, str] = {
    AlarmKind.NOT_UNDERSTOOD: translatable(
        "Orders among them earn nothing until then: look at the reason, and have them applied again or set them aside."
    ),
    AlarmKind.FAILED: translatable("Look at the reason, and have them applied again or set them aside."),
    AlarmKind.SHOP_SILENT: translatable(
        "At these hours it was heard in each of the weeks before. See whether its webhooks are switched off there."
    ),
    AlarmKind.KEY_REFUSED: translatable(
        "What was never delivered is not found, and no coupon is made there. Make a new key, and give it to the portal."
    ),
    AlarmKind.RATE_MISSING: translatable("Import rates of exchange, or say what the rate was."),
    AlarmKind.COUPON_CASES: translatable(
        "Orders were paid with coupons that were no longer good. Decide whether their members get the points back."
    ),
    AlarmKind.COUPON_WITHDRAWALS: translatable(
        "Their points are not back until that shop has said whether they are used, and it does not answer, or will not "
        "remove them. See whether it can be reached, and whether the portal's key may change discounts there."
    ),
    AlarmKind.DATA_REQUESTS: translatable(
        "Within 30 days it has to be handed over, and fewer than seven are left, or none. Then say that it is answered."
    ),
    AlarmKind.RELEASES_HELD: translatable(
        "Who planned them may not publish any more, so nothing of them opens by itself. Look at them, and save them "
        "again."
    ),
    AlarmKind.COMMISSIONS_HELD: translatable(
        "No list has them before somebody decides. Look at what was found, and let them go on or turn them down."
    ),
    AlarmKind.VOTES_WAIT: translatable(
        "They are many, so nothing happens to them by itself. A moderator says whether they count no longer, or stay."
    ),
}


def title(kind: AlarmKind, about: str, count: int, locale: str) -> str:
    """One line of plain text."""
    return say(TITLES[kind], locale, count=count, about=about)


def body(kind: AlarmKind, since: datetime, locale: str) -> str:
    """Since when, by the brand's clock, and what to do."""
    local = since.astimezone(settings().zone)
    began = say("Since {day}, {time}.", locale, day=clock.local_day(since), time=f"{local:%H:%M}")
    return f"{began} {say(WHAT_TO_DO[kind], locale)}"
