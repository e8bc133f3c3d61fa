"""What members see first: releases that are open, about to open, hidden, for sale, and one to attend."""

from portal.demo.shapes import SampleRelease
from portal.exclusives.models import ReleaseKind, ReleaseVisibility

RELEASES = (
    SampleRelease(
        slug="kirinyaga-peaberry",
        kind=ReleaseKind.PRODUCT_DROP,
        title="Kleinstpartie: Kirinyaga Peaberry",
        teaser="30 kg, einmal im Jahr, nur die runden Bohnen. Gold ab morgen, Silber in drei Tagen, alle in einer Woche.",
        body="""
Perlbohnen sind die Kirschen, in denen nur *eine* Bohne gewachsen ist. Unsere kommen von denselben Hängen wie der Kirinyaga AA, schmecken aber dichter: schwarze Johannisbeere, Rohrzucker, ein Hauch Tomatenblatt. Bitte nur eine Tüte je Person.

**Rezept:** 15 g, 245 ml, 97 °C, einen Klick gröber als für den AA.
""",
        en={
            "title": "Micro-lot: Kirinyaga peaberry",
            "teaser": "Thirty kilos, once a year: gold from tomorrow, silver in three days, everybody in a week.",
            "bodyMarkdown": """
Peaberries are the cherries in which a *single* bean grew. Ours come from the same slopes as the AA and taste denser: blackcurrant, cane sugar, a touch of tomato leaf. One bag each, please.

**Recipe:** 15 g, 245 ml, 97 °C, one click coarser than for the AA.
""",
        },
        visibility=ReleaseVisibility.TEASER,
        product="RN-FIL-KIRI-250",
        sale_code="PERLBOHNE",
        pieces=30,
        windows=(("platinum", 0.2), ("gold", -1.0), ("silver", -3.0)),
        public=-7.0,
        written=2.0,
    ),
    SampleRelease(
        slug="wasser-fuer-kaffee",
        kind=ReleaseKind.ARTICLE,
        title="Wasser für Kaffee: das Heft",
        teaser="Zwölf Seiten von Wiebke und Thore: messen, mischen, verstehen.",
        body="""
## In einer Minute

1. Miss **Gesamthärte** und **Karbonathärte** getrennt.
2. Liegt die Karbonathärte über 5 °dH, filtere oder mische.
3. Liegt sie unter 1,5 °dH, gib etwas zurück, dem Geschmack und dem Kessel zuliebe.

| Kaffee | GH °dH | KH °dH |
|---|---:|---:|
| hell, Filter | 4–6 | 1,5–2,5 |
| mittel | 5–8 | 2–4 |
| dunkel, Espresso | 5–8 | 3–5 |
""",
        en={
            "title": "Water for coffee: the booklet",
            "teaser": "Twelve pages on measuring, mixing and understanding water.",
            "bodyMarkdown": """
## In one minute

1. Measure **total** hardness and **carbonate** hardness separately.
2. Above 5 °dH carbonate hardness, filter or blend.
3. Below 1.5 °dH give some back, for the taste and for the boiler.

| Coffee | GH °dH | KH °dH |
|---|---:|---:|
| light, filter | 4–6 | 1.5–2.5 |
| medium | 5–8 | 2–4 |
| dark, espresso | 5–8 | 3–5 |
""",
        },
        visibility=ReleaseVisibility.TEASER,
        windows=(("platinum", 34.0), ("gold", 33.0), ("silver", 31.0)),
        public=27.0,
        written=36.0,
    ),
    SampleRelease(
        slug="wintermuehlen",
        kind=ReleaseKind.SALE,
        title="Mühlentage: 40 € auf die Kompass 54",
        teaser="Für Silber, Gold und Platin, bis die Palette leer ist.",
        body="""
Zwanzig Mühlen aus der vorigen Serie, mit dem alten Schriftzug und der vollen Garantie. Der Code gilt einmal je Person.
""",
        en={
            "title": "Grinder days: €40 off the Kompass 54",
            "teaser": "For silver, gold and platinum, until the pallet is empty.",
            "bodyMarkdown": """
Twenty grinders of the previous series, with the old lettering and the full warranty. The code works once for each of you.
""",
        },
        visibility=ReleaseVisibility.TEASER,
        product="RN-MUE-KOMP-54",
        sale_code="MUEHLENTAGE-40",
        offer=("249.00", "289.00"),
        windows=(("platinum", 5.0), ("gold", 4.0), ("silver", 1.0)),
        public=None,
        written=6.0,
    ),
    SampleRelease(
        slug="rohkaffee-auktion",
        kind=ReleaseKind.PRODUCT_DROP,
        title="Rohkaffee aus der Auktion: 8 kg Gesha",
        teaser="Acht Beutel zu einem Kilo, für Leute, die ihn nicht verbrennen.",
        body="""
Ein Kilo je Person, roh. Wer unsicher ist, röstet ihn freitags bei uns auf dem Probenröster mit. Bitte per Antwort in der Kajüte melden.
""",
        en={
            "title": "Auction green: 8 kg of Gesha",
            "teaser": "Eight bags of one kilo, for people who will not burn it.",
            "bodyMarkdown": """
One kilo each, green. If in doubt, come on a Friday and roast it with us on the sample roaster. Tell us in the Captain's Lounge.
""",
        },
        visibility=ReleaseVisibility.HIDDEN,
        windows=(("platinum", 1.0), ("gold", -2.0)),
        public=None,
        written=3.0,
    ),
    SampleRelease(
        slug="abend-in-der-roesterei",
        kind=ReleaseKind.EVENT,
        title="Ein Abend in der Rösterei",
        teaser="Vierundzwanzig Plätze zwischen Trommel und Förde, mit Fischbrötchen.",
        body="""
- **18:30** Tor auf, Fischbrötchenwagen
- **19:00** Blindverkostung: drei Fehler und ein guter
- **20:30** Thore röstet, ihr entscheidet, wann ausgeworfen wird

Wer aus Kolding kommt, bekommt den ersten Teller, damit der Zug nicht ohne sie fährt.
""",
        en={
            "title": "An evening at the roastery",
            "eventLocation": "Röstwerk Nord, Flensburg",
            "teaser": "Twenty-four seats between the drum and the fjord, with fish rolls.",
            "bodyMarkdown": """
- **18:30** Doors open, fish rolls from the van
- **19:00** Blind tasting: three faults and a good one
- **20:30** Thore roasts, and *you* call the drop

Whoever comes from Kolding gets the first plate, so as not to miss the train.
""",
        },
        visibility=ReleaseVisibility.TEASER,
        windows=(("platinum", 8.0), ("gold", 3.0), ("silver", -4.0)),
        public=None,
        written=9.0,
        event_starts=-26.0,
        event_location="Röstwerk Nord, Flensburg",
        event_seats=24,
    ),
    SampleRelease(
        slug="pink-bourbon",
        kind=ReleaseKind.ARTICLE,
        title="Huila Pink Bourbon: warum wir ihn gekauft haben",
        teaser="Die Geschichte hinter Muster A, für alle ab übermorgen.",
        body="""
Neun Stimmen für A, zwei für C, eine für B: So deutlich war es noch nie. Wir erzählen, wer ihn anbaut, was er kostet und was wir am Röstprofil geändert haben, nachdem ihr *Toast* geschrieben habt.
""",
        en={
            "title": "Huila Pink Bourbon: why we bought it",
            "teaser": "The story behind sample A, for everybody the day after tomorrow.",
            "bodyMarkdown": """
Nine votes for A, two for C, one for B. Here is who grows it, what it costs, and what we changed in the roast after you had written *toast*.
""",
        },
        visibility=ReleaseVisibility.TEASER,
        windows=(("platinum", 1.5), ("gold", 1.0), ("silver", -0.5)),
        public=-2.0,
        written=1.9,
    ),
)
