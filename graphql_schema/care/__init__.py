"""One customer on all channels, for the brand's staff."""
