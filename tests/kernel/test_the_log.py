"""X10: what clients send adds neither a line nor a colour to the log, whether people read it or programs."""

import json
import logging

import pytest
import structlog

from portal.kernel import logs
from portal.settings import Settings

ODD = [
    "/\x1b[31mred",
    "/\x1b[2J and blanks",
    "anna\n2026-11-29T10:00:00Z [info] login member=admin",
    "\r\x9b31m",
    "\u2028line\u202eright to left",
]
IN_PRODUCTION = {
    "environment": "production",
    "secret_key": "k" * 40,
    "public_url": "https://community.example",
    "database_url": "postgres://portal:secret@db/portal",
    "smtp_url": "smtp://mail.example",
}


def line_of(record: logging.LogRecord, **settings: str) -> str:
    shown = structlog.stdlib.ProcessorFormatter(processors=logs.last_processors(Settings(**settings)))
    return shown.format(record)


def told(**values: object) -> logging.LogRecord:
    """What the portal says by its own logger."""
    record = logging.LogRecord("portal", logging.INFO, "here.py", 1, {"event": "request", **values}, (), None)
    record._logger, record._name = None, "info"  # as structlog leaves it
    return record


@pytest.mark.parametrize("odd", ODD)
def test_for_people_what_is_odd_in_a_value_is_written_out_x10(odd):
    line = line_of(told(path=odd, status=200, handle="anna"))

    assert line.isprintable()
    assert repr(odd) in line
    assert "handle=anna" in line


def test_where_the_loop_is_blocked_stands_below_in_lines_of_its_own_x10():
    record = told(stack='File "here.py", line 1\n  search()\x1b[31m')

    assert line_of(record).split("\n")[-2:] == ['  File "here.py", line 1', "    search()\\x1b[31m"]


@pytest.mark.parametrize("odd", ODD)
def test_in_production_a_record_is_one_line_of_json_x10(odd):
    line = line_of(told(path=odd), **IN_PRODUCTION)

    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line)["path"] == odd


@pytest.mark.parametrize("odd", ODD)
def test_what_a_library_says_is_written_out_as_well_x10(odd):
    record = logging.LogRecord("library", logging.WARNING, "there.py", 1, "Bad request: %s", (odd,), None)

    assert line_of(record).isprintable()


def test_the_words_of_a_failure_begin_no_line_of_their_own_x10():
    failure = ValueError("no such member\n2026-11-29T10:00:00Z [info] \x1b[32mlogin")
    record = told(exc_info=(ValueError, failure, None))

    first, *others = line_of(record).splitlines()

    assert first.split() == ["request"]
    assert all(line.startswith("  ") and line.isprintable() for line in others)
    assert others[-1].endswith("\\x1b[32mlogin")
