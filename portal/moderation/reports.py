"""Reporting what breaks the law or the rules: anyone may, signed in or not (DSA Art. 16)."""

import secrets
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits, text
from portal.kernel.errors import NotFound
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.work import unit_of_work
from portal.moderation import cases, mails, misuse, policies, targets
from portal.moderation.events import ContentReported
from portal.moderation.models import Case, Report, ReportReason
from portal.moderation.policies import Notifier
from portal.moderation.targets import TargetType

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


async def report(
    target_type: TargetType,
    target_id: UUID,
    reason: ReportReason,
    *,
    by: Viewer,
    note: str | None = None,
    legal_ground: str | None = None,
    notifier_name: str | None = None,
    notifier_email: str | None = None,
    good_faith: bool | None = None,
    client_address: str | None = None,
    locale: str | None = None,
    idempotency_key: str | None = None,
) -> str:
    """Bring something before the moderators; the reference to ask after the case with.

    What the reporter cannot see answers like what does not exist (L5). Whoever reports the same thing
    again while its case is open gets the same reference, and no second mail (D1); with the same key for ever.

    Raises Required, Invalid or TooLong for an incomplete notice, NotFound, and RateLimited.
    """
    form = Form()
    notifier = None
    with form:
        if not by.is_signed_in:
            notifier = policies.notifier(notifier_name, notifier_email, good_faith=good_faith, reason=reason)
    with form:
        note = text.optional_prose(note, field="note", most=policies.LONGEST_NOTE)
    with form:
        legal_ground = text.optional_line(legal_ground, field="legalGround", most=policies.LONGEST_GROUND)
    words = Report(
        reason=reason,
        note=note,
        legal_ground=legal_ground,
        good_faith=bool(good_faith),
        locale=locale or by.locale,
    )
    told = {"target_id": target_id, "notifier": notifier, **_words(words)}
    with form:
        request = Request.of("report", idempotency_key, told, by=by)
    form.ensure_good()
    if (filed := await request.earlier()) is not None:
        return (await Report.get(id=filed)).reference
    await _count(by, client_address)
    mailed = await mails.may_write_to(notifier, client_address) if notifier else True
    filing = _Filing(target_type, target_id, words, notifier, mailed=mailed)
    return await _file(filing, request, by)


async def _count(by: Viewer, client_address: str | None) -> None:
    if by.is_signed_in:
        await rate_limits.hit("report.member", str(by.id))
    else:
        await rate_limits.hit("report.address", rate_limits.network_of(client_address))


@dataclass(frozen=True, slots=True)
class _Filing:
    """A report as it is to be filed."""

    target_type: TargetType
    target_id: UUID
    words: Report
    notifier: Notifier | None
    mailed: bool


def _words(words: Report) -> dict[str, object]:
    return {name: getattr(words, name) for name in ("reason", "note", "legal_ground", "good_faith")}


@unit_of_work
async def _file(filing: _Filing, request: Request, by: Viewer) -> str:
    filed = await request.once(lambda: _keep(filing, by))
    return (await Report.get(id=filed)).reference


async def _keep(filing: _Filing, by: Viewer) -> UUID:
    words, notifier = filing.words, filing.notifier
    target = await targets.visible(filing.target_type, filing.target_id, viewer=by)
    if target is None:
        raise NotFound("There is nothing with this id.", field="targetId")
    if by.is_signed_in or notifier:
        await misuse.ensure_heard(by.member_id, notifier.email if notifier else None)
    case = await cases.open_case(target)
    earlier = await _earlier(case, by, notifier)
    if earlier is not None:
        return earlier.id
    filed = await Report.create(
        case_id=case.id,
        reference=_new_reference(),
        reason=words.reason,
        note=words.note,
        legal_ground=words.legal_ground,
        reporter_id=by.member_id,
        notifier_name=notifier.name if notifier else None,
        notifier_email=notifier.email if notifier else None,
        good_faith=words.good_faith,
        locale=words.locale,
        created_at=clock.now(),
    )
    await announce(ContentReported(report_id=filed.id, case_id=case.id, reporter_id=by.member_id))
    if filing.mailed:
        await mails.receipt(filed)
    return filed.id


async def _earlier(case: Case, by: Viewer, notifier: Notifier | None) -> Report | None:
    if by.is_signed_in:
        return await Report.get_or_none(case_id=case.id, reporter_id=by.id)
    if notifier is None:
        return None
    return await Report.filter(case_id=case.id, notifier_email__iexact=notifier.email).first()


def _new_reference() -> str:
    """Three groups of four: 58 bits, easy to read out, nothing that looks like something else."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(3))
