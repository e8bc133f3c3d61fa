"""The whole schema, composed from the rooms; `portal schema` prints it."""

from functools import lru_cache

import strawberry
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.name_converter import NameConverter
from strawberry.types.base import StrawberryObjectDefinition, StrawberryType
from strawberry.types.field import StrawberryField

from graphql_schema.accounts.address_changes import AddressMutation
from graphql_schema.accounts.api_keys import ApiKeyMutation, ApiKeyQuery
from graphql_schema.accounts.consents import ConsentMutation
from graphql_schema.accounts.inbox import InboxMutation
from graphql_schema.accounts.mutations import AccountsMutation
from graphql_schema.accounts.push import PushMutation
from graphql_schema.accounts.queries import AccountsQuery
from graphql_schema.accounts.sanctions import SanctionMutation
from graphql_schema.accounts.terms import TermsMutation, TermsQuery
from graphql_schema.alarms.queries import AlarmsQuery
from graphql_schema.care.mutations import CareMutation
from graphql_schema.care.queries import CareQuery
from graphql_schema.community.drafts import DraftsMutation
from graphql_schema.community.mutations import CommunityMutation
from graphql_schema.community.queries import CommunityQuery
from graphql_schema.community.subscriptions import CommunitySubscription
from graphql_schema.descriptions import describe
from graphql_schema.errors import RefusalsInPayload
from graphql_schema.exclusives.calendar import CalendarMutation
from graphql_schema.exclusives.for_staff import ExclusiveHistoryQuery
from graphql_schema.exclusives.mutations import ExclusivesMutation
from graphql_schema.exclusives.queries import ExclusivesQuery
from graphql_schema.feedback.mutations import FeedbackMutation
from graphql_schema.feedback.queries import FeedbackQuery
from graphql_schema.insights.mutations import InsightsMutation
from graphql_schema.insights.queries import InsightsQuery
from graphql_schema.loyalty.coupon_cases import CouponCaseMutation, CouponCaseQuery
from graphql_schema.loyalty.mutations import LoyaltyMutation
from graphql_schema.loyalty.queries import LoyaltyQuery
from graphql_schema.loyalty.subscriptions import LoyaltySubscription
from graphql_schema.moderation.desk import DeskMutation, DeskQuery
from graphql_schema.moderation.fair_play import FairPlayMutation, FairPlayQuery
from graphql_schema.moderation.mutations import ModerationMutation
from graphql_schema.moderation.queries import ModerationQuery
from graphql_schema.moderation.sanctions import SanctionQuery
from graphql_schema.moderation.screening import ScreeningMutation, ScreeningQuery
from graphql_schema.moderation.threats import ThreatMutation
from graphql_schema.moderation.transparency import TransparencyQuery
from graphql_schema.nodes import NodeQuery, wire_nodes
from graphql_schema.notifications.subscriptions import NotificationsSubscription
from graphql_schema.privacy.mutations import PrivacyMutation
from graphql_schema.privacy.queries import PrivacyQuery
from graphql_schema.referrals.mutations import ReferralsMutation
from graphql_schema.referrals.partner_doors import PartnersMutation, PartnersQuery
from graphql_schema.referrals.queries import ReferralsQuery
from graphql_schema.reviews.mutations import ReviewsMutation
from graphql_schema.reviews.queries import ReviewsQuery
from graphql_schema.scalars import SCALARS
from graphql_schema.scopes import OpenToKeys
from graphql_schema.search.queries import SearchQuery
from graphql_schema.sharing.mutations import SharingMutation
from graphql_schema.shop.mutations import ShopMutation
from graphql_schema.shop.queries import ShopQuery
from graphql_schema.sign_on.mutations import SignOnMutation
from graphql_schema.sign_on.queries import SignOnQuery
from graphql_schema.translations.types import TranslationsMutation, TranslationsQuery
from graphql_schema.webhooks.mutations import WebhooksMutation
from graphql_schema.webhooks.queries import WebhooksQuery

