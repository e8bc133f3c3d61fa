"""The inbox: who is told what, and in which words."""
