"""Reviews, and what the brand answers, are rendered anew as posts are."""

from portal.community.rendering import Rendered

reviews_due = Rendered("reviews", "body_markdown", "body_html", "render_version").anew("reviews rendered anew")
replies_due = Rendered("reviews", "reply_markdown", "reply_html", "reply_render_version").anew(
    "replies to reviews rendered anew"
)
