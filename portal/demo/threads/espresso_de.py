"""Gespräche über Espresso: Mahlgrad, Säure, Aufheizen."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="zwoelf-sekunden",
        locale="de",
        category="espresso",
        kind=ThreadKind.QUESTION,
        title="Espresso läuft in 12 Sekunden durch: feiner mahlen oder mehr Kaffee?",
        tags=("mahlgrad", "einsteiger", "rezept"),
        views=412,
        posts=(
            SamplePost(
                "crema_clara",
                41.3,
                """
Moin zusammen, ich habe seit zwei Wochen eine gebrauchte Boje und bin kurz vor dem Aufgeben.

- **Kaffee:** Strandräuber, Röstdatum vor neun Tagen
- **Sieb:** das mitgelieferte Doppelsieb
- **Dosis:** 16 g, gewogen
- **Bezug:** 38 g nach *zwölf* Sekunden, hell und wässrig

Soll ich feiner mahlen oder mehr Kaffee ins Sieb geben? Im Netz finde ich beides.
""",
            ),
            SamplePost(
                "sieb_svea",
                41.1,
                """
Feiner. Und zwar nur das, erst einmal.

Die Dosis bestimmt dein Sieb: Steht 18 g drauf, dann wiegst du 18 g ein und lässt das so. Mit 16 g in einem 18er Sieb bleibt oben zu viel Luft, der Puck wird beim Anströmen weich und bekommt Löcher.

Danach stellst du allein am Mahlgrad, bis **36 g in 27 bis 30 Sekunden** in der Tasse sind. Immer eine Sache ändern, dann probieren, dann die nächste.
""",
                accepted=True,
            ),
            SamplePost(
                "hafenhannes",
                40.9,
                """
Bei mir war es am Anfang die Mühle: Ich habe verstellt und direkt bezogen, aber im Auswurf steckten noch drei Gramm vom alten Mahlgrad. Nach jedem Verstellen ein paar Gramm durchlaufen lassen, sonst misst du den Schritt von vorhin.
""",
                to=1,
            ),
            SamplePost(
                "crema_clara",
                40.2,
                """
Danke euch! 18 g stehen tatsächlich ganz klein auf dem Rand.

Neuer Stand nach vier Bezügen: 18 g rein, 37 g raus, 24 Sekunden. Schmeckt zum ersten Mal nach Kaffee und nicht nach Zitronenwasser. Ich gehe morgen noch einen Hauch feiner.
""",
            ),
            SamplePost(
                "mahlgrad_max",
                39.8,
                """
> Ich gehe morgen noch einen Hauch feiner.

Mach das, aber stell dich nicht auf die Sekunden ein, sondern auf den Geschmack. Die Zeit ist ein Hinweis, ob du ungefähr richtig bist:

| Geschmack | heißt meist | nächster Schritt |
|---|---|---|
| sauer, dünn, salzig | unterextrahiert | feiner |
| bitter, trocken, hohl | überextrahiert | gröber |
| beides zugleich | Channeling | gleichmäßiger verteilen, dann erst mahlen |
""",
                to=4,
            ),
            SamplePost(
                "crema_clara",
                38.4,
                """
28 Sekunden, Kakao, Aprikose. Ich habe die Zeile mit „beides zugleich“ an den Küchenschrank geklebt. Frage gelöst, Svea bekommt das Häkchen.
""",
            ),
        ),
    ),
    SampleThread(
        key="sauer-trotz-dreissig",
        locale="de",
        category="espresso",
        kind=ThreadKind.QUESTION,
        title="30 Sekunden, 1:2, und trotzdem sauer – was übersehe ich?",
        tags=("temperatur", "helle-roestung"),
        views=268,
        posts=(
            SamplePost(
                "tassilo_t",
                17.6,
                """
Ich halte mich brav an 18 g auf 36 g in 30 Sekunden. Mit Leuchtfeuer passt das. Mit dem Yirgacheffe, den ich aus Neugier in den Siebträger getan habe, zieht es mir alles zusammen.

Feiner mahlen geht nicht mehr, dann tröpfelt es nur noch. Ist der Kaffee einfach nichts für Espresso?
""",
            ),
            SamplePost(
                "wasserwerkerin",
                17.4,
                """
Er ist als Filterkaffee geröstet, das macht es schwerer, aber nicht unmöglich. Helle Bohnen sind dichter und geben weniger leicht ab. Bei 1:2 hört man auf, bevor die Süße kommt.

