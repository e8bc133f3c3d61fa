"""Goals: a target for a figure, a day, and whether it is on track."""
