"""What customers tell of themselves when the brand asks: their preferences, to be taken back whenever they like."""
