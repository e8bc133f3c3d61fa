"""Holdouts: who is kept out of something, chosen by lot, and what it brought those who were not."""
