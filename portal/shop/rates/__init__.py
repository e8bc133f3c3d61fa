"""Exchange rates by day, for orders of shops that tell none: what one euro was worth, as the ECB publishes it."""
