"""The shop as the portal knows it: products, customers, orders, refunds."""
