"""Markdown to HTML that everybody sees: rendered once, sanitised after rendering, bounded in work and size."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any, cast

import nh3
from linkify_it import LinkifyIt  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from portal.community.from_html import to_markdown
from portal.kernel.errors import Required, TooLong
from portal.kernel.text import prose

RENDER_VERSION = 1
"""Goes up with every change of what `render` answers; stored with what was rendered."""

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
_IMAGE_OF_OTHERS = re.compile(r"<img(?![^>]* src=)[^>]*>")
_UNSHOWN = dict.fromkeys(
    (*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
"""Control characters, and marks that turn the direction of writing: they make one address look like another (X3)."""

TAGS = {
    *("p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code"),
    *("strong", "em", "s", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "sub", "sup", "kbd"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "code": {"class"}, "ol": {"start"}}
_RELATION = "nofollow ugc noopener"


@dataclass(frozen=True, slots=True)
class Body:
    """A text as it was written and as it is shown."""

    markdown: str
    html: str
    version: int = RENDER_VERSION


def written(source: str, *, field: str = "bodyMarkdown") -> Body:
    """Check and render a text that came through a door.

    It may take a tenth of a second: call it before a transaction. Raises what `prose` and `render` raise.
    """
    return render(prose(source, field=field, most=LONGEST_SOURCE), field=field)


def render(text: str, *, field: str = "bodyMarkdown") -> Body:
    """Render a text.

    Raises Required for one without a visible character, TooLong for one that is too long, or that
    asks for more work or more HTML than a post may (X4).
    """
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise Required("Please write something.", field=field)
    _ensure_bounded(text, field)
    html = clean_html(_parser().render(text, {"field": field}))
    if len(html.encode()) > LARGEST_HTML:
        raise _too_much(field)
    return Body(markdown=text, html=html)


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
    return _IMAGE_OF_OTHERS.sub("", cleaned)


def imported(html: str) -> Body:
    """What was written as HTML in another forum, as Markdown to go on editing and the HTML that this makes.

    What is too much for `render` is shown as it came, cleaned; where nothing is left to read, both are empty.
    """
    source = to_markdown(html)
    try:
        return render(source)
    except Required:
        return Body(markdown="", html="")
    except TooLong:
        return Body(markdown=source, html=clean_html(html))


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


def _too_much(field: str) -> TooLong:
    return TooLong("The text has too much formatting for one post; please divide it.", field=field)


def _kept(tag: str, attribute: str, value: str) -> str | None:
    if (tag, attribute) == ("code", "class"):
        return value if _CODE_CLASS.fullmatch(value) else None
    if (tag, attribute) == ("a", "href"):
        return None if _CONTROLS.search(value) else value
    if (tag, attribute) == ("img", "src"):
        return value if _is_own_image(value) else None
    if (tag, attribute) == ("ol", "start"):
        return value if value.isascii() and value.isdigit() and len(value) < 10 else None  # noqa: PLR2004
    return value


def _is_own_image(address: str) -> bool:
    """Images come from the portal alone: another server would learn who reads what."""
    return address.startswith("/media/") and ".." not in address


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"html": False, "linkify": True, "maxNesting": _DEEPEST})
    # Only addresses written out in full become links: guessing at bare words costs quadratic time.
    parser.linkify = LinkifyIt(options={"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    parser.core.ruler.after("block", "ensure_little_work", _ensure_little_work)
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
    return f'<a href="{escape(address)}">{escapeHtml(words or address)}</a>'


def _heading(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Mapping[str, Any]) -> str:
    """A post's headings begin below the page's own two."""
    token = tokens[at]
    level = min(6, int(token.tag[1]) + 2)
    return f"<h{level}>" if token.nesting == 1 else f"</h{level}>\n"
