"""The PORTAL_* environment variables of this process: which are no setting, and why a setting cannot be taken."""

import os
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from portal.kernel.money import is_currency
from portal.settings import Settings, settings

PREFIX = "PORTAL_"
NO_SETTINGS = frozenset({"PORTAL_ADMIN_PASSWORD"})
"""Variables that are read, but by one command alone."""
_OTHERS = re.compile(r"PORTAL_(TEST_\w+|SERVICE_(HOST|PORT\w*)|PORT(_\d+_\w+)?)")
"""What the tests read, and what Kubernetes sets beside a service that is called portal."""
_SENTENCES = {
    "int_parsing": "“{written}” is no whole number",
    "greater_than_equal": "“{written}” is less than {ge}",
    "less_than_equal": "“{written}” is more than {le}",
    "bool_parsing": "“{written}” is neither true nor false",
    "enum": "“{written}” is none of {expected}",
    "literal_error": "“{written}” is none of {expected}",
}
"""Pydantic's kinds of error in the words of somebody who sets a variable."""


class Unclear(Exception):
    """The settings make no sense; `sentences` has one for each that is wrong."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(*sentences)
        self.sentences = sentences


def read() -> Settings:
    """The settings of this process. Raises Unclear, without any value that may be secret."""
    try:
        chosen = settings()
    except ValidationError as wrong:
        raise Unclear(*(_sentence(error) for error in wrong.errors())) from wrong
    if not is_currency(chosen.currency):
        raise Unclear(f"PORTAL_CURRENCY: “{chosen.currency}” is no currency that is in use; write one like EUR.")
    return chosen


def unknown(variables: Mapping[str, str] = os.environ) -> Iterator[str]:
    """A sentence for each variable that looks like a setting and is none, with the nearest that is one."""
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    for name in sorted(variables):
        written = name.upper()
        if not written.startswith(PREFIX) or written in known | NO_SETTINGS or _OTHERS.fullmatch(written):
            continue
        nearest = get_close_matches(written.removeprefix(PREFIX), [one.removeprefix(PREFIX) for one in known], 1)
        meant = f"; did you mean {PREFIX}{nearest[0]}?" if nearest else "."
        yield f"{name} is no setting and changes nothing{meant}"


def _sentence(error: Any) -> str:
    name = "_".join(("PORTAL", *(str(part).upper() for part in error["loc"]))) if error["loc"] else "Settings"
    return f"{name}: {_said(error)}."


def _said(error: Any) -> str:
    if error["type"] == "value_error":
        return str(error["msg"]).removeprefix("Value error, ")
    sentence = _SENTENCES.get(error["type"])
    return sentence.format(written=error["input"], **error.get("ctx", {})) if sentence else str(error["msg"])
