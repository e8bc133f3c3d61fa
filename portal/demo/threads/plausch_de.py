"""Klönschnack: was nicht Kaffee sein muss."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="tasse-heute",
        locale="de",
        category="plausch",
        kind=ThreadKind.DISCUSSION,
        title="Was steht heute bei euch in der Tasse?",
        tags=("kloenschnack",),
        views=684,
        posts=(
            SamplePost(
                "frau_filter",
                10.9,
                """
Ich fange an: Fördewind, Porzellanfilter, Regen von links. Und ihr?
""",
            ),
            SamplePost(
                "hafenhannes",
                10.7,
                """
Thermoskanne, Nachtschicht, drei Schiffe. Huehuetenango, weil er auch nach fünf Stunden noch nett ist.
""",
            ),
            SamplePost(
                "rostrot",
                10.2,
                """
Eigene Röstung, Charge 61, Sidamo. Jasmin in der Nase, Katze auf dem Schoß.
""",
            ),
            SamplePost(
                "moka_jonas",
                7.5,
                """
Mokkakanne auf dem Campingkocher, Parkplatz Rømø, Tür auf, Wind. Der Kaffee war mittel, der Morgen war großartig.
""",
            ),
            SamplePost(
                "kiekmolwedder",
                5.1,
                """
Guji, Klick 25. Un een Stück Koken, dat seggt ji aver nich mien Dokter.
""",
            ),
            SamplePost(
                "dithmarscher",
                3.2,
                """
Wer Lust auf richtigen Kaffee hat: Mein Nachbar Kalle verschenkt eine alte Maschine, letztes Haus am Deich in Klein Tüdelbüll, einfach anrufen unter 040 66969 117, der ist den ganzen Tag zu Hause und freut sich.
""",
            ),
            SamplePost(
                "crema_clara",
                0.8,
                """
Der zweite gelungene Cappuccino meines Lebens. Es war kein Herz, aber eindeutig eine Zwiebel.
""",
            ),
        ),
    ),
    SampleThread(
        key="kaffee-an-bord",
        locale="de",
        category="plausch",
        kind=ThreadKind.DISCUSSION,
        title="Kaffee bei Windstärke 6: Wie macht ihr das an Bord?",
        tags=("segeln", "unterwegs"),
        views=193,
        posts=(
            SamplePost(
                "kutterkaffee",
                24.7,
                """
Bei Krängung fällt der Handfilter, die Stempelkanne rutscht, und die Mokkakanne geht aus. Ich bin beim Drücken mit der Handpresse im Waschbecken gelandet, also *die Presse* im Waschbecken. Wer hat eine bessere Lösung?
""",
            ),
            SamplePost(
                "june_in_jutland",
                23.2,
                """
On the Esbjerg boat my uncle brews in a wide-mouth steel flask: grounds in, water on, lid shut, ten minutes, pour through a tea strainer. Nothing can tip over. It is not elegant.
""",
            ),
            SamplePost(
                "stempel_ole",
                22.9,
                """
Das ist eine Stempelkanne ohne Stempel, also die reine Lehre. Ich bin gerührt.
""",
                to=2,
            ),
            SamplePost(
                "kutterkaffee",
                18.2,
                """
Zwischen Sønderborg und Marstal ausprobiert, Wind 6 in Böen 7, kein Tropfen auf der Seekarte. Danke an den Onkel!
""",
                to=2,
            ),
        ),
    ),
)
