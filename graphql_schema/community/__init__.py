"""The forum, as the schema shows it."""
