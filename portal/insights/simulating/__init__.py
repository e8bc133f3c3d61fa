"""Trying a change of the programme on what happened, before it costs anything (IN25, IN26)."""
