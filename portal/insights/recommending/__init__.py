"""Recommendations: what a member may like next, from what they bought, asked and read (IN22 to IN24)."""
