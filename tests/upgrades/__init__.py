"""Bringing databases with data up to date, from every schema that has landed."""
