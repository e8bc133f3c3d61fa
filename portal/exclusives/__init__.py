"""Releases that open earlier for higher tiers, and leak nowhere before."""
