"""The worst that people write: whatever customers read, as long and as unbroken as the portal takes it."""

from portal.accounts.models import Member
from portal.community.models import Category, Post, Tag, Thread
from portal.exclusives.models import Release
from portal.feedback.models import Survey
from portal.kernel.records import Record
from portal.loyalty.programme.models import EarnRuleVersion, Programme, Tier
from portal.loyalty.redeeming.models import Reward
from portal.referrals.models import Campaign
from portal.reviews.models import Review
from portal.shop.models import OrderLine, Product
from portal.translations.models import Translation

COMPOUND = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
UNBROKEN = "W" * 200
_CELLS = "".join(f"<td>{COMPOUND}{number}</td>" for number in range(8))
HTML = (
    f"<p>{UNBROKEN}</p><table><thead><tr>{_CELLS}</tr></thead><tbody><tr>{_CELLS}</tr></tbody></table>"
    f"<pre><code>{'x = y; ' * 60}</code></pre><p><code>{UNBROKEN}</code></p>"
    f'<ul><li><blockquote><p><a href="https://example.org/{UNBROKEN}">https://example.org/{UNBROKEN}</a></p>'
    f"</blockquote></li></ul><h3>{COMPOUND * 3}</h3>"
)
LONG: dict[type[Record], tuple[str, ...]] = {
    Member: ("display_name", "bio"),
    Category: ("name", "description"),
    Thread: ("title",),
    Product: ("title", "description"),
    OrderLine: ("title",),
    Reward: ("title", "description"),
    Release: ("title", "teaser"),
    Survey: ("title",),
    Campaign: ("name",),
    EarnRuleVersion: ("title",),
    Review: ("title",),
    Tier: ("name",),
    Programme: ("name", "points_name", "hero_title", "hero_text", "footer_text"),
    Translation: ("text",),
}
"""What is one text in each row, by the name of its column."""


async def write_the_worst() -> None:
    for rows, columns in LONG.items():
        written = {
            one: (COMPOUND * 4)[: getattr(rows._meta.fields_map[one], "max_length", None) or 200] for one in columns
        }
        await rows.all().update(**written)
    await Tag.filter(id=(await Tag.first()).id).update(name=COMPOUND[:40])  # no two are called the same
    for rows in (Post, Review, Release):
        await rows.all().update(body_html=HTML)
