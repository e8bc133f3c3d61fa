"""Reviews that a shop or another programme has already."""