QUERIES = (
    AccountsQuery,
    TermsQuery,
    SignOnQuery,
    ApiKeyQuery,
    CommunityQuery,
    ShopQuery,
    LoyaltyQuery,
    CouponCaseQuery,
    PrivacyQuery,
    ReferralsQuery,
    PartnersQuery,
    ReviewsQuery,
    FeedbackQuery,
    CareQuery,
    ExclusivesQuery,
    ExclusiveHistoryQuery,
    ModerationQuery,
    SanctionQuery,
    TransparencyQuery,
    DeskQuery,
    ScreeningQuery,
    FairPlayQuery,
    InsightsQuery,
    AlarmsQuery,
    WebhooksQuery,
    TranslationsQuery,
    SearchQuery,
    NodeQuery,
)
MUTATIONS = (
    AccountsMutation,
    AddressMutation,
    ConsentMutation,
    TermsMutation,
    SignOnMutation,
    ApiKeyMutation,
    CommunityMutation,
    DraftsMutation,
    ReviewsMutation,
    FeedbackMutation,
    CareMutation,
    ShopMutation,
    LoyaltyMutation,
    CouponCaseMutation,
    SharingMutation,
    ReferralsMutation,
    PartnersMutation,
    ExclusivesMutation,
    CalendarMutation,
    ModerationMutation,
    DeskMutation,
    ThreatMutation,
    ScreeningMutation,
    FairPlayMutation,
    SanctionMutation,
    InboxMutation,
    PushMutation,
    InsightsMutation,
    WebhooksMutation,
    PrivacyMutation,
    TranslationsMutation,
)
SUBSCRIPTIONS = (CommunitySubscription, NotificationsSubscription, LoyaltySubscription)

_SHORT_NAMES = {"SearchHit": "Search", "TimelineItem": "Timeline"}


class ContractNames(NameConverter):
    """Names a list for what it is of: ThreadConnection, and SearchConnection where the hit's name says more."""

    def from_generic(self, generic_type: StrawberryObjectDefinition, types: list[StrawberryType | type]) -> str:
        of = "".join(self.get_name_from_type(one) for one in types)
        return _SHORT_NAMES.get(of, of) + generic_type.name


@lru_cache(maxsize=1)
def schema() -> strawberry.Schema:
    """The schema of this process, made at the first call."""
    wire_nodes()
    made = strawberry.Schema(
        query=_scoped("Query", _root("Query", QUERIES)),
        mutation=_refusing(_scoped("Mutation", _root("Mutation", MUTATIONS))),
        subscription=_scoped("Subscription", _root("Subscription", SUBSCRIPTIONS)),
        config=StrawberryConfig(name_converter=ContractNames(), scalar_map=SCALARS),
    )
    describe(made._schema)  # noqa: SLF001 - Strawberry keeps graphql-core's own there
    return made


def printed() -> str:
    """The schema as a text, as it is kept in schema.graphql."""
    return schema().as_str() + "\n"


def _root(name: str, parts: tuple[type, ...]) -> type:
    return strawberry.type(type(name, parts, {"__module__": __name__}))


def _scoped(name: str, root: type) -> type:
    """Have every field ask an API key for a scope, by the table in `scopes`; what is not in it is closed to keys."""
    for field in _fields(root):
        field.extensions = [*field.extensions, OpenToKeys(name, ContractNames().get_graphql_name(field))]
    return root


def _refusing(mutation: type) -> type:
    """Have every mutation answer a refusal in its payload, whatever room it comes from."""
    for field in _fields(mutation):
        field.extensions = [*field.extensions, RefusalsInPayload()]
    return mutation


def _fields(root: type) -> list[StrawberryField]:
    definition: StrawberryObjectDefinition = root.__strawberry_definition__  # type: ignore[attr-defined]
    return definition.fields
