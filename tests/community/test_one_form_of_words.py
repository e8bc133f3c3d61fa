"""Tags and addresses have one form, native and imported, and what was kept in two forms before is brought together (CO6)."""

from importlib import import_module
from types import SimpleNamespace

import pytest

from portal.community import queries, tags, threads
from portal.community.models import Tag, Thread, ThreadTag
from portal.community.queries import ThreadFilter
from portal.imports.stackexchange import labels
from portal.kernel import pagination, sql
from portal.kernel.errors import Invalid
from portal.kernel.ids import new_id

pytestmark = pytest.mark.anyio


async def _tagged(viewer, tag):
    found = await queries.threads(pagination.page(first=5), viewer, ThreadFilter(tag=tag))
    return {row.id: list(row.tags) for row in found.rows}


async def test_a_tag_reads_as_it_was_first_written_and_is_one_however_it_is_spelt_co6(make):
    first = await make.thread(tags=("Größe", "GROESSE", "Ærø"))
    second = await make.thread(tags=("groesse",))

    assert await Tag.all().order_by("-key").values_list("name", "key") == [("größe", "grosse"), ("ærø", "aro")]
    worn = {first.id: ["größe", "ærø"], second.id: ["größe"]}
    assert await _tagged(await make.viewer(), "GRÖSSE") == worn
    assert await _tagged(await make.viewer(), "AERO") == {first.id: worn[first.id]}


@pytest.mark.parametrize(
    ("written", "stands"),
    [
        ("İstanbul", "istanbul"),
        ("हिन्दी", "हिन्दी"),
        ("กาแฟเย็น", "กาแฟเย็น"),
        ("קָפֶה", "קָפֶה"),
        ("Ё-лка", "ё-лка"),
        ("コーヒー", "コーヒー"),
    ],
)
async def test_a_tag_may_be_of_any_script_co6(make, written, stands):
    thread = await make.thread(tags=(written,))

    assert await _tagged(await make.viewer(), f"#{written}") == {thread.id: [stands]}


@pytest.mark.parametrize(
    "written", ["\u0941abc", "a" + "\u0323\u0307\u0331\u0330\u032d", "a_\u0941 -", "☕", "kaffee\ufe0f", "a\u20ddb"]
)
def test_marks_alone_heaped_up_or_of_no_script_are_no_tag_co6(written):
    with pytest.raises(Invalid):
        tags.normal(written)


async def test_a_tag_of_a_dump_is_the_one_that_is_here_co6(make):
    native, imported = await make.thread(tags=("Größe",)), await make.thread()

    await labels.put_on([(imported.id, [tags.normal("groesse")])])
    await labels.put_on([(imported.id, [tags.normal("GRÖSSE")])])

    assert await Tag.all().count() == 1
    assert await _tagged(await make.viewer(), "größe") == {native.id: ["größe"], imported.id: ["größe"]}


async def test_tags_and_addresses_of_before_are_brought_together_co6(make):
    old, new, both = await make.thread(title="Ærø Łódź"), await make.thread(), await make.thread()
    spelt = {name: await Tag.create(id=new_id(), name=name) for name in ("groesse", "grösse", "tee")}
    for thread, names in ((old, ["groesse"]), (new, ["grösse"]), (both, ["tee", "groesse", "grösse"])):
        for at, name in enumerate(names):
            await ThreadTag.create(thread_id=thread.id, tag_id=spelt[name].id, position=at)
    await Thread.filter(id=old.id).update(slug="r-odz")
    migration = import_module("migrations.0063_one_form_of_a_word")
    editor = SimpleNamespace(client=sql.connection())

    for _ in range(2):
        await migration.bring_tags_together(None, editor)
        await migration.spell_addresses(None, editor)

    assert await Tag.all().order_by("key").values_list("name", "key") == [("groesse", "grosse"), ("tee", "tee")]
    assert await _tagged(await make.viewer(), "Größe") == {
        old.id: ["groesse"],
        new.id: ["groesse"],
        both.id: ["tee", "groesse"],
    }
    assert (await Thread.get(id=old.id)).slug == "aero-lodz"
    assert (await Thread.get(id=new.id)).slug == threads.slug_of(new.title)
