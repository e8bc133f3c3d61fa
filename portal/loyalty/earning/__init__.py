"""All earning: deeds and what they are worth, purchases and what refunds take back, shares, birthdays, adjustments."""

from portal.loyalty.earning.deeds import Deed, earn, key_of, settle_source, undo

__all__ = ["Deed", "earn", "key_of", "settle_source", "undo"]
