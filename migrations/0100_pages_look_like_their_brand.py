"""The programme has what staff set of the pages: logo, colour, texts and the links that a shop owes its visitors."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

TEXTS = {"logo_url": 120, "accent": 7, "hero_title": 120, "hero_text": 500, "footer_text": 500}
LINKS = ("imprint_url", "privacy_url", "terms_url", "contact_url", "cookies_url")
SAID = {
    "logo_url": "A picture that is the brand's own",
    "accent": "The colour of links and buttons, by light (LK1)",
}


def added(name: str, longest: int) -> ops.AddField:
    """A text that need not be there."""
    return ops.AddField(
        model_name="Programme",
        name=name,
        field=fields.CharField(max_length=longest, null=True, description=SAID.get(name)),
    )


class Migration(migrations.Migration):
    dependencies = [("portal", "0099_wishes_wait_for_each_customer")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        *(added(name, longest) for name, longest in TEXTS.items()),
        *(added(name, 2000) for name in LINKS),
    ]
