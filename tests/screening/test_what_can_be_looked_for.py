"""A list of words is looked at before it holds: a mistake in it would hold back everything, or nothing (LW10)."""

import pytest

from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import Invalid
from portal.screening import terms

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "line", ["(a|b)", "cas.*no", "[ck]asino", "ca*no", "*", "**", "a*", "*ab*", "＊e＊", r"\bcasino", "^casino$"]
)
async def test_patterns_and_words_that_find_everything_are_refused_lw10(portal_db, line):
    await terms.save_terms(words="casino", by=SYSTEM)

    with pytest.raises(Invalid) as refused:
        await terms.save_terms(words=f"poker\n{line}", by=SYSTEM)

    assert (refused.value.field, refused.value.values["line"]) == (("words",), line)
    assert (await terms.in_force()).words == "casino"


@pytest.mark.parametrize("line", ["casino", "cas*", "*casino*", "free money", "a.b.c", "C++", "50 % off!"])
async def test_words_and_phrases_are_taken_as_they_are_lw10(portal_db, line):
    assert (await terms.save_terms(words=line, by=SYSTEM)).words == line
