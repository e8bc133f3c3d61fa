"""HTML of other forums and what is shown of it: read as Markdown, rendered, it says what it said there (I5, IM2)."""

import pytest

from portal.community import markdown
from portal.community.from_html import to_markdown


def shown(html: str) -> str:
    return markdown.render(to_markdown(html)).html.replace("\n", "").replace(' rel="nofollow ugc noopener"', "")


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ("<p>https://a.example/wiki/Foo_(bar), or not</p>", "https://a.example/wiki/Foo_(bar)"),
        ("<p>(https://a.example/_x_)</p>", "https://a.example/_x_"),
        ("<p>http://a.example/a*b*c?d=1|2.</p>", "http://a.example/a*b*c?d=1%7C2"),
        ("<p>https://a.example/x~~y</p>", "https://a.example/x~~y"),
    ],
)
def test_an_address_in_a_text_stays_what_it_is(html: str, address: str) -> None:
    assert f'<a href="{address}">' in shown(html)


@pytest.mark.parametrize(
    ("html", "now"),
    [
        ("<b>Note:</b>text", "<strong>Note</strong>:text"),
        ("<b>Note:</b> text", "<strong>Note:</strong> text"),
        ("wort<b>„Zitat“</b>wort", "wort<strong>„Zitat“</strong>wort"),
        ("<em>(x)</em>y", "<em>(x)</em>y"),
        ('<b><a href="https://a.example">a</a></b>s', '<strong><a href="https://a.example">a</a></strong>s'),
        ("<b><code>c</code></b>s", "<strong><code>c</code></strong>s"),
        ("<b>a</b><b>b</b>", "<strong>ab</strong>"),
        ("<b>a*</b>b", "<strong>a*</strong>b"),
        ("w<i><b>x.</b></i>y", "w<em><strong>x</strong></em>.y"),
        ("a<b>b</b>c", "a<strong>b</strong>c"),
        ("a\x03b\x04c", "abc"),
    ],
)
def test_emphasis_is_shown_whatever_stands_beside_it(html: str, now: str) -> None:
    assert shown(f"<p>{html}</p>") == f"<p>{now}</p>"


@pytest.mark.parametrize(
    ("html", "now"),
    [
        (
            "<ul><li>a<ol start=4><li>b</li></ol></li></ul>",
            '<ul><li><p>a</p><ol start="4"><li>b</li></ol></li></ul>',
        ),
        ("<ul><li>a<ul><li></li><li>b</li></ul></li></ul>", "<ul><li><p>a</p><ul><li></li><li>b</li></ul></li></ul>"),
        ("<ol><li value=5>a</li><li>b</li></ol>", '<ol start="5"><li>a</li><li>b</li></ol>'),
        ("<ol><li>a</li></ol><ol><li>b</li></ol>", "<ol><li>a</li></ol><ol><li>b</li></ol>"),
        ("<ul><li>a</li></ul> <ul><li>b</li></ul>", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("<ul><li>a</ul><p>b</p><ul><li>c</ul>", "<ul><li>a</li></ul><p>b</p><ul><li>c</li></ul>"),
    ],
)
def test_lists_keep_their_numbers_and_their_ends(html: str, now: str) -> None:
    assert shown(html) == now


def test_cells_and_rows_of_tables_end_where_the_next_begins() -> None:
    assert to_markdown("<table><tr><th>a<th>b<tr><td>1<td>2</table>") == "| a | b |\n| --- | --- |\n| 1 | 2 |"


@pytest.mark.parametrize(
    ("html", "now"),
    [
        ("<details><summary>a</summary>b</details>c", "<p>a</p><p>b</p><p>c</p>"),
        ("<h3>a<br>b</h3>", "<h5>a b</h5>"),
        ('<a href="https://a.example"><h2>b</h2></a>', '<p><a href="https://a.example">b</a></p>'),
    ],
)
def test_blocks_are_blocks(html: str, now: str) -> None:
    assert shown(html) == now


def test_a_heading_of_nothing_is_nothing() -> None:
    assert to_markdown("<h1></h1>") == ""
