"""Conversations about filter coffee in English: big batches, presses, kettles, cold brew."""

from portal.community.models import ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="big-batch",
        locale="en",
        category="pour-over",
        kind=ThreadKind.QUESTION,
        title="One cup is lovely, a whole litre is bitter. Same grind, same ratio",
        tags=("recipe", "grind-size"),
        views=275,
        posts=(
            SamplePost(
                "bob_blooms",
                22.8,
                """
15 g to 250 ml in the Förde 02: sweet, done in 2:45. For visitors I make 60 g to 1,000 ml in the big one and it comes out like an ashtray, at just over six minutes. I keep the grind and the ratio the same, so what changed?
""",
            ),
            SamplePost(
                "gooseneck_gus",
                22.6,
                """
Time and depth. Four times the coffee makes a deeper bed, the water needs much longer to get through, and it goes on extracting while it does. **Coarser**, until you are back at about 4:00 to 4:30 for the litre.

It is normal for a big brew to take longer than a small one. It is not normal for it to take twice as long.
""",
                accepted=True,
            ),
            SamplePost(
                "alice_pours",
                22.3,
                """
I would add two things that are free:

- bloom with *twice* the coffee's weight and stir it once, because a deep dry bed hides dry pockets;
- pour in three big portions rather than six small ones, which keeps the temperature up and the fines where they are.
""",
                to=2,
            ),
            SamplePost(
                "bob_blooms",
                20.9,
                """
Four notches coarser, bloom 120 g, then 300, 300, 280. Finished at 4:20. My father-in-law had a second cup and he has never had a second anything.
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="press-sludge",
        locale="en",
        category="pour-over",
        kind=ThreadKind.QUESTION,
        title="French press without the sludge?",
        tags=("french-press",),
        views=204,
        posts=(
            SamplePost(
                "beanstalker",
                52.4,
                """
I like the body of a press but the last third of the cup is mud. Grinding coarser makes it taste of very little. Is there a middle way or is mud the price?
""",
            ),
            SamplePost(
                "stempel_ole",
                52.1,
                """
I write in English for once because this is my subject.

1. Grind *medium*, not coarse. 65 g per litre, water just off the boil.
2. After four minutes break the crust with a spoon and take off the foam and what floats.
3. **Wait.** Five more minutes at least. The fines sink by themselves.
4. Put the plunger in only to the surface of the coffee. Do not press.
5. Pour slowly and leave the last finger in the pot.
""",
                accepted=True,
            ),
            SamplePost(
                "oat_milk_olga",
                51.8,
                """
Does it not go cold after ten minutes?
""",
                to=2,
            ),
            SamplePost(
                "stempel_ole",
                51.6,
                """
From 95 to about 75 in the steel one. You could not drink it earlier anyway, unless your tongue is from leather.
""",
                to=3,
            ),
            SamplePost(
                "beanstalker",
                49.7,
                """
Tried it with Huehuetenango. Clear until the last sip, and there *is* orange in it. The no-pressing part feels like owning a bicycle and carrying it, but I will get used to that.
""",
                to=2,
            ),
        ),
    ),
    SampleThread(
        key="kettle-temperature",
        locale="en",
        category="pour-over",
        kind=ThreadKind.DISCUSSION,
        title="Unpopular opinion: stop fiddling with 92 °C and use boiling water",
        tags=("temperature", "opinions"),
        views=497,
        posts=(
            SamplePost(
                "tinto_tom",
                4.9,
                """
The number on the kettle is not the number in the bed. I put a thin probe into the slurry of the Förde 02, 16 g, 260 ml:

| kettle | slurry, highest | slurry, average |
|---:|---:|---:|
| 100 °C | 94 °C | 91 °C |
| 96 °C | 91 °C | 88 °C |
| 92 °C | 87 °C | 84 °C |

For light roasts, *boiling* is what gets you to the "92" that everybody writes down. Stop fiddling.
""",
            ),
            SamplePost(
                "frau_filter",
                4.8,
                """
With a darker roast boiling is too much, I find. My Fördewind turns rough. I let the kettle stand for a minute, as my mother did. (Sorry for my English.)
""",
            ),
            SamplePost(
                "ada_brews",
                4.7,
                """
Renate is right and her English is fine. Darker beans are more porous and give up the bitter end sooner. I use 100 for the Kenyans, 94 for the house filter and 88 for anything decaf. So the title is half an opinion, Tom.
""",
                to=2,
            ),
            SamplePost(
                "dithmarscher",
                4.6,
                """
Another physics teacher who measures instead of drinking. People like you are too stupid to boil an egg, go and play with your probe, you clown.
""",
            ),
            SamplePost(
                "tinto_tom",
                4.4,
                """
@ada_brews fair. Let me put it as: *for light roasts, stop fiddling; for dark ones, fiddle downwards.* Less catchy, I admit.
""",
                to=3,
            ),
            SamplePost(
                "gooseneck_gus",
                3.9,
                """
What about the dripper itself? I rinse the porcelain with boiling water for a good half minute. Without that I lose three degrees in the first pour and then chase them for the rest of the brew.
""",
            ),
            SamplePost(
                "tinto_tom",
                3.7,
                """
All of the above was with a rinsed dripper. Cold porcelain: 88 at the highest with a boiling kettle. So yes, **heat the porcelain**, that is worth more than any decimal on the display.
""",
                to=6,
            ),
        ),
    ),
    SampleThread(
        key="cold-brew",
        locale="en",
        category="pour-over",
        kind=ThreadKind.QUESTION,
        title="Cold brew for a week of night shifts: ratio, hours, and how long does it keep?",
        tags=("cold-brew", "recipe"),
        views=331,
        posts=(
            SamplePost(
                "night_shift_ned",
                74.5,
                """
I make two litres on Sunday and drink it until Friday. By Thursday it tastes of cardboard. Currently 100 g per litre, coarse, on the worktop overnight.
""",
            ),
            SamplePost(
                "fjordlicht",
                74.2,
                """
Make it stronger, colder and cleaner.

- **Concentrate:** 125 g per litre (1:8), medium-coarse, 14 to 16 hours *in the fridge*. Room temperature is faster, but everything that spoils is faster as well.
- **Filter twice:** sieve, then paper. The fines go on extracting in the bottle, and that is a good part of your cardboard.
- **Fill small bottles to the brim**, keep them at 4 °C, open one a day. Dilute 1:1 when you drink it.

Undiluted it holds five to seven days. After that pour it away; low acid and no heat is not a preserve.
""",
                accepted=True,
            ),
            SamplePost(
                "oat_milk_olga",
                73.8,
                """
1:1 with oat milk. You are welcome.
""",
                to=2,
            ),
            SamplePost(
                "night_shift_ned",
                66.0,
                """
Report from the other end of the week: Friday's bottle tastes like Monday's. Small bottles and the paper filter did it. Crew of Wagon 3 sends regards and has started to steal.
""",
                to=2,
            ),
        ),
    ),
)
