"""From a foreign forum's HTML to Markdown that its author can go on editing."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from portal.community.emphasis import CLOSE, OPEN, emphasised, settled

_SPECIAL = re.compile(r"([\\`*\[\]<])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|~(?=~)|&(?=#?\w+;)|!(?=\[)|\|")
_LINE_START = re.compile(r"(?m)^(\s{0,3})([-+>#](?=\s|$|#)|>|=+$|-+$)|^(\s{0,3}\d{1,9})([.)])(?=\s|$)")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_LOOSE_BREAKS = re.compile(r"(?:\\\n\s*){2,}|\s*\\\n\s*\Z|\A\s*\\\n|\\\n(?=\s*\n)|(?<=\n\n)\\\n")
"""Line breaks that stand at an edge, or in a row: there, Markdown wants a new paragraph."""
_MARKED_SECTION = re.compile(r"<!\[[^>]*(?:>|\Z)")
"""What browsers take for a comment, whatever it says, and the parser for a fault."""
_NO_BEGINNING = re.compile(r"<(?![A-Za-z/!?])")
_TICKS = re.compile(r"`+")
_WRITTEN_OUT = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?'\")\]}»“”’]")
"""An address in a text, without the signs of the sentence behind it."""
_LANGUAGE = re.compile(r"(?:^|[\s:])lang(?:uage)?-([A-Za-z0-9+#-]{1,30})(?=\s|$)")
"""In the class of a block of code, or in the comment before it."""
_KEPT = "\x02"
"""Stands in blocks of code where a blank line or the end of a line would be taken for the text's; goes at the end."""
_OURS = re.compile(f"[{_KEPT}{OPEN}{CLOSE}]")
_AT_KEPT = re.compile(rf"(?m)^[ ]*{_KEPT}|{_KEPT}|(?<=>)[ ]+{_KEPT}$")
_ALIGNED = re.compile(r"text-align\s*:\s*(left|center|right)")
_RULES = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}
_RAISED = str.maketrans("0123456789+-−=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")

_PARAGRAPHS = {
    *("p", "div", "section", "article", "dd", "dt", "figure", "figcaption", "caption", "dl", "details", "summary"),
    *("header", "footer", "main", "aside", "nav", "address", "center", "fieldset", "legend"),
}
_BLOCKS = {"", "li", "blockquote", *_PARAGRAPHS}
_HEADINGS = {"h1": "#", "h2": "##", "h3": "###", "h4": "####", "h5": "#####", "h6": "######"}
_EMPHASIS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~", "strike": "~~"}
_SILENT = {"script", "style", "template", "svg", "math", "iframe", "noscript", "object", "head", "title"}
_LISTS = {"ul", "ol"}
_ENDS = {"p": {"p"}, "li": {"li"}, "td": {"td", "th"}, "th": {"td", "th"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}}
"""What ends by itself where its like begins."""
_DEEPEST = 64
_DEEPEST_NESTING = 12
"""Elements within so many others mean nothing more; what stands in them does. Markdown shows no more levels."""
_NESTING = {"ul", "ol", "li", "blockquote", *_EMPHASIS}
_VOID = {"br", "hr", "img", "wbr", "input", "col", "source", "meta", "link", "area", "base", "embed", "track"}


def to_markdown(html: str) -> str:
    """The same text as Markdown. What Markdown cannot say (widths, colours, scripts) is left out."""
    return converted(html)[0]


def converted(html: str) -> tuple[str, bool]:
    """The same text as Markdown, and whether it was nested deeper than anybody writes."""
    reader = _Reader()
    reader.feed(_without_beginnings(_MARKED_SECTION.sub("", _OURS.sub("", html))))
    reader.close()
    text = _BLANK_LINES.sub("\n\n", _LOOSE_BREAKS.sub("\n\n", settled(reader.result()))).strip()
    return _AT_KEPT.sub("", text), reader.was_too_deep


def _without_beginnings(html: str) -> str:
    """Signs that begin no tag are text, and a comment that nobody closes goes on to the end, as in browsers.

    The parser looks for the end of each of them to the end of the text, and there may be as many as letters.
    """
    html = _NO_BEGINNING.sub("&lt;", html)
    open_comment = html.find("<!--", html.rfind("-->") + 1)
    html = html if open_comment < 0 else html[:open_comment]
    end = html.rfind(">") + 1
    return html[:end] + html[end:].replace("<", "&lt;")


@dataclass(slots=True)
class _Open:
    """An element that was opened, and the Markdown of what stands in it so far."""

    tag: str
    attributes: dict[str, str]
    pieces: list[str] = field(default_factory=list)
    count: int = 0
    """How many items of a list are closed, after the one before its first."""
    rows: list[list[str]] = field(default_factory=list)
    """The cells of a table."""
    columns: list[str] = field(default_factory=list)
    """How the columns of a table are aligned."""
    has_head: bool = False
    line_is_blank: bool = True
    """Whether nothing but spaces stands in its last line so far."""
    last_list: str = ""
    """The mark of the list that nothing stands behind yet: another one there needs another mark."""
    mark: str = ""
    """Of a list: what stands before its items, behind their numbers in one that has them."""

    def put(self, markdown: str) -> None:
        if markdown.strip():
            self.last_list = ""
        line = markdown.rpartition("\n")[2]
        self.line_is_blank = not line.strip() and (self.line_is_blank or len(line) < len(markdown))
        self.pieces.append(markdown)

    def text(self) -> str:
        return "".join(self.pieces)


