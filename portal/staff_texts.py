"""Every kind of thing whose texts staff write and translate, on one page.

Whoever adds a kind adds a line: its type in the schema, its texts as the schema names them, and who may save it. The
model is a `Translatable`; its type in the schema answers each text by `graphql_schema.translations.reading`. What of
staff is not translated stands, with the reason, in tests/promises/test_texts_of_staff_are_translated.py.
"""

from uuid import UUID

from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.community import categories, markdown
from portal.community.models import Category
from portal.community.policies import ensure_configures
from portal.exclusives import releases
from portal.exclusives.models import Release
from portal.feedback import surveys
from portal.feedback.models import Survey, SurveyQuestion
from portal.feedback.profile import questions
from portal.feedback.profile.models import ProfileQuestion
from portal.kernel.text import web_address
from portal.loyalty.programme import look
from portal.loyalty.programme.models import EarnRule, Programme, Tier
from portal.loyalty.redeeming.models import Reward
from portal.referrals import campaigns
from portal.referrals.models import Campaign
from portal.shop.models import Product
from portal.shop.products import keeping
from portal.translations.kinds import Kind, Stored, Text, line, lines, prose

THE_PROGRAMME = UUID(int=1)
"""The key of the only programme, whether staff have saved it or not."""
_NEWEST_RULES = """(
    SELECT r.id, v.title FROM earn_rules r JOIN earn_rule_versions v ON v.rule_id = r.id AND v.version = r.version
)"""


def _written(value: str, original: str, path: tuple[str, ...]) -> Stored:
    body = markdown.written(value, field=path[-1], of_brand=True)
    return Stored(body.markdown, body.html, body.version)


def _address(value: str, original: str, path: tuple[str, ...]) -> Stored:
    return Stored(web_address(value, field=path))


def _ensure_catalogue(by: Viewer) -> None:
    by.ensure_brand_or_key(ApiScope.CATALOG_WRITE)


KINDS = (
    Kind(
        name="Category",
        model=Category,
        texts=(line("name", categories.LONGEST_NAME), prose("description", categories.LONGEST_DESCRIPTION)),
        may_save=ensure_configures,
    ),
    Kind(
        name="Product",
        model=Product,
        texts=(line("title", keeping.LONGEST_TITLE), prose("description", keeping.LONGEST_DESCRIPTION)),
        may_save=_ensure_catalogue,
        named_by="sku",
    ),
    Kind(
        name="Program",
        model=Programme,
        texts=(
            line("name", 120),
            line("pointsName", 60),
            line("heroTitle", look.LONGEST_TITLE),
            prose("heroText", look.LONGEST_TEXT),
            prose("footerText", look.LONGEST_TEXT),
            *(Text(field, _address) for field in look.LINKS),
        ),
        may_save=Viewer.ensure_brand,
        named_by="key",
        only=THE_PROGRAMME,
    ),
    Kind(
        name="Tier",
        model=Tier,
        texts=(line("name", 80), lines("benefits", each=200)),
        may_save=Viewer.ensure_brand,
    ),
    Kind(
        name="EarnRule",
        model=EarnRule,
        texts=(line("title", 120),),
        may_save=Viewer.ensure_brand,
        named_by="id",
        source=_NEWEST_RULES,
    ),
    Kind(
        name="Reward",
        model=Reward,
        texts=(line("title", 120), prose("description", 2000)),
        may_save=Viewer.ensure_brand,
        named_by="id",
    ),
    Kind(
        name="ReferralCampaign",
        model=Campaign,
        texts=(line("name", campaigns.LONGEST_NAME),),
        may_save=Viewer.ensure_brand,
    ),
    Kind(
        name="Exclusive",
        model=Release,
        texts=(
            line("title", releases.LONGEST_TITLE),
            prose("teaser", releases.LONGEST_TEASER),
            Text("bodyMarkdown", _written),
            line("eventLocation", releases.LONGEST_PLACE),
        ),
        may_save=Viewer.ensure_brand,
        saved=releases.show_pictures,
    ),
    Kind(
        name="Survey",
        model=Survey,
        texts=(line("title", surveys.LONGEST_TITLE),),
        may_save=Viewer.ensure_brand,
        named_by="id",
    ),
    Kind(
        name="SurveyQuestion",
        model=SurveyQuestion,
        texts=(line("prompt", surveys.LONGEST_PROMPT), lines("choices", each=surveys.LONGEST_CHOICE)),
        may_save=Viewer.ensure_brand,
        named_by="id",
        source="(SELECT id, prompt, choices FROM survey_questions WHERE retired_at IS NULL)",
    ),
    Kind(
        name="ProfileQuestion",
        model=ProfileQuestion,
        texts=(
            line("prompt", questions.LONGEST_PROMPT),
            line("purpose", questions.LONGEST_PURPOSE),
            lines("choices", each=questions.LONGEST_CHOICE),
        ),
        may_save=Viewer.ensure_brand,
        named_by="id",
    ),
)
