"""The context of resolvers, with its dataloaders: who asks, in which language, and what was loaded already."""

from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast, overload
from uuid import UUID, uuid4

import strawberry
from strawberry.dataloader import DataLoader

from graphql_schema.ids import Node, taken_apart
from portal.accounts.viewer import VISITOR, Viewer
from portal.kernel import pagination
from portal.kernel.errors import Unauthenticated
from portal.kernel.ids import tag
from portal.kernel.wording import fallbacks

K = TypeVar("K", bound=Hashable)
R = TypeVar("R")
T = TypeVar("T")
Load = Callable[[Sequence[K], Viewer], Awaitable[Mapping[K, R]]]
"""A loader: fetches many rows by key as far as the viewer may see them; what is not in the answer is None."""
Recheck = Callable[[], Awaitable[Viewer | None]]


class NodeType:
    """How things of a type that has global ids are had: the loader of their rows, and what makes a thing of a row."""

    __slots__ = ("load", "wrap")

    def __init__(self, load: Load[UUID, R], wrap: Callable[[R], Node]) -> None:
        """Both of the same row: a type checker looks."""
        self.load: Load[UUID, Any] = load
        self.wrap: Callable[[Any], Node] = wrap


_nodes: dict[bytes, NodeType] = {}
"""By the tag that a type's ids begin with."""


def wire(nodes: Mapping[str, NodeType]) -> None:
    """Install the table of `graphql_schema.nodes`; whoever makes the schema does so."""
    _nodes.clear()
    _nodes.update({tag(type_name): one for type_name, one in nodes.items()})


def for_everyone(query: Callable[[Sequence[K]], Awaitable[Mapping[K, R]]]) -> Load[K, R]:
    """A loader of what is the same for every viewer."""

    async def load(keys: Sequence[K], viewer: Viewer) -> Mapping[K, R]:
        return await query(keys)

    return load


