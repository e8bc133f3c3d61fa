"""Questions asked on the product pages, in English."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="kompass-64-retention",
        locale="en",
        category="product-questions",
        kind=ThreadKind.QUESTION,
        title="How much coffee really stays in the Kompass 64?",
        product="RN-MUE-KOMP-64",
        views=246,
        posts=(
            SamplePost(
                "alice_pours",
                69.6,
                """
The page says 0.2 g “typical”. I switch between a filter coffee in the morning and a dark espresso in the afternoon, so what I care about is what is *exchanged*, not only what is left. Has anybody weighed it?
""",
            ),
            SamplePost(
                "mahlgrad_max",
                69.4,
                """
Weighed ten doses of 18.0 g each, one after the other:

- without bellows: 17.6 to 17.9 g out
- three puffs on the bellows: 17.8 to **18.0 g**
- with a drop of water on the beans first: 17.9 to 18.0 g, and no static

For the exchange I ground a dark coffee after a light one and looked at the colour: the first gram is mixed, then clean. I purge 1 g between the two and cannot taste the other.
""",
                accepted=True,
            ),
            SamplePost(
                "beanstalker",
                69.0,
                """
A drop of water, into a grinder with steel burrs? Does it not rust?
""",
                to=2,
            ),
            SamplePost(
                "mahlgrad_max",
                68.8,
                """
A *drop*: one spritz on 18 g, shaken, is about 0.1 g, and it is gone with the warm grounds. The burrs stay dry. I looked after two years with a magnifier, no rust.
""",
                to=3,
            ),
            SamplePost(
                "alice_pours",
                66.9,
                """
Bought it, and I can confirm the spritz. My worktop no longer looks like a bonfire site.
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="decaf-process",
        locale="en",
        category="product-questions",
        kind=ThreadKind.QUESTION,
        title="Nachtwache: what is “ethyl acetate from sugar cane”, and how much caffeine is left?",
        product="RN-ESP-NACHT-250",
        views=188,
        posts=(
            SamplePost(
                "oat_milk_olga",
                38.6,
                """
It is the first decaf that I did not pour down the sink, so I would like to know what I am drinking. Is it a solvent? And is there a number for the caffeine? I have my last cup at nine.
""",
            ),
            SamplePost(
                "roestwerk_nord",
                38.3,
                """
Honest answer: yes, it is a solvent, and one that is found in every ripe banana. It is made by fermenting molasses from sugar cane. The green beans are steamed, washed in a mix of water and ethyl acetate until the caffeine is out, then steamed again and dried. Ethyl acetate boils at 77 °C, so after drying and roasting there is none to be measured.

The limit in the EU is **0.1 % caffeine in roasted coffee**; our last lot was tested at 0.03 %. A double espresso then has some 3 to 5 mg, against 120 mg or more from Leuchtfeuer. *Thore*
""",
                accepted=True,
            ),
            SamplePost(
                "ada_brews",
                38.0,
                """
In practice: grind it a little *finer* than the same roast with caffeine. The process leaves the beans more brittle and porous, and water rushes through.
""",
                to=2,
            ),
            SamplePost(
                "oat_milk_olga",
                36.2,
                """
5 mg at nine o'clock I can sleep with. Thank you for not writing “natural process” and leaving it at that.
""",
                to=2,
            ),
        ),
    ),
)
