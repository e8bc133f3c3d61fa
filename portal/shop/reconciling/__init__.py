"""Looking into the shops themselves for what was never delivered, one worker at a time."""
