"""Asking customers in surveys, after they bought or spoke with the brand: who has agreed to be asked (NC20, LW22).

What is settled here is who is asked about what; the notice goes by the channels that they chose (NC1), and is judged
again when its mail is written.
"""

from datetime import datetime
from uuid import UUID

from portal.access.viewers import viewers_of
from portal.accounts.consents import agreed_to
from portal.accounts.models import ConsentPurpose, Member
from portal.feedback import sending
from portal.feedback.answering import key_of
from portal.feedback.models import Survey, SurveyOccasion, SurveyRequest, SurveyResponse
from portal.holdouts.models import HoldoutMessage
from portal.holdouts.withholding import who_gets
from portal.kernel import sql
from portal.kernel.steps import Steps
from portal.notifications.inbox import News, tell
from portal.notifications.models import SURVEY_REQUEST, NotificationKind

_AGREED = f"""EXISTS (SELECT 1 FROM consents g WHERE g.member_id = {{member}}
    AND g.purpose = '{ConsentPurpose.REVIEW_REQUESTS.value}' AND g.confirmed_at IS NOT NULL
    AND g.withdrawn_at IS NULL)"""  # noqa: S608 - a constant
_OPEN = "NOT EXISTS (SELECT 1 FROM survey_requests q WHERE q.once_key = $1 || CAST({thing} AS text)) AND {others}"
# One by one: what is settled about somebody locks their row, as others do before they lock an order.
ORDERS = Steps(
    "surveys after orders",
    f"""
    SELECT o.id, c.member_id FROM orders o JOIN customers c ON c.id = o.customer_id
    WHERE o.placed_at > $2 AND o.placed_at <= $3 AND o.state IN ('PAID', 'PARTIALLY_REFUNDED')
        AND NOT o.is_given_back AND {_AGREED.format(member="c.member_id")} AND {_OPEN.replace("{thing}", "o.id")}
    ORDER BY o.placed_at
    """,  # noqa: S608 - constants
    of="o",
    one_by_one=True,
)
CONTACTS = Steps(
    "surveys after contacts",
    f"""
    SELECT i.id, i.member_id FROM interactions i
    WHERE i.at > $2 AND i.at <= $3 AND {_AGREED.format(member="i.member_id")} AND {_OPEN.replace("{thing}", "i.id")}
    ORDER BY i.at
    """,  # noqa: S608 - constants
    of="i",
    one_by_one=True,
)
_STEPS = {SurveyOccasion.PURCHASE: ORDERS, SurveyOccasion.CONTACT: CONTACTS}


async def ask_due(now: datetime) -> int:
    """Settle about what is due whether anybody is asked, and tell who is; how many occasions in this step."""
    done = 0
    for survey in await Survey.filter(sent_after__isnull=False).order_by("created_at", "id"):
        assert survey.sent_after is not None
        assert survey.sent_after_days is not None
        assert survey.sent_since is not None
        if survey.closes_at is not None and survey.closes_at <= now:
            continue

        async def of_occasion(row: sql.Row, survey: Survey = survey) -> bool:
            is_order = survey.sent_after is SurveyOccasion.PURCHASE
            await _settle(survey, sql.uuid_of(row["member_id"]), sql.uuid_of(row["id"]), now, is_order=is_order)
            return True

        since, until = sending.window(survey.sent_after_days, survey.sent_since, now)
        done += await _STEPS[survey.sent_after].step(f"{survey.id}:", since, until, each=of_occasion)
    return done


async def _settle(survey: Survey, member_id: UUID, thing_id: UUID, now: datetime, *, is_order: bool) -> None:
    order_id = thing_id if is_order else None
    is_asked = await _may_be_asked(survey, member_id) and not await _is_enough(survey, member_id, order_id, now)
    request = SurveyRequest(
        survey_id=survey.id,
        member_id=member_id,
        order_id=order_id,
        once_key=key_of(survey.id, thing_id),
        settled_at=now,
        asked_at=now if is_asked else None,
    )
    if not await request.insert_once("once_key") or not is_asked:
        return
    about = {"survey": str(survey.id), "order": None if order_id is None else str(order_id)}
    news = News(kind=NotificationKind.SURVEY, subject=(SURVEY_REQUEST, request.id), about=about)
    await tell(member_id, news, once=f"survey:{survey.id}:{thing_id}")


async def _may_be_asked(survey: Survey, member_id: UUID) -> bool:
    """Who agreed to be asked, takes part in what goes on here, and is held out neither by segment nor by trial."""
    viewer = (await viewers_of([member_id])).get(member_id)
    if viewer is None or viewer.is_suspended or viewer.is_brand or survey.id in viewer.withheld:
        return False
    if not await who_gets([member_id], HoldoutMessage.SURVEY_REQUEST):
        return False
    member = await Member.get(id=member_id)
    return member.email_verified_at is not None and bool(await agreed_to(member, [ConsentPurpose.REVIEW_REQUESTS]))


async def _is_enough(survey: Survey, member_id: UUID, order_id: UUID | None, now: datetime) -> bool:
    """Whoever has answered about it, or of themselves, or was asked the same a while ago, is left in peace."""
    answers = SurveyResponse.filter(survey_id=survey.id, member_id=member_id)
    if await answers.filter(order_id=None).exists() or await answers.filter(order_id=order_id).exists():
        return True
    asked = SurveyRequest.filter(survey_id=survey.id, member_id=member_id, asked_at__gt=now - sending.REST)
    return await asked.exists()
