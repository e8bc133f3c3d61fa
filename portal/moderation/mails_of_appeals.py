"""The mailer of complaints: that one has come in, and how it was decided (DSA Art. 20(5)). None is quoted."""

from portal.accounts.models import Member
from portal.kernel import mail
from portal.kernel.wording import say, translatable
from portal.moderation import mails
from portal.moderation.models import Appeal, Case, Report

_SUBJECT = translatable("Your complaint {reference}")
_RECEIPT = translatable("""{greeting}

your complaint has reached us. Its reference is {reference}.

Another person than the one who decided will look at it. We will write to you when they have.""")
_OUTCOME = translatable("""{greeting}

{outcome}

{statement}

This concerns your complaint {reference}. A person decided, not a program, and not the one who had decided before.

You may also turn to a certified out-of-court dispute settlement body or to a court.""")
OUTCOMES = {
    (True, True): translatable("Your complaint was upheld: what was decided about you is taken back."),
    (True, False): translatable("Your complaint was upheld: the case is looked at once more."),
    (False, True): translatable("Your complaint was not upheld: the decision about you stands."),
    (False, False): translatable("Your complaint was not upheld: the decision stands."),
}
"""By whether it was upheld, and whether the affected person complained."""


async def receipt(case: Case, appeal: Appeal) -> None:
    """Confirm a complaint, whoever made it."""
    reader = await _reader(case, appeal)
    if reader is not None:
        values = {"greeting": reader.greeting, "reference": appeal.id}
        message = mail.Mail(reader.email, reader.locale, _SUBJECT, _RECEIPT, values)
        await mail.put(message, once_key=f"appeal:{appeal.id}")


async def decided(case: Case, appeal: Appeal) -> None:
    """Tell who complained how it ended, with the reasons."""
    reader = await _reader(case, appeal)
    if reader is None:
        return
    outcome = OUTCOMES[bool(appeal.upheld), appeal.report_id is None]
    values = {
        "greeting": reader.greeting,
        "reference": appeal.id,
        "statement": appeal.statement or "",
        "outcome": say(outcome, reader.locale),
    }
    message = mail.Mail(reader.email, reader.locale, _SUBJECT, _OUTCOME, values)
    await mail.put(message, once_key=f"appeal decided:{appeal.id}")


async def _reader(case: Case, appeal: Appeal) -> mails.Reader | None:
    if appeal.report_id is not None:
        return await mails.notifier_of(await Report.get(id=appeal.report_id))
    return await mails.affected_by(case)


async def appellant_of(appeal: Appeal, case: Case) -> Member | None:
    """Whose inbox hears of it; None for a visitor, and for who is gone."""
    if appeal.report_id is None:
        return None if case.subject_id is None else await Member.get_or_none(id=case.subject_id)
    report = await Report.get(id=appeal.report_id)
    return None if report.reporter_id is None else await Member.get_or_none(id=report.reporter_id)
