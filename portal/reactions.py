"""The portal's story on one page: when this happens, these react, in this order."""

from portal.kernel.events import Reactions, wire

REACTIONS: Reactions = {}


def wire_reactions() -> None:
    """Install the table; every process does so once, at its start."""
    wire(REACTIONS)
