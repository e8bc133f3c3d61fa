"""The words of a page as plain HTML, to be read before the scripts have come, or without any."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from portal.kernel.wording import say

Thing = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of these pages, in the reader's language."""

    locale: str

    def invitation(self, name: str) -> str:
        return say("Ask, answer and be rewarded: the community of {name}.", self.locale, name=name)

    def nobody(self) -> str:
        return say("A former member", self.locale)

    def accepted(self) -> str:
        return say("Accepted answer", self.locale)

    def onward(self, path: str | None) -> str:
        """A link to the next page, where there is one."""
        if path is None:
            return ""
        words = say("Next page", self.locale)
        return f'<p><a rel="next" href="{escape(path)}">{escape(words)}</a></p>'


def paragraphs(heading: str, text: str | None) -> str:
    """The heading of the page, and what is said of it."""
    return f"<h1>{escape(heading)}</h1>" + (f"<p>{escape(text)}</p>" if text else "")


def post(written: Thing, words: Words) -> str:
    """A post; its body is HTML that has been cleaned already."""
    author = written["author"]
    name = words.nobody() if author is None else author["displayName"]
    mark = f" · {escape(words.accepted())}" if written["isAccepted"] else ""
    at = escape(written["createdAt"])
    return (
        f'<article id="post-{written["number"]}"><p>{escape(name)} · <time datetime="{at}">{at[:10]}</time>{mark}</p>'
        f"{written['bodyHtml']}</article>"
    )


def figure(address: str | None) -> str:
    """A picture that says nothing which the text does not say."""
    return f'<p><img src="{escape(address)}" alt="" loading="lazy"></p>' if address else ""


def trail(*above: tuple[str, str]) -> str:
    """Where the page lies."""
    return "<nav>" + " › ".join(f'<a href="{escape(path)}">{escape(name)}</a>' for path, name in above) + "</nav>"


def items(threads: Iterable[Thing], path: Callable[[Thing], str]) -> str:
    return listed([(path(one), one["title"]) for one in threads])


def listed(links: list[tuple[str, str]]) -> str:
    lines = "".join(f'<li><a href="{escape(path)}">{escape(name)}</a></li>' for path, name in links)
    return f"<ul>{lines}</ul>" if lines else ""
