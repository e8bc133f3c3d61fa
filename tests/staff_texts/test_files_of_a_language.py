"""All texts of a language as one file: exported, translated elsewhere, and imported."""

import pytest

from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community.categories import save_category
from portal.community.models import Category
from portal.kernel.errors import Forbidden, Invalid, Unauthenticated
from portal.moderation.models import AuditEntry
from portal.translations import exchanging
from portal.translations.files import Unreadable
from portal.translations.models import Translation

pytestmark = pytest.mark.anyio
HEAD = 'msgid ""\nmsgstr "Language: de\\n"\n\n'
NAME = 'msgctxt "Category/brewing/name"\nmsgid "Brewing"\nmsgstr "Zubereitung"\n'


async def texts():
    return [
        (one.locale, one.field, one.text, one.original) for one in await Translation.all().order_by("locale", "field")
    ]


async def exported(locale="de"):
    return await exchanging.export(locale, by=SYSTEM)


async def taken(content, locale="de"):
    return await exchanging.import_file(content.encode(), locale, by=SYSTEM)


async def refused(content, locale="de"):
    with pytest.raises(Unreadable) as refusal:
        await taken(content, locale)
    assert await Translation.all().count() == 0
    return [str(fault) for fault in refusal.value.faults]


async def test_a_file_has_every_text_with_its_translation_tl11(things, save):
    await save(things["Category"], name='Zubereitung „gut"', description="Wasser\nund \\ Kaffee.")
    await save(things["Tier"], benefits="Versand geschenkt\nEin Geschenk")

    found = await exported()

    assert (found.texts, found.missing, found.outdated) == (32, 29, 0)
    written = found.content.decode()
    assert 'msgctxt "Category/brewing/name"\nmsgid "Brewing"\nmsgstr "Zubereitung „gut\\""\n' in written
    assert 'msgctxt "Product/RN-1/title"\nmsgid "House blend"\nmsgstr ""\n' in written
    assert '"Language: de\\n"' in written


async def test_a_file_that_comes_back_as_it_was_changes_nothing_tl12(things, save):
    await save(things["Category"], name='Zubereitung „gut" 100 %', description="Wasser\nund \\ Kaffee.")
    await save(things["Exclusive"], bodyMarkdown="Ein *Natural*\n\n- aus\n- Sidama")
    before, deeds = await Translation.all().order_by("id").values(), await AuditEntry.all().count()

    told = await exchanging.import_file((await exported()).content, "de", by=SYSTEM)

    assert (told.saved, told.known, told.missing, told.left) == (0, 3, 29, [])
    assert await Translation.all().order_by("id").values() == before
    assert await AuditEntry.all().count() == deeds


async def test_what_a_translator_wrote_is_kept_and_told_on_the_audit_trail_tl12(things):
    told = await taken(
        (await exported()).content.decode().replace('"Brewing"\nmsgstr ""', '"Brewing"\nmsgstr "Zubereitung"')
    )

    assert (told.saved, told.known, told.missing, told.left) == (1, 0, 31, [])
    assert await texts() == [("de", "name", "Zubereitung", "Brewing")]
    assert (await Category.get(slug="brewing")).translated_into == "de"
    assert (await AuditEntry.get(action="translations.save")).detail == "de: name"


async def test_what_translates_an_earlier_original_is_fuzzy_until_somebody_says_it_is_good_tl11(things, save):
    await save(things["Category"], name="Zubereitung")
    await save_category("brewing", "Brewing coffee", by=SYSTEM)

    found = await exported()
    again = await exchanging.import_file(found.content, "de", by=SYSTEM)
    still = await texts()
    looked_at = await taken(found.content.decode().replace("#, fuzzy\n", ""))

    assert found.outdated == 1
    assert '#| msgid "Brewing"\n' in found.content.decode()
    assert (again.saved, again.known, still) == (0, 1, [("de", "name", "Zubereitung", "Brewing")])
    assert (looked_at.saved, await texts()) == (1, [("de", "name", "Zubereitung", "Brewing coffee")])


