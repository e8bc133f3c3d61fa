"""Gespräche über Entkalken und Reinigen."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="entkalken",
        locale="de",
        category="pflege",
        kind=ThreadKind.QUESTION,
        title="Boje entkalken: Zitronensäure heiß durchlaufen lassen?",
        tags=("entkalken", "boje", "wasser"),
        views=442,
        posts=(
            SamplePost(
                "hafenhannes",
                46.4,
                """
Nach knapp einem Jahr braucht die Boje spürbar länger zum Aufheizen, und aus der Gruppe kommt weniger Wasser. Zu Hause liegen zwei Beutel Zitronensäure. Kessel aufheizen, durchlaufen lassen, fertig?
""",
            ),
            SamplePost(
                "wasserwerkerin",
                46.2,
                """
Säure ja, **heiß nein**. Zitronensäure bildet mit Calcium beim Erhitzen schwer lösliches Calciumcitrat. Das setzt sich genau dort ab, wo du den Kalk loswerden willst, und dann hilft keine Zitronensäure mehr.

So geht es:

1. Maschine **kalt**. Entkalker auf Milchsäurebasis nach Packung ansetzen (oder Zitronensäure, höchstens 5 %, kalt).
2. Kessel füllen, 20 Minuten stehen lassen, etwas nachziehen, noch einmal 20 Minuten.
3. Auch durch die Dampflanze ein paar Sekunden.
4. Spülen: mindestens **fünf Kesselfüllungen**, bis ein Teststreifen am Auslauf neutral zeigt.

Aluminium und blanke Chromteile mögen beides nicht, an der Boje ist innen aber Messing, das hält die kurze Zeit aus.
""",
                accepted=True,
            ),
            SamplePost(
                "mahlgrad_max",
                45.9,
                """
Und vorher die Dusche abschrauben. Wenn sich Kalkplättchen lösen, landen sie sonst in der Düse der Gruppe (0,7 mm!), und du hast hinterher *weniger* Wasser als vorher. Frag nicht, woher ich das weiß.
""",
                to=2,
            ),
            SamplePost(
                "hafenhannes",
                44.6,
                """
Gemacht, kalt, mit dem Milchsäurezeug, Dusche vorher ab. Es kamen Plättchen, Max, und ich habe an dich gedacht. Wasser läuft wieder, 25 Minuten bis 93 °C wie am ersten Tag.

Wie oft soll ich das jetzt machen?
""",
                to=3,
            ),
            SamplePost(
                "wasserwerkerin",
                44.4,
                """
Am besten gar nicht mehr. Jede Entkalkung nimmt auch ein wenig Metall mit. Bring das Wasser vorher auf 3 bis 4 °dH Karbonathärte, dann reicht ein Blick im Jahr. Mit deinem Leitungswasser (Hafen, KH 11) wären es alle drei Monate.
""",
                to=4,
            ),
            SamplePost(
                "roestwerk_nord",
                44.1,
                """
Besser hätten wir es nicht schreiben können. Wir haben Wiebkes Anleitung mit ihrem Einverständnis der Boje beigelegt, ab sofort liegt sie in jedem Karton. *Gesa*
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="reis-im-mahlwerk",
        locale="de",
        category="pflege",
        kind=ThreadKind.DISCUSSION,
        title="Mahlwerk mit Reis reinigen? Bitte nicht.",
        tags=("muehle", "reinigung"),
        views=284,
        posts=(
            SamplePost(
                "mahlgrad_max",
                15.2,
                """
Diese Woche die dritte Mühle auf dem Tisch, in der jemand Reis gemahlen hat, „weil das die Öle aufnimmt“. Roher Reis ist hart und splittert, der Motor zieht den doppelten Strom, und die Stärke klebt mit dem Kaffeefett zu einem Kitt zusammen, den ich mit dem Zahnstocher herauskratze.

Was stattdessen hilft:

- Stecker ziehen, Oberscheibe abnehmen, **Pinsel und Staubsauger**: zehn Minuten, einmal im Monat
- dazwischen Reinigungsgranulat für Mühlen, danach 20 g alten Kaffee hinterher
- niemals Wasser an die Scheiben
""",
            ),
            SamplePost(
                "frau_filter",
                14.9,
                """
Ich habe zwanzig Jahre lang Reis genommen, bei einer alten Schlagmesser-Mühle. Die lebt noch.
""",
            ),
            SamplePost(
                "mahlgrad_max",
                14.8,
                """
Bei einem Schlagmesser passiert auch nichts, da gibt es keine Scheiben, die auf zwei Hundertstel stehen. Für alles mit Mahlscheiben oder Kegel gilt: lassen.
""",
                to=2,
            ),
            SamplePost(
                "latte_lasse",
                14.1,
                """
Muss ich nach dem Abnehmen der Scheibe neu justieren? Davor habe ich am meisten Respekt.
""",
            ),
            SamplePost(
                "mahlgrad_max",
                13.9,
                """
Mit einem Filzstift zwei Striche machen, einen am Ring und einen am Gehäuse, bevor du drehst. Beim Zusammensetzen ohne Bohnen langsam feiner stellen, bis die Scheiben gerade hörbar *singen*: Das ist dein Nullpunkt. Von dort zählst du wieder hoch.
""",
                to=4,
            ),
            SamplePost(
                "latte_lasse",
                12.0,
                """
Striche gemalt, gesaugt, singt. Hat wirklich nur zehn Minuten gedauert, und der Kaffee riecht nicht mehr nach Schublade.
""",
                to=5,
            ),
        ),
    ),
)
