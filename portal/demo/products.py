"""What Röstwerk Nord sells: coffees, green coffee, grinders, brewers, accessories and classes."""

from decimal import Decimal

from portal.demo.shapes import SampleProduct

SHOP = "https://roestwerk-nord.example"


def _product(
    sku: str, price: str, path: str, title: str, description: str, in_english: tuple[str, str]
) -> SampleProduct:
    en = {"title": in_english[0], "description": in_english[1]}
    return SampleProduct(sku=sku, title=title, description=description, price=Decimal(price), path=path, en=en)


COFFEES = (
    _product(
        "RN-ESP-LEUCHT-500",
        "15.90",
        "/kaffee/leuchtfeuer-500",
        "Leuchtfeuer Espresso, 500 g",
        "Unser kräftigster: 70 % Arabica aus dem Cerrado, 30 % gewaschener Robusta aus Indien. Zartbitter, geröstete Haselnuss, dichte Crema. Verzeiht auch eine Mühle, die nicht auf das Gramm genau ist.",
        (
            "Leuchtfeuer espresso, 500 g",
            "Our strongest: 70% arabica from the Cerrado, 30% washed robusta from India. Dark chocolate, roasted hazelnut, a dense crema. Forgives a grinder that is not exact to the gram.",
        ),
    ),
    _product(
        "RN-ESP-LEUCHT-1000",
        "28.90",
        "/kaffee/leuchtfeuer-1000",
        "Leuchtfeuer Espresso, 1 kg",
        "Derselbe Espresso im Kilobeutel mit Ventil und Zipper. Für Haushalte, die mehr als einen Bezug am Tag brauchen.",
        (
            "Leuchtfeuer espresso, 1 kg",
            "The same espresso in a kilo bag with valve and zip. For households that pull more than one shot a day.",
        ),
    ),
    _product(
        "RN-ESP-STRAND-500",
        "16.90",
        "/kaffee/strandraeuber-500",
        "Strandräuber Espresso, 500 g",
        "Reiner Arabica, mittel geröstet: Guatemala für die Struktur, gewaschener Äthiopier für die hohen Töne. Kakao, getrocknete Aprikose, langer süßer Nachklang. Fang mit 18 g auf 40 g bei 93 °C an.",
        (
            "Strandräuber espresso, 500 g",
            "All arabica, medium roast: Guatemala for structure, washed Ethiopia for the top notes. Cocoa, dried apricot, a long sweet finish. Start at 18 g in, 40 g out, 93 °C.",
        ),
    ),
    _product(
        "RN-ESP-NACHT-250",
        "10.90",
        "/kaffee/nachtwache-250",
        "Nachtwache, entkoffeiniert, 250 g",
        "Kolumbien Huila, mit Ethylacetat aus Zuckerrohr entkoffeiniert. Karamell und roter Apfel; gelingt als Espresso und im Filter.",
        (
            "Nachtwache, decaffeinated, 250 g",
            "Colombia Huila, decaffeinated with ethyl acetate from sugar cane. Caramel and red apple; works as espresso and in a filter.",
        ),
    ),
    _product(
        "RN-FIL-YIRGA-250",
        "12.90",
        "/kaffee/yirgacheffe-aricha-250",
        "Äthiopien Yirgacheffe Aricha, gewaschen, 250 g",
        "Jasmin, Bergamotte, Zitronenzeste. Auf 2.000 m gewachsen, hell geröstet, am schönsten von Hand aufgegossen.",
        (
            "Ethiopia Yirgacheffe Aricha, washed, 250 g",
            "Jasmine, bergamot, lemon zest. Grown at 2,000 m, roasted light, at its best poured over by hand.",
        ),
    ),
    _product(
        "RN-FIL-GUJI-250",
        "13.90",
        "/kaffee/guji-natural-250",
        "Äthiopien Guji Natural, 250 g",
        "In der ganzen Kirsche getrocknet: Blaubeere, Kakaonibs, weiniger Körper. Zerfällt in viele Feinanteile, also etwas gröber mahlen als gewohnt.",
        (
            "Ethiopia Guji natural, 250 g",
            "Dried whole in the cherry: blueberry, cacao nibs, a winey body. Breaks into many fines, so grind a touch coarser than you are used to.",
        ),
    ),
    _product(
        "RN-FIL-HUEHUE-250",
        "11.90",
        "/kaffee/huehuetenango-250",
        "Guatemala Huehuetenango, 250 g",
        "Milchschokolade, Orange, Mandel. Der Filterkaffee, den wir selbst an langen Rösttagen trinken.",
        (
            "Guatemala Huehuetenango, 250 g",
            "Milk chocolate, orange, almond. The filter coffee that we drink ourselves on long roasting days.",
        ),
    ),
    _product(
        "RN-FIL-KIRI-250",
        "14.90",
        "/kaffee/kirinyaga-aa-250",
        "Kenia Kirinyaga AA, 250 g",
        "Schwarze Johannisbeere, Tomatenblatt, brauner Zucker. Ein lauter Kaffee: Gib ihm fast kochendes Wasser und ein Verhältnis von 1:16.",
        (
            "Kenya Kirinyaga AA, 250 g",
            "Blackcurrant, tomato leaf, brown sugar. A loud coffee: give it water just off the boil and a 1:16 ratio.",
        ),
    ),
    _product(
        "RN-FIL-FOERDE-500",
        "14.50",
        "/kaffee/foerdewind-500",
        "Fördewind Hausfilter, 500 g",
        "Brasilien und Guatemala, mittel geröstet, wenig Säure. Gemacht für die Kaffeemaschine im Büro und die große Kanne am Sonntag.",
        (
            "Fördewind house filter, 500 g",
            "Brazil and Guatemala, medium roast, little acidity. Made for the coffee machine at the office and the big pot on Sunday.",
        ),
    ),
    _product(
        "RN-SET-PROBE-4",
        "19.90",
        "/kaffee/probierset",
        "Probierset, vier Sorten zu 100 g",
        "Zwei Filterkaffees, zwei Espressi, frisch geröstet und auf Wunsch gemahlen, mit einer Karte zum Mitschreiben.",
        (
            "Sample set, four coffees of 100 g",
            "Two filter coffees, two espressos, freshly roasted and ground if you like, with a card for your notes.",
        ),
    ),
    _product(
        "RN-ROH-SIDAMO-1000",
        "13.50",
        "/rohkaffee/sidamo",
        "Rohkaffee Äthiopien Sidamo, gewaschen, 1 kg",
        "Grade 2, aktuelle Ernte, 10,8 % Feuchte bei Ankunft. Für Heimröster; bitte vor dem Trinken rösten.",
        (
            "Green coffee Ethiopia Sidamo, washed, 1 kg",
            "Grade 2, current crop, 10.8% moisture on arrival. For home roasters; please roast before drinking.",
        ),
    ),
    _product(
        "RN-ROH-CERRADO-1000",
        "11.50",
        "/rohkaffee/cerrado",
        "Rohkaffee Brasilien Cerrado, pulped natural, 1 kg",
        "Siebgröße 17/18, wenig Säure, leicht gleichmäßig zu rösten. Die Bohne, die wir allen für die ersten fünf Röstungen geben.",
        (
            "Green coffee Brazil Cerrado, pulped natural, 1 kg",
            "Screen 17/18, low acidity, easy to roast evenly. The bean we give everyone for the first five batches.",
        ),
    ),
)

