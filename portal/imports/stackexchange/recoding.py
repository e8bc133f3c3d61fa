"""Files of two bytes a character, handed on as UTF-8: what looks for rows looks for them byte by byte."""

import codecs
from typing import BinaryIO, Protocol

UTF_8 = "utf-8"
_BEGINNINGS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
"""As XML has them recognised, whatever encoding the file names: it may have been converted since it was written."""


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def as_bytes_of_rows(stream: BinaryIO) -> tuple[Readable, str | None]:
    """What to read instead of ``stream``, and its encoding if it is not the one that the file names."""
    start = stream.read(2)
    if (encoding := _BEGINNINGS.get(start)) is None:
        return _From(start, stream), None
    return _Recoded(_From(start, stream), encoding), UTF_8


class _From:
    """A stream, from its beginning that has been read already."""

    def __init__(self, start: bytes, stream: BinaryIO) -> None:
        self._start, self._stream = start, stream

    def read(self, size: int, /) -> bytes:
        start, self._start = self._start, b""
        return start or self._stream.read(size)


class _Recoded:
    """What is no character stays none, so that the parser finds it in its row: half a surrogate pair, half a unit."""

    def __init__(self, stream: Readable, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")

    def read(self, size: int, /) -> bytes:
        while data := self._stream.read(size):
            if text := self._decoder.decode(data):
                return text.encode(UTF_8, "surrogatepass")
        return b""
