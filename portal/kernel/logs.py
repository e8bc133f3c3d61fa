"""One log for the portal and its libraries: lines for people in development, JSON in production."""

import io
import logging
import sys
from typing import TextIO

import structlog
from structlog.types import EventDict, ExcInfo, Processor, WrappedLogger

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
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[*last_processors(settings)])
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))


def last_processors(settings: Settings) -> list[Processor]:
    """What makes a line of what is told."""
    drop: Processor = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if settings.in_production:
        # JSON escapes what a client may have put into a header: no line or colour of theirs reaches the log (X10).
        return [drop, structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    console = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=_traceback)
    return [drop, _escaped, console]


class _Escaped:
    """A text as Python writes it down: the console shows others as they are, with the colours that are in them."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return repr(self._text)


def _escaped(_logger: WrappedLogger, _name: str, told: EventDict) -> EventDict:
    """The same for people who read it in a terminal: what moves its cursor or colours it is written out (X10)."""
    for key, value in told.items():
        if key == "stack" and isinstance(value, str):  # the console puts its lines below the others
            lines = value.split("\n")
            told[key] = "\n".join(f"  {line if line.isprintable() else repr(line)[1:-1]}" for line in lines)
        elif isinstance(value, str) and not value.isprintable():
            told[key] = repr(value)[1:-1] if key == "event" else _Escaped(value)
    return told


def _traceback(out: TextIO, failure: ExcInfo) -> None:
    """Without the values in it, which are people's addresses and orders; no line of it begins like one of the log."""
    written = io.StringIO()
    structlog.dev.plain_traceback(written, failure)
    lines = written.getvalue().split("\n")
    out.writelines(f"\n  {line if line.isprintable() else repr(line)[1:-1]}" for line in lines)
