"""The programme as plain configuration: what points are worth, the tiers, what earns and what it buys."""

from decimal import Decimal

from portal.demo.products import SHOP
from portal.demo.shapes import SampleEarnRule, SampleLinks, SampleProgramme, SampleRedemption, SampleReward, SampleTier
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import RewardKind

PROGRAMME = SampleProgramme(
    name="Röstwerk-Bonus",
    points_name="Bohnen",
    en={"name": "Röstwerk Rewards", "pointsName": "beans"},
    currency="EUR",
    points_per_currency_unit=100,
    points_expire_after_days=90,
)

LINKS = SampleLinks(
    terms_version="1.0",
    imprint_url=f"{SHOP}/impressum",
    privacy_url=f"{SHOP}/datenschutz",
    terms_url=f"{SHOP}/nutzungsbedingungen",
    contact_url=f"{SHOP}/kontakt",
    cookies_url=f"{SHOP}/cookies",
    en={
        "imprintUrl": f"{SHOP}/en/imprint",
        "privacyUrl": f"{SHOP}/en/privacy",
        "termsUrl": f"{SHOP}/en/terms",
        "contactUrl": f"{SHOP}/en/contact",
        "cookiesUrl": f"{SHOP}/en/cookies",
    },
)

TIERS = (
    SampleTier(
        slug="bronze",
        name="Bronze",
        rank=1,
        qualifying_points=0,
        earn_multiplier=Decimal(1),
        colour="#a5683a",
        benefits=("5 Bohnen je Euro", "Stimme bei Ideen"),
        en={"name": "Bronze", "benefits": "5 beans for each euro\nA vote on ideas"},
    ),
    SampleTier(
        slug="silver",
        name="Silber",
        rank=2,
        qualifying_points=1_000,
        earn_multiplier=Decimal("1.1"),
        colour="#8d99a6",
        benefits=("10 % mehr Bohnen", "Neue Ernten vier Tage früher"),
        en={"name": "Silver", "benefits": "10% more beans\nNew harvests four days early"},
    ),
    SampleTier(
        slug="gold",
        name="Gold",
        rank=3,
        qualifying_points=2_500,
        earn_multiplier=Decimal("1.25"),
        colour="#c79a2b",
        benefits=(
            "25 % mehr Bohnen",
            "Neue Ernten sechs Tage früher",
            "Kapitänskajüte",
        ),
        en={"name": "Gold", "benefits": "25% more beans\nNew harvests six days early\nCaptain's Lounge"},
    ),
    SampleTier(
        slug="platinum",
        name="Platin",
        rank=4,
        qualifying_points=6_000,
        earn_multiplier=Decimal("1.5"),
        colour="#4f6d7a",
        benefits=(
            "50 % mehr Bohnen",
            "Als Erste bei allem",
            "Ein Abend in der Rösterei im Jahr",
        ),
        en={
            "name": "Platinum",
            "benefits": "50% more beans\nFirst at everything\nAn evening at the roastery every year",
        },
    ),
)

VOTES_EARN_SINCE = 7.0

# Nothing for a reply as such: points follow what others found helpful, not how much somebody writes.
EARN_RULES = (
    SampleEarnRule(
        action=EarnAction.PURCHASE,
        title="Einkauf im Laden",
        en={"title": "Shopping"},
        per_currency_unit=Decimal(5),
        hold_days=14,
        multiplier_by_tier=True,
    ),
    SampleEarnRule(
        action=EarnAction.VERIFY_EMAIL, title="Adresse bestätigt", en={"title": "Address confirmed"}, points=50
    ),
    SampleEarnRule(
        action=EarnAction.THREAD,
        title="Thema eröffnet",
        en={"title": "Thread started"},
        points=5,
        daily_cap=10,
        hold_days=1,
    ),
    SampleEarnRule(
        action=EarnAction.ANSWER_ACCEPTED,
        title="Antwort angenommen",
        en={"title": "Answer accepted"},
        points=50,
        hold_days=3,
    ),
    SampleEarnRule(
        action=EarnAction.VOTE_RECEIVED,
        title="Zustimmung erhalten",
        en={"title": "Vote received"},
        points=2,
        daily_cap=20,
        hold_days=3,
        since=VOTES_EARN_SINCE,
    ),
    SampleEarnRule(
        action=EarnAction.REVIEW,
        title="Bewertung geschrieben",
        en={"title": "Review written"},
        points=20,
        daily_cap=40,
        hold_days=7,
        since=60.0,
    ),
)

