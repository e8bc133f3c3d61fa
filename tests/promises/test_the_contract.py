"""What front ends rely on: everything of the contract that the portal's rooms touch is in the printed schema."""

import subprocess
import sys
from pathlib import Path

import pytest

PRINTED = Path(__file__).parents[2] / "graphql_schema" / "schema.graphql"
CONTRACT = "contract-next.graphql"


def test_nothing_of_the_contract_is_missing() -> None:
    check = PRINTED.parents[2] / "shared" / "check_contract.py"
    if not check.with_name(CONTRACT).exists():
        pytest.skip("The contract is beside the checkout, and it is not here.")
    said = subprocess.run(
        [sys.executable, check, PRINTED, CONTRACT], capture_output=True, text=True, check=False
    ).stdout

    *findings, summary = said.splitlines()
    assert summary.endswith("in place")
    assert findings == []
