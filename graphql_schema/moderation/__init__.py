"""Reporting, deciding, and the trail that both leave."""
