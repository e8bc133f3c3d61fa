"""Gespräche über Filterkaffee: Wasser, Verhältnis, Durchlauf, Mokkakanne."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="wasserhaerte",
        locale="de",
        category="filter",
        kind=ThreadKind.QUESTION,
        title="18 °dH aus der Leitung: Filterkaffee schmeckt flach und kreidig",
        tags=("wasser", "handfilter"),
        views=523,
        posts=(
            SamplePost(
                "frau_filter",
                63.2,
                """
Nach dem Umzug schmeckt jeder Kaffee gleich: flach, ein wenig kreidig, keine Säure mehr. Gleicher Filter, gleiche Mühle, sogar derselbe Fördewind. Der Versorger schreibt *18 °dH, Härtebereich hart*.

Muss ich jetzt Wasser schleppen?
""",
            ),
            SamplePost(
                "wasserwerkerin",
                62.9,
                """
Schleppen nicht, aber mischen. Entscheidend ist weniger die Gesamthärte als die **Karbonathärte** (KH): Das Hydrogencarbonat fängt die Fruchtsäuren ab, bevor du sie schmeckst. Bei 18 °dH gesamt liegt sie hierzulande oft bei 13 bis 15.

Gut für Filterkaffee sind etwa:

- Gesamthärte 4–8 °dH
- Karbonathärte 2–4 °dH

Der einfachste Weg: Tischfilter mit frischer Kartusche (der senkt vor allem die KH) und dann mit dem Tröpfchentest nachmessen. Wenn die Kartusche erschöpft ist, merkst du es am Test, lange bevor die Anzeige blinkt.
""",
                accepted=True,
            ),
            SamplePost(
                "bob_blooms",
                62.5,
                """
Sorry for the English: I had the same in Hanover. I cut one part tap with two parts of a low-mineral bottled water and it was night and day. Look for *hydrogencarbonate below about 80 mg/l* on the label.
""",
                to=1,
            ),
            SamplePost(
                "frau_filter",
                58.1,
                """
Test bestellt und gemessen: GH 18, **KH 14**. Aus dem Tischfilter: GH 10, KH 4. Und siehe da, der Fördewind hat wieder seine kleine Orange. Vielen Dank, Wiebke!
""",
                to=2,
            ),
            SamplePost(
                "wasserwerkerin",
                57.8,
                """
Schön! Ein Hinweis noch für alle mit Siebträger: Das gefilterte Wasser ist leicht sauer und enthält immer noch Gips. Es verkalkt langsamer, aber nicht *nie*. Alle paar Wochen messen.
""",
                to=4,
            ),
        ),
    ),
    SampleThread(
        key="sechzig-gramm",
        locale="de",
        category="filter",
        kind=ThreadKind.DISCUSSION,
        title="60 Gramm auf den Liter: Startpunkt oder Dogma?",
        tags=("rezept", "verhaeltnis"),
        views=301,
        posts=(
            SamplePost(
                "stempel_ole",
                29.4,
                """
Überall lese ich 60 g je Liter. Ich nehme 70 und werde dafür angeschaut, als hätte ich Zucker in den Tee getan. Was nehmt ihr, und warum?
""",
            ),
            SamplePost(
                "alice_pours",
                29.2,
                """
62 g/l for washed coffees, 58 for naturals, because naturals already feel heavy to me. But I change the *grind* before I change the ratio: strength and extraction are two different knobs.
""",
            ),
            SamplePost(
                "frau_filter",
                29.0,
                """
Ein gehäufter Löffel je Tasse und einer für die Kanne. Nachgewogen: 63 g je Liter. Das Dogma war also schon vor dem Dogma da.
""",
            ),
            SamplePost(
                "tinto_tom",
                28.6,
                """
To put numbers to Alice's two knobs, from my refractometer, same coffee, same grind:

| g per litre | strength (TDS) | extraction |
|---:|---:|---:|
| 55 | 1.24 % | 20.1 % |
| 60 | 1.32 % | 19.4 % |
| 70 | 1.47 % | 18.1 % |

More coffee makes the cup *stronger* and each gram *less* extracted. If 70 g tastes right to Ole, he probably grinds fine enough to make up for it.
""",
                to=2,
            ),
            SamplePost(
                "stempel_ole",
                28.3,
                """
Stempelkanne, grob, vier Minuten. Dann müsste meiner ja unterextrahiert sein?
""",
                to=4,
            ),
            SamplePost(
                "sieb_svea",
                28.1,
                """
