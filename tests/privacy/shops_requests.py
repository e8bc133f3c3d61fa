"""What a shop hands on of its buyers' wishes."""

from portal.kernel.events import announce
from portal.kernel.work import unit_of_work

tell = unit_of_work(announce)
