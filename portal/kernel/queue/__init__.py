"""Work queues in the database: leases, fencing tokens, retries with backoff, and dead letters, set aside for staff.

An item is a row of its feature's own table. `Queue` says which, and does all that is done to it; a `Runner` works
through a queue, a few items at once, while `Leases` keep them this worker's; `wake` tells the runner of a process
that something came in.
"""

from portal.kernel.queue.backlog import Backlog, SetAside, ago, backlogs, set_asides
from portal.kernel.queue.leases import Leases
from portal.kernel.queue.present import Present
from portal.kernel.queue.rows import LEASE, LONGEST_REASON, Claim, Queue, is_free, is_ours, reason_of
from portal.kernel.queue.running import FailedForGood, ReceiverAway, Runner, insisted, warn_of_outage
from portal.kernel.queue.tallies import Tally, tallies, tally
from portal.kernel.queue.wakeups import Wakeup, wake

__all__ = [
    "LEASE",
    "LONGEST_REASON",
    "Backlog",
    "Claim",
    "FailedForGood",
    "Leases",
    "Present",
    "Queue",
    "ReceiverAway",
    "Runner",
    "SetAside",
    "Tally",
    "Wakeup",
    "ago",
    "backlogs",
    "insisted",
    "is_free",
    "is_ours",
    "reason_of",
    "set_asides",
    "tallies",
    "tally",
    "wake",
    "warn_of_outage",
]
