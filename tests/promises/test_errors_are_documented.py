"""Every code that a client may meet, and every limit, stands on one page, and the page is that of the code."""

import re
from pathlib import Path

import portal
from graphql_schema.enum_values import ENUM_VALUES
from portal.kernel.errors import ErrorCode
from tests import error_codes

ROOT = Path(portal.__file__).parents[1]
PAGE = ROOT / "portal" / "ERRORS.md"
_CODE = re.compile(
    r"""(?:\bcode(?:: ClassVar\[str\])? ?= ?|"code": |_with_code\(error, |, )"([A-Z]+(?:_[A-Z]+)*)"(?=[),}\n])"""
)
_NO_CODES = {"GET", "POST", "OPTIONS"}


def test_the_page_is_that_of_the_code() -> None:
    assert PAGE.read_text() == error_codes.printed(), (
        "Run `python -m tests.error_codes > portal/ERRORS.md` and look at the diff."
    )


def test_no_code_is_missing() -> None:
    sources = [*ROOT.glob("graphql_schema/*.py"), *ROOT.glob("portal/web/*.py")]
    written = {code for path in sources for code in _CODE.findall(path.read_text())} - _NO_CODES

    assert written >= {"TOO_COMPLEX", "GRAPHQL_PARSE_FAILED", "UNAVAILABLE", "DOCUMENT_NOT_TRUSTED", "MISSED_EVENTS"}
    assert written - set(error_codes.OF_REQUESTS) == set()
    assert set(ENUM_VALUES["UserErrorCode"]) == {code.value for code in ErrorCode}
