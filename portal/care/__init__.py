"""One customer on all channels, for the people who help them."""
