"""What customers say of what they bought, good and bad, and what the brand answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampleReview:
    days_ago: float
    author: str
    sku: str
    rating: int
    title: str | None
    body: str
    helped: tuple[str, ...] = ()
    """Who found it helpful, the day after."""
    answer: str | None = None
    """What the brand says two days later."""


REVIEWS: tuple[SampleReview, ...] = (
    SampleReview(
        232.4,
        "doro_dreht",
        "RN-MUE-KOMP-64",
        5,
        "Endlich ohne Klumpen",
        "Seit zwei Monaten jeden Morgen im Einsatz. Der Mahlgrad bleibt, wo er ist, und es bleiben keine zwei Zehntel "
        "Gramm in der Kammer.\n\nLaut ist sie trotzdem: Vor sieben mahle ich im Flur.",
        ("mahlgrad_max", "kutterkaffee", "sieb_svea"),
    ),
    SampleReview(
        288.9,
        "fjordlicht",
        "RN-MUE-KOMP-64",
        4,
        "Great burrs, short cord",
        "Very even grounds, even for light roasts. One star less for a cord of 80 cm, which reaches no socket here.",
        ("ada_brews", "alice_pours"),
        "Thank you, Henrik! The 2026 edition comes with 1.5 m; write to us and we will send you the longer cord.",
    ),
    SampleReview(
        227.5,
        "doro_dreht",
        "RN-ESP-LEUCHT-500",
        5,
        None,
        "Schokolade, Nuss, keine Säure, die zwickt. Verzeiht auch einen schiefen Tamper.",
        ("moka_jonas",),
    ),
    SampleReview(
        51.3,
        "zweitmuehle",
        "RN-ESP-LEUCHT-500",
        3,
        "Solide, mir zu dunkel",
        "Im Milchgetränk gut, pur schmeckt er mir zu sehr nach Rösterei. Die Tüte schließt prima.",
        ("frau_filter",),
        "Danke für die offenen Worte. Probier mal den Strand: heller geröstet und fruchtiger.",
    ),
    SampleReview(
        28.6,
        "latte_lasse",
        "RN-ESP-STRAND-500",
        5,
        "Mein Alltagskaffee",
        "Kirsche und Kakao, mit Hafermilch wie ein Nachtisch. Bestelle ich wieder.",
        ("oat_milk_olga", "crema_clara"),
    ),
    SampleReview(
        41.0,
        "beanstalker",
        "RN-FIL-HUEHUE-250",
        4,
        "Clean and sweet",
        "Red apple and honey. I grind a little coarser than the card says, then it stays sweet to the last sip.",
    ),
    SampleReview(
        60.2,
        "beanstalker",
        "RN-BRU-PRESS-1",
        2,
        "The lid rattles",
        "Makes good coffee, but the lid rattles when I carry it and the spare mesh is sold out.",
        ("stempel_ole",),
        "Sorry about that! The mesh is back since Monday, and a lid that does not rattle is on its way to you.",
    ),
    SampleReview(
        49.8,
        "plietsch",
        "RN-MUE-KLAB",
        4,
        "Klein und zäh",
        "Passt in jeden Rucksack und mahlt für zwei Tassen. Für Espresso braucht man Geduld und Oberarme.",
        ("dithmarscher", "kiekmolwedder"),
    ),
    SampleReview(
        66.4,
        "dithmarscher",
        "RN-FIL-FOERDE-500",
        5,
        "Kann man nix falsch machen",
        "Kanne voll, alle zufrieden, Oma auch.",
        ("plietsch",),
    ),
    SampleReview(
        18.1,
        "kiekmolwedder",
        "RN-BRU-FOERDE-02",
        5,
        "Der tropft nicht",
        "Vorher hatte ich einen aus Plastik. Dieser hält die Wärme und steht fest auf jeder Kanne.",
        ("frau_filter",),
    ),
)
