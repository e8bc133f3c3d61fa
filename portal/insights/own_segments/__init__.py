"""Own segments: what their conditions may be about, whom they match, and keeping who is in them."""
