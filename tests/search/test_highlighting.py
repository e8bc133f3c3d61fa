"""A snippet is what a hit says, escaped; the only element in it is the portal's own mark (X5)."""

import pytest

from portal.search.highlighting import LENGTH, snippet


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Eine Kanne aus Glas", {"kanne"}, "Eine <mark>Kanne</mark> aus Glas"),
        ("Die GRÖSSE, die Größe", {"grosse"}, "Die <mark>GRÖSSE</mark>, die <mark>Größe</mark>"),
        ("Nothing of it", {"kanne"}, "Nothing of it"),
        (
            "<mark>kanne</mark><img src=x onerror=alert(1)>",
            {"kanne", "img"},
            "&lt;mark&gt;<mark>kanne</mark>&lt;/mark&gt;&lt;<mark>img</mark> src=x onerror=alert(1)&gt;",
        ),
        ("\"quotes\" & 'signs' kanne", {"kanne"}, "&quot;quotes&quot; &amp; &#x27;signs&#x27; <mark>kanne</mark>"),
        (
            "</mark><script>kanne</script>",
            {"script"},
            "&lt;/mark&gt;&lt;<mark>script</mark>&gt;kanne&lt;/<mark>script</mark>&gt;",
        ),
        ("Ein T-Shirt", {"tshirt"}, "Ein <mark>T-Shirt</mark>"),
        ("", {"kanne"}, ""),
    ],
)
def test_only_words_that_were_found_are_marked_x5(text: str, words: set[str], marked: str) -> None:
    assert snippet(text, words) == marked


def test_of_a_long_text_the_piece_with_most_of_the_words_is_shown() -> None:
    text = " ".join(["kanne"] + ["wort"] * 100 + ["kanne", "aus", "glas"] + ["wort"] * 100)

    shown = snippet(text, {"kanne", "glas"})

    assert "<mark>kanne</mark> aus <mark>glas</mark>" in shown
    assert shown.startswith("…wort")
    assert shown.endswith("wort…")
    assert len(shown) <= LENGTH + 2 + 4 * len("<mark></mark>")


def test_a_word_without_an_end_is_cut() -> None:
    assert len(snippet("a" * 5000, {"b"})) == LENGTH + 1
