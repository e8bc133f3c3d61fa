"""When two spellings are one code: for codes of members and of partners alike (R72)."""

import re
from typing import TypeVar

from tortoise.models import Model
from tortoise.queryset import QuerySet

from portal.kernel import text
from portal.kernel.lookup import known

LONGEST_CODE = 40

_SEPARATORS = re.compile(r"[\s._\-\u2010-\u2015\u2212\u00b7]+")
"""What people put between letters, or leave out, when they pass a code on by word of mouth."""

C = TypeVar("C", bound=Model)


def code_key(code: str) -> str:
    """What codes share that a reader cannot tell apart; the key by which they are kept and found.

    Case, letters that look alike, and hyphens, spaces and dots between them make no difference.
    """
    return text.skeleton(_SEPARATORS.sub("", text.skeleton(code)))


async def spelt(codes: QuerySet[C], code: str) -> C | None:
    """The one of the codes that somebody typed or followed; None for what no code can be.

    Of two from before hyphens made no difference the younger has the key with its hyphens still, and is found by
    being written as it is.
    """
    if len(code) > LONGEST_CODE or not text.is_text(code):
        return None
    for key in dict.fromkeys((text.skeleton(code.strip()), code_key(code))):
        if (found := await known(codes.get_or_none(code_key=key))) is not None:
            return found
    return None
