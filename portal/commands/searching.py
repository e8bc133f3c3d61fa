"""The commands of the search index: is it what the things say, and make it anew."""

from portal.commands.console import fail, out
from portal.commands.running import ready, run
from portal.search import proving
from portal.startup import Demand


def verify() -> None:
    """Compare the search index with what it indexes; exit 1 and name what differs."""
    ready(Demand.READS)
    differences = run(proving.verify)
    for difference in differences:
        out.print(str(difference), markup=False)
    if differences:
        fail("One difference." if len(differences) == 1 else f"{len(differences):,} differences.")
    out.print("The search index is what everything says.")


def rebuild() -> None:
    """Index everything anew, and count the words anew; people may search meanwhile."""
    ready(Demand.CURRENT)
    out.print(f"{run(proving.rebuild):,} things were looked at.")
