"""What an order is by now, as all words about it say: its lines, the lists of its refunds, and what is told of it."""
