"""Every kind of thing that search finds, on one page.

Whoever adds a kind adds a line, and a migration with the trigger that tells of its changes
(``EXECUTE FUNCTION portal_search_changed('Kind')`` on PostgreSQL, an INSERT into ``search_changes`` on SQLite), as
``0053_words_are_indexed`` has them.
"""

from portal.community.searching import MEMBERS, POSTS, THREADS
from portal.exclusives.searching import RELEASES
from portal.reviews.searching import REVIEWS
from portal.shop.products.searching import PRODUCTS

SOURCES = (THREADS, POSTS, PRODUCTS, REVIEWS, RELEASES, MEMBERS)
