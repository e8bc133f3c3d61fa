"""The import contracts of pyproject.toml hold, and each breach that they are there for breaks one of them.

All breaches are planted together in a copy of the code, and one run of the linter has to name each.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
COPIED = ("portal", "graphql_schema", "migrations", "pyproject.toml")

BREACHES = {
    "a lower room imports an upper one": (
        "portal/community/votes.py",
        "from portal.loyalty import programme",
        "portal.community is not allowed to import portal.loyalty",
    ),
    "the kernel imports what imports the web": (
        "portal/kernel/text.py",
        "from portal.web import app",
        "portal.kernel is not allowed to import portal.web",
    ),
    "a policy imports HTTP": (
        "portal/loyalty/redeeming/policies.py",
        "import starlette",
        "portal.loyalty.redeeming.policies -> starlette",
    ),
    "a verb imports GraphQL": (
        "portal/loyalty/earning/adjustments.py",
        "import strawberry",
        "portal.loyalty.earning.adjustments -> strawberry",
    ),
    "a room imports the schema": (
        "portal/shop/recording/orders.py",
        "from graphql_schema import money",
        "portal.shop.recording.orders -> graphql_schema.money",
    ),
    "what stands beneath a verb imports it": (
        "portal/shop/facts.py",
        "from portal.shop.recording import intake",
        "No cycles are allowed in portal.shop",
    ),
    "the ledger imports the room that spends its points": (
        "portal/loyalty/ledger/lots.py",
        "from portal.loyalty.redeeming import models",
        "portal.loyalty.ledger is not allowed to import portal.loyalty.redeeming",
    ),
    "the ledger imports the shop": (
        "portal/loyalty/ledger/awards.py",
        "from portal.shop import facts",
        "portal.loyalty.ledger.awards -> portal.shop.facts",
    ),
    "a room says sentences past the kernel": (
        "portal/referrals/codes.py",
        "import babel",
        "portal.referrals.codes -> babel",
    ),
    "a policy imports the database": (
        "portal/moderation/policies.py",
        "from portal.kernel import sql",
        "portal.moderation.policies -> portal.kernel.sql",
    ),
    "a policy imports queries": (
        "portal/referrals/policies.py",
        "from portal.referrals import queries",
        "portal.referrals.policies -> portal.referrals.queries",
    ),
    "a query announces": (
        "portal/referrals/queries.py",
        "from portal.kernel.events import announce",
        "portal.referrals.queries -> portal.kernel.events",
    ),
    "a room of the schema imports another beside or above it": (
        "graphql_schema/shop/products.py",
        "from graphql_schema.moderation import types",
        "graphql_schema.shop is not allowed to import graphql_schema.moderation",
    ),
    "a loader imports the types that use it": (
        "graphql_schema/community/loaders.py",
        "from graphql_schema.community import types",
        "No cycles are allowed in graphql_schema.community",
    ),
    "the schema imports a door": (
        "graphql_schema/streams.py",
        "from portal.web import socket",
        "graphql_schema is not allowed to import portal.web",
    ),
    "compiled operations know the portal": (
        "graphql_schema/compiled/leaves.py",
        "from portal.kernel import text",
        "graphql_schema.compiled is not allowed to import portal",
    ),
    "a package stands in no layer": (
        "portal/novelties/__init__.py",
        "",
        "- portal.novelties",
    ),
    "a room of the schema stands in no layer": (
        "graphql_schema/novelties/__init__.py",
        "",
        "- graphql_schema.novelties",
    ),
    "a migration imports living code": (
        "migrations/0001_planted.py",
        "from portal.accounts.models import Role",
        "migrations is not allowed to import portal",
    ),
    "the domain imports a migration": (
        "portal/shop/recording/refunds.py",
        "import migrations",
        "portal.shop.recording.refunds -> migrations",
    ),
    "the domain imports the frontend": (
        "portal/shop/buyers/customers.py",
        "import frontend_stub",
        "portal.shop.buyers.customers -> frontend_stub",
    ),
}


def linted(folder: Path) -> tuple[int, str]:
    """The linter's verdict on the code in a folder."""
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([linter, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)
    return run.returncode, re.sub(r"\s+", " ", run.stdout)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says of a copy with every breach."""
    copy = tmp_path_factory.mktemp("house")
    for name in COPIED:
        source = HOUSE / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)
    for file, line, _ in BREACHES.values():
        planted = copy / file
        planted.parent.mkdir(exist_ok=True)
        with planted.open("a") as open_file:
            open_file.write(f"\n{line}\n")
    return linted(copy)[1]


def test_every_contract_is_kept() -> None:
    code, said = linted(HOUSE)

    assert code == 0, said


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_is_caught(report: str, breach: str) -> None:
    assert BREACHES[breach][2] in report


def test_each_contract_has_a_breach_that_it_catches(report: str) -> None:
    settings = tomllib.loads((HOUSE / "pyproject.toml").read_text())
    contracts = [one["name"] for one in settings["tool"]["importlinter"]["contracts"]]

    assert [name for name in contracts if f"{name} BROKEN" not in report] == []


def test_what_several_test_files_need_stands_in_none_of_them() -> None:
    """Else who changes one test file changes others', and a file cannot be read without its neighbour."""
    borrowing = re.compile(r"^(from|import) tests\.\S*\btest_\w+", re.MULTILINE)

    assert [str(path) for path in sorted((HOUSE / "tests").rglob("*.py")) if borrowing.search(path.read_text())] == []
