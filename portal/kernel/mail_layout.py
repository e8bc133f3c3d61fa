"""The layout of every mail, in one place: the same words as plain text and as HTML, and the footer (NC11).

The HTML loads nothing: no picture, no script, no font, so that nobody learns when a mail is opened. Whatever
people typed is escaped, and only addresses of the portal itself are links.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from portal.kernel.wording import say, translatable

NOBODY_READS = translatable(
    "This mail was written by a machine, and nobody reads replies to it. "
    "Answer in the portal instead: there others see it, too."
)
WHICH_MAILS = translatable("Which mails you get, you choose here: {settings}")
_PAGE = """<!DOCTYPE html>
<html lang="{locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
<body style="margin:0;padding:16px;background:#f4f2ee;color:#22201c;font:16px/1.5 Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto">
<p style="font-weight:bold;font-size:18px">{brand}</p>
<div style="background:#ffffff;border-radius:8px;padding:20px 24px;overflow-wrap:anywhere">
{content}
</div>
<div style="color:#5d584f;font-size:13px">
{beneath}
</div>
</div>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One of several things that a mail lists: what happened, in which thread, and where it is read."""

    title: str
    text: str
    link: str | None = None


def plain(text: str, entries: Sequence[Entry], beneath: Sequence[str]) -> str:
    """The mail as plain text."""
    listed = ["\n".join(_lines_of(entry)) for entry in entries]
    return "\n\n".join([text, *listed]) + "\n\n-- \n" + "\n".join(beneath) + "\n"


def html(
    text: str, entries: Sequence[Entry], beneath: Sequence[str], *, brand: str, title: str, locale: str, home: str
) -> str:
    """The same as HTML; ``home`` is where the addresses begin that become links."""
    content = [_paragraph(part, home) for part in text.split("\n\n") if part.strip()]
    if entries:
        content.append('<ul style="padding-left:20px">' + "".join(_item(entry, home) for entry in entries) + "</ul>")
    return _PAGE.format(
        locale=escape(locale),
        title=escape(title),
        brand=escape(brand),
        content="\n".join(content),
        beneath="\n".join(_paragraph(part, home) for part in beneath),
    )


def footer(locale: str, *, brand: str, settings: str | None) -> Sequence[str]:
    """What stands beneath every mail: whose it is, that replies are not read, and where mails are chosen."""
    chosen = [] if settings is None else [say(WHICH_MAILS, locale, settings=settings)]
    return [brand, say(NOBODY_READS, locale), *chosen]


def _lines_of(entry: Entry) -> Sequence[str]:
    return [f"* {entry.title}", *(f"  {line}" for line in (entry.text, entry.link) if line)]


def _item(entry: Entry, home: str) -> str:
    title = escape(entry.title)
    if entry.link is not None and entry.link.startswith(home):
        title = f'<a href="{escape(entry.link)}" style="color:#1d5c4a">{title}</a>'
    return f"<li>{title}<br>{_lines(entry.text)}</li>" if entry.text else f"<li>{title}</li>"


def _paragraph(text: str, home: str) -> str:
    address = re.compile(re.escape(escape(home)) + r"/[^\s<]*")
    linked = address.sub(lambda found: f'<a href="{found[0]}" style="color:#1d5c4a">{found[0]}</a>', _lines(text))
    return f"<p>{linked}</p>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")
