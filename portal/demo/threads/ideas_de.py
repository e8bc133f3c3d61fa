"""Ideen der Kundschaft auf Deutsch."""

from portal.community.models import IdeaStatus, ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="pfanddosen",
        locale="de",
        category="ideen",
        kind=ThreadKind.IDEA,
        title="Mehrwegdosen mit Pfand statt Aluminiumbeutel",
        tags=("verpackung", "mehrweg"),
        idea_status=IdeaStatus.PLANNED,
        status_note="Wir testen ab dem Frühjahr 300 Dosen im Laden; der Versand folgt, wenn der Rücklauf stimmt.",
        views=418,
        posts=(
            SamplePost(
                "kutterkaffee",
                102.5,
                """
Jede Woche ein Beutel in die gelbe Tonne, das muss nicht sein. Vorschlag: **Weißblechdose mit Ventildeckel, 3 € Pfand**, Rückgabe im Laden oder bei der nächsten Bestellung im selben Karton.
""",
            ),
            SamplePost(
                "frau_filter",
                102.1,
                """
Sofort. Ich bringe auch heute schon meine eigene Dose mit, wenn ich in Flensburg bin.
""",
            ),
            SamplePost(
                "tinto_tom",
                101.2,
                """
I like it, but do the sums first: a tin weighs about 120 g, a bag 15 g. It has to make eight or so trips before it is ahead on material alone, more with return postage. In the shop, yes. By parcel I am not sure.
""",
            ),
            SamplePost(
                "kutterkaffee",
                100.8,
                """
Guter Punkt. Dann fängt doch im Laden an und lasst beim Versand wählen: *Dose zurück mit der nächsten Bestellung*, nicht als eigenes Paket.
""",
                to=3,
            ),
            SamplePost(
                "roestwerk_nord",
                90.4,
                """
Wir haben gerechnet und Dosen bestellt. Ab dem Frühjahr 300 Stück im Laden, 500 g, 3 € Pfand, mit Ventil. Wenn nach drei Monaten mehr als zwei Drittel zurückkommen, nehmen wir den Versand dazu. Danke für die Zahlen, Tom, sie haben uns eine Runde erspart. *Gesa*
""",
            ),
            SamplePost(
                "dithmarscher",
                89.7,
                """
Drei Euro für eine Blechdose. Bei uns gibt es die mit Kohl drin geschenkt.
""",
                to=5,
            ),
        ),
    ),
    SampleThread(
        key="roestdatum",
        locale="de",
        category="ideen",
        kind=ThreadKind.IDEA,
        title="Röstdatum schon in der Versandmail nennen",
        tags=("versand", "frische"),
        idea_status=IdeaStatus.DONE,
        status_note="Steht seit dieser Woche in jeder Versandmail.",
        views=176,
        posts=(
            SamplePost(
                "doro_dreht",
                140.6,
                """
Ich bestelle, wenn die alte Packung halb leer ist, und weiß erst beim Auspacken, ob der neue Kaffee schon ruhen durfte. Stünde das Röstdatum in der Versandmail, könnte ich den alten strecken oder nicht.
""",
            ),
            SamplePost(
                "tassilo_t",
                140.1,
                """
Dafür. Und bitte *Datum*, nicht „vor kurzem geröstet“.
""",
            ),
            SamplePost(
                "imke_petersen",
                96.2,
                """
Erledigt: Die Mail nennt jetzt je Beutel Sorte, Chargennummer und Röstdatum, und für Espresso den Tag, ab dem wir ihn trinken würden.
""",
            ),
            SamplePost(
                "doro_dreht",
                95.8,
                """
Heute die erste bekommen: „geröstet am Montag, ab nächstem Montag im Siebträger“. Genau so!
""",
                to=3,
            ),
        ),
    ),
)
