"""Alarms: what the brand's staff should look at."""
