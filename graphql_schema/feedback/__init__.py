"""Surveys, as customers answer them and as the brand's staff make and read them."""
