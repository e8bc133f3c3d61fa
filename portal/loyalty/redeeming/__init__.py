"""Redeeming: what points can be turned into, the coupons that they become, and what becomes of those."""
