"""The mailer of moderation: the receipt and the outcome to who reported, the reasons to who is affected.

No mail quotes what was reported: it may be read by somebody who may not see it (L31).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.accounts.addresses import mailbox_key
from portal.accounts.models import Member
from portal.kernel import clock, mail, rate_limits
from portal.kernel.errors import RateLimited
from portal.kernel.wording import say, translatable
from portal.moderation.models import Case, CaseAction, Decision, Report, ReportReason
from portal.moderation.policies import Notifier
from portal.screening.models import HeldContent

RULINGS: Mapping[CaseAction, str] = {
    CaseAction.NO_ACTION: translatable("A case about you was closed without a measure"),
    CaseAction.HIDE: translatable("Your contribution was hidden"),
    CaseAction.REMOVE: translatable("Your contribution was removed"),
    CaseAction.RESTORE: translatable("A decision about you was taken back"),
    CaseAction.WARN: translatable("A warning from the moderators"),
    CaseAction.SUSPEND: translatable("You are suspended for a time"),
    CaseAction.BAN: translatable("You are banned"),
}
"""How the affected person is told of each action; also the title of their notice."""
RELEASED = translatable("Your contribution can be seen now")
"""Of what had waited for a moderator, and was found in order."""

OUTCOMES: Mapping[CaseAction, str] = {
    CaseAction.NO_ACTION: translatable("After looking at your report we took no measure"),
    CaseAction.RESTORE: translatable("After a new look at your report the measure was taken back"),
}
ACTED = translatable("After looking at your report we took a measure")
"""How the notifier is told; which measure it was is between us and the affected person."""

CONSEQUENCES: Mapping[CaseAction, str] = {
    CaseAction.SUSPEND: translatable(
        "Until then you can read, but not write, vote, invite or redeem, and you earn points only by what you buy. "
        "Points that wait are kept for you, and coupons that you have stay good."
    ),
    CaseAction.BAN: translatable(
        "You can no longer sign in. Your points are kept as they are in case the ban is lifted, and coupons that you "
        "have stay good. What is held about you, you can ask us for by mail."
    ),
}
"""What follows of a decision for the affected person, besides what it says itself."""

VOTES_GO = translatable(
    "Your votes count no longer, and what they had brought goes with them, until the ban is lifted. Where they are "
    "many that waits until somebody has looked at them."
)
"""What follows besides for who is banned for cheating (FP10)."""

UNTIL = translatable("Until {day}.")
_REPORT = translatable("Your report {reference}")
_GREETING = translatable("Hello {name},")
_GREETING_WITHOUT_A_NAME = translatable("Hello,")
_RECEIPT = translatable("""{greeting}

your report has reached us. Its reference is {reference}; please name it when you ask about it.

A person will look at it and decide. We will write to you when they have.""")

_OUTCOME = translatable("""{greeting}

{outcome}. This concerns your report {reference}. A person decided, not a program.

{redress}""")

_STATEMENT = translatable("""{greeting}

{ruling}.

{statement}

{consequences}Ground: {ground}
{until}{notice} A person decided, not a program.

{redress}""")

_OBJECT_TO_OUTCOME = translatable("""If you disagree, you may object here within six months, free of charge:

{appeal}

You may also turn to a certified out-of-court dispute settlement body or to a court.""")

_OBJECT = translatable("""You may object until {day}, free of charge; another person decides about it:

{appeal}

