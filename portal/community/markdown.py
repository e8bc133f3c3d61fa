"""Markdown to HTML that everybody sees: rendered once, sanitised after rendering, bounded in work and size."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any, cast
from uuid import UUID

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from portal.community import links
from portal.community.from_html import converted
from portal.community.naming import People, show_mentions
from portal.kernel.errors import Required, TooLong
from portal.kernel.text import prose
from portal.screening.screening import Written

RENDER_VERSION = 5
"""Goes up with every change of what `render` answers; stored with what was rendered, for `rendering` to do it anew."""

LONGEST_SOURCE = 60 * 1024
LARGEST_HTML = 1_000_000
# Each of these bounds something that the parser does in more than linear time; ordinary texts stay far below.
_MOST_LINES = 3_000
_MOST_CELLS = 8_000
_MOST_MARKS = 5_000
_MOST_BRACKETS = 600
_DEEPEST = 16

_MARKS = re.compile(r"[*_~`\[\]<&\\:]")
_CODE_CLASS = re.compile(r"language-[A-Za-z0-9+#-]{1,30}")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_UNDESCRIBED = re.compile(r'<img[^>]* alt="(?:\s|&nbsp;)*"')
_IMAGE_OF_OTHERS = re.compile(r"<img(?![^>]* src=)[^>]*>")
_UNSHOWN = dict.fromkeys(
    (*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
"""Control characters, and marks that turn the direction of writing: they make one address look like another (X3)."""

TAGS = {
    *("p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code"),
    *("strong", "em", "s", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "sub", "sup", "kbd"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "code": {"class"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
_ALIGNED = re.compile(r"text-align:(left|center|right)")
_TASK = re.compile(r"\[([ xX])\](?=\s)")
_BOXES = {" ": "☐", "x": "☑", "X": "☑"}
_RELATION = "nofollow ugc noopener"


@dataclass(frozen=True, slots=True)
class Body:
    """A text as it was written and as it is shown."""

    markdown: str
    html: str
    version: int = RENDER_VERSION
    mentioned: tuple[UUID, ...] = ()
    """Whom it names outside of quotations."""


def written(source: str, *, field: str = "bodyMarkdown", people: People | None = None, of_brand: bool = False) -> Body:
    """Check and render a text that came through a door; names of ``people`` become links.

    What the brand writes says in words what each picture shows, for who cannot see it (LW27). It may take a tenth of a
    second: call it before a transaction. Raises what `prose` and `render` raise, and Required for a picture of the
    brand's without words.
    """
    body = render(prose(source, field=field, most=LONGEST_SOURCE), field=field, people=people)
    if of_brand and _UNDESCRIBED.search(body.html):
        raise Required("Please say in words what each picture shows: ![the words](the address).", field=field)
    return body


def source(text: str, *, field: str = "bodyMarkdown") -> str:
    """What somebody has begun to write, perhaps nothing yet, within the size of a post.

    Raises TooLong, and Invalid for what is no text.
    """
    begun = prose(text, field=field, most=LONGEST_SOURCE, least=0)
    _ensure_bounded(begun, field)
    return begun


def render(text: str, *, field: str = "bodyMarkdown", people: People | None = None) -> Body:
    """Render a text.

    Raises Required for one without a visible character, TooLong for one that is too long, or that
    asks for more work or more HTML than a post may (X4).
    """
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise Required("Please write something.", field=field)
    _ensure_bounded(text, field)
    env: dict[str, Any] = {"field": field, "people": people}
    html = clean_html(_parser().render(text, env))
    if len(html.encode()) > LARGEST_HTML:
        raise _too_much(field)
    return Body(markdown=text, html=html, mentioned=tuple(env.get("named", ())))


def clean_html(html: str) -> str:
    """What of some HTML a post may show: a fixed point, so cleaning twice changes nothing (X2)."""
    cleaned = nh3.clean(
        html.translate(_UNSHOWN),
        tags=TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes={"http", "https", "mailto"},
        link_rel=_RELATION,
        clean_content_tags={"script", "style", "svg", "math", "iframe", "object", "template", "noscript"},
    )
    # Once more: what was written as an entity is a character by now.
    return _IMAGE_OF_OTHERS.sub("", cleaned.translate(_UNSHOWN))


def imported(html: str) -> Body:
    """What was written as HTML in another forum, as Markdown to go on editing and the HTML that this makes.

    What is too much for `render` is shown as it came, cleaned; where nothing is left to read, both are empty.
    """
    source, is_too_deep = converted(html)
    try:
        return render(source)
    except Required:
        return Body(markdown="", html="")
    except TooLong:
        # Cleaning takes more than linear time in how deep it has to go.
        return Body(markdown=source, html=f"<pre>{escape(source)}</pre>" if is_too_deep else clean_html(html))


def to_screen(body: Body, title: str = "") -> Written:
    """What readers would read, for screening."""
    return Written(plain=f"{title}\n{plain(body.html)}", html=body.html)


def plain(html: str) -> str:
    """The bare words of cleaned HTML: for notifications, previews and search."""
    spaced = re.sub(r"</(?:p|li|h[3-6]|td|th|tr|pre|blockquote)>|<br>|<hr>", " ", html)
    bare = nh3.clean(spaced, tags=set(), link_rel=None)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", '"'), ("&amp;", "&")):
        bare = bare.replace(entity, character)
    return " ".join(bare.split())


def _ensure_bounded(text: str, field: str) -> None:
    if len(text.encode("utf-8", "surrogatepass")) > LONGEST_SOURCE:
        raise TooLong("The text is too long: at most {most} KB.", field=field, most=LONGEST_SOURCE // 1024)
    lines = text.split("\n")
    pipes = [line.count("|") for line in lines if "|" in line]
    if len(lines) > _MOST_LINES or (pipes and max(pipes) * len(pipes) > _MOST_CELLS):
        raise _too_much(field)


def _ensure_little_work(state: StateCore) -> None:
    """Between the parsing of blocks and that of their contents: code is out of the count by now."""
    marks = 0
    for token in state.tokens:
        if token.type == "inline":
            marks += len(_MARKS.findall(token.content))
            if marks > _MOST_MARKS or token.content.count("[") > _MOST_BRACKETS:
                raise _too_much(str(state.env.get("field")))


def _show_tasks(state: StateCore) -> None:
    """``[ ]`` and ``[x]`` at the start of an item are boxes."""
    for item, paragraph, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if (item.type, paragraph.type, inline.type) == ("list_item_open", "paragraph_open", "inline"):
            first = (inline.children or [inline])[0]
            if first.type == "text" and (found := _TASK.match(first.content)):
                first.content = _BOXES[found[1]] + first.content[found.end() :]


def _leave_no_dead_links(state: StateCore) -> None:
    """``[words]()`` are words: the library asks of no empty address whether it may be a link."""
    for token in state.tokens:
        kept: list[Token] = []
        is_dead = [False]
        for child in token.children or ():
            if child.type == "link_open":
                is_dead.append(not child.attrs.get("href"))
            dropped = child.type in {"link_open", "link_close"} and is_dead[-1]
            if child.type == "link_close":
                is_dead.pop()
            if not dropped:
                kept.append(child)
        token.children = kept if token.children else token.children


def _too_much(field: str) -> TooLong:
    return TooLong("The text has too much formatting for one post; please divide it.", field=field)


def _kept(tag: str, attribute: str, value: str) -> str | None:
    if (tag, attribute) == ("code", "class"):
        return value if _CODE_CLASS.fullmatch(value) else None
    if (tag, attribute) == ("a", "href"):
        return None if _CONTROLS.search(value) else value
    if (tag, attribute) == ("img", "src"):
        return value if _is_own_image(value) else None
    if attribute == "align":
        return value if value in {"left", "center", "right"} else None
    if (tag, attribute) == ("ol", "start"):
        return value if value.isascii() and value.isdigit() and len(value) < 10 else None  # noqa: PLR2004
    return value


def _is_own_image(address: str) -> bool:
    """Images come from the portal alone: another server would learn who reads what."""
    return address.startswith("/media/") and ".." not in address


class _Parser(MarkdownIt):
    """The library's, with our rules of what may be a link."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        return links.is_allowed(url)

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the library's name
        return links.shown(link)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    # People talk here, and mean the lines that they type.
    parser = _Parser("js-default", {"html": False, "linkify": True, "breaks": True, "maxNesting": _DEEPEST})
    parser.linkify = links.Finder()
    parser.core.ruler.after("block", "ensure_little_work", _ensure_little_work)
    parser.core.ruler.after("inline", "dead_links", _leave_no_dead_links)
    parser.core.ruler.after("dead_links", "tasks", _show_tasks)
    parser.core.ruler.after("linkify", "mentions", show_mentions)
    for cell in ("th_open", "td_open"):
        parser.add_render_rule(cell, _cell)
    parser.add_render_rule("image", _image)
    parser.add_render_rule("heading_open", _heading)
    parser.add_render_rule("heading_close", _heading)
    return parser


def _image(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Mapping[str, Any]) -> str:
    """An image of the portal's own is shown; any other becomes a link to it."""
    token = tokens[at]
    address = cast("str", token.attrs.get("src", ""))
    words = renderer.renderInlineAsText(token.children, options, dict(env)) if token.children else ""
    if _is_own_image(address):
        return f'<img src="{escape(address)}" alt="{escapeHtml(words)}">'
    within = sum(other.nesting for other in tokens[:at] if other.type.startswith("link_"))
    if not address or within:
        return escapeHtml(words or address)  # leads nowhere, or within a link, which stays one
    return f'<a href="{escape(address)}">{escapeHtml(words or address)}</a>'


def _cell(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Mapping[str, Any]) -> str:
    """How a column is aligned, without a style, which pages forbid."""
    token = tokens[at]
    aligned = _ALIGNED.search(str(token.attrs.get("style", "")))
    return f'<{token.tag} align="{aligned[1]}">' if aligned else f"<{token.tag}>"


def _heading(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Mapping[str, Any]) -> str:
    """A post's headings begin below the page's own two."""
    token = tokens[at]
    level = min(6, int(token.tag[1]) + 2)
    return f"<h{level}>" if token.nesting == 1 else f"</h{level}>\n"
