"""The command line, tested by real processes that are forked from one that has everything imported already."""
