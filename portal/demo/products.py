"""What Röstwerk Nord sells: coffees, green coffee, grinders, brewers, accessories and classes."""

from decimal import Decimal

from portal.demo.shapes import SampleProduct

SHOP = "https://roestwerk-nord.example"


def _product(sku: str, price: str, path: str, title: str, description: str) -> SampleProduct:
    return SampleProduct(sku=sku, title=title, description=description, price=Decimal(price), path=path)


COFFEES = (
    _product(
        "RN-ESP-LEUCHT-500",
        "15.90",
        "/kaffee/leuchtfeuer-500",
        "Leuchtfeuer Espresso, 500 g",
        "Unser kräftigster: 70 % Arabica aus dem Cerrado, 30 % gewaschener Robusta aus Indien. Zartbitter, geröstete Haselnuss, dichte Crema. "
        "Verzeiht auch eine Mühle, die nicht auf das Gramm genau ist.",
    ),
    _product(
        "RN-ESP-LEUCHT-1000",
        "28.90",
        "/kaffee/leuchtfeuer-1000",
        "Leuchtfeuer Espresso, 1 kg",
        "Derselbe Espresso im Kilobeutel mit Ventil und Zipper. Für Haushalte, die mehr als einen Bezug am Tag brauchen.",
    ),
    _product(
        "RN-ESP-STRAND-500",
        "16.90",
        "/kaffee/strandraeuber-500",
        "Strandräuber Espresso, 500 g",
        "All arabica, medium roast: Guatemala for structure, washed Ethiopia for the top notes. Cocoa, dried apricot, a long sweet finish. "
        "Start at 18 g in, 40 g out, 93 °C.",
    ),
    _product(
        "RN-ESP-NACHT-250",
        "10.90",
        "/kaffee/nachtwache-250",
        "Nachtwache, entkoffeiniert, 250 g",
        "Colombia Huila, decaffeinated with ethyl acetate from sugar cane. Caramel and red apple; works as espresso and in a filter.",
    ),
    _product(
        "RN-FIL-YIRGA-250",
        "12.90",
        "/kaffee/yirgacheffe-aricha-250",
        "Äthiopien Yirgacheffe Aricha, gewaschen, 250 g",
        "Jasmin, Bergamotte, Zitronenzeste. Auf 2.000 m gewachsen, hell geröstet, am schönsten von Hand aufgegossen.",
    ),
    _product(
        "RN-FIL-GUJI-250",
        "13.90",
        "/kaffee/guji-natural-250",
        "Äthiopien Guji Natural, 250 g",
        "Dried whole in the cherry: blueberry, cacao nibs, a winey body. Breaks into many fines, so grind a touch coarser than you are used to.",
    ),
    _product(
        "RN-FIL-HUEHUE-250",
        "11.90",
        "/kaffee/huehuetenango-250",
        "Guatemala Huehuetenango, 250 g",
        "Milchschokolade, Orange, Mandel. Der Filterkaffee, den wir selbst an langen Rösttagen trinken.",
    ),
    _product(
        "RN-FIL-KIRI-250",
        "14.90",
        "/kaffee/kirinyaga-aa-250",
        "Kenia Kirinyaga AA, 250 g",
        "Blackcurrant, tomato leaf, brown sugar. A loud coffee: give it water just off the boil and a 1:16 ratio.",
    ),
    _product(
        "RN-FIL-FOERDE-500",
        "14.50",
        "/kaffee/foerdewind-500",
        "Fördewind Hausfilter, 500 g",
        "Brasilien und Guatemala, mittel geröstet, wenig Säure. Gemacht für die Kaffeemaschine im Büro und die große Kanne am Sonntag.",
    ),
    _product(
        "RN-SET-PROBE-4",
        "19.90",
        "/kaffee/probierset",
        "Probierset, vier Sorten zu 100 g",
        "Zwei Filterkaffees, zwei Espressi, frisch geröstet und auf Wunsch gemahlen, mit einer Karte zum Mitschreiben.",
    ),
    _product(
        "RN-ROH-SIDAMO-1000",
        "13.50",
        "/rohkaffee/sidamo",
        "Rohkaffee Äthiopien Sidamo, gewaschen, 1 kg",
        "Grade 2, aktuelle Ernte, 10,8 % Feuchte bei Ankunft. Für Heimröster; bitte vor dem Trinken rösten.",
    ),
    _product(
        "RN-ROH-CERRADO-1000",
        "11.50",
        "/rohkaffee/cerrado",
        "Rohkaffee Brasilien Cerrado, pulped natural, 1 kg",
        "Screen 17/18, low acidity, easy to roast evenly. The bean we give everyone for the first five batches.",
    ),
)

