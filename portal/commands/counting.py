"""The commands of the counted orders: are they what the orders say, and count them anew."""

from portal.commands.console import fail, out
from portal.commands.running import ready, run
from portal.insights import proving
from portal.startup import Demand


def verify() -> None:
    """Compare what figures are made of with the orders; exit 1 and name what differs."""
    ready(Demand.READS)
    differences = run(proving.verify)
    for difference in differences:
        out.print(str(difference), markup=False, soft_wrap=True)
    if differences:
        fail("One difference." if len(differences) == 1 else f"{len(differences):,} differences.")
    out.print("What figures are made of is what the orders say.")


def rebuild() -> None:
    """Count every order anew; figures stay right meanwhile, and take longer."""
    ready(Demand.CURRENT)
    out.print(f"{run(proving.rebuild):,} orders were counted.")
