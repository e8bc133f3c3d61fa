"""What keeps votes and contributions fair: terms, traces, and what is found to be traded."""
