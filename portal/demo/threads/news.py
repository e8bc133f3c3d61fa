"""What the roastery announces, and what people reply."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="willkommen",
        locale="de",
        category="neues",
        kind=ThreadKind.ANNOUNCEMENT,
        title="Moin und willkommen am Kai: So läuft es hier",
        tags=("regeln", "punkte"),
        is_pinned=True,
        views=2140,
        posts=(
            SamplePost(
                "roestwerk_nord",
                300.5,
                """
Moin! Hier reden Leute über Kaffee, die ihn trinken, und wir sitzen dazwischen. Das Wichtigste in Kürze:

1. **Fragen dürfen klein sein.** Wer eine Antwort bekommen hat, setzt das Häkchen, dann finden es die Nächsten.
2. **Deutsch oder Englisch**, beides ist recht, auch im selben Thema.
3. **Freundlich bleiben.** Streit über Temperaturen ja, über Menschen nein. Wer etwas sieht, das nicht hierher gehört, meldet es; Nele schaut drauf.

### Punkte

- 5 Punkte je Euro, 14 Tage nach dem Kauf verfügbar, mehr in den höheren Stufen
- 50 Punkte, wenn deine Antwort angenommen wird
- **100 Punkte sind 1 €** wert und gelten 90 Tage lang

Die Stufen heißen Bronze, Silber, Gold und Platin und sehen die letzten 365 Tage. Was sie bringen, steht auf der Programmseite.
""",
            ),
            SamplePost(
                "hafenhannes",
                299.8,
                """
Zählt das auch für Bestellungen, die ich vor der Anmeldung gemacht habe?
""",
            ),
            SamplePost(
                "roestwerk_nord",
                299.6,
                """
Nein, gezählt wird ab dem Tag der Anmeldung. Dafür gibt es fürs Bestätigen der Adresse ein paar Punkte zum Anfangen. *Gesa*
""",
                to=2,
            ),
            SamplePost(
                "bob_blooms",
                298.2,
                """
In English for my fellow islanders: five points a euro, a hundred points is one euro off, use them within 90 days, be kind.
""",
            ),
            SamplePost(
                "quiet_quentin",
                8.9,
                """
Thank you, Bob. That was all I needed.
""",
                to=4,
            ),
        ),
    ),
    SampleThread(
        key="neue-ernte",
        locale="de",
        category="neues",
        kind=ThreadKind.ANNOUNCEMENT,
        title="Die neue Ernte Yirgacheffe ist da",
        tags=("ernte", "yirgacheffe"),
        views=734,
        posts=(
            SamplePost(
                "roestwerk_nord",
                18.4,
                """
Zehn Säcke aus Aricha sind am Dienstag angekommen, 10,9 % Feuchte, sauber sortiert. Beim ersten Verkosten: mehr Bergamotte als im letzten Jahr, etwas weniger Zitrone.

Wir rösten ihn noch ein paar Sekunden kürzer. Empfehlung für den Handfilter: **15 g, 250 ml, 96 °C, 2:40**.

Der Preis bleibt bei 12,90 €. *Thore*
""",
            ),
            SamplePost(
                "doro_dreht",
                18.1,
                """
Gerade die letzte Tüte der alten Ernte offen. Ich hebe 30 g auf und vergleiche am Sonntag nebeneinander.
""",
            ),
            SamplePost(
                "alice_pours",
                16.4,
                """
Side by side this morning: the old one is lemon peel, the new one is Earl Grey. I cannot say which is better, and I have had four cups to find out.
""",
            ),
            SamplePost(
                "doro_dreht",
                15.3,
                """
Bin bei Alice. Die neue braucht bei mir zwei Klicks feiner als die alte, sonst läuft sie zu schnell durch.
""",
                to=3,
            ),
            SamplePost(
                "wasserwerkerin",
                14.6,
                """
Passt dazu: mit 2 °dH Karbonathärte wunderbar, mit 5 schon fast stumm. Ein schöner Kaffee, um sein Wasser kennenzulernen.
""",
            ),
        ),
    ),
    SampleThread(
        key="open-friday",
        locale="en",
        category="neues",
        kind=ThreadKind.ANNOUNCEMENT,
        title="Open Friday at the roastery: come, smell, ask",
        tags=("event", "flensburg"),
        views=298,
        posts=(
            SamplePost(
                "roestwerk_nord",
                1.4,
                """
On the last Friday of the month we leave the gate open from 15:00 to 19:00. Nothing to book, nothing to pay:

- 15:30 and 17:30: a roast from green to brown, explained in English and German
- all afternoon: cupping table with eight coffees, one of them *yours* if you bring 50 g
- Max has promised to look at grinders; bring the grinder, not the rice

The address is on the website; from Flensburg station it is a quarter of an hour along the water. *Gesa*
""",
            ),
            SamplePost(
                "fjordlicht",
                1.2,
                """
Kolding delegation of two, with 50 g of something washed. Is there somewhere to leave bicycles?
""",
            ),
            SamplePost(
                "roestwerk_nord",
                1.1,
                """
In the yard, behind the silo, under the roof.
""",
                to=2,
            ),
            SamplePost(
                "mahlgrad_max",
                0.9,
                """
I did promise. Three grinders an hour, first come, first served. Please empty the hopper before you travel.
""",
            ),
            SamplePost(
                "rostrot",
                0.3,
                """
Charge 61 kommt mit. Ich bin gespannt und ein bisschen nervös.
""",
            ),
        ),
    ),
)
