"""The inbox: notices, what is unread, and word of new ones as they come."""
