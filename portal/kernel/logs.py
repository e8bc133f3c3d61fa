"""One log for the portal and its libraries: lines for people in development, JSON in production."""

import logging
import sys

import structlog
from structlog.types import Processor

from portal.settings import Settings

_QUIET = ("uvicorn.access", "uvicorn.error", "asyncio", "tortoise", "websockets")


def set_up(settings: Settings) -> None:
    """Send everything to standard error in one form; call it once, at the start of a process."""
    level = logging.getLevelNamesMapping().get(settings.log_level.upper(), logging.INFO)
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[*_last(settings)]))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))


def _last(settings: Settings) -> list[Processor]:
    drop: Processor = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if settings.in_production:
        # JSON escapes what a client may have put into a header: no line or colour of theirs reaches the log (X10).
        return [drop, structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    # Tracebacks without the values in them: those are people's addresses and orders.
    plain = structlog.dev.plain_traceback
    return [drop, structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)]
