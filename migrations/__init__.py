"""One line of history: each migration is named by its deed."""
