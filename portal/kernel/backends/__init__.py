"""The two database drivers, each with what the portal asks of it beyond Tortoise's own client."""
