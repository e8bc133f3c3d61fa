"""Tiers: what counts for them, which one a member is in, and the proof that it is the right one."""
