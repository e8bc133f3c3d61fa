"""`portal schema --docs DIR` writes pages about the schema that people read."""

from pathlib import Path

from typer.testing import CliRunner

from portal.cli import app


def test_every_kind_has_a_page_with_what_is_described(tmp_path: Path) -> None:
    into = tmp_path / "new" / "docs"

    done = CliRunner().invoke(app, ["schema", "--docs", str(into)])

    assert (done.exit_code, done.output) == (0, "")
    assert {page.name for page in into.iterdir()} == {
        "operations.md",
        "objects.md",
        "inputs.md",
        "enums.md",
        "scalars.md",
    }
    operations = (into / "operations.md").read_text()
    assert "\n- `program: Program!` — The rules of the game.\n" in operations
    assert "\n## SaveTierInput\n\nA tier, by its slug;" in (into / "inputs.md").read_text()


def test_a_directory_that_is_a_file_is_refused(tmp_path: Path) -> None:
    taken = tmp_path / "docs"
    taken.write_text("mine")

    done = CliRunner().invoke(app, ["schema", "--docs", str(taken)])

    assert done.exit_code == 1
    assert taken.read_text() == "mine"
