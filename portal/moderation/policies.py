"""Who may report and who may decide, and what a notice and a statement of reasons must say."""

from collections.abc import Set as AbstractSet
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from uuid import UUID

from portal.access.keyring import moderated_by
from portal.accounts.addresses import email_address
from portal.accounts.models import Role
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import AlreadyDone, Conflict, Expired, Forbidden, Invalid, NotFound, Required
from portal.kernel.forms import Form
from portal.moderation.models import Case, CaseAction, CaseState, Decision, ReportReason
from portal.moderation.targets import Target, TargetType

LONGEST_NOTE = 2000
LONGEST_GROUND = 300
LONGEST_NAME = 120
LONGEST_STATEMENT = 5000
ABOUT_CONTENT = frozenset({CaseAction.HIDE, CaseAction.REMOVE})
ABOUT_PEOPLE = frozenset({CaseAction.WARN, CaseAction.SUSPEND, CaseAction.BAN})
RESTRICTIVE = ABOUT_CONTENT | {CaseAction.SUSPEND, CaseAction.BAN}
"""What takes something away, and what a later RESTORE gives back."""
APPEALABLE = RESTRICTIVE | {CaseAction.WARN}
"""What the affected person may complain of, and what a complaint that is upheld takes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notifier:
    """A visitor who reports: whom the receipt and the decision go to."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a moderator decided, checked for all that the law wants in it (DSA Art. 17)."""

    action: CaseAction
    reason: ReportReason
    _: KW_ONLY
    ground: str
    statement: str
    until: datetime | None = None


def notifier(
    name: str | None, email: str | None, *, good_faith: bool | None, reason: ReportReason = ReportReason.OTHER
) -> Notifier | None:
    """Who is not signed in gives a name, an address, and their word that the notice is made in good faith (Art. 16).

    Of who reports that a child is abused the word alone is asked; None where they give no address.
    Raises Required or Invalid.
    """
    form = Form()
    if reason is ReportReason.CHILD_ABUSE and not email:
        if not good_faith:
            raise Required("Please confirm that you report this in good faith.", field="goodFaith")
        return None
    if reason is ReportReason.CHILD_ABUSE and not name:
        name = email
    with form:
        if not name:
            raise Required("Without signing in, please give your name.", field="notifierName")
        line = text.line(name, field="notifierName", most=LONGEST_NAME)
    with form:
        if not email:
            raise Required("Without signing in, please give your e-mail address.", field="notifierEmail")
        address = email_address(email, field="notifierEmail")
    with form:
        if not good_faith:
            raise Required("Please confirm that you report this in good faith.", field="goodFaith")
    form.ensure_good()
    return Notifier(name=line, email=address.written)


def ruling(action: CaseAction, reason: ReportReason, *, ground: str, statement: str, until: datetime | None) -> Ruling:
    """A statement names its ground and gives the reasons in words; a suspension also says until when.

    Raises Required, TooLong or Invalid.
    """
    form = Form()
    with form:
        ground = text.line(ground, field="ground", most=LONGEST_GROUND)
    with form:
        statement = text.prose(statement, field="statement", most=LONGEST_STATEMENT)
    with form:
        _ensure_end(action, until)
    form.ensure_good()
    return Ruling(action=action, reason=reason, ground=ground, statement=statement, until=until)


def moderates_somewhere(viewer: Viewer) -> bool:
    """Whether they moderate the forum, or one category at least; what they may see of cases says the rest (L52)."""
    return viewer.is_moderator or bool(moderated_by(viewer))


def ensure_moderates_somewhere(viewer: Viewer) -> None:
    """Moderators work on cases, those of a category on the cases in it."""
    if not moderates_somewhere(viewer):
        viewer.ensure_moderator()


def ensure_may_decide(viewer: Viewer, subject_id: UUID | None, subject_roles: AbstractSet[Role]) -> None:
    """Moderators decide about others, never about themselves; about an administrator only another one (A22)."""
    ensure_moderates_somewhere(viewer)
    if subject_id is not None and subject_id == viewer.member_id:
        raise Forbidden("You cannot decide about yourself; please leave it to another moderator.")
    if Role.ADMIN in subject_roles and not viewer.is_admin:
        raise Forbidden("Only administrators decide about an administrator.")


