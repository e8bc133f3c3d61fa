"""What a person can put right: one exception with a code that never changes and a sentence that says what to do."""

from enum import StrEnum
from typing import ClassVar

from portal.kernel.wording import DEFAULT_LOCALE, Sentence, say, translatable


class ErrorCode(StrEnum):
    """The contract's UserErrorCode.

    Nothing is refused with EMAIL_UNVERIFIED or SELF_REFERRAL: signing in with an address that is not confirmed answers
    as a wrong password does, and a referral of oneself is kept and rejected, with a signal that says why.
    """

    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    NOT_FOUND = "NOT_FOUND"
    INVALID = "INVALID"
    INVALID_CURSOR = "INVALID_CURSOR"
    TAKEN = "TAKEN"
    TOO_LONG = "TOO_LONG"
    TOO_SHORT = "TOO_SHORT"
    REQUIRED = "REQUIRED"
    CONFLICT = "CONFLICT"
    RATE_LIMITED = "RATE_LIMITED"
    INSUFFICIENT_POINTS = "INSUFFICIENT_POINTS"
    OUT_OF_STOCK = "OUT_OF_STOCK"
    LIMIT_REACHED = "LIMIT_REACHED"
    NOT_OPEN_YET = "NOT_OPEN_YET"
    EXPIRED = "EXPIRED"
    ALREADY_DONE = "ALREADY_DONE"
    LOCKED = "LOCKED"
    SUSPENDED = "SUSPENDED"
    WEAK_PASSWORD = "WEAK_PASSWORD"  # noqa: S105
    WRONG_CREDENTIALS = "WRONG_CREDENTIALS"
    EMAIL_UNVERIFIED = "EMAIL_UNVERIFIED"
    SELF_REFERRAL = "SELF_REFERRAL"
    NOT_ELIGIBLE = "NOT_ELIGIBLE"


class PortalError(Exception):
    """A refusal meant for a person.

    ``text`` is the sentence in English, with ``{placeholders}`` for ``values``, and the key of its translation; a
    Plural where a ``count`` decides its form. ``field`` is the path into the input, in the contract's spelling.
    """

    code: ClassVar[ErrorCode]

    def __init__(self, text: Sentence, *, field: str | tuple[str, ...] | None = None, **values: object) -> None:
        super().__init__(say(text, DEFAULT_LOCALE, **values))
        self.text = text
        self.values = values
        self.field = (field,) if isinstance(field, str) else field
        self.faults: tuple[PortalError, ...] = (self,)
        """All that is refused together, this one first; see `portal.kernel.forms`."""

    def message(self, locale: str) -> str:
        """The sentence in the person's language."""
        return say(self.text, locale, **self.values)


SIGN_IN_FIRST = translatable("Sign in first.")


class Unauthenticated(PortalError):
    code = ErrorCode.UNAUTHENTICATED

    def __init__(self, text: Sentence = SIGN_IN_FIRST) -> None:
        super().__init__(text)


class Forbidden(PortalError):
    code = ErrorCode.FORBIDDEN


class NotFound(PortalError):
    code = ErrorCode.NOT_FOUND


class Invalid(PortalError):
    code = ErrorCode.INVALID


class InvalidCursor(PortalError):
    """A place in a list that is no place in this one for this reader: begin again without it."""

    code = ErrorCode.INVALID_CURSOR


class Taken(PortalError):
    code = ErrorCode.TAKEN


class TooLong(PortalError):
    code = ErrorCode.TOO_LONG


class TooShort(PortalError):
    code = ErrorCode.TOO_SHORT


class Required(PortalError):
    code = ErrorCode.REQUIRED


class Conflict(PortalError):
    code = ErrorCode.CONFLICT


class RateLimited(PortalError):
    """``retry_after`` says in how many seconds it is worth trying again."""

    code = ErrorCode.RATE_LIMITED

    def __init__(
        self, text: Sentence, *, retry_after: int, field: str | tuple[str, ...] | None = None, **values: object
    ) -> None:
        super().__init__(text, field=field, **values)
        self.retry_after = retry_after


class InsufficientPoints(PortalError):
    code = ErrorCode.INSUFFICIENT_POINTS


class OutOfStock(PortalError):
    code = ErrorCode.OUT_OF_STOCK


class LimitReached(PortalError):
    code = ErrorCode.LIMIT_REACHED


class NotOpenYet(PortalError):
    code = ErrorCode.NOT_OPEN_YET


class Expired(PortalError):
    code = ErrorCode.EXPIRED


class AlreadyDone(PortalError):
    code = ErrorCode.ALREADY_DONE


class Locked(PortalError):
    code = ErrorCode.LOCKED


class Suspended(PortalError):
    code = ErrorCode.SUSPENDED


class WeakPassword(PortalError):
    code = ErrorCode.WEAK_PASSWORD


class WrongCredentials(PortalError):
    code = ErrorCode.WRONG_CREDENTIALS


class NotEligible(PortalError):
    code = ErrorCode.NOT_ELIGIBLE


class TryAgain(Exception):
    """The database is away, or refused for a moment and went on refusing: the same may work a little later."""