Versuch in dieser Reihenfolge:

1. **Längeres Verhältnis:** 18 g auf 45 bis 50 g, dafür wieder etwas gröber.
2. **Heißer:** 94–95 °C, falls deine Maschine das stellen kann.
3. Erst danach noch einmal am Mahlgrad.
""",
                accepted=True,
            ),
            SamplePost(
                "doro_dreht",
                17.1,
                """
Unterschreibe ich, mit einer Ergänzung: Schau auf das **Wasser**. Mit sehr weichem Wasser fehlt der Puffer, dann schmeckt jede helle Röstung spitz. Bei 2 °dH Karbonathärte in Kiel war das bei mir die halbe Miete.
""",
                to=2,
            ),
            SamplePost(
                "latte_lasse",
                16.8,
                """
Ich sage es, wie es ist: Für 12,90 das Päckchen würde ich das von Hand aufgießen und mich freuen. Nicht alles muss durch neun Bar.
""",
                to=1,
            ),
            SamplePost(
                "tassilo_t",
                15.9,
                """
Mit 46 g in 31 Sekunden bei 94 °C: Bergamotte, fast Tee, kein Ziehen mehr. Anders als „Espresso“, aber gut!

@latte_lasse aufgegossen habe ich den Rest, da hast du auch recht.
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="aufheizen",
        locale="de",
        category="espresso",
        kind=ThreadKind.DISCUSSION,
        title="Wie lange heizt ihr wirklich auf? 10 Minuten gegen 40 Minuten",
        tags=("e61", "temperatur", "strom"),
        views=355,
        posts=(
            SamplePost(
                "kutterkaffee",
                6.9,
                """
Die Anleitung der Boje sagt 25 Minuten. Mein Nachbar schaltet ein, sobald das Display 93 zeigt (nach sieben Minuten), und schwört, dass man nichts schmeckt. Ich warte 40.

Wer hat recht, und vor allem: Wer hat gemessen?
""",
            ),
            SamplePost(
                "mahlgrad_max",
                6.7,
                """
Gemessen, mit einem Fühler im Sieb:

| Minuten nach dem Einschalten | Kessel | im Sieb beim Bezug |
|---:|---:|---:|
| 8 | 93 °C | 84 °C |
| 15 | 93 °C | 88 °C |
| 25 | 93 °C | 91 °C |
| 40 | 93 °C | 92 °C |

Die Brühgruppe sind vier Kilo Messing. Die weiß nicht, was auf dem Display steht.
""",
            ),
            SamplePost(
                "moka_jonas",
                6.5,
                """
Zwei Leerbezüge nach zehn Minuten, und der Siebträger ist auch heiß. Ich zahle doch nicht für 40 Minuten Strom, damit es ein Grad mehr wird.
""",
            ),
            SamplePost(
                "doro_dreht",
                6.3,
                """
> Zwei Leerbezüge nach zehn Minuten

Das wärmt die Innenseite der Gruppe, ja, aber nach der zweiten Tasse fällt sie wieder ab. Für *einen* Espresso am Morgen ist das völlig in Ordnung. Für vier Gäste nicht.

Zum Strom: Aufheizen und 30 Minuten halten sind bei mir rund 0,25 kWh, also unter zehn Cent. Eine Zeitschaltuhr ist das beste Zubehör, das ich je gekauft habe.
""",
                to=3,
            ),
            SamplePost(
                "moka_jonas",
                6.2,
                """
Zehn Cent mal 365 sind auch ein Päckchen Kaffee im Quartal. Aber gut, die Tabelle von Max ist ein Argument. Ich probiere 20 Minuten plus einen Leerbezug und berichte.
""",
                to=4,
            ),
            SamplePost(
                "dithmarscher",
                5.8,
                """
Kauft lieber gleich Wärmepumpe statt Kaffeemaschine, das Wohngeld zahlt ja eh der Staat. Wer das noch nicht gemerkt hat, der schläft.
""",
            ),
            SamplePost(
                "sieb_svea",
                5.5,
                """
Zurück zum Kaffee, bitte. Noch ein Griff aus dem Café: Siebträger **eingespannt** aufheizen, Tassen obenauf. Ein kalter Siebträger kostet dich beim ersten Bezug mehr als die letzten fünfzehn Minuten Warten bringen.
""",
            ),
        ),
    ),
)
