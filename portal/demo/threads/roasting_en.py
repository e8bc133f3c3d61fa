"""Conversations about home roasting in English."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="baked",
        locale="en",
        category="heimroesten",
        kind=ThreadKind.QUESTION,
        title="Papery, hollow cups although the colour looks right. Is this what “baked” means?",
        tags=("roast-curve", "defects"),
        views=162,
        posts=(
            SamplePost(
                "second_crack_sam",
                88.3,
                """
Popcorn popper, 90 g of Cerrado. Colour is an even medium brown, no tipping, no oil. In the cup: oatmeal, paper, nothing. Total time 11 minutes, because I tilt the popper to keep it gentle.
""",
            ),
            SamplePost(
                "rostrot",
                88.0,
                """
Sounds like it. *Baked* is a roast that stalls: heat gets in, but so slowly around first crack that the sugars finish without the flavours that should come with them. The colour cannot show you that.

A popper with 90 g wants to be done in **five to seven minutes**. Do not tilt it; reduce the batch to 75 g so the beans move by themselves, and only slow down after the crack has begun.
""",
                accepted=True,
            ),
            SamplePost(
                "fjordlicht",
                87.6,
                """
Watch for the crash as well. At first crack the beans throw out steam, which cools them, and the rate of rise drops. If you have just turned the heat down at that moment, it falls into a hole. Lower the heat *before* the crack, a little, and then leave it alone.
""",
                to=2,
            ),
            SamplePost(
                "second_crack_sam",
                85.2,
                """
75 g, no tilting, 6:20 in all. It tastes of peanut brittle. I had been so gentle with it that I killed it.
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="resting",
        locale="en",
        category="heimroesten",
        kind=ThreadKind.DISCUSSION,
        title="How long do you rest your roasts? Collecting data",
        tags=("resting", "freshness"),
        views=219,
        posts=(
            SamplePost(
                "ada_brews",
                27.3,
                """
I cupped the same roast on days 2, 4, 7, 10, 14, 21 and 28. Sharing what I wrote down, add yours please.

| roast | brew | first good day | best days |
|---|---|---:|---|
| light (Kirinyaga) | filter | 5 | 9–20 |
| light (Kirinyaga) | espresso | 12 | 16–28 |
| medium (Strandräuber) | espresso | 6 | 8–20 |
| dark (Leuchtfeuer) | espresso | 4 | 5–14 |

Bags closed, with valve, at 20 °C.
""",
            ),
            SamplePost(
                "doro_dreht",
                27.0,
                """
Deckt sich mit meinem Heft, nur beim Leuchtfeuer würde ich bis Tag 18 gehen. Was danach kommt, ist nicht schlecht, nur leiser.
""",
            ),
            SamplePost(
                "fjordlicht",
                26.7,
                """
My air roasts are ready three or four days sooner than my drum roasts of the same green. Faster roast, more open structure, gas leaves faster. It also means they fade faster.
""",
            ),
            SamplePost(
                "beanstalker",
                26.4,
                """
Stupid question: what *is* it that gets better? I thought fresh is best.
""",
            ),
            SamplePost(
                "tinto_tom",
                26.1,
                """
Not stupid. Roasting leaves carbon dioxide in the bean, several millilitres per gram in a fresh one. While you brew it bubbles out and pushes the water away from the coffee, so extraction is uneven, and in the cup it makes carbonic acid that tastes sharp. Waiting lets the gas out. Waiting *too* long lets the aroma out with it and the oxygen in.
""",
                to=4,
            ),
        ),
    ),
    SampleThread(
        key="green-storage",
        locale="en",
        category="heimroesten",
        kind=ThreadKind.QUESTION,
        title="Bought 5 kg of green coffee. How should I store it, and for how long?",
        tags=("green-coffee", "storage"),
        views=121,
        posts=(
            SamplePost(
                "ada_brews",
                110.2,
                """
It was cheaper by the five kilos and now there is a sack behind the sofa. Cellar (14 °C, damp) or kitchen cupboard (23 °C, dry)?
""",
            ),
            SamplePost(
                "roestwerk_nord",
                109.9,
                """
Neither is ideal, but the cupboard is the safer of the two. Green coffee wants

- 10 to 12 % moisture, which it keeps at about **50 to 60 % relative humidity**,
- an even 15 to 20 °C, dark,
- and no smells nearby: it takes up paint, onions and heating oil.

In a damp cellar it draws water and can go mouldy, and that you cannot roast away. Put it into lined bags of one kilo, press the air out, and roast within **nine to twelve months** of arrival. Naturals go papery earlier than washed lots.
""",
                accepted=True,
            ),
            SamplePost(
                "rostrot",
                109.5,
                """
A cheap hygrometer inside the box shows you whether the box is any good. Mine reads 55 % and has done since February.
""",
                to=2,
            ),
            SamplePost(
                "ada_brews",
                108.8,
                """
Five lined bags, one hygrometer, no more sack behind the sofa. Thank you both, and so says the cat, who liked to sleep on it but not that much.
""",
                to=2,
            ),
            SamplePost(
                "second_crack_sam",
                106.9,
                """
One more from experience: write the *arrival* month on each bag, not the month in which you filled it. I have a “2 kg, May” here and no idea which May.
""",
                to=2,
            ),
        ),
    ),
)