Beim vollen Eintauchen läuft das etwas anders: Es kommt kein frisches Wasser nach, die Lösung wird satt und bremst sich selbst. Deshalb verträgt die Stempelkanne mehr Kaffee *und* mehr Zeit. Probier 65 g und zehn Minuten, ohne zu drücken.
""",
                to=5,
            ),
            SamplePost(
                "stempel_ole",
                25.7,
                """
65 g, zehn Minuten, nicht gedrückt, nur abgegossen. Süßer, klarer, und ich spare fünf Gramm. Ich nehme alles zurück, was ich über Rezepte gesagt habe. Fast alles.
""",
                to=6,
            ),
        ),
    ),
    SampleThread(
        key="handfilter-verstopft",
        locale="de",
        category="filter",
        kind=ThreadKind.QUESTION,
        title="Handfilter läuft nach zwei Minuten kaum noch – verstopft?",
        tags=("handfilter", "mahlgrad", "naturals"),
        views=187,
        posts=(
            SamplePost(
                "kiekmolwedder",
                12.7,
                """
Beim Huehuetenango ist alles fein, nach 2:50 ist er durch. Beim Guji stehe ich nach vier Minuten immer noch mit einer Pfütze im Filter da, und dann schmeckt es nach nassem Holz. Gleiche Mühle (Klabauter, Klick 22), gleiche Menge.
""",
            ),
            SamplePost(
                "rostrot",
                12.5,
                """
Liegt am Kaffee, nicht an dir. Äthiopische Naturals brechen spröder und geben mehr Feinstaub ab, der wandert mit jedem Aufguss nach unten und setzt das Papier zu.

Was bei mir hilft:

1. zwei bis drei Klicks gröber,
2. **weniger Aufgüsse** (nach dem Blooming nur noch zwei, dafür ruhig),
3. nicht in die Ecken gießen und nicht rühren,
4. zum Schluss einmal sanft schwenken, damit das Bett eben liegt.
""",
                accepted=True,
            ),
            SamplePost(
                "gooseneck_gus",
                12.2,
                """
Adding to that: fold the seam and press the paper flat against the cone. If it stands off, the water takes the long way round and the bottom seals first.
""",
                to=2,
            ),
            SamplePost(
                "kiekmolwedder",
                11.6,
                """
Klick 25, zwei Aufgüsse: 3:05 und Blaubeere satt. Besten Dank ok, dat smeckt!
""",
                to=2,
            ),
            SamplePost(
                "rostrot",
                11.2,
                """
Dat freut mi. Wenn es beim nächsten Beutel wieder klemmt: Der Guji wird mit dem Alter mürber, ab der vierten Woche kannst du ruhig noch einen Klick gröber gehen.
""",
                to=4,
            ),
        ),
    ),
    SampleThread(
        key="mokkakanne-heiss-kalt",
        locale="de",
        category="filter",
        kind=ThreadKind.DISCUSSION,
        title="Mokkakanne: kaltes oder heißes Wasser einfüllen?",
        tags=("mokkakanne",),
        views=229,
        posts=(
            SamplePost(
                "moka_jonas",
                9.8,
                """
Oma: kaltes Wasser, kleine Flamme, danebenstehen. Internet: kochendes Wasser, sonst „verbrennt“ der Kaffee. Ich habe beides probiert und finde kochend etwas weniger bitter, aber ich verbrenne mir jedes Mal die Finger beim Zuschrauben.
""",
            ),
            SamplePost(
                "frau_filter",
                9.6,
                """
Kalt. Hat vierzig Jahre geschmeckt. Der Fehler ist nicht das Wasser, sondern dass die Leute die Kanne blubbern lassen, bis nichts mehr kommt.
""",
            ),
            SamplePost(
                "tinto_tom",
                9.3,
                """
Both of you are partly right. Coffee starts to flow when the vapour and the expanding air push the water up, well below boiling. With cold water the grounds sit above a warming pot for four or five minutes longer; with hot water that time is short. But the *really* bitter part is the last third, when steam at over 100 °C blows through the bed. So: **take it off at the first hiss**, and the starting temperature matters much less.
""",
            ),
            SamplePost(
                "carla_cortado",
                9.1,
                """
My mother runs the base under cold water as soon as it hisses. In Porto that is not a technique, that is just Tuesday.
""",
                to=3,
            ),
            SamplePost(
                "moka_jonas",
                8.7,
                """
Blindtest mit drei Leuten: kalt und beim ersten Zischen runter gegen kochend und beim ersten Zischen runter. Zwei für kochend, eine für kalt, alle unsicher. Oma gewinnt nach Punkten, weil keine Brandblasen.
""",
                to=3,
            ),
        ),
    ),
)