GRINDERS = (
    _product(
        "RN-MUE-KLAB",
        "129.00",
        "/muehlen/klabauter",
        "Handmühle Klabauter",
        "Kegelmahlwerk aus Stahl, 48 mm, doppelt gelagert, 24 µm je Klick. 30 g Füllmenge, 690 g schwer.",
        (
            "Klabauter hand grinder",
            "Conical steel burrs, 48 mm, double bearings, 24 µm a click. Holds 30 g, weighs 690 g.",
        ),
    ),
    _product(
        "RN-MUE-KOMP-54",
        "289.00",
        "/muehlen/kompass-54",
        "Mühle Kompass 54",
        "Scheibenmahlwerk 54 mm, stufenlos, Timer für zwei Portionen. Ein leiser Allrounder für Espresso; beim Wechsel zum Filter gehen ein paar Gramm verloren.",
        (
            "Kompass 54 grinder",
            "54 mm flat burrs, stepless, timer for two doses. A quiet all-rounder for espresso; going back and forth to filter wastes a few grams.",
        ),
    ),
    _product(
        "RN-MUE-KOMP-64",
        "549.00",
        "/muehlen/kompass-64",
        "Mühle Kompass 64 Single Dose",
        "Scheibenmahlwerk 64 mm, Blasebalg, üblicherweise 0,2 g Totraum, 400 bis 1.400 U/min. Gemacht, um Portion für Portion gefüllt zu werden.",
        (
            "Kompass 64 single-dose grinder",
            "64 mm flat burrs, bellows, 0.2 g typical retention, 400 to 1,400 rpm. Made to be fed one dose at a time.",
        ),
    ),
)

