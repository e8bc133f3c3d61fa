"""Members of another loyalty programme, with what they had there."""