REWARDS = (
    SampleReward(
        key="five-off",
        title="5 € Rabatt",
        en={"title": "€5 off", "description": "A voucher over €5 for orders from €25."},
        kind=RewardKind.DISCOUNT_AMOUNT,
        cost=500,
        value=Decimal(5),
        description="Ein Gutschein über 5 €, ab 25 € Bestellwert.",
    ),
    SampleReward(
        key="shipping",
        title="Versand geschenkt",
        en={"title": "Free shipping", "description": "For one order within Germany or to Denmark."},
        kind=RewardKind.FREE_SHIPPING,
        cost=350,
        description="Für eine Bestellung innerhalb Deutschlands oder nach Dänemark.",
    ),
    SampleReward(
        key="ten-percent",
        title="10 % auf eine Bestellung",
        en={"title": "10% off one order", "description": "On coffee and accessories, not on machines and classes."},
        kind=RewardKind.DISCOUNT_PERCENT,
        cost=900,
        percent=Decimal(10),
        per_member_limit=2,
        description="Auf Kaffee und Zubehör, nicht auf Maschinen und Kurse.",
    ),
    SampleReward(
        key="huehue",
        title="Eine Tüte Huehuetenango",
        en={"title": "A bag of Huehuetenango", "description": "250 g, roasted on the day it leaves."},
        kind=RewardKind.FREE_PRODUCT,
        cost=1_100,
        product="RN-FIL-HUEHUE-250",
        stock=40,
        description="250 g, am selben Tag geröstet wie verschickt.",
    ),
    SampleReward(
        key="credit",
        title="20 € Guthaben",
        en={"title": "€20 store credit", "description": "Valid for a year, in one go or in parts."},
        kind=RewardKind.STORE_CREDIT,
        cost=1_900,
        value=Decimal(20),
        required_tier="silver",
        coupon_valid_days=365,
        description="Ein Jahr gültig, auf einmal oder in Teilen.",
    ),
    SampleReward(
        key="cupping",
        title="Platz am Verkostungstisch",
        en={"title": "A seat at the cupping table", "description": "Fridays at nine: eight cups, one spoon."},
        kind=RewardKind.EXPERIENCE,
        cost=1_500,
        required_tier="gold",
        stock=6,
        per_member_limit=1,
        coupon_valid_days=180,
        description="Freitags um 9 Uhr, acht Tassen, ein Löffel.",
    ),
    SampleReward(
        key="class",
        title="Barista-Grundkurs",
        en={"title": "Barista class", "description": "Three hours at the roastery, for you or as a present."},
        kind=RewardKind.FREE_PRODUCT,
        cost=7_500,
        product="RN-KURS-BARISTA",
        required_tier="platinum",
        stock=2,
        per_member_limit=1,
        coupon_valid_days=365,
        description="Drei Stunden in der Rösterei, für dich oder zum Verschenken.",
    ),
)

REDEMPTIONS = (
    SampleRedemption("doro_dreht", "five-off", 46.0, used=38.5),
    SampleRedemption("alice_pours", "shipping", 31.0, used=16.9),
    SampleRedemption("tinto_tom", "five-off", 26.0, used=21.5),  # by what a friend brought him
    SampleRedemption("mahlgrad_max", "ten-percent", 20.5),
    SampleRedemption("fjordlicht", "cupping", 12.5),
    SampleRedemption("bob_blooms", "five-off", 6.5),
    SampleRedemption("ada_brews", "huehue", 3.5),
)
