"""Documents that a request names instead of sending them: trusted ones, and Apollo's automatic persisted queries."""

import re
from collections import OrderedDict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from hmac import compare_digest

from graphql_schema import manifests
from graphql_schema.errors import RequestRefused
from graphql_schema.schema import schema
from portal.settings import settings

MOST_TEXTS = 2_000
MOST_BYTES = 4 << 20
LARGEST_TEXT = 32 << 10
UNSUPPORTED = "unsupported"
"""In the place of a digest: persisted queries of a kind that is not spoken here."""
_DIGEST = re.compile(r"[0-9a-f]{64}")


class NotFound(RequestRefused):
    """Clients know the message by heart, and send the text beside the digest then."""

    code = "PERSISTED_QUERY_NOT_FOUND"

    def __init__(self) -> None:
        super().__init__("PersistedQueryNotFound")


class NotSupported(RequestRefused):
    """So is this one: clients send whole texts from then on."""

    code = "PERSISTED_QUERY_NOT_SUPPORTED"

    def __init__(self) -> None:
        super().__init__("PersistedQueryNotSupported")


class NotTrusted(RequestRefused):
    """The portal runs documents of its manifests, and no others."""

    code = "DOCUMENT_NOT_TRUSTED"

    def __init__(self) -> None:
        super().__init__("Only documents that were registered with this portal are run here.")


@dataclass(frozen=True, slots=True)
class Reference:
    """Which document is meant: its text, the SHA-256 of its text, or both, for the digest to be known from then on.

    Or the id that it has in a manifest.
    """

    text: str | None
    digest: str | None = None
    id: str | None = None


class Texts:
    """Texts by their digest, the least used of them forgotten first: whoever misses one sends it again.

    Beside them the ``trusted`` ones by their id. With ``allowed`` no others are run than they and those.
    """

    def __init__(self, trusted: Mapping[str, str] | None = None, allowed: frozenset[str] | None = None) -> None:
        self._own = allowed
        self._trusted: Mapping[str, str] = {}
        self._allowed: AbstractSet[str] | None = None
        self.trust(trusted or {})
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._bytes = 0

    def trust(self, trusted: Mapping[str, str]) -> None:
        """Take these trusted documents in the place of all earlier ones."""
        self._trusted = trusted
        self._allowed = None if self._own is None else {*self._own, *trusted.values()}

    def text_of(self, meant: Reference) -> str:
        """The text to run.

        A digest is compared with the text beside it, so nobody can have another's digest stand for a text of theirs.

        Raises NotFound for an id or a digest that is not known, NotSupported for another kind of it, RequestRefused for
        a digest of another text or none at all, NotTrusted.
        """
        text = self._meant(meant)
        if self._allowed is not None and text not in self._allowed:
            raise NotTrusted
        return text

    def _meant(self, meant: Reference) -> str:
        if meant.id is not None:
            return self._named(meant.id)
        if meant.digest is None:
            return meant.text or ""
        if meant.digest == UNSUPPORTED:
            raise NotSupported
        if not _DIGEST.fullmatch(meant.digest):
            raise RequestRefused("`sha256Hash` is the SHA-256 of the text: 64 hexadecimal digits in small letters.")
        if meant.text is None:
            return self._named(meant.digest)
        if not compare_digest(sha256(meant.text.encode(errors="surrogatepass")).hexdigest(), meant.digest):
            raise RequestRefused("`sha256Hash` is not the SHA-256 of the text beside it.")
        return meant.text

    def keep(self, meant: Reference) -> None:
        """Remember a text by its digest, within bounds; call it for what is valid alone."""
        if meant.digest is None or meant.text is None or meant.digest in self._kept:
            return
        if (size := _size(meant.text)) > LARGEST_TEXT:
            return
        self._kept[meant.digest] = meant.text
        self._bytes += size
        while len(self._kept) > MOST_TEXTS or self._bytes > MOST_BYTES:
            _, forgotten = self._kept.popitem(last=False)
            self._bytes -= _size(forgotten)

    def _named(self, name: str) -> str:
        digest = name.removeprefix("sha256:")
        for known in (name, digest):
            if (text := self._trusted.get(known)) is not None:
                return text
        if (text := self._kept.get(digest)) is None:
            raise NotFound
        self._kept.move_to_end(digest)
        return text

    def statistics(self) -> dict[str, int]:
        return {"texts": len(self._kept), "bytes": self._bytes}


def _size(text: str) -> int:
    return len(text.encode(errors="surrogatepass"))


@lru_cache(maxsize=1)
def texts() -> Texts:
    """The texts of this process: another one asks for those once more that no manifest has.

    Raises BadManifest.
    """
    return Texts(_trusted(), manifests.our_own() if settings().documents_only else None)


def read_anew() -> int:
    """Read the manifests again, and take all that they hold now, or nothing; how many documents that is.

    It takes a while and no event loop: call it in a thread. Raises BadManifest, and what was trusted stays so.
    """
    trusted = _trusted()
    texts().trust(trusted)
    return len(trusted)


def _trusted() -> Mapping[str, str]:
    return manifests.trusted(settings(), schema()._schema)  # noqa: SLF001 - strawberry's own is not for documents
