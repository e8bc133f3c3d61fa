"""Gespräche über das Heimrösten auf Deutsch."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="first-crack-hoeren",
        locale="de",
        category="heimroesten",
        kind=ThreadKind.QUESTION,
        title="First Crack im Heißluftröster nicht zu hören – woran erkenne ich ihn sonst?",
        tags=("first-crack", "heissluft"),
        views=173,
        posts=(
            SamplePost(
                "plietsch",
                35.8,
                """
Der Lüfter ist so laut, dass ich den First Crack schlicht nicht höre. Ich stoppe nach Gefühl, und das Ergebnis geht von *Heu* bis *Aschenbecher*. Gibt es andere Zeichen? Rohkaffee ist der Cerrado.
""",
            ),
            SamplePost(
                "rostrot",
                35.6,
                """
Ja, mehrere, und zusammen sind sie recht zuverlässig:

1. **Geruch:** erst Gras, dann Brot und Popcorn; beim Crack kippt es ins Säuerlich-Scharfe.
2. **Farbe:** Nach dem Gelbwerden (um 150 °C) hast du im Heißluftröster meist noch drei bis vier Minuten.
3. **Oberfläche:** Die Bohnen werden sichtbar größer und glatter, die Naht öffnet sich.
4. **Häutchen:** Im Crack fliegt noch einmal ein Schwung davon.

Zum Hören: ein Trichter mit einem halben Meter Schlauch ans Ohr. Sieht albern aus, funktioniert.
""",
                accepted=True,
            ),
            SamplePost(
                "fjordlicht",
                35.2,
                """
If you can fit a thin thermocouple into the bean mass: note the reading at which you *smell* the change three times in a row. It will not be the 196 °C from the books, because every probe reads differently. But it will be the same for you each time.
""",
                to=2,
            ),
            SamplePost(
                "plietsch",
                33.1,
                """
Trichter und Aquariumschlauch. Meine Mutter hat gefragt, ob ich das Haus abhöre. Aber: Crack bei 6:10 gehört, bei 7:25 gestoppt, und es ist Kaffee geworden!
""",
                to=2,
            ),
            SamplePost(
                "second_crack_sam",
                32.6,
                """
The hose works on a popper too. Do not use the one from the actual aquarium.
""",
                to=4,
            ),
        ),
    ),
    SampleThread(
        key="kurve-sidamo",
        locale="de",
        category="heimroesten",
        kind=ThreadKind.DISCUSSION,
        title="Meine Kurve für den Sidamo: bitte auseinandernehmen",
        tags=("roestkurve", "sidamo"),
        views=146,
        posts=(
            SamplePost(
                "rostrot",
                19.7,
                """
250 g im kleinen Trommelröster, fünfte Charge vom Sidamo. In der Tasse Zitrone und Pfirsich, aber im Abgang ein bisschen *Brotrinde*.

| Abschnitt | Zeit | Bohnentemperatur |
|---|---:|---:|
| Einwurf | 0:00 | 185 °C (leer) |
| Wendepunkt | 1:15 | 92 °C |
| gelb | 4:50 | 150 °C |
| First Crack | 8:40 | 197 °C |
| Auswurf | 10:05 | 207 °C |

Entwicklung also 85 Sekunden, rund 14 %. Länger?
""",
            ),
            SamplePost(
                "second_crack_sam",
                19.4,
                """
I would not touch the end. 14 % is plenty for a filter roast. Bread crust says the *middle* is slow to me: almost four minutes from yellow to crack, with 250 g.
""",
            ),
            SamplePost(
                "fjordlicht",
                19.2,
                """
Agree with Sam on where to look. Try a hotter charge (195 °C) and take the heat down in two small steps after yellow rather than one big one before the crack. You want the rate of rise to fall the whole way and never to sink and come back.
""",
                to=1,
            ),
            SamplePost(
                "rostrot",
                14.3,
                """
Sechste Charge: Einwurf 195 °C, gelb 4:20, Crack 7:35, Auswurf 8:50. Das sind 75 Sekunden, wieder 14 %. Brotrinde weg, dafür Jasmin. Ich hätte am falschen Ende geschraubt, danke!
""",
            ),
            SamplePost(
                "roestwerk_nord",
                14.0,
                """
Schöne Kurve, Levke. Auf unserer 5-kg-Trommel liegt der Sidamo bei 8:10 bis zum Crack und 13 % danach, ihr seid also nah beieinander. Wer mag, bringt seine Charge zum nächsten offenen Freitag mit, dann verkosten wir sie blind neben unserer. *Thore*
""",
                to=4,
            ),
        ),
    ),
)
