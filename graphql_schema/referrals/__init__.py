"""Campaigns, codes and referrals, as the API shows them."""
