"""Fragen auf den Produktseiten, auf Deutsch."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="klabauter-espresso",
        locale="de",
        category="product-questions",
        kind=ThreadKind.QUESTION,
        title="Schafft die Klabauter auch Espresso, oder ist das Quälerei?",
        product="RN-MUE-KLAB",
        views=337,
        posts=(
            SamplePost(
                "plietsch",
                57.5,
                """
Ich habe nur einen kleinen Siebträger und wenig Platz. Die Beschreibung sagt „24 µm je Klick“. Reicht das, um Espresso *einzustellen*, oder springt man immer über den richtigen Punkt?
""",
            ),
            SamplePost(
                "kutterkaffee",
                57.3,
                """
Ich mahle an Bord nur mit der Klabauter. Espresso geht, 18 g dauern bei hellen Bohnen gut eine Minute, bei Leuchtfeuer 40 Sekunden. Quälerei ist etwas anderes (Ankerkette von Hand zum Beispiel).
""",
                accepted=True,
            ),
            SamplePost(
                "roestwerk_nord",
                57.0,
                """
Zur Einstellbarkeit: Ein Klick macht beim Espresso etwa drei bis vier Sekunden aus. Das ist grober als bei einer stufenlosen Mühle, aber mit 0,3 g mehr oder weniger Dosis kommt man dazwischen. Startpunkt Espresso: **Klick 8 bis 11**, Handfilter 20 bis 25. *Thore*
""",
                to=1,
            ),
            SamplePost(
                "plietsch",
                54.9,
                """
Klick 9, 18,2 g, 29 Sekunden. Und einen Oberarm wie ein Seemann. Danke!
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="leuchtfeuer-einfrieren",
        locale="de",
        category="product-questions",
        kind=ThreadKind.QUESTION,
        title="Kann ich den Kilobeutel Leuchtfeuer portionsweise einfrieren?",
        product="RN-ESP-LEUCHT-1000",
        views=211,
        posts=(
            SamplePost(
                "tassilo_t",
                120.4,
                """
Im Büro trinken wir im Sommer die Hälfte. Ein Kilo hält dann sechs Wochen, und die letzten beiden schmecken müde. Einfrieren oder lieber zwei kleine Beutel kaufen?
""",
            ),
            SamplePost(
                "doro_dreht",
                120.1,
                """
Einfrieren geht wunderbar, wenn drei Dinge stimmen:

1. **Luftdicht und klein:** Wochenportionen, möglichst ohne Luft (Vakuum oder volles Glas).
2. **Früh:** nach der Ruhezeit, also ab Tag 5 bis 7, nicht erst, wenn er müde ist.
3. **Zu lassen, bis es Zimmertemperatur hat.** Sonst schlägt sich Wasser auf den Bohnen nieder. Und nicht wieder einfrieren.

So habe ich Kaffee nach fünf Monaten blind nicht von frischem unterscheiden können.
""",
                accepted=True,
            ),
            SamplePost(
                "mahlgrad_max",
                119.7,
                """
Einzelne Dosen kann man sogar gefroren mahlen, die brechen gleichmäßiger. Dann aber eine Spur gröber einstellen, sonst läuft es langsamer.
""",
                to=2,
            ),
            SamplePost(
                "tassilo_t",
                117.9,
                """
Sechs Schraubgläser, beschriftet, im Bürofrost zwischen den Fischstäbchen der Buchhaltung. Danke!
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="kurs-eigene-maschine",
        locale="de",
        category="product-questions",
        kind=ThreadKind.QUESTION,
        title="Barista-Grundkurs: Bringt man die eigene Mühle mit?",
        product="RN-KURS-BARISTA",
        views=94,
        posts=(
            SamplePost(
                "latte_lasse",
                2.3,
                """
Ich würde gern im Frühjahr kommen. Lerne ich an euren Mühlen, oder hilft es, meine eigene mitzubringen, damit ich zu Hause nicht wieder von vorn anfange? Und geht der Kurs auch mit Hafermilch?
""",
            ),
            SamplePost(
                "crema_clara",
                1.9,
                """
Ich war im Oktober da. Ihr arbeitet an den Kompass 54 dort, aber ich durfte am Ende einen Bezug mit meiner eigenen einstellen, das hat mir am meisten gebracht. Hafermilch stand da, zwei Sorten, eine schäumt besser.
""",
                to=1,
            ),
        ),
    ),
)
