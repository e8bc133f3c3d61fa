"""The Pier: what need not be coffee, in English."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="coffee-corner",
        locale="en",
        category="the-pier",
        kind=ThreadKind.DISCUSSION,
        title="Describe your coffee corner in three sentences, no photographs",
        tags=("corner",),
        views=458,
        posts=(
            SamplePost(
                "alice_pours",
                5.6,
                """
Rules: three sentences, no pictures, no brands unless you must.

Mine is the end of a windowsill, forty centimetres wide. There is a scale that used to be white, a cone, and a jar of pens because the flat has only one windowsill. At ten past seven the sun comes over the tax office and lands exactly on the kettle.
""",
            ),
            SamplePost(
                "bob_blooms",
                5.3,
                """
A potting bench. The dog is under it, so the floor is warm. I grind by hand because there is no socket, and I have stopped minding.
""",
            ),
            SamplePost(
                "ada_brews",
                4.5,
                """
It looks like a laboratory because half of it came from one. Everything is labelled, including the label maker. My partner keeps a jar of instant coffee on the top shelf, labelled *emergency*.
""",
            ),
            SamplePost(
                "bargain_beans",
                2.6,
                """
Great post! Great post! Premium beans **90 % OFF** today only, all brands, free worldwide shipping!!! Order now: [best-bargain-beans.example](https://best-bargain-beans.example/?ref=77) Great post!
""",
            ),
            SamplePost(
                "carla_cortado",
                1.7,
                """
Two chairs and a machine older than I am. It leaks a little, like everybody in my family. The neighbours ring the bell when they hear the pump.
""",
            ),
            SamplePost(
                "beanstalker",
                0.5,
                """
A drawer. You open it and everything is in there, including me, as far as my husband can tell. When I close it the kitchen belongs to other people again.
""",
            ),
        ),
    ),
)
