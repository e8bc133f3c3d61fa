"""Releases, as the API shows them to each viewer."""
