"""`portal rates import`: what came of the ECB's file, and what was wrong with it (SH50, SH77)."""

import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest

from tests.cli.running import Said, portal

DAILY = "Date, USD, JPY, \n9 January 2026, 1.1612, 183.05, \n"


@pytest.fixture
def home(folder: Path, sqlite_template: Path) -> Path:
    shutil.copy(sqlite_template, folder / "portal.db")
    return folder


def load(home: Path, file: str) -> Said:
    return portal("rates", "import", file, within=home)


def kept(home: Path) -> list[tuple[str, str, str]]:
    with sqlite3.connect(home / "portal.db") as database:
        return database.execute("SELECT day, currency, per_euro FROM exchange_rates ORDER BY 1, 2").fetchall()


def test_a_zip_as_the_ecb_has_it(home: Path) -> None:
    with zipfile.ZipFile(home / "eurofxref.zip", "w") as packed:
        packed.writestr("eurofxref.csv", DAILY)

    first, again = load(home, "eurofxref.zip"), load(home, "eurofxref.zip")

    assert (first.code, first.out) == (0, "2 rates are new, 0 were corrected, 0 were known.\n")
    assert (again.code, again.out) == (0, "0 rates are new, 0 were corrected, 2 were known.\n")
    assert kept(home) == [("2026-01-09", "JPY", "183.05"), ("2026-01-09", "USD", "1.1612")]


def test_a_file_that_is_damaged_in_its_last_line(home: Path) -> None:
    (home / "rates.csv").write_text(f"{DAILY}8 January 2026, 1.1\n")

    said = load(home, "rates.csv")

    sentence = "rates.csv: Line 3: there are other rates than columns; the file is cut off or damaged here. Nothing of it was kept."
    assert (said.code, said.sentence) == (1, sentence)
    assert kept(home) == []


def test_a_file_that_is_not_there(home: Path) -> None:
    said = load(home, "nowhere.csv")

    assert (said.code, said.sentence) == (1, "nowhere.csv cannot be read: No such file or directory.")
