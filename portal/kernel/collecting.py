"""When Python's garbage collector goes through what a process holds."""

import gc

AFTER = 10_000
"""So many more objects made than gone, and the youngest are looked through."""


def spare_what_stays() -> None:
    """Call it once the process has started: the collector leaves alone what is there by then, and comes more seldom.

    It goes through all that might be in a circle, again and again, and nearly all there is was made at the start and
    stays. After every few hundred objects, as Python has it, a page of posts is gone through as well; and who reads
    hundreds of thousands of orders waits for it longer than for the orders.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(AFTER)
