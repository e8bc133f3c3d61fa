"""Campaigns, codes, who brought whom, and when both sides have earned their thanks."""