@dataclass(slots=True)
class Context:
    """One request, or one subscription as long as it lives."""

    viewer: Viewer = VISITOR
    locale: str = "en"
    """The language of sentences, of those that the portal speaks or regional to one."""
    languages: tuple[str, ...] = ()
    """In which what staff wrote is read, the best first; those of ``locale`` unless told."""
    client_address: str | None = None
    user_agent: str | None = None
    request_id: str = field(default_factory=lambda: uuid4().hex)
    recheck: Recheck | None = None
    """Asks who the viewer is by now, for what outlives a request; None once their session is over."""
    asked: frozenset[str] | None = None
    """The names of all fields in the document; None where they are not known."""
    since: str | None = None
    """Where an earlier stream of the same subscription ended, as it was told: what came after that comes first."""
    sequence: str | None = None
    """Where the stream is with what is being delivered; each message carries it."""
    retry_after: int | None = None
    """In how many seconds to try again, where a mutation was refused because there were too many."""
    counted: list[tuple[Callable[[Any], None], Any]] = field(default_factory=list)
    """What was counted by `count`, for those who are given the same answer."""
    session_token: str | None = None
    """Set by `start_session`: what the door hands to the browser."""
    session_ended: bool = False
    _loaders: dict[tuple[Load[Any, Any], Callable[[Any], Any] | None], DataLoader[Any, Any]] = field(
        default_factory=dict
    )
    _brought: dict[tuple[Load[Any, Any], Callable[[Any], Any]], dict[Any, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.languages = self.languages or fallbacks(self.locale)

    @property
    def signed_in(self) -> Viewer:
        """The person who asks.

        Raises Unauthenticated for a visitor.
        """
        if not self.viewer.is_signed_in:
            raise Unauthenticated
        return self.viewer

    @property
    def acting(self) -> Viewer:
        """The person or the API key that asks, for what a scope may open.

        Raises Unauthenticated for a visitor.
        """
        return self.viewer if self.viewer.api_key_id is not None else self.signed_in

    @overload
    def load(self, load: Load[K, R], key: K) -> Awaitable[R | None]: ...

    @overload
    def load(self, load: Load[K, R], key: K, wrap: Callable[[R], T]) -> Awaitable[T | None]: ...

    def load(self, load: Load[K, Any], key: K, wrap: Callable[[Any], Any] | None = None) -> Awaitable[Any]:
        """What ``wrap`` makes of the row behind ``key``, or the row itself.

        All keys asked for in the same breath are fetched together. Both functions must be ones that last (``Tier.of``,
        no lambda): by them the request knows what it has already.
        """
        return self._loader(load, wrap).load(key)

    def find(self, load: Load[K, R], key: K, wrap: Callable[[R], T]) -> Awaitable[T | None] | T | None:
        """`load`, but what was fetched already is handed over as it is: a plain value costs no task."""
        brought = self._brought.get((load, wrap))
        if brought is not None and key in brought:
            return cast("T | None", brought[key])
        loader: DataLoader[K, T | None] = self._loader(load, wrap)
        known = loader.cache_map.get(key)
        if known is not None and known.done() and not known.cancelled() and known.exception() is None:
            return known.result()
        return loader.load(key)

    async def bring(self, load: Load[K, R], keys: Iterable[K], wrap: Callable[[R], T]) -> None:
        """Fetch what `find` is going to be asked for: of a whole page at once, with no future for each key."""
        brought = self._brought.setdefault((load, wrap), {})
        missing = [key for key in dict.fromkeys(keys) if key not in brought]
        if missing:
            brought.update(zip(missing, _wrapped(await load(missing, self.viewer), missing, wrap), strict=True))

    def may_ask(self, field: str) -> bool:
        """Whether a field of this name may be asked for: a list fetches at once what each of its rows needs."""
        return self.asked is None or field in self.asked

    def load_many(self, load: Load[K, R], keys: Sequence[K], wrap: Callable[[R], T]) -> Awaitable[list[T | None]]:
        """`load` for each of several, in their order."""
        return self._loader(load, wrap).load_many(keys)

    async def node(self, type_name: str, key: UUID) -> Node | None:
        """The thing of that type with this key; None where there is none that the viewer may see.

        For what the asking room cannot name: a type of a room above it, or one of several.
        """
        return await self._node(tag(type_name), key)

    async def node_by_id(self, given: str) -> Node | None:
        """`node` by a global id; None, too, for what is no id: unknown and malformed are answered alike."""
        parts = taken_apart(given)
        return None if parts is None else await self._node(*parts)

    def count(self, count: Callable[[K], None], what: K) -> None:
        """Have ``what`` counted: once for each who gets the answer, also where it is not worked out anew for them."""
        count(what)
        self.counted.append((count, what))

    def forget(self) -> None:
        """Drop what was loaded: a mutation has changed the world, or the viewer's rights may have changed."""
        self._loaders.clear()
        self._brought.clear()

    def page(
        self,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> pagination.Page:
        """Which rows of a list are asked for, with cursors that are good for this viewer alone.

        Raises Invalid for a size outside 1 to 100 or two directions at once (G10).
        """
        return pagination.page(first, after, last, before, reader=str(self.viewer.principal_id or ""))

    def start_session(self, token: str, viewer: Viewer, *, by_cookie: bool = True) -> None:
        """From here on the request speaks for ``viewer``, and the browser is given ``token`` as its cookie."""
        self.session_token, self.session_ended = (token if by_cookie else None), False
        self.viewer = viewer
        self.forget()

    def end_session(self) -> None:
        """From here on the request is a visitor's, and the browser's cookie is taken back."""
        self.session_token, self.session_ended = None, True
        self.viewer = VISITOR
        self.forget()

    async def refresh(self) -> None:
        """Look again who the viewer is, before something is delivered to them later (L36, G41).

        Raises Unauthenticated when their session is over.
        """
        self.forget()
        if self.recheck is None:
            return
        viewer = await self.recheck()
        if viewer is None:
            raise Unauthenticated("You have been signed out.")
        self.viewer = viewer

    async def _node(self, type_tag: bytes, key: UUID) -> Node | None:
        known = _nodes.get(type_tag)
        return None if known is None else await self.load(known.load, key, known.wrap)

    def _loader(self, load: Load[K, Any], wrap: Callable[[Any], Any] | None) -> DataLoader[K, Any]:
        loader = self._loaders.get((load, wrap))
        if loader is None:
            loader = self._loaders[load, wrap] = DataLoader(self._in_order(load, wrap))
        return loader

    def _in_order(
        self, load: Load[K, Any], wrap: Callable[[Any], Any] | None
    ) -> Callable[[list[K]], Awaitable[list[Any]]]:
        async def fetch(keys: list[K]) -> list[Any]:
            found = await load(keys, self.viewer)
            return [found.get(key) for key in keys] if wrap is None else _wrapped(found, keys, wrap)

        return fetch


def _wrapped(found: Mapping[K, R], keys: Iterable[K], wrap: Callable[[R], T]) -> list[T | None]:
    """For each key what ``wrap`` makes of its row; what several keys share, the tier of many members, is made once."""
    rows = [found.get(key) for key in keys]
    made = {id(row): wrap(row) for row in {id(row): row for row in rows if row is not None}.values()}
    return [None if row is None else made[id(row)] for row in rows]


Info = strawberry.Info[Context, None]
"""How resolvers declare it: ``async def thread(self, info: Info, …)``."""
