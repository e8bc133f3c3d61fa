"""Models of buying where nobody cancels a contract: how often somebody will buy again, and for how much."""
