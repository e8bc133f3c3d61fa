"""What every resolver finds at `info.context`: who asks, in which language, and what was loaded for them already."""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import uuid4

import strawberry
from strawberry.dataloader import DataLoader

from portal.accounts.viewer import VISITOR, Viewer
from portal.kernel import paging
from portal.kernel.errors import Unauthenticated

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Load = Callable[[Sequence[K], Viewer], Awaitable[Mapping[K, V]]]
"""Fetches many things by key as far as the viewer may see them; what is not in the answer is None."""
Recheck = Callable[[], Awaitable[Viewer | None]]


@dataclass(slots=True)
class Context:
    """One request, or one subscription as long as it lives."""

    viewer: Viewer = VISITOR
    locale: str = "en"
    client_address: str | None = None
    user_agent: str | None = None
    request_id: str = field(default_factory=lambda: uuid4().hex)
    recheck: Recheck | None = None
    """Asks who the viewer is by now, for what outlives a request; None once their session is over."""
    asked: frozenset[str] = frozenset()
    """The names of all fields in the document, so that a list can fetch at once what each of its rows will ask for."""
    session_token: str | None = None
    """Set by `start_session`: what the door hands to the browser."""
    session_ended: bool = False
    _loaders: dict[Load[Any, Any], DataLoader[Any, Any]] = field(default_factory=dict)

    @property
    def signed_in(self) -> Viewer:
        """The person who asks.

        Raises Unauthenticated for a visitor.
        """
        if not self.viewer.is_signed_in:
            raise Unauthenticated
        return self.viewer

    def load(self, load: Load[K, V], key: K) -> Awaitable[V | None]:
        """What stands behind ``key``; all keys asked for in the same breath are fetched together."""
        return self._loader(load).load(key)

    def find(self, load: Load[K, V], key: K) -> Awaitable[V | None] | V | None:
        """`load`, but what was fetched already is handed over as it is: a plain value costs no task."""
        loader = self._loader(load)
        known = loader.cache_map.get(key)
        if known is not None and known.done() and not known.cancelled() and known.exception() is None:
            return known.result()
        return loader.load(key)

    def load_many(self, load: Load[K, V], keys: Sequence[K]) -> Awaitable[list[V | None]]:
        """`load` for each of several, in their order."""
        return self._loader(load).load_many(keys)

    def forget(self) -> None:
        """Drop what was loaded: a mutation has changed the world, or the viewer's rights may have changed."""
        self._loaders.clear()

    def page(
        self,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> paging.Page:
        """Which rows of a list are asked for, with cursors that are good for this viewer alone.

        Raises Invalid for a size outside 1 to 100 or two directions at once (G10).
        """
        return paging.page(first, after, last, before, reader=str(self.viewer.member_id or ""))

    def start_session(self, token: str, viewer: Viewer) -> None:
        """From here on the request speaks for ``viewer``, and the browser is given ``token``."""
        self.session_token, self.session_ended = token, False
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

    def _loader(self, load: Load[K, V]) -> DataLoader[K, V | None]:
        loader = self._loaders.get(load)
        if loader is None:
            loader = self._loaders[load] = DataLoader(self._in_order(load))
        return loader

    def _in_order(self, load: Load[K, V]) -> Callable[[list[K]], Awaitable[list[V | None]]]:
        async def fetch(keys: list[K]) -> list[V | None]:
            found = await load(keys, self.viewer)
            return [found.get(key) for key in keys]

        return fetch


Info = strawberry.Info[Context, None]
"""How resolvers declare it: ``async def thread(self, info: Info, …)``."""
