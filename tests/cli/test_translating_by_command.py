"""`portal translations`: a file for translators, and back (TL11, TL12)."""

import shutil
from pathlib import Path

from tests.cli.running import portal


def test_texts_go_out_and_come_back(folder: Path, sqlite_template: Path) -> None:
    shutil.copy(sqlite_template, folder / "portal.db")

    out = portal("translations", "export", "de", "de.po", within=folder)
    back = portal("translations", "import", "de", "de.po", within=folder)
    (folder / "odd.po").write_text('msgid "x"\nmsgstr "y"\nodd\n')
    odd = portal("translations", "import", "de", "odd.po", within=folder)
    nowhere = portal("translations", "export", "german", "x.po", within=folder)

    assert (out.code, out.out) == (0, "0 texts, of which 0 are missing and 0 are outdated.\n")
    assert (back.code, back.out) == (0, "0 texts were saved, 0 were known, 0 are missing, 0 were left out.\n")
    assert (odd.code, odd.err.splitlines()) == (
        1,
        ["line 3: This is no line of a PO file.", "Nothing of odd.po was kept."],
    )
    assert (nowhere.code, nowhere.sentence) == (1, "Name the language by its tag, like de, pt-BR or zh-Hant.")
    assert not (folder / "x.po").exists()
