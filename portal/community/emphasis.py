"""Emphasis in Markdown made of HTML, where what stands around it decides whether its marks are marks.

After a sign and before a letter a mark ends nothing: `**Note:**text` shows its stars. So the signs of a sentence go
outside where a letter follows, and beside any other sign the letter is spelt as its number. Whether there is one is
known when the text is whole.
"""

import re

OPEN, CLOSE = "\x03", "\x04"
"""Until then they say which marks open and which close."""
_MARK = r"\*\*|\*|~~"
_NEXT_TO_EACH_OTHER = re.compile(rf"{CLOSE}({_MARK})\1{OPEN}")
_OPENED = re.compile(rf"(\w)((?:(?:{_MARK}){OPEN})+)(?=\\?[^\w\s{CLOSE}])")
_CLOSED = re.compile(rf"(?:([:.,;!?…]+)|(\\?[^\w\s{OPEN}]))?((?:{CLOSE}(?:{_MARK}))+)(\w)")


def emphasised(text: str, mark: str) -> str:
    """The text between marks, which stand at words and not at spaces; call `settled` once all is written."""
    core = text.strip()
    if not core or "\n\n" in core:
        return text
    lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}{mark}{OPEN}{core}{CLOSE}{mark}{trail}"


def settled(text: str) -> str:
    """The Markdown with each mark where it is one."""
    text = _NEXT_TO_EACH_OTHER.sub("", text)
    text = _CLOSED.sub(_close, _OPENED.sub(lambda found: f"{_numbered(found[1])}{found[2]}", text))
    return text.replace(OPEN, "").replace(CLOSE, "")


def _close(found: re.Match[str]) -> str:
    of_sentence, other, mark, letter = found.groups()
    if of_sentence and found.start() and found.string[found.start() - 1] not in f"\\{OPEN}":
        return f"{mark}{of_sentence}{letter}"
    last = of_sentence or other or ""
    return f"{last}{mark}{_numbered(letter) if last else letter}"


def _numbered(letter: str) -> str:
    return f"&#{ord(letter)};"
