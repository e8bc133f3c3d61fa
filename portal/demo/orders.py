"""What was bought in the last eighteen months, customer by customer, and what went back."""

from decimal import Decimal

from portal.demo.products import PRODUCTS
from portal.demo.shapes import SampleOrder, SampleRefund

_SKU = {
    "leuchtfeuer": "RN-ESP-LEUCHT-500",
    "leuchtfeuer-kilo": "RN-ESP-LEUCHT-1000",
    "strand": "RN-ESP-STRAND-500",
    "nacht": "RN-ESP-NACHT-250",
    "yirga": "RN-FIL-YIRGA-250",
    "guji": "RN-FIL-GUJI-250",
    "huehue": "RN-FIL-HUEHUE-250",
    "kiri": "RN-FIL-KIRI-250",
    "foerde": "RN-FIL-FOERDE-500",
    "probe": "RN-SET-PROBE-4",
    "sidamo": "RN-ROH-SIDAMO-1000",
    "cerrado": "RN-ROH-CERRADO-1000",
    "klabauter": "RN-MUE-KLAB",
    "kompass-54": "RN-MUE-KOMP-54",
    "kompass-64": "RN-MUE-KOMP-64",
    "handfilter": "RN-BRU-FOERDE-02",
    "presse": "RN-BRU-PRESS-1",
    "mokkakanne": "RN-BRU-MOKKA-6",
    "boje": "RN-MAS-BOJE",
    "waage": "RN-ZUB-WAAGE",
    "kessel": "RN-ZUB-KESSEL",
    "papier": "RN-ZUB-PAPIER-02",
    "haertetest": "RN-ZUB-HAERTE",
    "entkalker": "RN-PFL-ENTKALKER",
    "fettloeser": "RN-PFL-FETTLOESER",
    "barista": "RN-KURS-BARISTA",
    "roesten": "RN-KURS-ROESTEN",
}

_PRICES = {product.sku: product.price for product in PRODUCTS}

