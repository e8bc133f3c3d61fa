"""Alarms: what staff should look at, one for each kind and shop, as long as its cause stands."""
