"""The importing commands: what was refused, what was left out, and whether anything is in the portal now."""

import shutil
from pathlib import Path

import pytest

from tests.cli.running import Said, portal

ORDERS = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
KEPT = " What came before that is kept; run the command again to go on."


@pytest.fixture
def home(folder: Path, sqlite_template: Path) -> Path:
    shutil.copy(sqlite_template, folder / "portal.db")
    return folder


def load(home: Path, *arguments: str) -> Said:
    return portal("import", *arguments, within=home)


@pytest.mark.parametrize(
    ("kind", "text", "sentence"),
    [
        ("members", "", "list.csv is empty: there is no line with the names of the columns."),
        ("members", "\n", "list.csv is empty: there is no line with the names of the columns."),
        ("members", "name,points\nAnna,5\n", "list.csv, line 1: there is no column “email” among name, points."),
        (
            "members",
            "email,points\na@example.org,5,6\n",
            "list.csv, line 2: 3 columns instead of 2; the file is cut off or damaged here.",
        ),
        ("orders", "", "list.csv is empty: there is no line with the names of the columns."),
        (
            "orders",
            "a,b\n",
            (
                "list.csv, line 1: the columns are a, b; an order log has Invoice, StockCode, Description, Quantity, "
                "InvoiceDate, Price, Customer ID, Country."
            ),
        ),
    ],
)
def test_a_file_of_which_nothing_could_be_taken(kind: str, text: str, sentence: str, home: Path) -> None:
    (home / "list.csv").write_text(text)

    said = load(home, kind, "list.csv")

    assert (said.code, said.sentence) == (1, sentence)


def test_a_list_that_breaks_off_in_the_middle(home: Path) -> None:
    whole = "".join(f"m{number}@example.org,5\n" for number in range(25))
    (home / "list.csv").write_text(f"email,points\n{whole}broken\n")

    said = load(home, "members", "list.csv")

    assert said.code == 1
    assert said.sentence == (f"list.csv, line 27: 1 columns instead of 2; the file is cut off or damaged here.{KEPT}")


def test_an_order_log_that_breaks_off_in_the_middle(home: Path) -> None:
    line = "48943{0},85048,LIGHTS,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom\n"
    (home / "log.csv").write_text(f"{ORDERS}{line.format(1)}{line.format(2)}broken\n")

    said = load(home, "orders", "log.csv", "--currency", "GBP", "--rate", "1.17")

    assert said.code == 1
    assert said.sentence == f"log.csv, line 4: 1 columns instead of 8; the file is cut off or damaged here.{KEPT}"


def test_a_dump_that_breaks_off_after_its_first_file(home: Path) -> None:
    dump = home / "coffee.stackexchange.com"
    dump.mkdir()
    row = '<row Id="7" DisplayName="Anna" Reputation="1" CreationDate="2015-01-27T19:00:00.000" AccountId="9" />'
    (dump / "Users.xml").write_text(f"<users>{row}</users>")
    (dump / "Posts.xml").write_text("<posts></posts>")
    (dump / "Comments.xml").write_text("<comments><row Id=")

    said = load(home, "stackexchange", dump.name)

    assert said.code == 1
    assert said.sentence.startswith("Comments.xml ends or breaks off at line 1, column ")
    assert said.sentence.endswith(KEPT)


def test_a_folder_that_is_no_dump(home: Path) -> None:
    said = load(home, "stackexchange", "dump")

    assert (said.code, said.sentence) == (
        1,
        "dump holds no Posts.xml and Users.xml (or .xml.xz): it is no Stack Exchange dump.",
    )


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("nowhere.csv", "nowhere.csv cannot be read: No such file or directory."),
        ("dump", "dump cannot be read: Is a directory."),
    ],
)
@pytest.mark.parametrize("kind", ["members", "orders"])
def test_a_file_that_cannot_be_opened(kind: str, path: str, sentence: str, home: Path) -> None:
    said = load(home, kind, path)

    assert (said.code, said.sentence) == (1, sentence)


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--rate", "x", "“x” is no rate; write a number greater than 0, like --rate 1.17."),
        ("--rate", "-1", "“-1” is no rate; write a number greater than 0, like --rate 1.17."),
        ("--rate", "nan", "“nan” is no rate; write a number greater than 0, like --rate 1.17."),
        ("--time-zone", "Mars/Base", "“Mars/Base” is no time zone; write one like --time-zone Europe/London."),
        ("--time-zone", "Europe", "“Europe” is no time zone; write one like --time-zone Europe/London."),
        ("--currency", "ZZZ", "“ZZZ” is no currency; write an ISO 4217 code like GBP."),
        ("--currency", "GBP", "The programme counts in EUR: say how many EUR one GBP is worth."),
    ],
)
def test_an_option_that_makes_no_sense(option: str, value: str, sentence: str, home: Path) -> None:
    said = load(home, "orders", "orders.csv", option, value)

    assert (said.code, said.sentence) == (1, sentence)


def test_a_name_with_brackets_is_told_as_it_is(home: Path) -> None:
    said = load(home, "members", "[red]list[1].csv")

    assert said.sentence == "[red]list[1].csv cannot be read: No such file or directory."


def test_a_sentence_is_one_line_however_long(home: Path) -> None:
    name = f"{'a-very-long-name-' * 12}.csv"

    assert load(home, "members", name).sentence == f"{name} cannot be read: No such file or directory."


@pytest.mark.parametrize("kind", ["members", "orders"])
def test_a_list_that_is_not_there_makes_no_database(kind: str, folder: Path) -> None:
    said = load(folder, kind, "list.csv")

    assert (said.code, said.sentence) == (1, "list.csv cannot be read: No such file or directory.")
    assert list(folder.glob("*.db*")) == []