_BASKETS: dict[str, tuple[tuple[float, str], ...]] = {
    "doro_dreht": (
        (538.6, "leuchtfeuer yirga papier"),
        (471.2, "leuchtfeuer*2 strand"),
        (398.4, "kompass-54 leuchtfeuer"),
        (331.7, "boje fettloeser entkalker"),
        (286.1, "leuchtfeuer*2 strand"),
        (241.5, "kompass-64 strand"),
        (188.3, "leuchtfeuer*2 yirga haertetest"),
        (139.9, "strand*2 kiri"),
        (103.2, "leuchtfeuer*2 strand fettloeser"),
        (84.6, "leuchtfeuer*2 strand yirga"),
        (38.5, "leuchtfeuer*2 yirga papier"),
        (8.2, "yirga*2 strand"),
    ),
    "fjordlicht": (
        (522.4, "boje fettloeser"),
        (455.0, "sidamo*2 cerrado*2"),
        (344.1, "kompass-64 kiri"),
        (297.8, "sidamo*3 cerrado*2"),
        (233.3, "roesten*2"),
        (176.5, "sidamo*4 kiri haertetest"),
        (117.7, "sidamo*3 cerrado*3 fettloeser"),
        (95.4, "entkalker kiri"),
        (66.2, "sidamo*4 cerrado*4 kiri*2"),
        (40.3, "roesten sidamo*2"),
        (11.6, "sidamo*2 guji"),
    ),
    "mahlgrad_max": (
        (515.1, "klabauter leuchtfeuer"),
        (402.6, "leuchtfeuer*2 strand"),
        (352.4, "kompass-64 leuchtfeuer"),
        (301.0, "kompass-54 fettloeser"),
        (254.7, "klabauter strand*2"),
        (207.8, "leuchtfeuer-kilo fettloeser"),
        (155.3, "leuchtfeuer-kilo strand"),
        (109.4, "leuchtfeuer-kilo strand*2"),
        (72.9, "kessel leuchtfeuer-kilo"),
        (49.6, "leuchtfeuer-kilo strand fettloeser"),
        (19.3, "leuchtfeuer-kilo strand"),
    ),
    "alice_pours": (
        (507.5, "handfilter papier yirga"),
        (433.8, "yirga*2 guji"),
        (315.6, "kessel yirga papier"),
        (222.2, "huehue*2 kiri"),
        (151.0, "yirga guji kiri papier"),
        (67.6, "kompass-64 yirga"),
        (48.1, "waage huehue"),
        (16.9, "yirga*2 papier"),
    ),
    "kutterkaffee": (
        (498.2, "presse foerde"),
        (385.5, "klabauter leuchtfeuer"),
        (329.0, "foerde*2 huehue"),
        (268.4, "leuchtfeuer-kilo foerde*2"),
        (199.7, "klabauter leuchtfeuer-kilo"),
        (148.6, "foerde*2 leuchtfeuer-kilo"),
        (98.8, "mokkakanne leuchtfeuer-kilo foerde"),
        (59.9, "leuchtfeuer-kilo foerde*2"),
        (28.2, "presse foerde leuchtfeuer-kilo"),
    ),
    "tinto_tom": (
        (466.4, "handfilter waage papier"),
        (361.2, "kessel kiri yirga"),
        (289.5, "kompass-54 kiri"),
        (214.1, "kiri*2 yirga papier"),
        (131.8, "haertetest kiri guji"),
        (77.7, "kiri*2 yirga huehue"),
        (35.2, "kiri yirga*2 papier"),
    ),
    "sieb_svea": (
        (451.3, "leuchtfeuer-kilo strand"),
        (340.9, "leuchtfeuer-kilo*2 fettloeser"),
        (277.6, "kompass-54 strand"),
        (205.4, "leuchtfeuer-kilo strand"),
        (142.7, "leuchtfeuer-kilo*2"),
        (88.8, "leuchtfeuer-kilo strand fettloeser"),
        (33.1, "leuchtfeuer-kilo strand*2"),
    ),
    "rostrot": (
        (437.2, "cerrado*2 sidamo"),
        (355.5, "roesten sidamo*2"),
        (262.9, "sidamo*3 cerrado*2"),
        (183.4, "roesten cerrado*2"),
        (125.6, "sidamo*4 waage"),
        (70.8, "sidamo*4 cerrado*2"),
        (26.3, "sidamo*3 guji*2"),
    ),
    "ada_brews": (
        (426.7, "handfilter papier kiri"),
        (347.3, "kompass-54 kiri strand"),
        (219.9, "kiri*2 yirga"),
        (112.4, "cerrado*3 sidamo*2"),
        (81.5, "kessel kiri strand"),
        (54.4, "klabauter kiri*2"),
        (22.7, "kiri strand nacht"),
    ),
    "bob_blooms": (
        (396.2, "handfilter papier huehue"),
        (258.8, "huehue*2 papier"),
        (164.9, "huehue yirga"),
        (79.3, "kessel huehue papier"),
        (43.7, "huehue*2 probe"),
        (21.8, "huehue*2"),
    ),
    "moka_jonas": (
        (377.0, "mokkakanne leuchtfeuer"),
        (245.1, "leuchtfeuer*2 foerde"),
        (137.4, "klabauter leuchtfeuer"),
        (62.5, "leuchtfeuer*2"),
        (10.4, "leuchtfeuer probe"),
    ),
    "hafenhannes": (
        (368.1, "boje fettloeser leuchtfeuer"),
        (240.6, "huehue*3 foerde"),
        (134.5, "leuchtfeuer-kilo huehue*2"),
        (45.3, "entkalker*2 haertetest huehue*2"),
        (29.7, "huehue*3 leuchtfeuer"),
    ),
    "crema_clara": (
        (344.6, "probe strand"),
        (190.2, "barista"),
        (57.1, "waage strand fettloeser"),
        (31.4, "strand*2"),
    ),
    "night_shift_ned": (
        (325.3, "foerde*2 presse"),
        (210.8, "foerde*4"),
        (101.6, "foerde*3 huehue*2"),
        (68.0, "foerde*4"),
    ),
    "wasserwerkerin": (
        (317.9, "haertetest*2 yirga"),
        (202.3, "handfilter kessel papier"),
        (91.1, "yirga*3 kiri"),
        (15.7, "yirga*2"),
    ),
    "gooseneck_gus": (
        (296.5, "kessel handfilter papier"),
        (170.1, "guji*2 yirga"),
        (64.3, "waage guji"),
        (30.8, "guji yirga papier"),
    ),
    "frau_filter": (
        (284.4, "handfilter papier*2 foerde*2"),
        (179.6, "foerde*3 papier"),
        (94.9, "foerde*3 huehue"),
        (60.2, "haertetest foerde*2 papier"),
        (9.1, "foerde*2"),
    ),
    "stempel_ole": (
        (266.7, "presse huehue*2"),
        (158.2, "foerde*3 huehue"),
        (82.8, "foerde*3 guji"),
        (36.6, "huehue*3 foerde"),
    ),
    "carla_cortado": (
        (247.9, "leuchtfeuer"),
        (145.5, "leuchtfeuer strand"),
        (34.9, "strand*2 fettloeser"),
    ),
    "dithmarscher": ((226.0, "foerde leuchtfeuer"), (74.1, "foerde")),
    "tassilo_t": (
        (207.3, "leuchtfeuer-kilo"),
        (123.5, "leuchtfeuer-kilo"),
        (53.0, "leuchtfeuer-kilo papier"),
        (18.9, "yirga leuchtfeuer"),
    ),
    "second_crack_sam": ((177.2, "cerrado*2"), (92.6, "cerrado*3"), (25.5, "cerrado sidamo")),
    "kiekmolwedder": ((156.4, "handfilter papier huehue"), (23.9, "guji huehue")),
    "latte_lasse": ((136.1, "strand nacht"), (32.2, "strand")),
    "beanstalker": ((116.8, "presse huehue"), (47.2, "huehue guji")),
    "oat_milk_olga": ((97.3, "nacht*2 strand"), (37.8, "nacht*2")),
    "plietsch": ((78.7, "probe strand"), (56.6, "klabauter"), (39.1, "cerrado")),
    "zweitmuehle": ((58.3, "leuchtfeuer nacht"),),
    "june_in_jutland": ((12.4, "strand probe"), (1.5, "klabauter")),
}

