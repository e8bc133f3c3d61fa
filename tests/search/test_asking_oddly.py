"""Whatever is typed is a list of results, never an error, and every sign in it is nothing but a sign (G29, S5)."""

import pytest

from tests.search.index import found, indexed

pytestmark = pytest.mark.anyio
ODD = [
    *('"', "'", "(", ")", "((", "NEAR(", "NEAR(a b, 3)", "*", "kaffee*", "^kaffee", "{title}:kaffee", "title:kaffee"),
    *("x:y", "-a", "a -b", "AND", "OR", "NOT", "a AND", "AND OR NOT", "a & | !b", "a <-> b", ":*", "!!!", "\\", "%_\\"),
    *("\x00", "a\x00b", "\ud800", "\ufffe", "' OR 1=1--", "'; DROP TABLE posts; --", '"""', "$1", "?1", "{}", "[]"),
    *(
        "der die das",
        "und",
        "the",
        " ",
        "",
        "\n",
        "\u200b",
        "🙂",
        "½",
        "ﬀ",
        "İ",
        "\u0301",
        "a\u0301" * 50,
        "٣",
        "日本語",
    ),
    *("a" * 10_000, "kaffee " * 1000, " ".join(f"wort{n}" for n in range(1000)), "(" * 10_000, "-" * 500),
    *("t-shirt", "C++", "AT&T", "1.5", "1e5", "0x41", "key:value", "a" * 41, "ß" * 60, "x-" * 100, "'s", "d'accord"),
]


@pytest.mark.parametrize("typed", ODD, ids=range(len(ODD)))
async def test_whatever_is_typed_is_a_list_g29(make, typed):
    thread = await make.thread(title="Kaffee und Tee")
    await indexed()

    assert set(await found(typed)) <= {thread.id}


async def test_every_word_is_looked_for_whatever_stands_around_it_g29(make):
    thread = await make.thread(title="Kaffee near Bremen")
    await make.thread(title="Tee")
    await indexed()

    for typed in (
        '"kaffee',
        "-kaffee",
        "kaffee*",
        "(kaffee",
        "kaffee AND",
        "NEAR(kaffee)",
        "kaffee:",
        "kaffee\x00",
        "+kaffee",
    ):
        assert await found(typed) == [thread.id], typed


async def test_stop_words_alone_are_looked_for_as_they_are_g29(make):
    thread = await make.thread(title="The The", body="The band of that name")
    await make.thread(title="Etwas", body="Ganz anderes")
    await indexed()

    assert await found("the") == [thread.id]
    assert await found("the band") == [thread.id]
