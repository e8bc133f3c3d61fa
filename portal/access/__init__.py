"""Who holds which key: granted from above (a tier, a purchase), asked by every room that keeps a gate."""