BREWERS = (
    _product(
        "RN-BRU-FOERDE-02",
        "24.90",
        "/zubereiter/handfilter-02",
        "Handfilter Förde 02, Porzellan",
        "Konischer Filter mit 60°-Winkel und Spiralrippen für eine bis vier Tassen. Glasiert in Kappeln an der Schlei.",
        (
            "Förde 02 dripper, porcelain",
            "Conical dripper with a 60° angle and spiral ribs for one to four cups. Glazed in Kappeln on the Schlei.",
        ),
    ),
    _product(
        "RN-BRU-PRESS-1",
        "39.90",
        "/zubereiter/stempelkanne",
        "Stempelkanne 1 l, doppelwandig",
        "Doppelwandiger Stahl, hält einen Liter eine Stunde lang über 70 °C. Das Sieb lässt sich ohne Werkzeug zerlegen.",
        (
            "French press 1 l, double-walled",
            "Double-walled steel, keeps a litre above 70 °C for an hour. The screen comes apart without tools.",
        ),
    ),
    _product(
        "RN-BRU-MOKKA-6",
        "34.90",
        "/zubereiter/mokkakanne",
        "Mokkakanne, 6 Tassen, Edelstahl",
        "300 ml, auch für Induktion. Ersatzdichtungen haben wir zehn Jahre lang am Lager.",
        (
            "Moka pot, 6 cups, stainless steel",
            "300 ml, for induction too. We keep spare gaskets in stock for ten years.",
        ),
    ),
    _product(
        "RN-MAS-BOJE",
        "849.00",
        "/maschinen/boje",
        "Espressomaschine Boje",
        "Einkreiser mit E61-Brühgruppe, PID, Bezugstimer und Dreiwegeventil. Messingkessel mit 0,8 l; nach 25 Minuten bereit.",
        (
            "Boje espresso machine",
            "Single-boiler machine with an E61 group, PID, shot timer and a 3-way valve. Brass boiler of 0.8 l; ready after 25 minutes.",
        ),
    ),
)