def ensure_may_sanction(viewer: Viewer, subject_id: UUID | None, subject_roles: AbstractSet[Role]) -> None:
    """Nobody warns, suspends, bans or reinstates their equals, those above, or themselves (A22).

    Who looks after one category does so with nobody.
    """
    viewer.ensure_moderator()
    ensure_may_decide(viewer, subject_id, subject_roles)
    if _rank(subject_roles) >= _rank(viewer.roles):
        raise Forbidden("Take this person's special rights away first, or leave it to an administrator.")


def ensure_may_let_off(viewer: Viewer) -> None:
    """What was decided about a person is taken back by moderators of the whole forum, who decide such things."""
    viewer.ensure_moderator()


def ensure_appealable(case: Case, decision: Decision, *, is_affected: bool) -> None:
    """For six months the affected person objects to what was taken, and who gave notice to what was not (Art. 20)."""
    if case.state is CaseState.CLOSED:
        raise AlreadyDone("This is decided for good.", field="caseId")
    if case.state is CaseState.OPEN:
        raise Conflict("This is not decided yet.", field="caseId")
    if (decision.action in APPEALABLE) is not is_affected:
        raise Conflict("This decision has taken nothing that you could have back.", field="caseId")
    if not decision.takes_complaints:
        raise Conflict("No complaints are taken here; you may turn to a court.", field="caseId")
    if decision.appealable_until < clock.now():
        raise Expired("The time to object is over.", field="caseId")


def ensure_may_decide_appeal(
    viewer: Viewer, case: Case, decision: Decision, reporters: AbstractSet[UUID | None], *, others: int
) -> None:
    """A moderator who did not decide before, and whom the case is not about, decides about a complaint (Art. 20)."""
    viewer.ensure_moderator()
    if viewer.member_id in (reporters | {case.subject_id}) - {None}:
        raise Forbidden("You cannot decide about your own complaint; please leave it to another moderator.")
    if decision.moderator_id is not None and decision.moderator_id == viewer.member_id:
        if others:
            raise Forbidden("You decided before: somebody else has to look at the complaint.")
        raise Forbidden(
            "You decided before, and nobody else here may decide; give somebody else the right to moderate first."
        )


def no_such_case() -> NotFound:
    return NotFound("There is no such case.", field="caseId")


def _rank(roles: AbstractSet[Role]) -> int:
    """Administrators stand above moderators and the brand's staff, and those above everybody else."""
    if Role.ADMIN in roles:
        return 2
    return 1 if roles & {Role.MODERATOR, Role.BRAND} else 0


def ensure_may_read_trail(viewer: Viewer) -> None:
    """Staff read the audit log, each what is of their remit and lies where they may read (L4, L52)."""
    if not viewer.is_brand:
        ensure_moderates_somewhere(viewer)


def ensure_keeps_replies(viewer: Viewer) -> None:
    """Moderators, also of one category, and the brand's staff keep the texts that they use again, and read them."""
    if not viewer.is_brand:
        ensure_moderates_somewhere(viewer)


def is_judge_of(viewer: Viewer, case: Case) -> bool:
    """Who reported and who decided is for moderators, except in a case about themself."""
    return moderates_somewhere(viewer) and case.subject_id != viewer.member_id


def ensure_fits(action: CaseAction, target: Target) -> None:
    """Content is hidden, people are warned and suspended; who is gone cannot be either."""
    if action in ABOUT_CONTENT and target.type is TargetType.MEMBER:
        raise Invalid("A member cannot be hidden; warn, suspend or ban them instead.", field="action")
    if action in ABOUT_PEOPLE and target.subject_id is None:
        raise Invalid("The author has left; decide about the content alone.", field="action")


def _ensure_end(action: CaseAction, until: datetime | None) -> None:
    if action is not CaseAction.SUSPEND:
        if until is not None:
            raise Invalid("Only a suspension has an end.", field="until")
    elif until is None:
        raise Required("Please say until when the suspension lasts.", field="until")
    elif until <= clock.now():
        raise Invalid("A suspension ends in the future.", field="until")
