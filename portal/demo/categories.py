"""The rooms of the forum, parents before their children, in the order in which they are listed."""

from portal.community.models import Audience
from portal.demo.shapes import SampleCategory

CATEGORIES = (
    SampleCategory(
        slug="neues",
        name="Neues aus der Rösterei",
        description="Ernten, Termine, Änderungen: hier schreibt das Röstwerk, antworten dürfen alle.",
        en={
            "name": "News",
            "description": "Harvests, dates, changes: announcements by the roastery; everybody may reply.",
        },
        who_can_start=Audience.BRAND,
    ),
    SampleCategory(
        slug="zubereitung",
        name="Zubereitung",
        description="Alles zwischen Bohne und Tasse.",
        en={"name": "Brewing", "description": "Everything between bean and cup."},
        who_can_start=Audience.BRAND,
    ),
    SampleCategory(
        slug="filter",
        name="Filter und Handaufguss",
        description="Handfilter, Stempelkanne, Mokkakanne, Kaffeemaschine.",
        locale="de",
        en={
            "name": "Filter and pour-over, in German",
            "description": "Drippers, presses, moka pots and coffee machines.",
        },
        parent="zubereitung",
    ),
    SampleCategory(
        slug="pour-over",
        name="Pour-over and immersion",
        description="Cones, presses, cold brew, in English.",
        locale="en",
        de={"name": "Pour-over auf Englisch", "description": "Handfilter, Stempelkanne, Cold Brew, auf Englisch."},
        parent="zubereitung",
    ),
    SampleCategory(
        slug="espresso",
        name="Espresso auf Deutsch",
        description="Mahlgrad, Rezept, Siebträger, Milch.",
        locale="de",
        en={"name": "Espresso in German", "description": "Grind size, recipes, portafilters, milk."},
        parent="zubereitung",
    ),
    SampleCategory(
        slug="espresso-english",
        name="Espresso in English",
        description="Dialling in, puck preparation, machines and milk.",
        locale="en",
        de={"name": "Espresso auf Englisch", "description": "Mahlgrad, Puck, Maschinen und Milch, auf Englisch."},
        parent="zubereitung",
    ),
    SampleCategory(
        slug="heimroesten",
        name="Heimrösten",
        description="Röstkurven, Rohkaffee, Rauch im Treppenhaus.",
        en={
            "name": "Home roasting",
            "description": "Curves, green coffee and how to keep the peace with the neighbours.",
        },
    ),
    SampleCategory(
        slug="pflege",
        name="Wasser und Maschinenpflege",
        description="Entkalken, rückspülen, Dichtungen, Wasserhärte.",
        en={"name": "Water and care", "description": "Descaling, backflushing, gaskets and water."},
    ),
    SampleCategory(
        slug="product-questions",
        name="Fragen zu Produkten",
        description="Fragen, die auf den Produktseiten gestellt wurden.",
        en={"name": "Product questions", "description": "Questions asked on the product pages."},
    ),
    SampleCategory(
        slug="ideen",
        name="Ideen",
        description="Was wir anders machen sollten. Eine Idee je Thema; Stimmen zählen.",
        en={"name": "Ideas", "description": "What we should do differently. One idea a thread, and votes count."},
    ),
    SampleCategory(
        slug="plausch",
        name="Klönschnack",
        description="Alles, was nicht Kaffee sein muss. Hier gibt es keine Punkte.",
        locale="de",
        en={"name": "Klönschnack, in German", "description": "Everything that need not be coffee. No points here."},
        earns_points=False,
    ),
    SampleCategory(
        slug="the-pier",
        name="The Pier",
        description="Off-topic in English. No points here, just people.",
        locale="en",
        de={
            "name": "The Pier, auf Englisch",
            "description": "Alles außer Kaffee, auf Englisch. Hier gibt es keine Punkte.",
        },
        earns_points=False,
    ),
    SampleCategory(
        slug="kajuete",
        name="Kapitänskajüte",
        description="Für Gold und Platin: Muster, Verkostungen, Mitreden beim Einkauf.",
        en={
            "name": "Captain's Lounge",
            "description": "For gold and platinum: samples, cuppings, a say in what we buy.",
        },
        required_tier="gold",
    ),
)
