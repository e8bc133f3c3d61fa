"""A host that could pass for another is shown as it is sent, however it was typed (X13); what leads nowhere is text (X15)."""

import re

import pytest

from portal.community import markdown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("https://go\u043egle.com/gr\u00f6\u00dfe", "https://xn--gogle-kye.com/gr%C3%B6%C3%9Fe"),
        ("https://\u0440\u0430\u0443\u0440\u0430l.com", "https://xn--l-7sba6dbr.com"),
        ("https://\u0430\u0440\u0440\u04cf\u0435.com", "https://xn--80ak6aa92e.com"),
        ("<https://go\u043egle.com>", "https://xn--gogle-kye.com"),
        ("https://shop.g\u043eogle.com", "https://shop.xn--gogle-jye.com"),
        ("https://m\u00fcller.de/\u00f6", "https://m\u00fcller.de/\u00f6"),
        ("https://\u043a\u043e\u0444\u0435.\u0440\u0444", "https://\u043a\u043e\u0444\u0435.\u0440\u0444"),
        ("https://\u65e5\u672c.jp", "https://\u65e5\u672c.jp"),
        ("https://\u30e9\u30fc\u30e1\u30f3.jp", "https://\u30e9\u30fc\u30e1\u30f3.jp"),
        ("https://\u4f50\u3005\u6728.jp", "https://\u4f50\u3005\u6728.jp"),
        ("https://m\u0259mm\u0259d.az", "https://xn--mmmd-v6bc.az"),
        (
            "https://\u0939\u093f\u0928\u094d\u0926\u0940.example",
            "https://\u0939\u093f\u0928\u094d\u0926\u0940.example",
        ),
        ("https://\u0262oogle.com", "https://xn--oogle-wmc.com"),
        ("https://\u1d18aypal.com", "https://xn--aypal-439a.com"),
        ("https://\ua4d6\ua4f3\ua4f3\ua4d6\ua4e1\ua4f0.com", "https://xn--9l8aa7aydma.com"),
        ("https://paypal.com\u2215evil.org", "https://paypal.xn--comevil-ef0d.org"),
        ("https://paypal.com\u2044evil.org", "https://paypal.xn--comevil-3d7c.org"),
    ],
)
def test_a_host_is_shown_as_it_was_typed_unless_it_could_pass_for_another_x13_u1(typed: str, shown: str) -> None:
    html = markdown.render(typed).html

    assert re.findall(r">([^<]+)</a>", html) == [shown]


@pytest.mark.parametrize(
    "written",
    [
        "https://xn--zz--zz.com",
        "https://ex\u00adample.org",
        "https://e_x\u0340.org",
        "https://\uff11.com",
        "[here](https://example.org:99999)",
        "[here](http://[::1)",
        "[here](https://)",
        "[here](http:)",
    ],
)
def test_an_address_that_no_browser_follows_is_text_and_no_empty_link_x15(written: str) -> None:
    html = markdown.render(written).html

    assert "<a" not in html
    assert written.strip("[]").partition("](")[0] in html


@pytest.mark.parametrize("written", ["[here]()", "![here]()", "[![here]()]()"])
def test_a_link_to_nothing_is_its_words_x15(written: str) -> None:
    assert markdown.render(f"So {written} [there](/t/1).").html == (
        '<p>So here <a href="/t/1" rel="nofollow ugc noopener">there</a>.</p>\n'
    )