ACCESSORIES = (
    _product(
        "RN-ZUB-WAAGE",
        "49.90",
        "/zubehoer/waage",
        "Waage mit Timer",
        "Auf 0,1 g genau bis 2 kg, Timer von Hand oder ab dem ersten Tropfen. Lädt über USB-C, hält Spritzwasser aus.",
        (
            "Scale with timer",
            "Exact to 0.1 g up to 2 kg, timer by hand or from the first drop. Charges by USB-C, takes splashes.",
        ),
    ),
    _product(
        "RN-ZUB-KESSEL",
        "89.00",
        "/zubehoer/kessel",
        "Schwanenhalskessel mit Temperaturwahl",
        "Schwanenhalskessel mit 0,9 l, 40 bis 100 °C in einzelnen Grad, hält die Temperatur 60 Minuten lang.",
        (
            "Gooseneck kettle with temperature control",
            "0.9 l gooseneck kettle, 40 to 100 °C in single degrees, holds the temperature for 60 minutes.",
        ),
    ),
    _product(
        "RN-ZUB-PAPIER-02",
        "6.90",
        "/zubehoer/filterpapier-02",
        "Filterpapier 02, 100 Stück",
        "Sauerstoffgebleicht, für den Handfilter Förde 02 und andere konische Filter. Einmal mit heißem Wasser spülen genügt.",
        (
            "Filter papers 02, 100 sheets",
            "Oxygen-bleached, for the Förde 02 dripper and other cones. One rinse with hot water is enough.",
        ),
    ),
    _product(
        "RN-ZUB-HAERTE",
        "9.90",
        "/zubehoer/haertetest",
        "Wassertest: Gesamt- und Karbonathärte",
        "Tröpfchentest für je 60 Messungen in °dH, mit einer Karte, die sagt, was das für Kaffee und Kessel bedeutet.",
        (
            "Water test: total and carbonate hardness",
            "Drop test for 60 measurements each in °dH, with a card that says what it means for coffee and boiler.",
        ),
    ),
    _product(
        "RN-PFL-ENTKALKER",
        "9.50",
        "/pflege/entkalker",
        "Entkalker auf Milchsäurebasis, 250 ml",
        "Für zwei Entkalkungen eines Einkreisers. Wirkt kalt und hinterlässt kein Citrat. Nicht für Aluminium.",
        (
            "Descaler based on lactic acid, 250 ml",
            "For two treatments of a single-boiler machine. Works cold; does not leave citrate behind. Not for aluminium.",
        ),
    ),
    _product(
        "RN-PFL-FETTLOESER",
        "14.90",
        "/pflege/fettloeser",
        "Kaffeefettlöser zum Rückspülen, 500 g",
        "Für Maschinen mit Dreiwegeventil, Siebe und Kannen: 3 g je Rückspülung. Gut nachspülen, im Zweifel zweimal.",
        (
            "Coffee oil remover for backflushing, 500 g",
            "For machines with a 3-way valve, filter baskets and pots: 3 g per backflush. Rinse well, twice if in doubt.",
        ),
    ),
)

CLASSES = (
    _product(
        "RN-KURS-BARISTA",
        "89.00",
        "/kurse/barista",
        "Barista-Grundkurs, drei Stunden",
        "Mahlgrad, Rezept, Milch: sechs Leute an drei Maschinen in der Rösterei am Flensburger Hafen. Auf Deutsch, samstags um 10 Uhr.",
        (
            "Barista class, three hours",
            "Grind size, recipe, milk: six people at three machines in the roastery by Flensburg harbour. In German, Saturdays at ten.",
        ),
    ),
    _product(
        "RN-KURS-ROESTEN",
        "149.00",
        "/kurse/roesten",
        "Röstkurs am Trommelröster, ein halber Tag",
        "Drei Röstungen auf unserem 5-kg-Trommelröster: eine Kurve lesen, den First Crack hören, das Ergebnis verkosten. Auf Englisch am ersten Freitag im Monat; 1 kg nimmst du mit.",
        (
            "Roasting class on the drum roaster, half a day",
            "Three batches on our 5 kg drum: read a curve, hear first crack, cup the result. In English on the first Friday of the month; take 1 kg home.",
        ),
    ),
)

PRODUCTS = (*COFFEES, *GRINDERS, *BREWERS, *ACCESSORIES, *CLASSES)
