"""Conversations about machine care and water in English."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="dripping-group",
        locale="en",
        category="pflege",
        kind=ThreadKind.QUESTION,
        title="Water runs past the rim of the portafilter. Gasket, or me?",
        tags=("e61", "gasket", "maintenance"),
        views=158,
        posts=(
            SamplePost(
                "fjordlicht",
                96.6,
                """
Fourteen months in, and the Boje drips over the side of the basket during a shot. The handle also goes further to the right than it used to, almost to five o'clock. I backflush with water daily and with cleaner on Sundays.
""",
            ),
            SamplePost(
                "sieb_svea",
                96.3,
                """
Gasket. When the handle wanders to the right, the rubber has gone hard and flat. Twelve to eighteen months is a normal life near 93 °C.

1. Machine cold, screen off (one screw), pick the old gasket out with an awl. It will come in crumbs.
2. Scrub the groove. *This* is the step people skip, and then the new one leaks too.
3. New one in with the bevel **up**, towards the group. A little water helps.
4. Lock in the empty portafilter to seat it.
""",
                accepted=True,
            ),
            SamplePost(
                "mahlgrad_max",
                96.0,
                """
While the screen is off: if you use cleaner every Sunday, put a trace of food-safe grease on the lever cam. The cleaner washes it out and then the lever begins to squeak like a gate. Every ten shots of cleaner or so is enough.
""",
                to=2,
            ),
            SamplePost(
                "fjordlicht",
                94.1,
                """
Old one came out like liquorice from 1985. New one in, handle back at half past five... I mean straight, dry as a bone. And the gate no longer squeaks.
""",
                to=2,
            ),
            SamplePost(
                "hafenhannes",
                93.5,
                """
Merke ich mir: Griff wandert nach rechts, Dichtung bestellen. Meiner steht auf halb fünf, ich habe also noch ein Weilchen.
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="remineralising",
        locale="en",
        category="pflege",
        kind=ThreadKind.DISCUSSION,
        title="Building coffee water from osmosis water: two bottles, no chemistry degree",
        tags=("water", "recipe"),
        views=389,
        posts=(
            SamplePost(
                "tinto_tom",
                11.4,
                """
For those with a reverse-osmosis tap or distilled water. Two concentrates in the fridge:

| bottle | what goes into 1 litre | 10 ml of it in 1 litre of pure water gives |
|---|---|---|
| A | 19.7 g magnesium sulphate (Epsom salt, heptahydrate) | 80 mg/l hardness as CaCO₃, about 4.5 °dH |
| B | 6.7 g baking soda (sodium bicarbonate) | 40 mg/l alkalinity as CaCO₃, about 2.2 °dH |

**10 ml of A and 10 ml of B per litre** is my everyday water. For Kenyans I take B down to 7 ml, for dark roasts up to 15.
""",
            ),
            SamplePost(
                "wasserwerkerin",
                11.2,
                """
Die Rechnung stimmt, ich habe sie nachgerechnet. Zwei Dinge aus dem Beruf: Lebensmittelqualität kaufen (nicht das Badesalz), und die Flaschen **getrennt** lassen. In einer gemeinsamen Flasche fällt bei der Konzentration auf Dauer etwas aus.
""",
            ),
            SamplePost(
                "quiet_quentin",
                8.6,
                """
Long-time reader, first post. Is pure osmosis water with nothing in it bad for the machine, or only for the taste?
""",
            ),
            SamplePost(
                "wasserwerkerin",
                8.4,
                """
Both. Without any bicarbonate the water has no buffer; it takes up carbon dioxide, its pH falls, and it slowly dissolves copper and brass. And many boilers find their water level by conductivity: with pure water the probe thinks the boiler is *empty* and fills on and on.
""",
                to=3,
            ),
            SamplePost(
                "alice_pours",
                7.7,
                """
I did this for a year and then measured that one part Hamburg tap to three parts osmosis gets me within a hair of Tom's numbers. Lazy people, test your tap first.
""",
            ),
        ),
    ),
)
