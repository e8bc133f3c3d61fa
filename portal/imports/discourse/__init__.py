"""What Discourse gives out of itself: its SQL dump, or the files of its JSON API."""
