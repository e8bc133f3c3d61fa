"""Points: the ledger that can be proven, what earns, tiers, rewards and redemptions."""
