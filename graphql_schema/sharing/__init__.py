"""Passing on what one may see, from whatever room it comes."""
