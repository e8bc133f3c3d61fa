"""The Captain's Lounge: what gold and platinum talk about among themselves."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="micro-lot",
        locale="en",
        category="kajuete",
        kind=ThreadKind.DISCUSSION,
        title="Three samples, one purchase: which micro-lot should we buy?",
        tags=("purchase", "cupping"),
        views=117,
        posts=(
            SamplePost(
                "roestwerk_nord",
                12.1,
                """
There are three samples on the table and money for one of them, 120 kg. You have all had 60 g of each by post; here is what we know.

| lot | origin | process | green price |
|---|---|---|---:|
| A | Huila, Colombia | washed, pink bourbon | 11.40 €/kg |
| B | Tarrazú, Costa Rica | red honey | 9.80 €/kg |
| C | Gedeb, Ethiopia | natural, 72 h | 10.60 €/kg |

Say what you tasted and what you would pay for 250 g. We decide on Sunday week. *Thore*
""",
            ),
            SamplePost(
                "fjordlicht",
                11.8,
                """
A by a distance. Lychee, white tea, a finish that is still there when the kettle has boiled again. 18 € would not frighten me.
""",
            ),
            SamplePost(
                "doro_dreht",
                11.3,
                """
C hat mich beim Öffnen umgehauen und nach der halben Tasse ermüdet. A ist leiser, aber ich hätte gern eine zweite davon gehabt. **A**, bis 17 €.
""",
            ),
            SamplePost(
                "alice_pours",
                10.8,
                """
I will be the contrarian: B. It is the one I could give to my mother *and* to Ada. 14 €.
""",
            ),
            SamplePost(
                "ada_brews",
                10.4,
                """
Alice's mother has good taste, but I would not cross the street for B, sorry. A. If it is A, please roast it lighter than the sample; there was a hint of toast on the last third.
""",
                to=4,
            ),
            SamplePost(
                "roestwerk_nord",
                2.1,
                """
It is **A**, by nine votes to two to one. The contract is signed, the coffee arrives in about six weeks, and you will have it a week before everybody else. Roasted lighter, Ada. *Thore*
""",
            ),
        ),
    ),
    SampleThread(
        key="kajuete-wuensche",
        locale="de",
        category="kajuete",
        kind=ThreadKind.DISCUSSION,
        title="Was wünscht ihr euch von der Kajüte im nächsten Jahr?",
        tags=("kajuete",),
        views=73,
        posts=(
            SamplePost(
                "imke_petersen",
                7.3,
                """
Zwei Verkostungen, drei Muster, ein Abend in der Rösterei: Das war dieses Jahr. Was soll bleiben, was fehlt?
""",
            ),
            SamplePost(
                "sieb_svea",
                7.1,
                """
Der Abend soll bleiben, und zwar mit dem Fischbrötchenwagen. Mir fehlt etwas zum Lernen: einmal gemeinsam einen Fehler verkosten, gebacken, unterentwickelt, zu altes Grün. Man redet ständig darüber und hat es nie sauber nebeneinander.
""",
            ),
            SamplePost(
                "rostrot",
                6.6,
                """
Fehlerverkostung! Ich liefere das Gebackene, darin habe ich Übung.
""",
                to=2,
            ),
            SamplePost(
                "tinto_tom",
                6.4,
                """
Seconded, with one condition: that nobody tells us which pot is which until we have written something down. I would also like a table with one coffee and four *waters*.
""",
                to=2,
            ),
            SamplePost(
                "imke_petersen",
                6.1,
                """
Notiert und schon im Kalender: Fehlertisch im Februar, drei Kannen falsch und eine richtig, und ihr müsst raten.
""",
                to=2,
            ),
        ),
    ),
)
