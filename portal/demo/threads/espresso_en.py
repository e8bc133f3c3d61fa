"""Conversations about espresso in English: channelling, light roasts, pre-infusion."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="channelling",
        locale="en",
        category="espresso-english",
        kind=ThreadKind.QUESTION,
        title="Bottomless basket sprays like a garden hose: where do I start?",
        tags=("puck-prep", "channelling"),
        views=366,
        posts=(
            SamplePost(
                "carla_cortado",
                33.5,
                """
I bought a bottomless portafilter to learn something and what I learnt is that I need a new shirt.

Dose 18 g in an 18 g basket, 38 g out in 26 s, so the numbers look *fine*. But it starts on one side, then three little jets, and the cup is sour and bitter at once.
""",
            ),
            SamplePost(
                "ada_brews",
                33.3,
                """
Sour and bitter at once is the signature: part of the puck is flushed, the rest barely touched. The timer cannot see that, because the fast part and the slow part average out.

In the order of what it usually is:

1. **Clumps.** Stir the dry grounds in the basket with a few thin needles, all the way down to the bottom.
2. **A slope.** Settle with one tap on the counter, then tamp level. Level matters more than hard.
3. **A knock afterwards.** Do not tap the portafilter after tamping; it cracks the edge.
4. **Too fine.** If all of the above is clean and it still jets, go *coarser* and stretch the ratio.
""",
                accepted=True,
            ),
            SamplePost(
                "second_crack_sam",
                33.0,
                """
Acupuncture needles in a wine cork. Cost me nothing, looks alarming on the worktop.
""",
                to=2,
            ),
            SamplePost(
                "carla_cortado",
                31.8,
                """
It was 1 **and** 3. I have been knocking the side to clean the rim for a year. First clean shot this morning: one cone in the middle, no shirt.

Is there a way to see whether I am now too fine, other than tasting?
""",
                to=2,
            ),
            SamplePost(
                "ada_brews",
                31.5,
                """
Tasting is the instrument, but a hint: grind one step finer and keep the same yield. If the shot gets *faster* or tastes thinner instead of slower and fuller, water is breaking through and you are past the useful end.
""",
                to=4,
            ),
        ),
    ),
    SampleThread(
        key="light-roast-dial-in",
        locale="en",
        category="espresso-english",
        kind=ThreadKind.QUESTION,
        title="Strandräuber at 1:2 is bright to the point of sour on a single boiler",
        tags=("temperature", "recipe"),
        views=198,
        posts=(
            SamplePost(
                "june_in_jutland",
                9.4,
                """
New to all of this. The bag says 18 in, 40 out at 93 °C. My little single-boiler machine has no temperature display, just a lamp. I get 40 g in 29 s and it makes my jaw tingle.

Is the lamp lying to me?
""",
            ),
            SamplePost(
                "tinto_tom",
                9.2,
                """
The lamp tells you when the heating element is off, nothing else. A small boiler on a thermostat swings by ten degrees or so: hottest just as the lamp goes out, then falling slowly.

Try **temperature surfing**:

1. Run water until the lamp comes on (the element starts).
2. Wait until it goes out.
3. Pull the shot *within ten seconds* if it was sour, or after a minute if it was bitter.

The point is not the exact number but that you start at the same place in the swing each time.
""",
                accepted=True,
            ),
            SamplePost(
                "sieb_svea",
                8.9,
                """
And let it heat for half an hour with the portafilter locked in. On a small machine the cold metal takes more degrees away than the thermostat does.
""",
                to=1,
            ),
            SamplePost(
                "june_in_jutland",
                6.4,
                """
Lamp out, count to five, go. It is a different coffee. My jaw thanks you, and I finally get the apricot that I thought was marketing.
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="preinfusion",
        locale="en",
        category="espresso-english",
        kind=ThreadKind.DISCUSSION,
        title="Does half-lever pre-infusion on an E61 do anything you can taste?",
        tags=("e61", "pre-infusion"),
        views=240,
        posts=(
            SamplePost(
                "fjordlicht",
                8.4,
                """
The E61 has its little spring chamber that softens the start anyway. On top of that people park the lever half-way for five seconds to wet the puck at mains pressure. The Boje runs from a tank, so half-way there is *no pressure at all*, just an open valve.

I think most of what is written about this is copied from plumbed-in machines. Change my mind.
""",
            ),
            SamplePost(
                "mahlgrad_max",
                8.2,
                """
You are right about the tank. I put a gauge on the portafilter: lever half-way, pump off, 0.0 bar for ten seconds, and about 2 ml of water that trickle out of the group by gravity.
""",
            ),
            SamplePost(
                "ada_brews",
                7.9,
                """
What you can do on a tank machine is run the pump for two seconds, stop for eight, then go on. That soaks the puck properly. With Kirinyaga as espresso I can grind about two notches finer before it channels, and the cup is rounder.

Blind, three cups each, my partner pouring: I picked the soaked one **8 times out of 9**. With Leuchtfeuer: 5 out of 9, which is guessing.
""",
            ),
            SamplePost(
                "fjordlicht",
                7.6,
                """
> 8 out of 9 with Kirinyaga, 5 of 9 with Leuchtfeuer

Consider my mind changed for light roasts, confirmed for dark ones. And the lever half-way stays a superstition.
""",
                to=3,
            ),
            SamplePost(
                "night_shift_ned",
                7.2,
                """
I have read all of this at 4 a.m. next to a machine with one button. It has one button. I love it.
""",
            ),
        ),
    ),
)
