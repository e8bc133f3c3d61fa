"""Ideas of customers in English."""

from portal.community.models import IdeaStatus, ThreadKind
from portal.demo.shapes import SamplePost, SampleThread

THREADS = (
    SampleThread(
        key="grind-card",
        locale="en",
        category="ideen",
        kind=ThreadKind.IDEA,
        title="A printed card with grind sizes you can lay your coffee on",
        tags=("grind-size", "accessories"),
        idea_status=IdeaStatus.IN_PROGRESS,
        status_note="First proofs are at the printer's.",
        views=263,
        posts=(
            SamplePost(
                "gooseneck_gus",
                43.3,
                """
“Like sea salt” means nothing to me; which sea? A card with photographs in **true size**, from espresso to press, and space to note the click of your own grinder beside each.
""",
            ),
            SamplePost(
                "beanstalker",
                43.0,
                """
Yes please, and with a scale bar, so that I can see what 400 µm looks like.
""",
            ),
            SamplePost(
                "mahlgrad_max",
                42.5,
                """
Careful: two grinders at the same *average* size look different, because one makes more dust. As a starting point fine, as a measurement no. Put that sentence on the card and I am for it.
""",
            ),
            SamplePost(
                "roestwerk_nord",
                30.2,
                """
We have photographed six sizes under the same light, with a bar of one millimetre, and Max's sentence is on it. Proofs come back next week. It will lie in every parcel with a grinder and cost nothing. *Gesa*
""",
            ),
            SamplePost(
                "gooseneck_gus",
                29.9,
                """
Then I withdraw my remark about the sea.
""",
                to=4,
            ),
        ),
    ),
    SampleThread(
        key="capsules",
        locale="en",
        category="ideen",
        kind=ThreadKind.IDEA,
        title="Leuchtfeuer in compostable capsules",
        tags=("capsules", "packaging"),
        idea_status=IdeaStatus.DECLINED,
        status_note="We will not do capsules; the reasons are in the thread.",
        is_locked=True,
        views=352,
        posts=(
            SamplePost(
                "night_shift_ned",
                150.8,
                """
Hear me out. The station has a capsule machine and no one will ever clean a grinder there. There are compostable ones now. I would buy 200 a month.
""",
            ),
            SamplePost(
                "june_in_jutland",
                21.9,
                """
Late to this, but same at my school. A good capsule would beat what is in the staff room.
""",
            ),
            SamplePost(
                "alice_pours",
                21.5,
                """
Compostable only in an industrial plant at 60 °C, and most German plants sort them out as contaminants. So it would go to the incinerator with a good conscience on top.
""",
            ),
            SamplePost(
                "roestwerk_nord",
                20.6,
                """
We have thought about it twice and the answer is **no**. What Alice says about composting is what our waste company told us too. And 5.5 g of coffee, ground weeks ago, is not what we would like Leuchtfeuer to be known for.

What we can offer for a place where nobody cleans a grinder: 60 g portions, ground for filter, sealed on the day of roasting, for a plain jug machine. Write to us and we send ten to the station to try. *Thore*
""",
            ),
            SamplePost(
                "night_shift_ned",
                20.3,
                """
Fair answer, and a “no” with reasons beats a “maybe” without. Taking you up on the ten.
""",
                to=4,
            ),
        ),
    ),
)
