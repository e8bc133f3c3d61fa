from pathlib import Path

import pytest

from tests.imports.dumps import write_small_dump


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_small_dump(tmp_path / "coffee-2018")
