"""The tenth of CDNOW's customers whom the papers use, with 39 weeks of purchases."""

import csv
from pathlib import Path

import pytest

from portal.insights.predicting.bg_nbd import Buying
from portal.insights.predicting.gamma_gamma import Spending


def customers(shared: Path) -> list[tuple[Buying, Spending | None]]:
    """Each of them as both models see them, in weeks; a test that needs them is skipped where they are not."""
    folder = shared / "data" / "cdnow"
    if not folder.is_dir():
        pytest.skip("The folder ../shared/data/cdnow is not here.")
    with (folder / "cdnow_customers_summary_with_transactions.csv").open() as file:
        rows = list(csv.DictReader(file))
    return [
        (
            Buying(int(row["x"]), float(row["t_x"]), float(row["T"])),
            Spending(int(row["x"]), float(row["zbar"])) if int(row["x"]) and float(row["zbar"]) > 0 else None,
        )
        for row in rows
    ]