async def test_what_is_gone_or_says_something_else_by_now_is_left_out_and_told_tl12(things):
    gone = 'msgctxt "Category/gone/name"\nmsgid "Gone"\nmsgstr "Fort"\n\n'
    changed = 'msgctxt "Category/brewing/description"\nmsgid "Tea."\nmsgstr "Tee."\n\n'

    told = await taken(HEAD + gone + changed + NAME)

    assert [str(one) for one in told.left] == [
        "line 5: Category/gone/name is not there any more.",
        "line 9: The original of Category/brewing/description has changed since.",
    ]
    assert (told.saved, [text for _, _, text, _ in await texts()]) == (1, ["Zubereitung"])


@pytest.mark.parametrize(
    ("odd", "told"),
    [
        ("msgid Brewing\nmsgstr Zubereitung\n", ["line 8: This is no line of a PO file.", "line 9: This is no line of a PO file."]),
        ('msgctxt "Category/x/name"\nmsgstr "x"\n', ["line 9: There is no msgstr to be here."]),
        ('msgid "Brewing"\nmsgstr "x"\n', ["line 8: Its msgctxt names no text: Kind/name/field."]),
        ('msgctxt "Member/x/name"\nmsgid "x"\nmsgstr "x"\n', ["line 9: Nothing of the kind Member has texts."]),
        ('msgctxt "Category/brewing/slug"\nmsgid "x"\nmsgstr "x"\n', ["line 9: A Category has no text slug."]),
        (NAME, ["line 9: Category/brewing/name is in line 5 already."]),
        ('msgctxt "Category/brewing/description"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n', ["line 9: Texts of staff have no plural forms."]),
        ('msgctxt "Tier/silver/name"\nmsgid "Silver"\nmsgstr "' + "x" * 81 + '"\n', ["line 9: This is too long: at most 80 characters fit."]),
        ('msgctxt "Tier/silver/benefits"\nmsgid "Free shipping\\nA present"\nmsgstr "x"\n', ["line 9: The original is a list of 2 things; write a line for each."]),
        ('msgctxt "Category/brewing/description"\nmsgid "Water and coffee."\nmsgstr "a\x00b"\n', ["line 9: There are characters in it that no text has."]),
        ('"belongs to nothing"', None),
        ("<html>", ["line 8: This is no line of a PO file."]),
    ],
)  # fmt: skip
async def test_a_file_with_something_odd_in_it_is_refused_whole_with_the_line_tl12(things, odd, told):
    found = await refused(HEAD + NAME + "\n" + odd) if told else await refused(odd)

    assert found == (told or ["line 1: This text belongs to nothing."])


async def test_a_file_of_another_language_or_encoding_or_of_any_size_is_refused_tl12(things):
    assert await refused(HEAD + NAME, "fr") == ["line 1: The file is in de, not in fr."]
    with pytest.raises(Unreadable, match="line 2: This is not UTF-8"):
        await exchanging.import_file(b"# a\n# \xff\n", "de", by=SYSTEM)
    with pytest.raises(Unreadable, match="larger than 16 MB"):
        await exchanging.import_file(b"#" * (17 << 20), "de", by=SYSTEM)
    with pytest.raises(Invalid):
        await taken(HEAD + NAME, "german")
    with pytest.raises(Invalid):
        await exported("german")


async def test_who_may_not_save_all_originals_neither_exports_nor_imports_tl11(make, things):
    shop = await make.viewer(await make.moderator())
    for viewer, refusal in ((VISITOR, Unauthenticated), (await make.viewer(), Forbidden), (shop, Forbidden)):
        with pytest.raises(refusal):
            await exchanging.export("de", by=viewer)
        with pytest.raises(refusal):
            await exchanging.import_file((HEAD + NAME).encode(), "de", by=viewer)
    assert await Translation.all().count() == 0
