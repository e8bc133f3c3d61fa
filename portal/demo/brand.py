"""The programme as plain configuration: what points are worth, the tiers, what earns and what it buys."""

from decimal import Decimal

from portal.demo.shapes import SampleEarnRule, SampleProgramme, SampleRedemption, SampleReward, SampleTier
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import RewardKind

PROGRAMME = SampleProgramme(
    name="Röstwerk-Bonus",
    points_name="Bohnen",
    currency="EUR",
    points_per_currency_unit=100,
    points_expire_after_days=90,
)

TIERS = (
    SampleTier(
        slug="bronze",
        name="Bronze",
        rank=1,
        qualifying_points=0,
        earn_multiplier=Decimal(1),
        colour="#a5683a",
        benefits=("5 Bohnen je Euro", "Stimme bei Ideen · a vote on ideas"),
    ),
    SampleTier(
        slug="silver",
        name="Silber",
        rank=2,
        qualifying_points=1_000,
        earn_multiplier=Decimal("1.1"),
        colour="#8d99a6",
        benefits=("10 % mehr Bohnen · 10 % more points", "Neue Ernten vier Tage früher · new harvests four days early"),
    ),
    SampleTier(
        slug="gold",
        name="Gold",
        rank=3,
        qualifying_points=2_500,
        earn_multiplier=Decimal("1.25"),
        colour="#c79a2b",
        benefits=(
            "25 % mehr Bohnen · 25 % more points",
            "Neue Ernten sechs Tage früher · new harvests six days early",
            "Kapitänskajüte · Captain's Lounge",
        ),
    ),
    SampleTier(
        slug="platinum",
        name="Platin",
        rank=4,
        qualifying_points=6_000,
        earn_multiplier=Decimal("1.5"),
        colour="#4f6d7a",
        benefits=(
            "50 % mehr Bohnen · 50 % more points",
            "Als Erste bei allem · first at everything",
            "Ein Abend in der Rösterei im Jahr · an evening at the roastery every year",
        ),
    ),
)

VOTES_EARN_SINCE = 7.0

# Nothing for a reply as such: points follow what others found helpful, not how much somebody writes.
EARN_RULES = (
    SampleEarnRule(
        action=EarnAction.PURCHASE,
        title="Einkauf im Laden · Shopping",
        per_currency_unit=Decimal(5),
        hold_days=14,
        multiplier_by_tier=True,
    ),
    SampleEarnRule(action=EarnAction.VERIFY_EMAIL, title="Adresse bestätigt · Address confirmed", points=50),
    SampleEarnRule(
        action=EarnAction.THREAD, title="Thema eröffnet · Thread started", points=5, daily_cap=10, hold_days=1
    ),
    SampleEarnRule(
        action=EarnAction.ANSWER_ACCEPTED, title="Antwort angenommen · Answer accepted", points=50, hold_days=3
    ),
    SampleEarnRule(
        action=EarnAction.VOTE_RECEIVED,
        title="Zustimmung erhalten · Vote received",
        points=2,
        daily_cap=20,
        hold_days=3,
        since=VOTES_EARN_SINCE,
    ),
    SampleEarnRule(
        action=EarnAction.REVIEW, title="Bewertung geschrieben · Review written", points=20, daily_cap=40, hold_days=7
    ),
)

REWARDS = (
    SampleReward(
        key="five-off",
        title="5 € Rabatt · 5 € off",
        kind=RewardKind.DISCOUNT_AMOUNT,
        cost=500,
        value=Decimal(5),
        description="Ein Gutschein über 5 €, ab 25 € Bestellwert. A 5 € voucher for orders from 25 €.",
    ),
    SampleReward(
        key="shipping",
        title="Versand geschenkt · Free shipping",
        kind=RewardKind.FREE_SHIPPING,
        cost=350,
        description="Für eine Bestellung innerhalb Deutschlands oder nach Dänemark. For one order within Germany or to Denmark.",
    ),
    SampleReward(
        key="ten-percent",
        title="10 % auf eine Bestellung · 10 % off one order",
        kind=RewardKind.DISCOUNT_PERCENT,
        cost=900,
        percent=Decimal(10),
        per_member_limit=2,
        description="Auf Kaffee und Zubehör, nicht auf Maschinen und Kurse. On coffee and accessories, not on machines and classes.",
    ),
    SampleReward(
        key="huehue",
        title="Eine Tüte Huehuetenango · A bag of Huehuetenango",
        kind=RewardKind.FREE_PRODUCT,
        cost=1_100,
        product="RN-FIL-HUEHUE-250",
        stock=40,
        description="250 g, am selben Tag geröstet wie verschickt. Roasted on the day it leaves.",
    ),
    SampleReward(
        key="credit",
        title="20 € Guthaben · 20 € store credit",
        kind=RewardKind.STORE_CREDIT,
        cost=1_900,
        value=Decimal(20),
        required_tier="silver",
        coupon_valid_days=365,
        description="Ein Jahr gültig, auf einmal oder in Teilen. Valid for a year, in one go or in parts.",
    ),
    SampleReward(
        key="cupping",
        title="Platz am Verkostungstisch · A seat at the cupping table",
        kind=RewardKind.EXPERIENCE,
        cost=1_500,
        required_tier="gold",
        stock=6,
        per_member_limit=1,
        coupon_valid_days=180,
        description="Freitags um 9 Uhr, acht Tassen, ein Löffel. Fridays at nine: eight cups, one spoon.",
    ),
    SampleReward(
        key="class",
        title="Barista-Grundkurs · Barista class",
        kind=RewardKind.FREE_PRODUCT,
        cost=7_500,
        product="RN-KURS-BARISTA",
        required_tier="platinum",
        stock=2,
        per_member_limit=1,
        coupon_valid_days=365,
        description="Drei Stunden in der Rösterei, für dich oder zum Verschenken. Three hours at the roastery, for you or as a present.",
    ),
)

REDEMPTIONS = (
    SampleRedemption("doro_dreht", "five-off", 46.0, used=38.5),
    SampleRedemption("alice_pours", "shipping", 31.0, used=16.9),
    SampleRedemption("mahlgrad_max", "ten-percent", 20.5),
    SampleRedemption("fjordlicht", "cupping", 12.5),
    SampleRedemption("bob_blooms", "five-off", 6.5),
    SampleRedemption("ada_brews", "huehue", 3.5),
)
