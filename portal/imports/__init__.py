"""Bringing in what a brand already has: forum dumps and order logs."""
