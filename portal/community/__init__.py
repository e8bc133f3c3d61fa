"""The forum: categories, threads, posts, answers, votes, tags, and questions on products."""
