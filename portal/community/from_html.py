"""From a foreign forum's HTML to Markdown that its author can go on editing."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_SPECIAL = re.compile(r"([\\`*\[\]<])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|~(?=~)|&(?=#?\w+;)|!(?=\[)|\|")
_LINE_START = re.compile(r"(?m)^(\s{0,3})([-+>#](?=\s|$|#)|>|=+$|-+$)|^(\s{0,3}\d{1,9})([.)])(?=\s|$)")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_LOOSE_BREAKS = re.compile(r"(?:\\\n\s*){2,}|\s*\\\n\s*\Z|\A\s*\\\n|\\\n(?=\s*\n)|(?<=\n\n)\\\n")
"""Line breaks that stand at an edge, or in a row: there, Markdown wants a new paragraph."""
_TICKS = re.compile(r"`+")

_PARAGRAPHS = {"p", "div", "section", "article", "dd", "dt", "figure", "tr", "table", "dl"}
_HEADINGS = {"h1": "#", "h2": "##", "h3": "###", "h4": "####", "h5": "#####", "h6": "######"}
_EMPHASIS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~", "strike": "~~"}
_SILENT = {"script", "style", "template", "svg", "math", "iframe", "noscript", "object", "head", "title"}
_VOID = {"br", "hr", "img", "wbr", "input", "col", "source", "meta", "link", "area", "base", "embed", "track"}


def to_markdown(html: str) -> str:
    """The same text as Markdown. What Markdown cannot say (widths, colours, scripts) is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _BLANK_LINES.sub("\n\n", reader.result()).strip()


@dataclass(slots=True)
class _Open:
    """An element that was opened, and the Markdown of what stands in it so far."""

    tag: str
    attributes: dict[str, str]
    pieces: list[str] = field(default_factory=list)
    count: int = 0

    def text(self) -> str:
        return "".join(self.pieces)


class _Reader(HTMLParser):
    """Builds the Markdown from the inside out: an element is written when it is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [_Open("", {})]

    def result(self) -> str:
        while len(self._open) > 1:
            self._close()
        return self._open[0].text()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _VOID:
            self._put(_void(tag, attributes))
            return
        if tag in {"p", "li"} and self._open[-1].tag == tag:
            self._close()
        self._open.append(_Open(tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        if not any(one.tag == tag for one in self._open[1:]):
            return
        while self._open[-1].tag != tag:
            self._close()
        self._close()

    def handle_data(self, data: str) -> None:
        if any(one.tag == "pre" for one in self._open):
            self._put(data)
        elif any(one.tag in _SILENT for one in self._open):
            return
        elif self._open[-1].tag == "code":
            self._put(_SPACE.sub(" ", data))
        else:
            self._put(_escaped(_SPACE.sub(" ", data)))

    def _put(self, markdown: str) -> None:
        self._open[-1].pieces.append(markdown)

    def _close(self) -> None:
        closed = self._open.pop()
        self._put(_written(closed, within=self._open[-1]))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def _void(tag: str, attributes: dict[str, str]) -> str:
    match tag:
        case "br":
            return "\\\n"
        case "hr":
            return "\n\n---\n\n"
        case "img" if attributes.get("src"):
            return f"![{_escaped(attributes.get('alt', ''))}]({_address(attributes['src'])})"
    return ""


def _written(one: _Open, *, within: _Open) -> str:  # noqa: C901, PLR0911 - a line for each element
    text = one.text()
    tag = one.tag
    if tag in _SILENT:
        return ""
    if tag in _EMPHASIS:
        return _around(text, _EMPHASIS[tag])
    if tag in _HEADINGS:
        return f"\n\n{_HEADINGS[tag]} {_SPACE.sub(' ', text).strip()}\n\n"
    if tag in _PARAGRAPHS:
        return f"\n\n{_paragraph(text)}\n\n"
    match tag:
        case "code" | "kbd" | "tt" | "samp":
            return text if within.tag == "pre" else _code(text)
        case "pre":
            return _fenced(text)
        case "a":
            return _link(text, one.attributes)
        case "blockquote":
            return "\n\n" + _before_lines(_BLANK_LINES.sub("\n\n", text).strip(), "> ") + "\n\n"
        case "li":
            return _item(text, within)
        case "ul" | "ol":
            return f"\n{text.rstrip()}\n" if within.tag == "li" else f"\n\n{text.strip()}\n\n"
        case "td" | "th":
            return f"{text.strip()} "
    return text


def _paragraph(text: str) -> str:
    """A line may not begin with what Markdown would take for a heading, a list or a quotation."""
    text = _LOOSE_BREAKS.sub("\n\n", text)
    if "\n\n" in text.strip():
        return text.strip()
    trimmed = "\n".join(line.strip(" ") for line in text.strip().split("\n"))
    return _LINE_START.sub(lambda found: (found[1] or found[3] or "") + "\\" + (found[2] or found[4]), trimmed)


def _around(text: str, mark: str) -> str:
    """Marks of emphasis stand at words, not at spaces."""
    core = text.strip()
    if not core or "\n\n" in core:
        return text
    lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}{mark}{core}{mark}{trail}"


def _code(text: str) -> str:
    if not text.strip():
        return text
    fence = "`" * (max((len(run) for run in _TICKS.findall(text)), default=0) + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def _fenced(text: str) -> str:
    fence = "`" * max(3, max((len(run) for run in _TICKS.findall(text)), default=0) + 1)
    body = text.strip("\n")
    return f"\n\n{fence}\n{body}\n{fence}\n\n"


def _link(text: str, attributes: dict[str, str]) -> str:
    address = attributes.get("href", "").strip()
    words = _SPACE.sub(" ", text).strip()
    if not address or not words:
        return text
    return f"[{words}]({_address(address)})"


def _address(address: str) -> str:
    """Spaces and parentheses would end the address."""
    bare = re.sub(r"[\x00-\x1f<>]", "", address)
    return f"<{bare}>" if re.search(r"[\s()]", bare) else bare


def _item(text: str, within: _Open) -> str:
    within.count += 1
    mark = f"{within.count}. " if within.tag == "ol" else "- "
    body = _BLANK_LINES.sub("\n\n", text).strip()
    first, _, rest = body.partition("\n")
    indented = _before_lines(rest, " " * len(mark)) if rest else ""
    return f"{mark}{first}" + (f"\n{indented}" if rest else "") + "\n"


def _before_lines(text: str, mark: str) -> str:
    return "\n".join((mark + line).rstrip() for line in text.split("\n"))
