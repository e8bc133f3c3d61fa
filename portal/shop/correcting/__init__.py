"""What staff put right of orders that were told: what is in them, and whose they are."""
