"""Reading points: balances and history, tiers, rewards and redemptions, leaderboards. Nothing here writes."""
