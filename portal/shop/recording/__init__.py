"""Keeping what is told of orders and refunds, by the shops or by staff and back ends, late and in any order."""
