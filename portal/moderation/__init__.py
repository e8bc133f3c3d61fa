"""Reports, cases and decisions with their statement of reasons, and the trail of what staff did."""