_REFUNDS = {
    ("doro_dreht", 398.4): SampleRefund(6.0),
    ("fjordlicht", 117.7): SampleRefund(9.5, Decimal("14.90")),
    ("kutterkaffee", 385.5): SampleRefund(12.0, Decimal("15.90")),
    ("mahlgrad_max", 72.9): SampleRefund(8.3, Decimal("89.00")),
    ("night_shift_ned", 101.6): SampleRefund(5.1, Decimal("11.90")),
    ("plietsch", 78.7): SampleRefund(18.2),
    ("latte_lasse", 32.2): SampleRefund(3.4),
    ("gooseneck_gus", 30.8): SampleRefund(20.0, Decimal("13.90")),
}


def total(order: SampleOrder) -> Decimal:
    """What the customer paid: the price list times the quantities, without shipping."""
    return sum((_PRICES[sku] * quantity for sku, quantity in order.lines), Decimal())


def _lines(basket: str) -> tuple[tuple[str, int], ...]:
    """`leuchtfeuer*2 papier` as lines of sku and quantity."""
    parts = (item.partition("*") for item in basket.split())
    return tuple((_SKU[name], int(quantity or 1)) for name, _, quantity in parts)


ORDERS = tuple(
    sorted(
        (
            SampleOrder(customer, days_ago, _lines(basket), _REFUNDS.get((customer, days_ago)))
            for customer, baskets in _BASKETS.items()
            for days_ago, basket in baskets
        ),
        key=lambda order: -order.days_ago,
    )
)
