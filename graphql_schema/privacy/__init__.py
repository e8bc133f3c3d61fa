"""GraphQL for what is held about a person."""