You may also turn to a certified out-of-court dispute settlement body or to a court.""")

_COURT = translatable("If you disagree, you may turn to a court.")
"""Where no complaints are taken (LW1)."""

_AFTER_NOTICE = translatable("The case began with a report.")
_BY_SCREENING = translatable("A program had held it back for a person to look at.")
_OF_THEMSELVES = translatable("The moderators found it by themselves.")


@dataclass(frozen=True, slots=True)
class Reader:
    email: str
    locale: str
    name: str | None = None
    """None for who reported without an account: anybody may have typed the words, and the address with them."""

    @property
    def greeting(self) -> str:
        if self.name is None:
            return say(_GREETING_WITHOUT_A_NAME, self.locale)
        return say(_GREETING, self.locale, name=self.name)


async def may_write_to(notifier: Notifier, client_address: str | None) -> bool:
    """Whether a receipt may go to an address that anybody can have typed; no flood of mail comes from reports (D1)."""
    try:
        await rate_limits.hit("mail.mailbox", mailbox_key(notifier.email))
        await rate_limits.hit("mail.address", rate_limits.network_of(client_address))
    except RateLimited:
        return False
    return True


async def receipt(report: Report) -> None:
    """Confirm a notice without delay (DSA Art. 16(4)), in the same words whether or not the address is known."""
    reader = await notifier_of(report)
    if reader is not None:
        values = {"greeting": reader.greeting, "reference": report.reference}
        message = mail.Mail(reader.email, reader.locale, _REPORT, _RECEIPT, values, has_account=reader.name is not None)
        await mail.put(message, once_key=f"receipt:{report.id}")


async def decided(case: Case, decision: Decision) -> None:
    """Tell who reported without an account how it ended, and the affected person why (Art. 16(5), 17).

    Members who reported find the outcome in their inbox.
    """
    for report in await Report.filter(case_id=case.id, reporter_id__isnull=True).order_by("created_at"):
        await _outcome(report, decision)
    if decision.action is not CaseAction.NO_ACTION and case.subject_id is not None:
        await _statement(case, decision)


async def _outcome(report: Report, decision: Decision) -> None:
    reader = await notifier_of(report)
    if reader is None:
        return
    outcome = say(OUTCOMES.get(decision.action, ACTED), reader.locale)
    values = {
        "greeting": reader.greeting,
        "reference": report.reference,
        "outcome": outcome,
        "redress": _redress(_OBJECT_TO_OUTCOME, decision, reader, report.reference),
    }
    message = mail.Mail(reader.email, reader.locale, _REPORT, _OUTCOME, values, has_account=reader.name is not None)
    await mail.put(message, once_key=f"outcome:{decision.id}:{report.id}")


async def _statement(case: Case, decision: Decision) -> None:
    reader = await affected_by(case)
    if reader is None:
        return
    title = ruling_of(decision)
    until = say(UNTIL, reader.locale, day=clock.local_day(decision.until)) if decision.until else ""
    values = {
        "greeting": reader.greeting,
        "ruling": say(title, reader.locale),
        "statement": decision.statement,
        "consequences": _consequences(decision, reader.locale),
        "ground": decision.ground,
        "until": f"{until}\n" if until else "",
        "notice": say(await _how_it_began(case), reader.locale),
        "redress": _redress(_OBJECT, decision, reader, str(decision.id)),
    }
    message = mail.Mail(reader.email, reader.locale, title, _STATEMENT, values)
    await mail.put(message, once_key=f"statement:{decision.id}")


def ruling_of(decision: Decision) -> str:
    """Where nothing had been decided before, a RESTORE takes nothing back: it lets something be seen that waited."""
    is_release = decision.action is CaseAction.RESTORE and decision.turn == 1
    return RELEASED if is_release else RULINGS[decision.action]


async def _how_it_began(case: Case) -> str:
    """By a notice, by a program, or by people; one of the facts of a statement of reasons (Art. 17(3)(b) and (c))."""
    if await Report.exists(case_id=case.id):
        return _AFTER_NOTICE
    return _BY_SCREENING if await HeldContent.exists(target_id=case.target_id) else _OF_THEMSELVES


def _redress(objecting: str, decision: Decision, reader: Reader, reference: str) -> str:
    """How to go against the decision (Art. 17(3)(f))."""
    if not decision.takes_complaints:
        return say(_COURT, reader.locale)
    day = clock.local_day(decision.appealable_until)
    return say(objecting, reader.locale, appeal=_page(reference), **({"day": day} if objecting is _OBJECT else {}))


def _page(reference: str) -> str:
    """Where one objects without signing in: who is banned cannot, and who reported need not have an account."""
    return mail.link(f"/appeal/{reference}")


def _consequences(decision: Decision, locale: str) -> str:
    known = [CONSEQUENCES[decision.action]] if decision.action in CONSEQUENCES else []
    if decision.action is CaseAction.BAN and decision.reason is ReportReason.FRAUD:
        known.append(VOTES_GO)
    return "".join(f"{say(one, locale)}\n\n" for one in known)


async def notifier_of(report: Report) -> Reader | None:
    if report.notifier_email is not None:
        return Reader(report.notifier_email, report.locale)
    if report.reporter_id is None:
        return None
    member = await Member.get(id=report.reporter_id)
    return None if member.email is None else Reader(member.email, report.locale, member.display_name)


async def affected_by(case: Case) -> Reader | None:
    member = await Member.get_or_none(id=case.subject_id, email_verified_at__isnull=False)
    if member is None or member.email is None:
        return None
    return Reader(member.email, member.locale, member.display_name)
