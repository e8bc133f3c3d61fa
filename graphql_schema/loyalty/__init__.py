"""Points, tiers, rewards and the programme, as the schema shows them."""
