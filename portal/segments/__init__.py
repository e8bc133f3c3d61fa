"""Segments that staff define by conditions: the definitions, and who was in which when, for every room that asks."""