GRINDERS = (
    _product(
        "RN-MUE-KLAB",
        "129.00",
        "/muehlen/klabauter",
        "Handmühle Klabauter",
        "Kegelmahlwerk aus Stahl, 48 mm, doppelt gelagert, 24 µm je Klick. 30 g Füllmenge, 690 g schwer.",
    ),
    _product(
        "RN-MUE-KOMP-54",
        "289.00",
        "/muehlen/kompass-54",
        "Mühle Kompass 54",
        "54 mm flat burrs, stepless, timer for two doses. A quiet all-rounder for espresso; going back and forth to filter wastes a few grams.",
    ),
    _product(
        "RN-MUE-KOMP-64",
        "549.00",
        "/muehlen/kompass-64",
        "Mühle Kompass 64 Single Dose",
        "64 mm flat burrs, bellows, 0.2 g typical retention, 400 to 1,400 rpm. Made to be fed one dose at a time.",
    ),
)

BREWERS = (
    _product(
        "RN-BRU-FOERDE-02",
        "24.90",
        "/zubereiter/handfilter-02",
        "Handfilter Förde 02, Porzellan",
        "Konischer Filter mit 60°-Winkel und Spiralrippen für eine bis vier Tassen. Glasiert in Kappeln an der Schlei.",
    ),
    _product(
        "RN-BRU-PRESS-1",
        "39.90",
        "/zubereiter/stempelkanne",
        "Stempelkanne 1 l, doppelwandig",
        "Double-walled steel, keeps a litre above 70 °C for an hour. The screen comes apart without tools.",
    ),
    _product(
        "RN-BRU-MOKKA-6",
        "34.90",
        "/zubereiter/mokkakanne",
        "Mokkakanne, 6 Tassen, Edelstahl",
        "300 ml, auch für Induktion. Ersatzdichtungen haben wir zehn Jahre lang am Lager.",
    ),
    _product(
        "RN-MAS-BOJE",
        "849.00",
        "/maschinen/boje",
        "Espressomaschine Boje",
        "Single-boiler machine with an E61 group, PID, shot timer and a 3-way valve. Brass boiler of 0.8 l; ready after 25 minutes.",
    ),
)

ACCESSORIES = (
    _product(
        "RN-ZUB-WAAGE",
        "49.90",
        "/zubehoer/waage",
        "Waage mit Timer",
        "Auf 0,1 g genau bis 2 kg, Timer von Hand oder ab dem ersten Tropfen. Lädt über USB-C, hält Spritzwasser aus.",
    ),
    _product(
        "RN-ZUB-KESSEL",
        "89.00",
        "/zubehoer/kessel",
        "Schwanenhalskessel mit Temperaturwahl",
        "0.9 l gooseneck kettle, 40 to 100 °C in single degrees, holds the temperature for 60 minutes.",
    ),
    _product(
        "RN-ZUB-PAPIER-02",
        "6.90",
        "/zubehoer/filterpapier-02",
        "Filterpapier 02, 100 Stück",
        "Sauerstoffgebleicht, für den Handfilter Förde 02 und andere konische Filter. Einmal mit heißem Wasser spülen genügt.",
    ),
    _product(
        "RN-ZUB-HAERTE",
        "9.90",
        "/zubehoer/haertetest",
        "Wassertest: Gesamt- und Karbonathärte",
        "Tröpfchentest für je 60 Messungen in °dH, mit einer Karte, die sagt, was das für Kaffee und Kessel bedeutet.",
    ),
    _product(
        "RN-PFL-ENTKALKER",
        "9.50",
        "/pflege/entkalker",
        "Entkalker auf Milchsäurebasis, 250 ml",
        "For two treatments of a single-boiler machine. Works cold; does not leave citrate behind. Not for aluminium.",
    ),
    _product(
        "RN-PFL-FETTLOESER",
        "14.90",
        "/pflege/fettloeser",
        "Kaffeefettlöser zum Rückspülen, 500 g",
        "For machines with a 3-way valve, filter baskets and pots: 3 g per backflush. Rinse well, twice if in doubt.",
    ),
)

CLASSES = (
    _product(
        "RN-KURS-BARISTA",
        "89.00",
        "/kurse/barista",
        "Barista-Grundkurs, drei Stunden",
        "Mahlgrad, Rezept, Milch: sechs Leute an drei Maschinen in der Rösterei am Flensburger Hafen. Auf Deutsch, samstags um 10 Uhr.",
    ),
    _product(
        "RN-KURS-ROESTEN",
        "149.00",
        "/kurse/roesten",
        "Roasting class on the drum roaster, half a day",
        "Three batches on our 5 kg drum: read a curve, hear first crack, cup the result. In English on the first Friday of the month; take 1 kg home.",
    ),
)

PRODUCTS = (*COFFEES, *GRINDERS, *BREWERS, *ACCESSORIES, *CLASSES)
