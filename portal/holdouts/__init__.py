"""Who is kept out of what, by lot, so that it shows what it brings the others: the lists, and what each room asks."""
