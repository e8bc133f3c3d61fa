"""The figures for the brand's staff."""
