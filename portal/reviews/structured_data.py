"""What search engines are told of a product's reviews: the rewarded ones are never among them in silence (LW19)."""

import json

from portal.reviews.policies import MOST_STARS
from portal.reviews.queries import Rating


def aggregate_rating(rating: Rating) -> str | None:
    """An AggregateRating as JSON-LD, of the reviews for which nothing was promised; None where there are none.

    It can stand in a `script` of a page as it is.
    """
    average, count = rating.average_unincentivised, sum(rating.unincentivised)
    if average is None:
        return None
    said = {
        "@context": "https://schema.org",
        "@type": "AggregateRating",
        "ratingValue": round(average, 2),
        "reviewCount": count,
        "bestRating": MOST_STARS,
        "worstRating": 1,
    }
    return json.dumps(said)
