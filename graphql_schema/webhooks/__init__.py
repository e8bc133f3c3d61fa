"""Endpoints of other systems and the log of what went to them: for the brand's staff."""