class _Reader(HTMLParser):
    """Builds the Markdown from the inside out: an element is written when it is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [_Open("", {})]
        self._too_deep: Counter[str] = Counter()
        self.was_too_deep = False
        self._language = ""

    def result(self) -> str:
        while len(self._open) > 1:
            self._close()
        return self._open[0].text()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _VOID:
            self._put("\n" if tag == "br" and self._is_in("pre") else _void(tag, attributes))
            return
        if not self._too_deep.total():
            self._end_what_ends(tag)
        if self._too_deep.total() or self._is_deep():
            self._too_deep[tag] += 1
            self.was_too_deep = True
            return
        self._open.append(_begun(tag, attributes, self._language, after=self._open[-1].last_list))
        if tag == "pre":
            self._language = ""
        table = self._table()
        if tag == "tr" and table is not None:
            table.rows.append([])

    def handle_endtag(self, tag: str) -> None:
        if self._too_deep[tag]:
            self._too_deep[tag] -= 1
            return
        if not any(one.tag == tag for one in self._open[1:]):
            return
        while self._open[-1].tag != tag:
            self._close()
        self._close()

    def handle_data(self, data: str) -> None:
        if self._is_in("pre"):
            self._put(data)
        elif any(one.tag in _SILENT for one in self._open):
            return
        elif self._open[-1].tag == "code":
            self._put(_SPACE.sub(" ", data))
        else:
            within = self._open[-1]
            text = _escaped(_SPACE.sub(" ", data), is_of_link=self._is_in("a"))
            if text == " " and within.pieces and within.pieces[-1].endswith((" ", "\n")):
                return  # as in a browser, spaces that follow one another are one
            is_at_start = within.tag in _BLOCKS and within.line_is_blank
            self._put(_not_a_mark(text) if is_at_start else text)

    def handle_comment(self, data: str) -> None:
        """Some forums write the language of a block of code into a comment before it."""
        found = _LANGUAGE.search(data)
        if found and data.strip().startswith("language"):
            self._language = found[1]

    def _put(self, markdown: str) -> None:
        self._open[-1].put(markdown)

    def _close(self) -> None:
        closed = self._open.pop()
        within = self._open[-1]
        if self._is_in("pre"):
            if closed.tag == "code":
                within.attributes["class"] = (
                    f"{within.attributes.get('class', '')} {closed.attributes.get('class', '')}"
                )
            self._put(closed.text())
            return
        table = self._table()
        if closed.tag in {"td", "th"} and table is not None and table.rows:
            _add_cell(table, closed)
        elif closed.tag == "table" and table is not None:
            self._put(" ".join(" ".join(row) for row in closed.rows))
        else:
            self._put(_written(closed, within=within))
            within.last_list = closed.mark if closed.tag in _LISTS else within.last_list

    def _end_what_ends(self, tag: str) -> None:
        if self._open[-1].tag in _ENDS.get(tag, ()):
            self._close()
        if tag == "tr":
            for ends in ({"td", "th"}, {"tr"}):
                if self._open[-1].tag in ends:
                    self._close()

    def _is_deep(self) -> bool:
        return len(self._open) > _DEEPEST or sum(one.tag in _NESTING for one in self._open) > _DEEPEST_NESTING

    def _is_in(self, tag: str) -> bool:
        return any(one.tag == tag for one in self._open)

    def _table(self) -> _Open | None:
        """The table that is being read."""
        return next((one for one in reversed(self._open) if one.tag == "table"), None)


def _escaped(text: str, *, is_of_link: bool = True) -> str:
    """What says itself and nothing of Markdown's; an address that is no link's words stays the address that it is."""
    if is_of_link:
        return _SPECIAL.sub(lambda found: "\\" + found[0], text)
    pieces, at = [], 0
    for found in _WRITTEN_OUT.finditer(text):
        address = found[0]
        if address.count("(") > address.count(")") and text.startswith(")", found.end()):
            address += ")"
        pieces += [_escaped(text[at : found.start()]), f"<{address}>" if _SPECIAL.search(address) else address]
        at = found.start() + len(address)
    return "".join([*pieces, _escaped(text[at:])])


def _begun(tag: str, attributes: dict[str, str], language: str, *, after: str) -> _Open:
    begun = _Open(tag, attributes)
    if tag in _LISTS:
        usual, other = ("-", "*") if tag == "ul" else (".", ")")
        begun.mark = other if after == usual else usual
    if tag == "ol" and attributes.get("start", "").isdecimal():
        begun.count = min(int(attributes["start"][:9]), 999_999_999) - 1
    if tag == "pre" and language:
        attributes["class"] = f"lang-{language} {attributes.get('class', '')}"
    return begun


def _not_a_mark(text: str) -> str:
    """A line may not begin with what Markdown would take for a heading, a list or a quotation."""
    return _LINE_START.sub(lambda found: (found[1] or found[3] or "") + "\\" + (found[2] or found[4]), text)


def _void(tag: str, attributes: dict[str, str]) -> str:
    match tag:
        case "br":
            return "\\\n"
        case "hr":
            return "\n\n---\n\n"
        case "img" if attributes.get("src"):
            return f"![{_escaped(attributes.get('alt', ''))}]({_address(attributes['src'])})"
    return ""


def _written(one: _Open, *, within: _Open) -> str:  # noqa: C901, PLR0911, PLR0912 - a line for each element
    text = one.text()
    tag = one.tag
    if tag in _SILENT:
        return ""
    if tag in _EMPHASIS:
        return emphasised(text, _EMPHASIS[tag])
    if tag in _HEADINGS:
        line = _SPACE.sub(" ", text.replace("\\\n", " ")).strip()
        return f"\n\n{_HEADINGS[tag]} {line}\n\n" if line and within.tag != "a" else line
    if tag in _PARAGRAPHS:
        return f"\n\n{_paragraph(text)}\n\n"
    match tag:
        case "code" | "kbd" | "tt" | "samp":
            return _code(text)
        case "sup":
            return _shifted(text, _RAISED)
        case "sub":
            return _shifted(text, _LOWERED)
        case "pre":
            return _fenced(text, _LANGUAGE.search(one.attributes.get("class", "")))
        case "table":
            return f"\n\n{text.strip()}\n\n{_table_of(one)}\n\n"
        case "a":
            return _link(text, one.attributes)
        case "blockquote":
            return "\n\n" + _before_lines(_tidy(text), "> ") + "\n\n"
        case "li":
            return _item(text, within, one.attributes.get("value", ""))
        case "ul" | "ol":
            begins_alone = re.match(r"(?:[-*]|1[.)]) \S", text.lstrip()) is None
            return f"\n{text.rstrip()}\n" if within.tag == "li" and not begins_alone else f"\n\n{text.strip()}\n\n"
    return text


def _paragraph(text: str) -> str:
    text = _LOOSE_BREAKS.sub("\n\n", text)
    if "\n\n" in text.strip():
        return text.strip()
    trimmed = "\n".join(line.strip(" ") for line in text.strip().split("\n"))
    return _not_a_mark(trimmed)


def _code(text: str) -> str:
    if not text.strip():
        return text
    fence = "`" * (max((len(run) for run in _TICKS.findall(text)), default=0) + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def _fenced(text: str, language: re.Match[str] | None) -> str:
    fence = "`" * max(3, max((len(run) for run in _TICKS.findall(text)), default=0) + 1)
    lines = text.strip("\n").split("\n")
    body = "\n".join(f"{line}{_KEPT}" if not line.strip() or line.endswith("\\") else line for line in lines)
    return f"\n\n{fence}{language[1] if language else ''}\n{body}\n{fence}\n\n"


def _shifted(text: str, signs: dict[int, int]) -> str:
    """Raised or lowered figures, as the signs that there are for them; letters (1er, 2nd) stay as they are."""
    return text.translate(signs) if all(ord(sign) in signs for sign in text.strip()) else text


def _add_cell(table: _Open, cell: _Open) -> None:
    """Cells are of one line, and have no bars in them that are not escaped."""
    text = _SPACE.sub(" ", cell.text().replace("\\\n", " ").replace(_KEPT, "")).strip()
    row = table.rows[-1]
    if len(table.rows) == 1:
        table.has_head |= cell.tag == "th"
        aligned = _ALIGNED.search(cell.attributes.get("style", ""))
        table.columns.append(aligned[1] if aligned else cell.attributes.get("align", ""))
    row.append(re.sub(r"(?<!\\)\|", r"\\|", text))


def _table_of(table: _Open) -> str:
    """The rows as Markdown has them, which wants a head; where there was none its cells are empty."""
    rows = [row for row in table.rows if row]
    if not rows:
        return ""
    width = max(len(row) for row in rows)
    head, body = (rows[0], rows[1:]) if table.has_head else ([], rows)
    rules = [_RULES.get(align, _RULES[""]) for align in [*table.columns, *[""] * width][:width]]
    lines = [[*row, *[""] * (width - len(row))] for row in (head, rules, *body)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


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


def _item(text: str, within: _Open, number: str) -> str:
    within.count = int(number[:9]) if number.isdecimal() and not within.text().strip() else within.count + 1
    mark = f"{within.count}{within.mark} " if within.tag == "ol" else f"{within.mark or '-'} "
    first, _, rest = _tidy(text).partition("\n")
    indented = _before_lines(rest, " " * len(mark)) if rest else ""
    return f"{mark}{first}" + (f"\n{indented}" if rest else "") + "\n"


def _tidy(text: str) -> str:
    return _BLANK_LINES.sub("\n\n", _LOOSE_BREAKS.sub("\n\n", text)).strip()


def _before_lines(text: str, mark: str) -> str:
    return "\n".join((mark + line).rstrip() for line in text.split("\n"))
