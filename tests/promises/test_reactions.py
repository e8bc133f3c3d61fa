"""The table of reactions is the whole story: no event is forgotten, and none is told twice."""

import importlib
import pkgutil

import portal
from portal.kernel.events import Event
from portal.reactions import NOBODY_REACTS, REACTIONS


def _every_event() -> set[type[Event]]:
    rooms = [room.name for room in pkgutil.iter_modules(portal.__path__, "portal.") if room.ispkg]
    found: set[type[Event]] = set()
    for room in rooms:
        names = {module.name for module in pkgutil.iter_modules(importlib.import_module(room).__path__)}
        if "events" in names and room != "portal.kernel":
            module = importlib.import_module(f"{room}.events")
            found |= {
                value
                for value in vars(module).values()
                if isinstance(value, type)
                and issubclass(value, Event)
                and value.__module__ == module.__name__
                and not value.__subclasses__()  # what events have in common is not announced itself
            }
    return found


def test_every_event_has_reactions_or_a_reason_for_having_none():
    assert set(REACTIONS) | set(NOBODY_REACTS) == _every_event()
    assert not set(REACTIONS) & set(NOBODY_REACTS)


def test_nobody_reacts_twice_to_the_same_event():
    for event, reactions in REACTIONS.items():
        assert reactions, event
        assert len(set(reactions)) == len(reactions), event


def test_every_silence_has_a_reason_in_a_sentence():
    assert all(reason.endswith(".") for reason in NOBODY_REACTS.values())


def test_every_event_says_what_it_means():
    assert [event.__name__ for event in _every_event() if not event.__doc__] == []
