"""Being found and shared: what a page says before any script runs, robots.txt, sitemaps and feeds.

All of it is asked of the API itself, by whoever asks for the page, and for feeds and sitemaps by a visitor: what they
may not see is as what never was (L20, L32).
"""
