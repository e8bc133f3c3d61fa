"""Validation of a whole form: every fault is told at once, each with the path of its field."""

from types import TracebackType
from typing import Self

from portal.kernel.errors import PortalError


class FormRefused(PortalError):
    """Several fields of one form are at fault. It stands for the first of them where only one can be told."""

    def __init__(self, faults: tuple[PortalError, ...]) -> None:
        first = faults[0]
        super().__init__(first.text, field=first.field, **first.values)
        self.faults = faults
        self.code = first.code  # type: ignore[misc]  # as that of the class is, for whoever asks


class Form:
    """Collects what its checks refuse, and refuses it all together.

        form = Form()
        with form:
            title = text.line(draft.title, field="title", most=200)
        with form.at("lines", 3):
            ensure_line(...)
        form.ensure_good()

    A refusal that names no field is none of the form (one is not signed in, say) and is raised where it stands. Of a
    field that is at fault already, or of what holds it, nothing more is said.
    """

    def __init__(self) -> None:
        self._faults: list[PortalError] = []
        self._path: tuple[str, ...] = ()

    def at(self, *path: str | int) -> Self:
        """What is checked in the block lies there: its fields come after ``path``, a position counts from 0."""
        self._path = tuple(map(str, path))
        return self

    @property
    def is_good(self) -> bool:
        """Whether nothing is at fault so far."""
        return not self._faults

    def ensure_good(self) -> None:
        """Raises the fault, where there is one, and FormRefused where there are several."""
        if self._faults:
            raise self.refusal()

    def refusal(self) -> PortalError:
        """What `ensure_good` raises, where something is at fault."""
        return self._faults[0] if len(self._faults) == 1 else FormRefused(tuple(self._faults))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, refusal: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        path, self._path = self._path, ()
        if not isinstance(refusal, PortalError) or (refusal.field is None and not path):
            return False
        for fault in refusal.faults:
            fault.field = (*path, *(fault.field or ())[_shared(path, fault.field) :])
            if not any(_holds(fault.field, told.field) for told in self._faults):
                self._faults.append(fault)
        return True


def _shared(path: tuple[str, ...], field: tuple[str, ...] | None) -> int:
    """A check that names the list itself (``lines.quantity``) is told at its position (``lines.3.quantity``)."""
    return 1 if path and field and field[0] == path[0] else 0


def _holds(field: tuple[str, ...], told: tuple[str, ...] | None) -> bool:
    """Whether ``told`` is that field, or lies within it."""
    return told is not None and told[: len(field)] == field
