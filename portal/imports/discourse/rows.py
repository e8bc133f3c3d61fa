"""What both ways out of Discourse give: rows by the names of its tables' columns, each value as text or None."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol, TypeAlias

from portal.imports.report import Progress

Row: TypeAlias = Mapping[str, str | None]


class Export(Protocol):
    """A forum as it was given out; whatever is asked twice answers the same, in the same order."""

    @property
    def name(self) -> str:
        """What the file or the folder is called."""

    def files(self) -> list[Path]:
        """All that it is read from."""

    def categories(self, progress: Progress) -> Iterator[Row]: ...

    def users(self, progress: Progress) -> Iterator[Row]: ...

    def topics(self, progress: Progress) -> Iterator[Row]: ...

    def posts(self, progress: Progress) -> Iterator[Row]: ...

    def tags(self, progress: Progress) -> dict[str, list[str]]:
        """By topic."""

    def solutions(self, progress: Progress) -> dict[str, str]:
        """The post that settles each topic that is settled."""
