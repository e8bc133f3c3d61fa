"""Speaking to the shops themselves: asking what changed, and making coupons there. Nothing here writes a row."""
