"""Tiers: they stand beside the name of every member, so this room lies beneath all that show members."""
