"""All earning: deeds and what they are worth, purchases and what refunds take back, shares, birthdays, adjustments."""

from portal.loyalty.earning.deeds import Deed, adjust_source, earn, undo

__all__ = ["Deed", "adjust_source", "earn", "undo"]
