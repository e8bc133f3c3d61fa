"""What is suspect in what members write, and what waits therefore until a moderator has looked at it."""
