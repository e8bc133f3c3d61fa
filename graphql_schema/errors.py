"""What goes wrong, as the client hears of it: refusals in the payload, the rest as GraphQL errors, masked by class."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, ClassVar, Protocol, Self, TypeAlias

import strawberry
import structlog
from graphql import GraphQLError
from strawberry.extensions import FieldExtension
from strawberry.types import Info
from strawberry.types.field import StrawberryField

from graphql_schema.list_size import sized
from portal.kernel import outages
from portal.kernel.errors import ErrorCode, PortalError, RateLimited
from portal.kernel.wording import say, translatable

MOST_ERRORS = 5
MOST_FAULTS = 10
LONGEST_MESSAGE = 300
OUT_OF_REACH = translatable("The portal cannot be reached for the moment; please try again.")
_log = structlog.get_logger(__name__)

UserErrorCode: TypeAlias = ErrorCode
strawberry.enum(
    ErrorCode, name="UserErrorCode", description="What a program may decide by; a code never changes its meaning."
)


class Asker(Protocol):
    """Whom an error is told to: their language, and the id under which the log speaks of the request."""

    @property
    def locale(self) -> str: ...
    @property
    def request_id(self) -> str: ...


@strawberry.type(description="What a person can put right.")
class UserError:
    code: UserErrorCode = strawberry.field(description="For programs.")
    message: str = strawberry.field(description="A full sentence in the viewer's language, fit to be shown.")
    field: list[str] | None = strawberry.field(
        default=None,
        description="The path into the input, where a field is at fault; positions in lists count from 0.",
        directives=sized(5),
    )

    retry_after_seconds: int | None = strawberry.field(
        default=None, description="With RATE_LIMITED: in how many seconds to try again."
    )

    @classmethod
    def of(cls, refusal: PortalError, locale: str) -> Self:
        path = None if refusal.field is None else list(refusal.field)
        return cls(
            code=refusal.code, message=refusal.message(locale), field=path, retry_after_seconds=retry_after_of(refusal)
        )


def retry_after_of(refusal: PortalError) -> int | None:
    """In how many seconds it is worth trying again, where that is known."""
    return refusal.retry_after if isinstance(refusal, RateLimited) else None


@strawberry.type
class Payload:
    """What every mutation returns; all fields of a subclass have a default, for the case that it is refused."""

    errors: list[UserError] = strawberry.field(
        default_factory=list,
        description="Empty when all went well; else nothing was changed, and all that is wrong with the input is told.",
        directives=sized(MOST_FAULTS),
    )


class RefusalsInPayload(FieldExtension):
    """The one place that turns a PortalError into the `errors` of a mutation's payload.

    The composed Mutation puts it on every field, so no resolver catches anything.
    """

    _payload: type[Payload]

    def apply(self, field: StrawberryField) -> None:
        if not (isinstance(field.type, type) and issubclass(field.type, Payload)):
            raise TypeError(f"The mutation {field.name} must return a subclass of Payload, not {field.type}.")
        self._payload = field.type

    async def resolve_async(
        self, next_: Callable[..., Awaitable[Any]], source: Any, info: Info[Any, Any], **kwargs: Any
    ) -> Any:
        try:
            return await next_(source, info, **kwargs)
        except PortalError as refusal:
            info.context.retry_after = max(info.context.retry_after or 0, retry_after_of(refusal) or 0) or None
            told = refusal.faults[:MOST_FAULTS]
            return self._payload(errors=[UserError.of(one, info.context.locale) for one in told])
        finally:
            info.context.forget()  # what was loaded before is not what is true now


class TookTooLong(Exception):
    """An operation was ended because it had its time."""


class RequestRefused(GraphQLError):
    """A request that is not carried out at all: too deep, too wide, malformed, not allowed here."""

    code: ClassVar[str] = "BAD_REQUEST"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message, extensions={"code": code or self.code})


def told(errors: Iterable[GraphQLError], asker: Asker) -> list[dict[str, Any]]:
    """The `errors` of an answer: ours and GraphQL's own pass, everything else is logged and masked (M7, M8)."""
    return [_told(error, asker) for error in list(errors)[:MOST_ERRORS]]


def _told(error: GraphQLError, asker: Asker) -> dict[str, Any]:
    cause = _root(error)
    if isinstance(cause, PortalError):
        return _shown(error, cause.message(asker.locale), _refusal(cause))
    if outages.is_outage(cause) or outages.is_passing(cause):
        _log.warning("operation_unavailable", reason=str(cause)[:LONGEST_MESSAGE], request_id=asker.request_id)
        sentence = say(OUT_OF_REACH, asker.locale)
        return _shown(error, sentence, {"code": "UNAVAILABLE"})
    if isinstance(cause, TookTooLong):
        sentence = say("This took too long and was ended; please ask for less.", asker.locale)
        return _shown(error, sentence, {"code": "TIMEOUT"})
    if _is_the_clients(error, cause):
        return _shown(error, error.message, {"code": _code_of(error)})
    _log.error("operation_failed", request_id=asker.request_id, path=error.path, exc_info=cause)
    sentence = say("Something went wrong on our side. It is recorded under {id}.", asker.locale, id=asker.request_id)
    return _shown(error, sentence, {"code": "INTERNAL", "errorId": asker.request_id})


def _is_the_clients(error: GraphQLError, cause: BaseException) -> bool:
    """Whether GraphQL itself refused: the text, the document, the variables or an argument.

    An error with a path arose while executing; there, graphql-core's own about arguments name the
    node at fault, while those about values that a resolver returned are ours to mend.
    """
    if not isinstance(cause, GraphQLError):
        return False
    return error.path is None or (cause is not error and bool(cause.nodes))


def _root(error: BaseException) -> BaseException:
    while isinstance(error, GraphQLError) and error.original_error is not None:
        error = error.original_error
    return error


def _code_of(error: GraphQLError) -> str:
    return str((error.extensions or {}).get("code", ErrorCode.INVALID.value))


def _refusal(cause: PortalError) -> dict[str, Any]:
    shown: dict[str, Any] = {"code": cause.code.value}
    if cause.field is not None:
        shown["field"] = list(cause.field)
    if (seconds := retry_after_of(cause)) is not None:
        shown["retryAfterSeconds"] = seconds
    return shown


def _shown(error: GraphQLError, message: str, extensions: dict[str, Any]) -> dict[str, Any]:
    if len(message) > LONGEST_MESSAGE:
        message = message[: LONGEST_MESSAGE - 1] + "…"
    shown: dict[str, Any] = {"message": message}
    if error.locations:
        shown["locations"] = [{"line": at.line, "column": at.column} for at in error.locations]
    if error.path:
        shown["path"] = error.path
    return {**shown, "extensions": extensions}
