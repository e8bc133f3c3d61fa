"""Products and orders, as the schema shows them."""
