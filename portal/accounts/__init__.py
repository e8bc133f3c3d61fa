"""Who people are: members and how they prove it."""
