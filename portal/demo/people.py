"""Who is here: thirty-one customers in every tier, the brand, a moderator and an administrator; all invented."""

from portal.accounts.models import Role
from portal.demo.shapes import SamplePerson

PASSWORD = "kaffee-an-der-foerde"  # noqa: S105 - printed by `portal demo`, good for nothing else


def _customer(handle: str, name: str, email: str, locale: str, joined: float, tier: str, bio: str) -> SamplePerson:
    return SamplePerson(
        handle=handle, name=name, email=f"{email}@example.org", locale=locale, joined=joined, tier=tier, bio=bio
    )


STAFF = (
    SamplePerson(
        handle="imke_petersen",
        name="Imke Petersen",
        email="admin@example.org",
        locale="de",
        joined=560,
        bio="Hält im Röstwerk die Rechner und die Bücher zusammen.",
        roles=(Role.ADMIN,),
    ),
    SamplePerson(
        handle="roestwerk_nord",
        name="Röstwerk Nord",
        email="brand@example.org",
        locale="de",
        joined=560,
        bio="Rösterei am Flensburger Hafen. Hier schreiben Thore (Rösten) und Gesa (Laden).",
        roles=(Role.BRAND,),
    ),
    SamplePerson(
        handle="nele_lotst",
        name="Nele Hansen",
        email="moderator@example.org",
        locale="de",
        joined=560,
        bio="Moderiert ehrenamtlich. Trinkt Filter, räumt auf, beißt nicht.",
        roles=(Role.MODERATOR,),
    ),
)

PLATINUM = (
    _customer(
        "doro_dreht", "Dorothea Lüders", "doro", "de", 540.0, "platinum", "Kiel. Dreht lieber am Mahlgrad als am Radio."
    ),
    _customer(
        "fjordlicht",
        "Henrik Aabo",
        "henrik",
        "en",
        530.0,
        "platinum",
        "Kolding, one ferry and two bridges away. Roasts 250 g at a time.",
    ),
    _customer(
        "mahlgrad_max",
        "Max Behrens",
        "max",
        "de",
        520.0,
        "platinum",
        "Feinmechaniker. Hat drei Mühlen und eine Ausrede für jede.",
    ),
)

GOLD = (
    _customer(
        "alice_pours",
        "Alice Hartwell",
        "alice",
        "en",
        510.0,
        "gold",
        "Moved from Leeds to Hamburg for love, stayed for the bakeries.",
    ),
    _customer(
        "kutterkaffee", "Jörn Clausen", "joern", "de", 500.0, "gold", "Kaffee auf See, seit die Kombüse Strom hat."
    ),
    _customer("tinto_tom", "Tom Okafor", "tom", "en", 470.0, "gold", "Physics teacher. Will draw you the graph."),
    _customer(
        "sieb_svea", "Svea Martens", "svea", "de", 455.0, "gold", "Früher Café in Husum, heute nur noch für Freunde."
    ),
    _customer("rostrot", "Levke Thomsen", "levke", "de", 440.0, "gold", "Röstet im Schuppen, schreibt alles auf."),
    _customer(
        "ada_brews", "Ada Lindqvist", "ada", "en", 430.0, "gold", "Lab technician by day, cupping spoon by night."
    ),
)

SILVER = (
    _customer(
        "bob_blooms", "Bob Ferris", "bob", "en", 400.0, "silver", "Allotment, dog, one cone, no plans to upgrade."
    ),
    _customer("moka_jonas", "Jonas Weidner", "jonas", "de", 380.0, "silver", "Mokkakanne von Oma, Neugier von Opa."),
    _customer(
        "hafenhannes",
        "Hannes Brodersen",
        "hannes",
        "de",
        370.0,
        "silver",
        "Schichtleiter im Hafen, Thermoskanne immer voll.",
    ),
    _customer(
        "crema_clara", "Clara Nissen", "clara", "de", 350.0, "silver", "Einsteigerin mit Siebträger und Notizbuch."
    ),
    _customer("night_shift_ned", "Ned Calloway", "ned", "en", 330.0, "silver", "Paramedic. Cold brew is a food group."),
    _customer(
        "wasserwerkerin",
        "Wiebke Jessen",
        "wiebke",
        "de",
        320.0,
        "silver",
        "Chemikerin beim Wasserverband. Fragt mich nach Karbonathärte.",
    ),
    _customer("gooseneck_gus", "Gus Marlowe", "gus", "en", 300.0, "silver", "Pours slowly, types slowly."),
    _customer("frau_filter", "Renate Voss", "renate", "de", 290.0, "silver", "Seit 1981 von Hand aufgegossen."),
    _customer(
        "stempel_ole", "Ole Andresen", "ole", "de", 270.0, "silver", "Stempelkanne, grob gemahlen, keine Diskussion."
    ),
)

BRONZE = (
    _customer(
        "carla_cortado",
        "Carla Mendes",
        "carla",
        "en",
        250.0,
        "bronze",
        "Porto, then Flensburg. Small coffees, long talks.",
    ),
    _customer("dithmarscher", "Hauke Wulf", "hauke", "de", 230.0, "bronze", "Kohl und Kaffee."),
    _customer(
        "tassilo_t", "Tassilo Trautmann", "tassilo", "de", 210.0, "bronze", "Büro-Kaffeebeauftragter wider Willen."
    ),
    _customer(
        "second_crack_sam",
        "Sam Whitlock",
        "sam",
        "en",
        180.0,
        "bronze",
        "Popcorn popper on the balcony. Sorry, third floor.",
    ),
    _customer(
        "kiekmolwedder", "Antje Ketels", "antje", "de", 160.0, "bronze", "Kiek mol wedder in, denn drinkt wi een."
    ),
    _customer("latte_lasse", "Lasse Friis", "lasse", "de", 140.0, "bronze", "Übt Herzen, gießt Zwiebeln."),
    _customer(
        "beanstalker", "Priya Raman", "priya", "en", 120.0, "bronze", "Reads the bag before drinking what is in it."
    ),
    _customer(
        "oat_milk_olga",
        "Olga Sokolova",
        "olga",
        "en",
        100.0,
        "bronze",
        "Oat milk, decaf after four, opinions at any hour.",
    ),
    _customer("plietsch", "Bente Carstensen", "bente", "de", 80.0, "bronze", "Fragt lieber einmal zu viel."),
    _customer("zweitmuehle", "M. Behrens", "max+muehle", "de", 60.0, "bronze", "Nur zum Ausprobieren hier."),
    _customer("june_in_jutland", "June Ellery", "june", "en", 24.0, "bronze", "Sheep, wind, first grinder on its way."),
    _customer("quiet_quentin", "Quentin Barr", "quentin", "en", 9.0, "bronze", "Mostly reading."),
    _customer("bargain_beans", "Bargain Beans", "bargains", "en", 4.0, "bronze", "Best offers every day."),
)

CUSTOMERS = (*PLATINUM, *GOLD, *SILVER, *BRONZE)
PEOPLE = (*STAFF, *CUSTOMERS)
