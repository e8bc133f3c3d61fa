"""What people do in a story, one step each, by the API."""

from datetime import timedelta
from typing import Any

from portal.accounts.models import Role, RoleGrant
from portal.kernel import clock
from tests.journeys.browsing import Person
from tests.server import LiveServer

PASSWORD = "a long enough sentence"
REGISTER = "mutation ($input: RegisterInput!) { register(input: $input) { mailSent errors { code message } } }"
VERIFY = "mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { verified sessionToken errors { code } } }"
LOGIN = "mutation ($input: LoginInput!) { login(input: $input) { sessionToken errors { code } } }"
ORDER = "mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { id pointsEarned } errors { code message } } }"
REFUND = "mutation ($input: RecordRefundInput!) { recordRefund(input: $input) { order { state pointsEarned } errors { code message } } }"
SAVES = {
    "saveProgram": ("SaveProgramInput", "program { name }"),
    "saveTier": ("SaveTierInput", "tier { slug }"),
    "saveEarnRule": ("SaveEarnRuleInput", "earnRule { id }"),
    "saveReferralCampaign": ("SaveReferralCampaignInput", "campaign { slug }"),
    "saveProduct": ("SaveProductInput", "product { sku }"),
    "saveExclusive": ("SaveExclusiveInput", "exclusive { slug }"),
}


async def save(staff: Person, mutation: str, **values: Any) -> None:
    kind, selection = SAVES[mutation]
    query = (
        f"mutation ($input: {kind}!) {{ {mutation}(input: $input) {{ {selection} errors {{ code message field }} }} }}"
    )
    await staff.ask(query, input=values)


async def employ(make, server: LiveServer, handle: str, role: Role) -> Person:
    """Somebody who works for the brand, signed in."""
    member = await make.member_with_password(PASSWORD, handle)
    await RoleGrant.create(member_id=member.id, role=role, granted_at=clock.now())
    person = Person(server, handle=handle)
    person.token = (await person.ask(LOGIN, input={"email": member.email, "password": PASSWORD}))["sessionToken"]
    return person


async def open_the_shop(staff: Person) -> None:
    """A hundred points to the euro; ten for every euro spent, doubled for nobody; gold from 600 points on."""
    await save(
        staff, "saveProgram", name="Club", pointsName="beans", pointsPerCurrencyUnit=100, pointsExpireAfterDays=90
    )
    await save(
        staff, "saveTier", slug="silver", name="Silver", rank=1, qualifyingPoints=0, earnMultiplier="1", benefits=[]
    )
    await save(
        staff,
        "saveTier",
        slug="gold",
        name="Gold",
        rank=2,
        qualifyingPoints=600,
        earnMultiplier="1",
        benefits=["early"],
    )
    await save(
        staff, "saveEarnRule", action="PURCHASE", title="Shopping", perCurrencyUnit="10", holdDays=14, isActive=True
    )
    await save(
        staff, "saveEarnRule", action="ANSWER_ACCEPTED", title="A good answer", points=150, holdDays=2, isActive=True
    )
    await save(
        staff,
        "saveReferralCampaign",
        slug="friends",
        name="Friends",
        rewards=[
            {"side": "REFERRER", "kind": "POINTS", "points": 500},
            {"side": "REFEREE", "kind": "POINTS", "points": 200},
        ],
        minimumOrder={"amount": "20.00", "currency": "EUR"},
        holdDays=14,
        attributionDays=90,
        isActive=True,
    )
    await save(staff, "saveProduct", sku="BEANS", title="Harbour blend", price={"amount": "12.00", "currency": "EUR"})
    await save(
        staff,
        "saveExclusive",
        slug="first-harvest",
        kind="PRODUCT_DROP",
        title="The first harvest",
        teaser="Forty bags.",
        bodyMarkdown="Only **forty** bags.",
        visibility="HIDDEN",
        windows=[{"tierSlug": "gold", "opensAt": (clock.now() + timedelta(days=10)).isoformat()}],
        publicAt=(clock.now() + timedelta(days=300)).isoformat(),
    )
