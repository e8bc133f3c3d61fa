"""Handing all texts of a language to translators, and taking them back: one file per language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel.errors import PortalError
from portal.kernel.work import unit_of_work
from portal.translations import files, queries
from portal.translations.files import Entry, Fault, Unreadable
from portal.translations.kinds import Kind, every_kind
from portal.translations.queries import Kept, Original
from portal.translations.saving import NewText, checked_locale, checked_text, save_checked


@dataclass(frozen=True, slots=True)
class Exported:
    """A file, and how far the language is."""

    content: bytes
    texts: int
    outdated: int
    missing: int


@dataclass(slots=True)
class Imported:
    """What came of a file."""

    saved: int = 0
    known: int = 0
    """Texts that were kept just so."""
    missing: int = 0
    """Texts that are not translated in the file."""
    left: list[Fault] = field(default_factory=list)
    """What was not taken although the file is right: the thing is gone, or its original has changed since."""


@dataclass(frozen=True, slots=True)
class _Here:
    """All of a kind: what it says, by the name of the thing, and what is kept of it in the language."""

    kind: Kind
    originals: Mapping[str, Original]
    kept: Mapping[tuple[UUID, str], Kept]


async def export(locale: str, *, by: Viewer) -> Exported:
    """Every text of staff with its translation, for who may save all of them (TL11).

    Raises Invalid for what names no language.
    """
    by.ensure_brand()
    locale = checked_locale(locale)
    entries = [entry for kind in every_kind() for entry in _entries(await _here(kind, locale))]
    return Exported(
        files.written(locale, entries),
        texts=len(entries),
        outdated=sum(one.is_outdated for one in entries),
        missing=sum(not one.text for one in entries),
    )


@unit_of_work
async def import_file(content: bytes, locale: str, *, by: Viewer) -> Imported:
    """Keep what a file says; all of it, or nothing (TL12).

    What is empty or marked fuzzy in it changes nothing. Raises Unreadable for a file in which anything is odd, and with
    the line of each text that a save would refuse; Invalid for what names no language.
    """
    by.ensure_brand()
    locale = checked_locale(locale)
    entries = files.read(content, locale)
    told, faults = Imported(), list[Fault]()
    by_kind: dict[str, list[Entry]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, []).append(entry)
    for name in by_kind.keys() - {kind.name for kind in every_kind()}:
        faults += [Fault(one.line, f"Nothing of the kind {name} has texts.") for one in by_kind[name]]
    for kind in every_kind():
        here = await _here(kind, locale) if kind.name in by_kind else None
        new = _new_texts(here, by_kind[kind.name], told, faults) if here else {}
        for thing, texts in sorted(new.items()):  # in one order, so that two imports do not wait for each other
            if not faults:
                await save_checked(kind, thing, locale, texts, by=by)
                told.saved += len(texts)
    if faults:
        raise Unreadable(sorted(faults, key=lambda fault: fault.line))
    return told


async def _here(kind: Kind, locale: str) -> _Here:
    known = await queries.originals(kind)
    kept = {(one.thing_id, one.field): one for one in await queries.kept(kind, list(known), locale)}
    return _Here(kind, {one.named: one for one in known.values()}, kept)


def _entries(here: _Here) -> list[Entry]:
    found = []
    for named, original in here.originals.items():
        for text in here.kind.texts:
            says = original.texts[text.field]
            if not says:
                continue
            kept = here.kept.get((original.id, text.field))
            found.append(
                Entry(
                    here.kind.name,
                    named,
                    text.field,
                    says,
                    kept.text if kept else "",
                    is_outdated=kept is not None and kept.is_outdated,
                    translates=kept.translates if kept else None,
                )
            )
    return found


def _new_texts(
    here: _Here, entries: Sequence[Entry], told: Imported, faults: list[Fault]
) -> Mapping[UUID, Sequence[NewText]]:
    """What of the entries is new, by the thing; what is at fault or left out is told."""
    found: dict[UUID, list[NewText]] = {}
    for entry in entries:
        text = here.kind.text(entry.field)
        original = here.originals.get(entry.named)
        if text is None:
            faults.append(Fault(entry.line, f"A {here.kind.name} has no text {entry.field}."))
        elif not entry.text:
            told.missing += 1
        elif original is None:
            told.left.append(Fault(entry.line, f"{entry.context} is not there any more."))
        elif entry.is_outdated:
            _count_fuzzy(entry, here.kept.get((original.id, entry.field)), told)
        elif original.texts[entry.field] != entry.original:
            told.left.append(Fault(entry.line, f"The original of {entry.context} has changed since."))
        else:
            _take(entry, here, original, found, told, faults)
    return found


def _count_fuzzy(entry: Entry, kept: Kept | None, told: Imported) -> None:
    if kept is not None and kept.text == entry.text:
        told.known += 1
    else:
        told.left.append(Fault(entry.line, f"{entry.context} is marked fuzzy."))


def _take(
    entry: Entry,
    here: _Here,
    original: Original,
    found: dict[UUID, list[NewText]],
    told: Imported,
    faults: list[Fault],
) -> None:
    new = NewText(entry.field, entry.text)
    try:
        stored = checked_text(here.kind, original, new)
    except PortalError as refused:
        faults += [Fault(entry.line, str(fault)) for fault in refused.faults]
        return
    kept = here.kept.get((original.id, entry.field))
    if stored is not None and kept is not None and kept.text == stored.text and not kept.is_outdated:
        told.known += 1
        return
    found.setdefault(original.id, []).append(new)
