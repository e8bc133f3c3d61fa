"""Things of schema.org, as search engines read them: QAPage, DiscussionForumPosting, Product, Event."""

import json
import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from portal.kernel import page_paths
from portal.settings import settings
from portal.web.found.heads import plain

Thing = Mapping[str, Any]
_PICTURE = re.compile(r'<img[^>]+src="([^"]+)"')
_MOST_ANSWERS = 10


def address(path: str) -> str:
    """Search engines want whole addresses."""
    return settings().public_url.rstrip("/") + path


def first_picture(html: str | None) -> str | None:
    """The address of the first picture of a text."""
    found = _PICTURE.search(html or "")
    return unescape(found.group(1)) if found else None


def conversation(thread: Thing, path: str, about: str) -> dict[str, Any]:
    """A question with its answers is a QAPage, everything else a posting of a forum."""
    common = {
        "text": about or thread["title"],
        "datePublished": thread["createdAt"],
        "url": address(path),
        **_by(thread["author"]),
    }
    if thread["kind"] != "QUESTION":
        likes = {"@type": "InteractionCounter", "interactionType": "https://schema.org/LikeAction"}
        return {
            "@type": "DiscussionForumPosting",
            "headline": thread["title"],
            **common,
            "dateModified": thread["lastActivityAt"],
            "commentCount": thread["replyCount"],
            "interactionStatistic": {**likes, "userInteractionCount": max(0, thread["score"])},
        }
    question: dict[str, Any] = {
        "@type": "Question",
        "name": thread["title"],
        **common,
        "answerCount": thread["replyCount"],
        "upvoteCount": max(0, thread["score"]),
    }
    if (accepted := thread["acceptedAnswer"]) is not None:
        question["acceptedAnswer"] = _answer(accepted, path)
    others = [one for one in thread["posts"]["nodes"] if one["number"] > 1 and not one["isAccepted"]]
    if others:
        question["suggestedAnswer"] = [_answer(one, path) for one in others[:_MOST_ANSWERS]]
    return {"@type": "QAPage", "mainEntity": question}


def breadcrumbs(thread: Thing) -> dict[str, Any]:
    place = thread["category"]
    step = {"@type": "ListItem", "position": 1, "name": place["name"]}
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [{**step, "item": address(page_paths.of_category(place["slug"]))}],
    }


def product(shown: Thing, path: str) -> dict[str, Any]:
    """With the reviews for which nothing was promised: search engines have no word for the others (LW19)."""
    said: dict[str, Any] = {
        "@type": "Product",
        "name": shown["title"],
        "sku": shown["sku"],
        "url": address(path),
        **({"description": shown["description"]} if shown["description"] else {}),
        **({"image": shown["imageUrl"]} if shown["imageUrl"] else {}),
    }
    if (price := shown["price"]) is not None:
        said["offers"] = {
            "@type": "Offer",
            "price": price["amount"],
            "priceCurrency": price["currency"],
            "url": shown["url"] or address(path),
        }
    if shown["rating"]["jsonLd"] is not None:
        rating = json.loads(shown["rating"]["jsonLd"])
        rating.pop("@context", None)
        said["aggregateRating"] = rating
        own = [one for one in shown["reviews"]["nodes"] if not one["isIncentivised"]]
        said["review"] = [_review(one) for one in own]
    return said


def happening(release: Thing, path: str) -> list[dict[str, Any]]:
    """An event with its time and place, as far as the reader may know them; nothing for other releases."""
    event = release["event"]
    if event is None or event["startsAt"] is None:
        return []
    place = {"location": {"@type": "Place", "name": event["location"]}} if event["location"] else {}
    said = {"@type": "Event", "name": release["title"], "description": release["teaser"]}
    return [{**said, "startDate": event["startsAt"], "url": address(path), **place}]


def _answer(written: Thing, path: str) -> dict[str, Any]:
    return {
        "@type": "Answer",
        "text": plain(written["bodyHtml"]),
        "datePublished": written["createdAt"],
        "upvoteCount": max(0, written["score"]),
        "url": address(f"{path}#post-{written['number']}"),
        **_by(written["author"]),
    }


def _review(written: Thing) -> dict[str, Any]:
    return {
        "@type": "Review",
        "reviewRating": {"@type": "Rating", "ratingValue": written["rating"], "bestRating": 5, "worstRating": 1},
        "datePublished": written["createdAt"],
        **({"reviewBody": plain(written["bodyHtml"])} if written["bodyHtml"] else {}),
        **_by(written["author"]),
    }


def _by(author: Thing | None) -> dict[str, Any]:
    """Who wrote it; erased people are nobody."""
    if author is None:
        return {}
    profile = address(page_paths.of_member(author["handle"]))
    return {"author": {"@type": "Person", "name": author["displayName"], "url": profile}}
