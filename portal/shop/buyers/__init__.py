"""Who bought: the customers of the shops, the members that they turn out to be, and whose an order is."""
