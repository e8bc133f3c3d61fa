"""The rooms of the forum, parents before their children, in the order in which they are listed."""

from portal.community.models import Audience
from portal.demo.shapes import SampleCategory

CATEGORIES = (
    SampleCategory(
        slug="neues",
        name="Neues aus der Rösterei · News",
        description="Ernten, Termine, Änderungen: hier schreibt das Röstwerk, antworten dürfen alle. Announcements by the roastery; everybody may reply.",
        who_can_start=Audience.BRAND,
    ),
    SampleCategory(
        slug="zubereitung",
        name="Zubereitung · Brewing",
        description="Alles zwischen Bohne und Tasse. Everything between bean and cup.",
        who_can_start=Audience.BRAND,
    ),
    SampleCategory(
        slug="filter",
        name="Filter und Handaufguss",
        description="Handfilter, Stempelkanne, Mokkakanne, Kaffeemaschine.",
        parent="zubereitung",
    ),
    SampleCategory(
        slug="pour-over",
        name="Pour-over and immersion",
        description="Cones, presses, cold brew, in English.",
        parent="zubereitung",
    ),
    SampleCategory(
        slug="espresso",
        name="Espresso auf Deutsch",
        description="Mahlgrad, Rezept, Siebträger, Milch.",
        parent="zubereitung",
    ),
    SampleCategory(
        slug="espresso-english",
        name="Espresso in English",
        description="Dialling in, puck preparation, machines and milk.",
        parent="zubereitung",
    ),
    SampleCategory(
        slug="heimroesten",
        name="Heimrösten · Home roasting",
        description="Röstkurven, Rohkaffee, Rauch im Treppenhaus. Curves, green coffee and how to keep the peace with the neighbours.",
    ),
    SampleCategory(
        slug="pflege",
        name="Wasser und Maschinenpflege · Care",
        description="Entkalken, rückspülen, Dichtungen, Wasserhärte. Descaling, backflushing, gaskets and water.",
    ),
    SampleCategory(
        slug="product-questions",
        name="Fragen zu Produkten · Product questions",
        description="Fragen, die auf den Produktseiten gestellt wurden. Questions asked on the product pages.",
    ),
    SampleCategory(
        slug="ideen",
        name="Ideen · Ideas",
        description="Was wir anders machen sollten. Eine Idee je Thema; Stimmen zählen. One idea a thread, and votes count.",
    ),
    SampleCategory(
        slug="plausch",
        name="Klönschnack",
        description="Alles, was nicht Kaffee sein muss. Hier gibt es keine Punkte.",
        earns_points=False,
    ),
    SampleCategory(
        slug="the-pier",
        name="The Pier",
        description="Off-topic in English. No points here, just people.",
        earns_points=False,
    ),
    SampleCategory(
        slug="kajuete",
        name="Kapitänskajüte · Captain's Lounge",
        description="Für Gold und Platin: Muster, Verkostungen, Mitreden beim Einkauf. For gold and platinum: samples, cuppings, a say in what we buy.",
        required_tier="gold",
    ),
)
