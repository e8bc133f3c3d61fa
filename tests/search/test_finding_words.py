"""Whatever form a word is typed in, it finds the same on both databases (IN27, IN28, IN29)."""

import pytest

from tests.search.index import catalogue, found, indexed

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Die Größe der Tasse", ["größe", "GRÖSSE", "Groesse", "grosse", "Gro\u0308ße"]),
        ("Herr Müller mahlt", ["Mueller", "müller", "MULLER", "Muller"]),
        ("Neue Häuser in Äthiopien", ["Haus", "äthiopien", "ÄTHIOPIEN", "aethiopien", "neu"]),
        ("Meine Kannen sind voll", ["Kanne", "kannen", "KANNE"]),
        ("Filtered coffee, running water", ["filter", "filtering", "run", "filters"]),
        ("Ein T-Shirt mit USB-C", ["t-shirt", "tshirt", "T Shirt", "usb-c", "usbc", "USB C"]),
        ("ﬁlter ½ Kaffee", ["filter", "Filter"]),
        ("Кофе и чай", ["кофе", "КОФЕ"]),
        ("Crème brûlée à la carte", ["creme brulee", "Crème", "CREME"]),
    ],
)
async def test_a_word_is_found_in_any_form_in27(make, written, typed):
    await make.thread(title="Etwas anderes")
    thread = await make.thread(title=written)
    await indexed()

    assert [await found(one) for one in typed] == [[thread.id]] * len(typed)


async def test_words_that_only_look_alike_stay_apart_in27(make):
    led = await make.thread(title="LED am Gerät")
    leather = await make.thread(title="Leder der Schürze")
    await indexed()

    assert await found("led") == [led.id]
    assert await found("Leder") == [leather.id]


async def test_a_compound_is_found_by_its_parts_in28(make):
    """The words of the catalogue say where a word may be taken apart."""
    await catalogue("Kaffee", "Tee", "Maschine", "Wander")
    pot = await make.thread(title="Eine Kaffeekanne aus Glas")
    tea = await make.thread(title="Teekannen im Vergleich")
    machine = await make.thread(title="Kaffeemaschine entkalken")
    shoes = await make.thread(title="Wanderschuhe pflegen")
    weekend = await make.thread(title="Am Wochenende geöffnet")
    await indexed()

    assert set(await found("Kanne")) == {pot.id, tea.id}
    assert (await found("Maschinen"))[-1:] == [machine.id]
    assert await found("Schuhe") == [shoes.id]
    assert weekend.id not in await found("Ende")


async def test_a_compound_finds_what_says_its_parts_and_itself_first_in28(make):
    await catalogue("Kaffee", "Kanne")
    apart = await make.thread(title="Kanne für den Kaffee")
    whole = await make.thread(title="Kaffeekanne")
    await indexed()

    assert [one for one in await found("Kaffeekanne") if one in {apart.id, whole.id}] == [whole.id, apart.id]


@pytest.mark.parametrize("typed", ["Wanderschue", "Wandershuhe", "Wanderschuhr", "wnaderschuhe"])
async def test_a_misspelt_word_finds_what_was_meant_in29(make, typed):
    shoes = await make.thread(title="Wanderschuhe pflegen")
    await indexed()

    assert await found(typed) == [shoes.id]
    assert await found(typed, verbatim=True) == []


async def test_numbers_and_codes_are_never_corrected_in29(make):
    await make.thread(title="Ersatzteil AB1234 und 20241")
    await indexed()

    assert await found("AB1235") == []
    assert await found("20242") == []
